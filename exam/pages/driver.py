"""Runs pages through the router, opens every fold, and reads them in every state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from streamlit.errors import StreamlitAPIException
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.state.common import TESTING_KEY
from streamlit.testing.v1 import AppTest

from components.frame.folds import OPEN
from exam.pages.texts import ROOT, Rendered, read_elements, together

FIRST_DAY: Final = MappingProxyType({"start": "2027-01-11"})  # fixed, so that no word depends on today
MOST_ANSWERS = 6  # a longer list picks one thing to change, and says the same of each
PLANNED = "input:"  # keys of widgets that change the plan


class EveryFold(frozenset[str]):
    """The folds that are open when all are."""

    def __contains__(self, fold: object) -> bool:
        """Return whether a fold is open."""
        return True


class NoParts(MemoryFragmentStorage):
    """Knows no part of a page by its name, so that every press runs the whole page.

    The driver's tree of a run holds what that run drew, and the rest of the page would be missing.
    """

    def resolve_target(self, target: str | Sequence[str]) -> list[str]:
        """Refuse to name a part, as a server does that has just taken a visit over."""
        raise StreamlitAPIException(f"No part is called {target}.")


def driver(page: str) -> AppTest:
    """Return the app, still to be run, with every fold of a page open."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app._fragment_storage = NoParts()  # pyright: ignore[reportPrivateUsage] - there is no public way
    app.session_state[OPEN + page] = EveryFold()
    return app


def opened(page: str, start: str, **link: str) -> AppTest:
    """Run a page through the router, as a deep link does.

    Parameters
    ----------
    start : str
        The first page, which the router shows by itself.

    Raises
    ------
    RuntimeError
        If the page failed.
    """
    app = driver(page)
    for name, value in (dict(FIRST_DAY) | link).items():
        app.query_params[name] = value
    if page != start:
        app.switch_page(f"pages/{page}.py")
    app.run()
    if app.exception or app.error:
        raise RuntimeError(f"The page {page} failed: {[one.value for one in (*app.exception, *app.error)]}")
    return app


def _answered(app: AppTest, page: str) -> Iterator[Rendered]:
    """Yield a page with every switch on, then with each answer to its own questions and all boxes ticked."""
    for switch in app.toggle:
        switch.set_value(True)
    if app.toggle:
        app.run()
        yield read_elements(app, page)
    asked = [one.key or "" for one in app.button_group if len(one.options) <= MOST_ANSWERS]
    # Answers that belong to the plan change figures and not what is asked or told.
    for key in [one for one in asked if one and not one.startswith(PLANNED)]:
        for answer in range(len(app.button_group(key=key).options)):
            yield read_elements(_chosen(app, key, answer), page)


def _chosen(app: AppTest, key: str, answer: int) -> AppTest:
    """Return the page once the reader tapped one answer, and ticked every box that then stands there."""
    asked = app.button_group(key=key)
    # The test driver wants the value behind the label, which only the page knows. So let labels be values.
    app.session_state[TESTING_KEY][asked.id] = str
    label = asked.options[answer]
    asked.set_value(label if asked.proto.click_mode == asked.proto.SINGLE_SELECT else [label]).run()
    # "None of these" stays out, because it would take back every other tick.
    boxes = [one for one in app.checkbox if not one.value and "none:" not in (one.key or "")]
    for box in boxes:
        box.check()
    return app.run() if boxes else app


def read_page(page: str, start: str, **link: str) -> Rendered:
    """Read a page in full: as it opens with every fold open, with every switch on, and with every answer.

    Questions that belong to the plan, such as the laser or the region, keep their usual answers: what they
    change are figures.
    """
    app = opened(page, start, **link)
    first = read_elements(app, page)
    return together(first, *_answered(app, page))


def read_now(app: AppTest, page: str) -> Rendered:
    """Read a page as it stands after somebody tapped."""
    return read_elements(app, page)
