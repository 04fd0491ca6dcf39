"""From two readings of a study to the pace behind them.

A study that looked twice tells how much of its later change had come by the earlier day. Only one time
constant gives that share, so it can be found by halving. Where some skin of the same people was left alone,
its change is taken off both readings first: it came without needles.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.course import Course
from model.skin.response import Pace, share_at, share_of


@dataclass(frozen=True)
class Readings:
    """Two readings of one study.

    Parameters
    ----------
    session_weeks : tuple of float
        Weeks of the study's sessions, counted from its first.
    week_early, week_late : float
        Weeks of the readings, both after the last session.
    early, late : float
        Change since the start, in the study's own unit.

    Raises
    ------
    ValueError
        If the readings do not follow the sessions, the early one first.
    """

    session_weeks: tuple[float, ...]
    week_early: float
    week_late: float
    early: float
    late: float

    def __post_init__(self) -> None:
        if not max(self.session_weeks) < self.week_early < self.week_late:
            raise ValueError(f"Two readings come after the sessions, one after the other: {self}.")


def tau_of(readings: Readings, delay: float) -> float | None:
    """Return the time constant, in weeks, at which the model gives both readings.

    Returns
    -------
    float or None
        None where no time constant does: the change had not begun by the early reading, was over by then,
        or would have to speed up.
    """
    if readings.late <= 0 or readings.week_early - max(readings.session_weeks) <= delay:
        return None
    measured = readings.early / readings.late
    # The slower the response, the smaller its early part, until it rises in a straight line.
    if not _straight_part(readings, delay) < measured < 1:
        return None
    quick, slow = 0.0, 1.0
    while _part(readings, delay, slow) > measured:
        quick, slow = slow, 2 * slow
    while slow - quick > 1e-6:
        middle = (quick + slow) / 2
        quick, slow = (middle, slow) if _part(readings, delay, middle) > measured else (quick, middle)
    return slow


def _part(readings: Readings, delay: float, tau: float) -> float:
    early, late = (
        share_of(readings.session_weeks, Pace(delay, tau), week)
        for week in (readings.week_early, readings.week_late)
    )
    return early / late


def _straight_part(readings: Readings, delay: float) -> float:
    early, late = (
        sum(week - session - delay for session in readings.session_weeks)
        for week in (readings.week_early, readings.week_late)
    )
    return early / late


def most_on(day: date, course: Course, paces: tuple[Pace, ...], last_week: int) -> float:
    """Return the largest share of a course's response on a day that any of some paces gives.

    Notes
    -----
    Past the last studied week it stays at that week.
    """
    return most_by(course, paces, min(course.week_of(day), last_week))


def most_by(course: Course, paces: tuple[Pace, ...], week: float) -> float:
    """Return the largest share of a course's response by `week` that any of some paces gives."""
    return max(share_at(course, pace, week) for pace in paces)
