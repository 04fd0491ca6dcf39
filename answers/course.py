"""From a plan to its course: timeline, milestones, dates, and what gets in the way of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from answers.left_alone import LeftAlone, left_alone, mirror_anchor
from catalog.evidence.records import whole
from catalog.library import Library
from catalog.plan.plan import Plan
from model.course import Course
from model.skin.conflicts import Conflict, Diary, FreeStarts, Rules, conflicts, free_starts
from model.skin.event import EventStart, StillPossible, event_starts, still_possible
from model.skin.readings import most_by, most_on
from model.skin.response import WeekPoint, timeline
from model.skin.schedule import Milestone, Schedule, milestones, schedule


@dataclass(frozen=True)
class EventNeed:
    """What one need before an event asks of the calendar, and what is still possible from today."""

    latest: EventStart
    still: StillPossible


@dataclass(frozen=True)
class SlowReading:
    """The change in the mirror with what skin left alone did taken off.

    Parameters
    ----------
    most : mapping of int to float
        Share of the course's change by the middle and the last week drawn: no more than this.
    by_event : tuple of float
        The same share by the event, or by the last week drawn if that is sooner, for each first day that an
        event brings up; empty without an event.
    """

    reading: LeftAlone
    most: Mapping[int, float]
    by_event: tuple[float, ...]


@dataclass(frozen=True)
class CourseAnswer:
    """Everything the timeline shows; needs only where there is an event.

    Parameters
    ----------
    dated_weeks : int
        Last week that is told by its day: that of the main study's last reading. Later ones have a month.
    needs : tuple of EventNeed
        From the most room before the event to the least.
    """

    course: Course
    start_chosen: bool
    weeks: tuple[WeekPoint, ...]
    milestones: tuple[Milestone, ...]
    schedule: Schedule
    dated_weeks: int
    slow_reading: SlowReading | None
    needs: tuple[EventNeed, ...]
    conflicts: tuple[Conflict, ...]
    free_starts: FreeStarts

    def to_the_day(self, week: float) -> bool:
        """Return whether a change of this week is told by its day; later ones are told by their month."""
        return week <= self.dated_weeks

    def by_day(self, milestone: Milestone, week: float) -> bool:
        """Return whether a date of a milestone in this week is told by its day."""
        return milestone.follows_session or self.to_the_day(week)


def course_of(plan: Plan, library: Library, today: date) -> Course:
    """Return the needling course as one count and one gap, for everything that needs a single course.

    Parameters
    ----------
    today : date
        Day from which dates count until a first day is chosen.

    Notes
    -----
    What the reader has not chosen is the typical published figure for the concern of the plan.
    """
    (needles,) = library.in_role("needles")
    sessions = plan.sessions or needles.typical("sessions", plan.concern, otherwise=1)
    # Where nobody published a gap for one side, the gap of the other dates its visits.
    beside = library.options[plan.laser].typical("interval", plan.concern, otherwise=1)
    interval = plan.interval or needles.typical("interval", plan.concern, otherwise=beside)
    return Course(sessions, interval, plan.start or today)


def rules_of(plan: Plan, library: Library) -> Rules:
    """Return how much room needling sessions need: healing, the wait after the sun, the interval."""
    (needles,) = library.in_role("needles")
    # The usual interval stands in the data, so that the advice and the option grid cannot differ.
    interval = needles.count("interval", plan.concern).typical
    parameters = library.parameters
    return Rules(parameters.healing, parameters.tan_days, parameters.sun_days, interval)


def _needs(event: date | None, course: Course, library: Library, today: date) -> tuple[EventNeed, ...]:
    # Without an event there is no day to count back from.
    if event is None:
        return ()
    parameters = library.parameters
    responses = parameters.responses
    starts = event_starts(event, course, responses, parameters.healing, parameters.fading)
    return tuple(
        EventNeed(one, still_possible(event, one.last_session, course, responses, today)) for one in starts
    )


def _begun(
    event: date, course: Course, needs: tuple[EventNeed, ...], today: date, *, chosen: bool
) -> Iterator[Course]:
    """Yield the courses that an event brings up: from each latest day to start, from today, the own one."""
    for one in needs:
        met = chosen and course.start <= one.latest.start
        if met or one.latest.start >= today:
            yield replace(course, start=one.latest.start)
        # A course that has begun cannot start today.
        elif one.still.sessions and (not chosen or course.start >= today):
            yield Course(one.still.sessions, course.interval_weeks, today)
    if chosen and course.start <= event:
        yield course


def _slow_reading(
    plan: Plan, course: Course, needs: tuple[EventNeed, ...], library: Library, today: date
) -> SlowReading | None:
    reading, last = left_alone(library), library.parameters.responses.last_week
    if reading is None:
        return None
    # Shares are of the whole course as chosen, so that a shorter one brings its part of it.
    shares: list[float] = []
    if plan.event:
        for begun in _begun(plan.event, course, needs, today, chosen=plan.start is not None):
            grown = most_on(plan.event, begun, reading.paces, last)
            shares.append(begun.sessions / course.sessions * grown)
    most = {week: most_by(course, reading.paces, week) for week in (last // 2, last)}
    return SlowReading(reading, most, tuple(shares))


def about_course(plan: Plan, library: Library, today: date) -> CourseAnswer:
    """Return timeline, milestones, dates, the starts before an event, and what gets in the way."""
    course, parameters = course_of(plan, library, today), library.parameters
    responses, healing = parameters.responses, parameters.healing
    diary, rules = Diary(plan.event, plan.holiday), rules_of(plan, library)
    needs = _needs(plan.event, course, library, today)
    return CourseAnswer(
        course=course,
        start_chosen=plan.start is not None,
        weeks=timeline(course, responses),
        milestones=milestones(course, responses, healing),
        schedule=schedule(course, healing),
        dated_weeks=whole(mirror_anchor(library).week_late),
        slow_reading=_slow_reading(plan, course, needs, library, today),
        needs=needs,
        conflicts=conflicts(course, diary, rules),
        free_starts=free_starts(course, diary, rules, today),
    )
