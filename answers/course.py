"""From a plan to its course: timeline, milestones, dates, and what gets in the way of what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from catalog.library import Library
from catalog.plan.plan import Plan
from model.course import Course
from model.skin.conflicts import Conflict, Diary, FreeStarts, Rules, conflicts, free_starts
from model.skin.response import WeekPoint, timeline
from model.skin.schedule import (
    LatestStart,
    Milestone,
    Schedule,
    StillPossible,
    Wish,
    latest_start,
    milestones,
    schedule,
    still_possible,
)

# Both wishes are answered for every event: a reader should see what each one asks of the calendar.
WISHES: Final[tuple[Wish, ...]] = ("calm_skin", "half_the_change")


@dataclass(frozen=True)
class CourseAnswer:
    """Everything the timeline shows; what is still possible only where there is an event."""

    course: Course
    start_chosen: bool
    weeks: tuple[WeekPoint, ...]
    milestones: tuple[Milestone, ...]
    schedule: Schedule
    latest_starts: tuple[LatestStart, ...]
    still: StillPossible | None
    conflicts: tuple[Conflict, ...]
    free_starts: FreeStarts


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
    return Rules(library.parameters.healing, library.parameters.tan_days, interval)


def about_course(plan: Plan, library: Library, today: date) -> CourseAnswer:
    """Return timeline, milestones, dates, the latest start before an event, and what gets in the way."""
    course, parameters = course_of(plan, library, today), library.parameters
    responses, healing = parameters.responses, parameters.healing
    diary, rules, event = Diary(plan.event, plan.holiday), rules_of(plan, library), plan.event
    # Without an event there is no day to count back from.
    starts = tuple(latest_start(event, course, responses, healing, wish) for wish in WISHES) if event else ()
    return CourseAnswer(
        course=course,
        start_chosen=plan.start is not None,
        weeks=timeline(course, responses),
        milestones=milestones(course, responses, healing),
        schedule=schedule(course, healing),
        latest_starts=starts,
        still=still_possible(event, course, responses, healing, today) if event else None,
        conflicts=conflicts(course, diary, rules),
        free_starts=free_starts(course, diary, rules, today),
    )
