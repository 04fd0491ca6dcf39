"""Days that get in each other's way: sessions, healing, an event, the sun; and first days that avoid it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from typing import Literal

from model.calendar import DAYS_IN_WEEK
from model.course import Course
from model.skin.schedule import Healing, sessions_within

ConflictKind = Literal["sun_after_session", "session_after_sun", "event_in_healing", "sessions_close"]


@dataclass(frozen=True)
class Diary:
    """Days of the reader's own that a course should keep clear of; None where there is none.

    Parameters
    ----------
    event : date or None
        Day on which skin should be calm. Room for a dark mark to fade is told apart, as it takes months.
    holiday : date or None
        First day of a holiday in the sun. How long it lasts is not known.
    """

    event: date | None
    holiday: date | None


@dataclass(frozen=True)
class Rules:
    """How much room sessions need.

    Parameters
    ----------
    healing : Healing
        How long skin may be red after a session.
    tan_days : int
        Days to wait for a session after strong sun.
    sun_days : int
        Days to keep out of strong sun after a session.
    closest_weeks : int or None
        Usual weeks between sessions, at the least; None where nobody has said.
    """

    healing: Healing
    tan_days: int
    sun_days: int
    closest_weeks: int | None


@dataclass(frozen=True)
class Conflict:
    """One thing in the way of another.

    Parameters
    ----------
    session : int
        Number of the session concerned, counted from 1.
    day : date
        Day on which they meet: of the event, the holiday or the session.
    """

    kind: ConflictKind
    session: int
    day: date


@dataclass(frozen=True)
class FreeStarts:
    """Nearest first days without a conflict, before and after the chosen one; None where none is needed."""

    earlier: date | None
    later: date | None


def _soon_after(kind: ConflictKind, day: date | None, course: Course, longest: int) -> Iterator[Conflict]:
    # Sun on new skin and redness at an event are the same question: is the day too soon after a session?
    if day is not None:
        yield from (Conflict(kind, number, day) for number in sessions_within(day, course, longest))


def _after_sun(holiday: date | None, course: Course, rules: Rules) -> Iterator[Conflict]:
    for number, session in enumerate(course.session_dates, 1):
        # A session on the first day comes before the sun; on the last day of the wait it is free again.
        if holiday is not None and 0 < (session - holiday).days < rules.tan_days:
            yield Conflict("session_after_sun", number, session)


def _close(course: Course, rules: Rules) -> Iterator[Conflict]:
    if rules.closest_weeks is not None and course.interval_weeks < rules.closest_weeks:
        dates = enumerate(course.session_dates, 1)
        # The first session has none before it that could be too close.
        yield from (Conflict("sessions_close", number, day) for number, day in dates if number > 1)


def _dated(course: Course, diary: Diary, rules: Rules) -> tuple[Conflict, ...]:
    """Return the conflicts that another first day can mend."""
    redness = rules.healing.longest_days
    return (
        # Healing skin must be out of the sun too, so the longer of the two counts.
        *_soon_after("sun_after_session", diary.holiday, course, max(rules.sun_days, redness)),
        *_after_sun(diary.holiday, course, rules),
        *_soon_after("event_in_healing", diary.event, course, redness),
    )


def conflicts(course: Course, diary: Diary, rules: Rules) -> tuple[Conflict, ...]:
    """Return everything in a course that gets in the way of something, in the order of its days.

    Notes
    -----
    A holiday's length is not known, so the wait after the sun counts from its first day, and a
    session on the last day of the wait is free.
    """
    found = (*_dated(course, diary, rules), *_close(course, rules))
    # Session and kind settle the order of conflicts that share a day.
    return tuple(sorted(found, key=lambda one: (one.day, one.session, one.kind)))


def free_starts(course: Course, diary: Diary, rules: Rules, earliest: date) -> FreeStarts:
    """Return the nearest first days, whole weeks away, on which no event or holiday is in the way.

    Parameters
    ----------
    earliest : date
        No first day before this one is looked at; a course that began before it stays as it is.

    Notes
    -----
    Sessions close to each other stay close on any day, so that conflict is left out. A later day
    always exists: once the whole course comes after the event and the wait after the sun.
    """
    # A course that has begun cannot be moved, and one without a conflict need not be.
    if course.start < earliest or not _dated(course, diary, rules):
        return FreeStarts(None, None)

    def free(weeks: int) -> date | None:
        # Whole weeks keep the day of the week that the reader chose.
        moved = replace(course, start=course.start + timedelta(days=weeks * DAYS_IN_WEEK))
        return None if _dated(moved, diary, rules) else moved.start

    back = range(1, (course.start - earliest).days // DAYS_IN_WEEK + 1)
    return FreeStarts(
        next((day for day in map(free, (-weeks for weeks in back)) if day), None),
        # This search always ends: after the event and the wait, no day is in the way.
        next(day for day in map(free, count(1)) if day),
    )
