"""Shares as readers see them: whole parts of 100, with the lowest and highest that studies allow."""

from __future__ import annotations

from typing import Final

from answers.course import CourseAnswer
from components.visit.view import View
from model.quantities import Band

# The highest part of 100 that a phrase is said of.
SAID: Final = (
    *((2, "share.none"), (15, "share.little"), (22, "share.fifth"), (28, "share.quarter")),
    *((37, "share.third"), (45, "share.less_than_half"), (54, "share.half"), (62, "share.more_than_half")),
    *((70, "share.two_thirds"), (79, "share.three_quarters"), (94, "share.most"), (100, "share.all")),
)


def of_100(share: float) -> int:
    """Return a share as whole parts of 100."""
    # Whole parts only, because two small studies stand behind a share and a decimal would claim too much.
    return round(100 * share)


def parts(name: str, band: Band) -> dict[str, int]:
    """Return a band as whole parts of 100: under its name, and with _low and _high."""
    return band.parts(name)


def said(view: View, part: int) -> str:
    """Return a part of 100 as a person says it: a phrase, to stand before the figure."""
    return view.words(next(key for highest, key in SAID if part <= highest))


def told_parts(view: View, name: str, band: Band) -> dict[str, object]:
    """Return a band as `parts` does, with the phrase for its usual figure under the name and ``_said``."""
    return {**parts(name, band), f"{name}_said": said(view, of_100(band.typical))}


def slow_pace(view: View, answer: CourseAnswer, key: str) -> str | None:
    """Return the sentence of a key on the pace with skin left alone taken off; None where it is not known."""
    if answer.slow_reading is None:
        return None
    week, most = min(answer.slow_reading.most.items())
    return view.words(key, said=said(view, of_100(most)), most=of_100(most), week=week)
