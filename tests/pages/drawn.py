"""What the browser is sent: the messages of a run, and the page that they leave on the screen."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test, local_script_runner

from components.visit import overtaken
from tests.pages.opened import count, opened

WIDGETS = ("number_input", "button_group", "checkbox", "date_input")


@dataclass
class Screen:
    """A page in a browser.

    Parameters
    ----------
    sent : list
        Elements and containers of the last run.
    shown : dict
        What stands at each place, with the part it belongs to.
    """

    app: AppTest
    tree: Any
    sent: list[Any] = field(default_factory=list[Any])
    shown: dict[tuple[int, ...], tuple[str, bytes]] = field(
        default_factory=dict[tuple[int, ...], tuple[str, bytes]]
    )

    def press(self, name: str, value: int) -> None:
        """Set a stepper as a reader does: on the page as it was drawn whole."""
        self.app._tree = self.tree  # pyright: ignore[reportPrivateUsage] - a run of parts leaves a tree of parts
        self._take(lambda: count(self.app, name, value))

    def choose(self, key: str, one: str) -> None:
        """Tap one of a few choices."""
        self.app._tree = self.tree  # pyright: ignore[reportPrivateUsage]
        self.app.segmented_control(key=key).set_value(one)
        self._take(lambda: self.app.run())

    def draw_whole(self) -> None:
        """Draw the page again as it is."""
        self.app._tree = self.tree  # pyright: ignore[reportPrivateUsage]
        self._take(lambda: self.app.run())
        self.tree = self.app._tree  # pyright: ignore[reportPrivateUsage]

    def _take(self, run: Any) -> None:
        self.sent.clear()
        run()
        drawn = {tuple(one.metadata.delta_path): one.delta for one in self.sent}
        parts = {one.fragment_id for one in drawn.values()}
        whole = "" in parts
        kept = {place: had for place, had in self.shown.items() if not whole and had[0] not in parts}
        self.shown = kept | {place: (one.fragment_id, _content(one)) for place, one in drawn.items()}


def _content(delta: Any) -> bytes:
    kind = delta.new_element.WhichOneof("type") if delta.HasField("new_element") else ""
    # What a stepper holds the browser knows first; and the tab is told the number of the run.
    tab = "tab_keeper" in delta.new_element.bidi_component.id
    if tab or (kind in WIDGETS and not delta.fragment_id):
        return kind.encode()
    # Fields and steppers are told which run drew the whole page last, and which press was heard.
    alike = copy.deepcopy(delta)
    if alike.new_element.bidi_component.json:
        told = alike.new_element.bidi_component
        told.json = re.sub(r'"(drawn|heard)": ?"[^"]*"', "", told.json)
    return alike.SerializeToString(deterministic=True)


def screen(monkeypatch: pytest.MonkeyPatch, page: str, **link: str) -> Screen:
    """Return a page that was drawn whole, with every fold open, on a server that knows its parts."""
    sent: list[Any] = []

    class Heard(ForwardMsgQueue):
        def enqueue(self, msg: Any) -> None:
            if msg.HasField("delta"):
                sent.append(msg)
            super().enqueue(msg)

    monkeypatch.setattr(local_script_runner, "ForwardMsgQueue", Heard)
    # A server registers the pages once for a visit; the driver would do so anew for each run.
    managers: list[PagesManager] = []

    def manager(*given: Any, **named: Any) -> PagesManager:
        managers.extend([] if managers else [PagesManager(*given, **named)])
        return managers[0]

    monkeypatch.setattr(app_test, "PagesManager", manager)
    # What was set anew is sent once more for two seconds. Here they do not pass, however long a run takes.
    monkeypatch.setattr(overtaken, "time", SimpleNamespace(monotonic=lambda: 1_000.0))
    app = opened(page, **link)
    app._fragment_storage = MemoryFragmentStorage()  # pyright: ignore[reportPrivateUsage]
    app.run()
    found = Screen(app, app._tree, sent)  # pyright: ignore[reportPrivateUsage]
    found.draw_whole()
    return found
