"""The drawing of the skin that the scrubbable picture and the strips of pictures share.

The scripts beside this file lay out one skin from a seed (``scene.js``), draw it (``picture.js`` and
what it imports) and turn a day of a course into its state (``healing.js``). They know no figure of
medicine: shares, days and depths arrive in the payloads below.
"""

from __future__ import annotations

from typing import TypedDict


class Drawing(TypedDict):
    """What is drawn: the depth of the needles in millimetres, and for which concern."""

    depth: float
    concern: str


class Curves(TypedDict):
    """One response of the course: shares from 0 to 1, one every ``step`` days from the first session."""

    slow: list[float]
    typical: list[float]
    fast: list[float]


class Healing(TypedDict):
    """Days after a session: when channels are closed, how redness lasts, and the phases of repair."""

    closing: float
    redness: list[float]
    calming: list[float]
    repair: list[float]


class DrawnCourse(TypedDict):
    """A course as the drawing needs it. ``sessions`` are days; ``softening`` is a share of a dip's depth."""

    sessions: list[int]
    step: float
    tissue: Curves
    visible: Curves
    healing: Healing
    softening: float
