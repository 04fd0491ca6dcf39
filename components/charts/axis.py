"""Round marks for an axis of money, and firsts of months for an axis of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor, log10
from typing import Final

# Times a power of ten, these are the steps in which people count money.
STEPS = (1, 2, 2.5, 5, 10)
MOST = 4  # gaps between marks: more would crowd a phone
MONTHS: Final = 12  # in a year
EVERY: Final[Sequence[int]] = (1, 2, 3, 6, MONTHS)  # months from mark to mark: each divides a year


def marks(far: float) -> list[float]:
    """Return round figures from 0 to the first one at or past `far`, evenly spaced.

    Parameters
    ----------
    far : float
        Largest figure to show; anything below 1 counts as 1.
    """
    # Where everything costs nothing there is still an axis, and 0 has no logarithm.
    far = max(far, 1)
    unit = 10 ** floor(log10(far / MOST))
    step = next(unit * one for one in STEPS if unit * one * MOST >= far)
    count = 1
    while step * count < far:
        count += 1
    return [step * number for number in range(count + 1)]


def month_marks(first: date, last: date) -> list[date]:
    """Return firsts of months from one day to another, evenly spaced, counted from January."""
    start, end = (day.year * MONTHS + day.month - 1 for day in (first, last))
    inside = range(start + (first.day > 1), end + 1)
    # Longer than the longest step allows, a year is left out here and there rather than crowded in.
    step = next((one for one in EVERY if (end - start) / one <= MOST), MONTHS)
    return [date(month // MONTHS, month % MONTHS + 1, 1) for month in inside if month % step == 0]
