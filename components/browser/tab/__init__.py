"""Looks after the browser's tab: what it holds of a visit outside the link, its history, its connection.

Draws nothing but a line while the server is out of reach, and on a shared tablet the question whether anybody
is still there. It stands on each page twice. The *ear* comes
first: by it the tab says, before anything is drawn, what it still holds of a visit that the server has
forgotten. The *keeper* comes last and hands the tab what to hold. Why:
``docs/decisions/0015-what-a-tab-holds.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from components.browser import register

FOREIGN = ("embed", "embed_options")  # of an address: Streamlit's own, which it shows to no page
_render = register("tab", Path(__file__).parent)


@dataclass(frozen=True)
class Told:
    """What the tab says of itself in this run.

    Parameters
    ----------
    answers : bool
        Whether it says what it holds at all.
    visit : str
        Name of the visit that it knows; empty for a page loaded anew.
    held : mapping
        What it holds, as the keeper was given it; nothing of it has been checked.
    lost : bool
        Whether the page was loaded anew after something had been given, which is then gone.
    astray : bool
        Whether its address is not the one that was written last.
    """

    answers: bool = False
    visit: str = ""
    held: Mapping[str, object] = field(default_factory=dict[str, object])
    lost: bool = False
    astray: bool = False


class IdleTexts(TypedDict):
    """What is said on a tablet that nobody touches: a question, why it is asked, two answers, and the end."""

    title: str
    why: str
    left: str
    here: str
    restart: str
    over: str


class Idle(TypedDict):
    """After how many seconds without a touch the tab asks whether anybody is there; 0 for never.

    It then waits ``grace`` seconds for an answer.
    """

    after: int
    grace: int
    texts: NotRequired[IdleTexts]


def listen(visit: str, *, lost: str, slow: str, again: str, idle: Idle, restart: Callable[[], None]) -> Told:
    """Return what the tab says; called before anything else of a page is drawn.

    Parameters
    ----------
    visit : str
        A name of this visit that no other has.
    lost, slow : str
        What the reader is told while there is no connection, or no answer.
    again : str
        What they are told once a line that gave no answer was replaced by another.
    idle : Idle
        When a tablet that nobody touches asks, and what it says.
    restart : callable
        Called when nobody has answered.
    """
    texts = {"lost": lost, "slow": slow, "again": again}
    said = _render(
        key="tab_ear",
        data={"part": "ear", "visit": visit, "texts": texts, "idle": idle},
        on_over_change=restart,
        on_back_change=_no_callback,
        on_astray_change=_no_callback,
    )
    back = getattr(said, "back", None)
    astray = getattr(said, "astray", None) is not None
    if not isinstance(back, Mapping):
        return Told(astray=astray)
    found = cast("Mapping[str, object]", back)
    held = found.get("held")
    return Told(
        answers=True,
        visit=str(found.get("visit") or ""),
        held=cast("Mapping[str, object]", held) if isinstance(held, Mapping) else {},
        lost=found.get("lost") is True,
        astray=astray,
    )


def _no_callback() -> None:
    """Do nothing: Streamlit hands over what is said only where a callback is named, and it is read above."""


class Kept(TypedDict):
    """What the keeper is handed after each run.

    ``heard`` says whether the tab has told what it held of a visit before this one, ``lost`` whether a notice
    that something is gone still stands; ``run`` counts the runs, so that the tab looks again after each;
    ``paths`` are the last parts of the addresses of the page.
    """

    visit: str
    heard: bool
    lost: bool
    run: int
    held: dict[str, object]
    address: dict[str, str]
    paths: list[str]


def keep(kept: Kept) -> None:
    """Hand the tab what to hold of the visit, and the address to compare its own with; called last."""
    _render(key="tab_keeper", data={"part": "keeper", "foreign": FOREIGN, **kept})


def leave(to: str = "") -> None:
    """Let the tab forget everything of the visit, and load the first page, or another."""
    _render(key="tab_ear", data={"part": "leave", "to": to})
