"""Four small pictures of skin in cross-section: moments of healing, or days of a course.

The drawing is that of ``skin_drawing``: the skin is laid out once, and only its state
changes. A panel with a ``day`` shows what the scrubbable picture shows on that day.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import Moment, register
from components.browser.skin.skin_drawing import Drawing, DrawnCourse
from components.palette import Tone


class Panel(Moment):
    """A moment of healing, or a ``day`` from the first session; below 0 is before it."""

    day: NotRequired[int]


class KeyEntry(TypedDict):
    """What one kind of line or shape stands for."""

    mark: Literal["blood", "redness", "cell", "fibre", "unsure"]
    label: str


class Table(TypedDict):
    """The pictures' figures, ready to show; the first cell of a row names it."""

    caption: str
    head: list[str]
    rows: list[list[str]]


class Save(TypedDict):
    """The button that keeps pictures, sentence and table as a page of its own, which needs no script."""

    label: str
    title: str
    file: str
    language: str


class SkinStrip(TypedDict):
    """The strip. ``stamp`` stands inside each picture; ``key`` below all of them.

    With ``more`` the pictures stand in one row and one frame, with the stamp at its foot; what each shows and
    the key lie in a fold of that name.
    """

    stamp: str
    more: NotRequired[str]
    tone: Tone
    drawing: Drawing
    panels: list[Panel]
    course: NotRequired[DrawnCourse]
    key: NotRequired[list[KeyEntry]]
    sentence: NotRequired[str]
    table: NotRequired[Table]
    save: NotRequired[Save]


_render = register("skin_strip", Path(__file__).parent)


def show(payload: SkinStrip, key: str) -> None:
    """Draw the strip.

    Parameters
    ----------
    payload : SkinStrip
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
