"""Round marks for an axis of money."""

from __future__ import annotations

from math import floor, log10

STEPS = (1, 2, 2.5, 5, 10)
MOST = 4  # gaps between marks: more would crowd a phone


def marks(far: float) -> list[float]:
    """Return round figures from 0 to the first one at or past `far`, evenly spaced.

    Parameters
    ----------
    far : float
        Largest figure to show; anything below 1 counts as 1.
    """
    far = max(far, 1)
    unit = 10 ** floor(log10(far / MOST))
    step = next(unit * one for one in STEPS if unit * one * MOST >= far)
    count = 1
    while step * count < far:
        count += 1
    return [step * number for number in range(count + 1)]
