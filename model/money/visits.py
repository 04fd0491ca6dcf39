"""On which days a course brings its reader in: its sessions, and upkeep after them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count, takewhile

from model.calendar import DAYS_IN_WEEK, MONTHS_IN_YEAR, add_months
from model.money.prices import PricedCourse, Terms


def session_days(course: PricedCourse, terms: Terms) -> tuple[date, ...]:
    """Return the days of the sessions, as many as the longest known course has."""
    # Dates are drawn for as many sessions as may be needed; each edge stops at its own number.
    longest = max((edge for edge in course.sessions.edges if edge is not None), default=0)
    return tuple(
        terms.start + timedelta(days=number * course.interval_weeks * DAYS_IN_WEEK)
        for number in range(longest)
    )


def upkeep_days(course: PricedCourse, terms: Terms, per_year: int) -> tuple[date, ...]:
    """Return the days of upkeep sessions, from the last session to the end of the horizon.

    Notes
    -----
    Evenly spaced by the calendar, so that a leap year never adds or drops a visit.
    """
    sessions = session_days(course, terms)
    if not sessions or per_year == 0:
        return ()
    # Counted from the last session in whole months, never from one upkeep visit to the next.
    days = (add_months(sessions[-1], MONTHS_IN_YEAR * number // per_year) for number in count(1))
    return tuple(takewhile(lambda day: day <= terms.end, days))
