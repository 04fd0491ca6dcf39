"""On which days a course brings its reader in: its sessions, and upkeep after them.

A course whose count nobody picked yet is a range of courses, such as 3 to 6 sessions. Upkeep starts when a
course ends, so each count has upkeep days of its own: a longer course leaves time for fewer upkeep visits.
What is paid is therefore worked out for every count of the range, and the least and the most of them are the
edges. The typical edge is the course of the typical count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile

from model.calendar import DAYS_IN_WEEK, MONTHS_IN_YEAR, add_months
from model.money.prices import PricedCourse, Terms
from model.quantities import NOTHING, Range


@dataclass(frozen=True)
class Visits:
    """How many visits there are, as a range over the counts of a course.

    Parameters
    ----------
    sessions : Range
        Sessions of the course.
    upkeep : Range
        Upkeep visits after it: the fewest, those of the typical count, the most.
    paid : Range
        Both together. Its edges are those of one course each, so they lie closer together than the sum of
        the other two: where sessions are most, upkeep is least.
    """

    sessions: Range
    upkeep: Range
    paid: Range


def session_days(course: PricedCourse, terms: Terms) -> tuple[date, ...]:
    """Return the days of the sessions, as many as the longest known course has."""
    # Dates are drawn for as many sessions as may be needed; each edge stops at its own number.
    longest = max(_counts(course), default=0)
    return tuple(_session_day(course, terms, number) for number in range(longest))


def upkeep_days(course: PricedCourse, terms: Terms, per_year: int, sessions: int) -> tuple[date, ...]:
    """Return the days of upkeep visits after so many sessions, to the end of the horizon.

    Notes
    -----
    Evenly spaced by the calendar, so that a leap year never adds or drops a visit.
    """
    if not sessions or per_year == 0:
        return ()
    last = _session_day(course, terms, sessions - 1)
    # Counted from the last session in whole months, never from one upkeep visit to the next.
    days = (add_months(last, MONTHS_IN_YEAR * number // per_year) for number in count(1))
    return tuple(takewhile(lambda day: day <= terms.end, days))


def all_visits(course: PricedCourse, terms: Terms, per_year: int) -> Visits:
    """Return the visits of the whole course, and of upkeep at a rate per year until the horizon ends."""
    upkeep = {done: len(days) for done, days in _upkeep_of_each(course, terms, per_year).items()}
    return _visits(course, max(upkeep, default=0), upkeep)


def usual_upkeep(course: PricedCourse, terms: Terms) -> Range:
    """Return the upkeep visits that the published rates would come to; unknown where there is none."""
    edges = zip(("low", "typical", "high"), course.usual_upkeep.edges, strict=True)
    return Range(
        *(
            None if rate is None else getattr(all_visits(course, terms, rate).upkeep, edge)
            for edge, rate in edges
        )
    )


def visit_days(course: PricedCourse, terms: Terms) -> tuple[date, ...]:
    """Return every day on which any count of the course may have a visit, in order."""
    upkeep = _upkeep_of_each(course, terms, course.upkeep_per_year)
    return tuple(sorted({*session_days(course, terms), *(day for days in upkeep.values() for day in days)}))


def visits_by_day(course: PricedCourse, terms: Terms) -> tuple[tuple[date, Visits], ...]:
    """Return every day on which something is paid, with the visits that are over by its end.

    Notes
    -----
    A course without a session has the first day alone. The last entry holds all visits.
    """
    session_visits = session_days(course, terms)
    upkeep = _upkeep_of_each(course, terms, course.upkeep_per_year)
    found: list[tuple[date, Visits]] = []
    for day in visit_days(course, terms) or (terms.start,):
        kept = {done: bisect_right(days, day) for done, days in upkeep.items()}
        visits = _visits(course, bisect_right(session_visits, day), kept)
        # An upkeep visit of a count between the edges may move no edge.
        if not found or visits != found[-1][1]:
            found.append((day, visits))
    return tuple(found)


def _session_day(course: PricedCourse, terms: Terms, number: int) -> date:
    return terms.start + timedelta(days=number * course.interval_weeks * DAYS_IN_WEEK)


def _counts(course: PricedCourse) -> range:
    """Return every count from the least to the most known one."""
    known = [edge for edge in course.sessions.edges if edge is not None]
    return range(min(known), max(known) + 1) if known else range(0)


def _upkeep_of_each(course: PricedCourse, terms: Terms, per_year: int) -> Mapping[int, tuple[date, ...]]:
    return {sessions: upkeep_days(course, terms, per_year, sessions) for sessions in _counts(course)}


def _visits(course: PricedCourse, done: int, upkeep: Mapping[int, int]) -> Visits:
    """Return the visits after `done` sessions, and after the upkeep visits of each count."""
    sessions = course.sessions.each(lambda planned: min(planned, done))
    if not any(upkeep.values()):
        return Visits(sessions, NOTHING, sessions)
    paid = {planned: min(planned, done) + visits for planned, visits in upkeep.items()}
    return Visits(sessions, _edges(course, upkeep), _edges(course, paid))


def _edges(course: PricedCourse, by_count: Mapping[int, int]) -> Range:
    """Return the least, the typical and the most over all counts; unknown where the count is."""
    low, typical, high = course.sessions.edges
    return Range(
        None if low is None else min(by_count.values()),
        None if typical is None else by_count[typical],
        None if high is None else max(by_count.values()),
    )
