"""Dates of a course: sessions, healing windows, milestones, and the latest start before an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Literal

from model.calendar import DAYS_IN_WEEK, add_months
from model.course import Course
from model.quantities import Band, Range
from model.skin.response import Responses, fastest_and_slowest, week_reaching

Wish = Literal["calm_skin", "half_the_change"]
MilestoneId = Literal["last_session", "calm", "quarter", "half", "nine_tenths", "judge"]

QUARTER, HALF, NINE_TENTHS = 0.25, 0.5, 0.9  # shares asked for, not measurements


@dataclass(frozen=True)
class Healing:
    """How long redness lasts after one session, and when a course may be judged.

    Parameters
    ----------
    redness_days : Range
        Days of redness after a session; every edge must be known.
    judge_after_months : int
        Calendar months from the last session to the visit that judges the result.

    Raises
    ------
    ValueError
        If an edge of the redness is unknown or the months are below zero.
    """

    redness_days: Range
    judge_after_months: int

    def __post_init__(self) -> None:
        if None in self.redness_days.edges or self.judge_after_months < 0:
            raise ValueError(f"Healing needs days of redness and months to wait: {self}.")

    @property
    def usual_days(self) -> int:
        """Days after which redness has usually gone."""
        # Every edge was checked to be known, so the 0 only satisfies the type checker.
        return self.redness_days.typical or 0

    @property
    def longest_days(self) -> int:
        """Days after which redness should have gone in everyone."""
        return self.redness_days.high or 0


@dataclass(frozen=True)
class Milestone:
    """Something that happens, with its earliest, typical and latest week; None is past the studies."""

    id: MilestoneId
    earliest: float | None
    typical: float | None
    latest: float | None
    course: Course

    def dates(self) -> tuple[date | None, date | None, date | None]:
        """Return the earliest, typical and latest day, where known."""
        earliest, typical, latest = (
            None if week is None else self.course.on(week)
            for week in (self.earliest, self.typical, self.latest)
        )
        return earliest, typical, latest


@dataclass(frozen=True)
class Schedule:
    """The dated course."""

    sessions: tuple[date, ...]
    calm_by: date
    judge_on: date


@dataclass(frozen=True)
class LatestStart:
    """Latest first session that still meets a wish by an event; None if no start can."""

    wish: Wish
    start: date | None


@dataclass(frozen=True)
class StillPossible:
    """Sessions that end in calm skin before an event, and the share of the visible change they bring."""

    sessions: int
    visible: Band


def schedule(course: Course, healing: Healing) -> Schedule:
    """Return session dates, the day skin should be calm after the last one, and the day to judge."""
    last = course.session_dates[-1]
    return Schedule(
        sessions=course.session_dates,
        # The longest redness counts, so that skin is calm by then at every edge of the range.
        calm_by=last + timedelta(days=healing.longest_days),
        judge_on=add_months(last, healing.judge_after_months),
    )


def milestones(course: Course, responses: Responses, healing: Healing) -> tuple[Milestone, ...]:
    """Return what happens along the course, in the order in which it usually happens.

    Notes
    -----
    Shares are of the visible change. Weeks past the last studied week are None.
    """
    shares: list[tuple[MilestoneId, float]] = [
        ("quarter", QUARTER),
        ("half", HALF),
        ("nine_tenths", NINE_TENTHS),
    ]
    grown = [
        Milestone(name, *fastest_and_slowest(share, course, responses.visible, responses.last_week), course)
        for name, share in shares
    ]
    never = float("inf")
    found = [*_dated(course, healing), *grown]
    # What lies past the studies has no week and comes last.
    return tuple(sorted(found, key=lambda m: never if m.typical is None else m.typical))


def _dated(course: Course, healing: Healing) -> tuple[Milestone, ...]:
    last = float(course.session_weeks[-1])
    # The visit is set in calendar months, so its week follows from its date.
    judged = course.week_of(schedule(course, healing).judge_on)
    days = (healing.redness_days.low or 0, healing.usual_days, healing.longest_days)
    earliest, usual, latest = (last + number / DAYS_IN_WEEK for number in days)
    return (
        Milestone("last_session", earliest=last, typical=last, latest=last, course=course),
        Milestone("calm", earliest=earliest, typical=usual, latest=latest, course=course),
        Milestone("judge", earliest=judged, typical=judged, latest=judged, course=course),
    )


def latest_start(
    event: date, course: Course, responses: Responses, healing: Healing, wish: Wish
) -> LatestStart:
    """Return the latest day for a first session so that the wish is met before, or by, the event.

    Parameters
    ----------
    event : date
        The day that matters.
    course : Course
        Sessions and interval; its own start is not used.
    wish : {"calm_skin", "half_the_change"}
        Skin calm before the event, or half of the visible change, at the typical pace, by it.
    """
    if wish == "calm_skin":
        # Skin may still be red on the last day of healing, so the event comes a day later at the earliest.
        days: int | None = course.session_weeks[-1] * DAYS_IN_WEEK + healing.longest_days + 1
    else:
        week = week_reaching(HALF, course, responses.visible.typical, responses.last_week)
        # Rounded up, because a day less would fall short of half.
        days = None if week is None else ceil(week * DAYS_IN_WEEK)
    return LatestStart(wish, None if days is None else event - timedelta(days=days))


def healing_from(day: date, course: Course, healing: Healing) -> tuple[int, ...]:
    """Return the numbers, counted from 1, of the sessions from which skin may still be red on `day`."""
    dates = enumerate(course.session_dates, 1)
    return tuple(number for number, session in dates if 0 <= (day - session).days <= healing.longest_days)


def still_possible(
    event: date, course: Course, responses: Responses, healing: Healing, today: date
) -> StillPossible:
    """Return what an event leaves room for when the first session is today.

    Parameters
    ----------
    event : date
        The day that matters.
    course : Course
        Sessions and interval; its own start is not used.

    Notes
    -----
    The share is of the whole course as chosen, so sessions that no longer fit count as not had.
    Past the studied weeks it stays at the last studied one.
    """
    days = (event - today).days
    room = days - healing.longest_days - 1  # left for intervals, once the last session has calmed
    # The first session needs no interval before it, hence one more than the intervals that fit.
    fits = min(room // (course.interval_weeks * DAYS_IN_WEEK) + 1, course.sessions) if room >= 0 else 0
    if not fits:
        return StillPossible(0, Band(0, 0, 0))
    begun = Course(fits, course.interval_weeks, today)
    grown = responses.visible.at(begun, min(days / DAYS_IN_WEEK, responses.last_week))
    # The model tells shares of its own course, so they are scaled to the course that was chosen.
    part = fits / course.sessions
    return StillPossible(fits, Band(part * grown.slow, part * grown.typical, part * grown.fast))
