"""Four small pictures of skin in cross-section: needles, bleeding stops, repair, remodelling.

The drawing is made in the browser from one seeded function (``draw.js``), so the same scene can
be shown at any moment of a course: only its state changes, never the skin itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import register


class Panel(TypedDict):
    """One picture with its words. ``alt`` says what the picture shows to those who cannot see it."""

    id: Literal["needles", "bleeding_stops", "repair", "remodelling"]
    title: str
    when: str
    caption: str
    alt: str


class KeyEntry(TypedDict):
    """What one kind of line or shape stands for."""

    mark: Literal["blood", "redness", "cell", "fibre", "unsure"]
    label: str


class SkinStrip(TypedDict):
    """The strip. ``stamp`` stands inside each picture; ``key`` below all of them."""

    stamp: str
    panels: list[Panel]
    key: NotRequired[list[KeyEntry]]


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
