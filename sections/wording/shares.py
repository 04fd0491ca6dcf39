"""Shares as readers see them: whole parts of 100, with the lowest and highest that studies allow."""

from __future__ import annotations

from answers.course import CourseAnswer
from components.visit.view import View
from model.quantities import Band


def of_100(share: float) -> int:
    """Return a share as whole parts of 100."""
    # Whole parts only, because two small studies stand behind a share and a decimal would claim too much.
    return round(100 * share)


def parts(name: str, band: Band) -> dict[str, int]:
    """Return a band as whole parts of 100: under its name, and with _low and _high."""
    return band.parts(name)


def slow_pace(view: View, answer: CourseAnswer, key: str) -> str | None:
    """Return the sentence of a key on the pace with skin left alone taken off; None where it is not known."""
    if answer.slow_reading is None:
        return None
    week, most = min(answer.slow_reading.most.items())
    return view.words(key, most=of_100(most), week=week)
