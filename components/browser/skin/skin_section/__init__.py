"""The picture of the skin that a reader moves through a year, with its track and its words.

Everything during a drag happens in the browser. Letting go tells the server the week, once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NotRequired, TypedDict

import streamlit as st

from components.browser import register
from components.browser.skin.skin_drawing import Drawing, DrawnCourse
from components.palette import Tone


class Frame(TypedDict):
    """A moment that has its own words, from ``day`` on. Each part is a place in ``texts``."""

    day: int
    title: int
    date: int
    under: int
    mirror: int
    todo: int
    spoken: int
    alt: int


class Thing(TypedDict):
    """Something that happens on a day, as its button says it."""

    day: int
    label: str


class Mark(TypedDict):
    """A day of the reader's own on the track."""

    day: int
    kind: str
    label: str


class Tick(TypedDict):
    """A week named under the track, with its date once a first day is chosen."""

    day: int
    label: str
    date: NotRequired[str]


class Track(TypedDict):
    """What stands along the track besides the curves."""

    ticks: list[Tick]
    marks: list[Mark]


class Depth(TypedDict):
    """A depth named at the edge of the picture, in millimetres."""

    depth: float
    label: str


class Bar(TypedDict):
    """The scale bar: its length in millimetres."""

    length: float
    label: str


class Ruler(TypedDict):
    """True depths, the scale bar, and how deep the needles went; ``deeper`` says so below the picture."""

    marks: list[Depth]
    bar: Bar
    depth: float
    needles: str
    deeper: str


class SkinSection(TypedDict):
    """The whole picture. ``texts`` holds every text once; frames point into it."""

    week: int
    last_week: int
    tone: Tone
    drawing: Drawing
    course: DrawnCourse
    frames: list[Frame]
    texts: list[str]
    things: list[Thing]
    track: Track
    ruler: Ruler
    names: dict[str, str]
    words: dict[str, str]


_render = register("skin_section", Path(__file__).parent)


def valid_week(found: object, last: int) -> int | None:
    """Return a week that a browser sent, or None for anything that is no whole week of the year."""
    # Python counts True as a whole number; a browser that sends it has told no week.
    if not isinstance(found, int) or isinstance(found, bool):
        return None
    return found if 0 <= found <= last else None


def show(payload: SkinSection, key: str, moved: Callable[[int], None]) -> None:
    """Draw the picture.

    Parameters
    ----------
    payload : SkinSection
        Words and figures, ready to show.
    key : str
        Streamlit key, unique on the page.
    moved : callable
        Called with the week when the reader lets go; a week outside the year is not passed on.
    """

    def receive_week() -> None:
        week = valid_week(getattr(st.session_state.get(key), "week", None), payload["last_week"])
        if week is not None:
            moved(week)

    _render(key=key, data=payload, default={"week": payload["week"]}, on_week_change=receive_week)
