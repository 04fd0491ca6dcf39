"""Dates of a course: sessions, healing windows and milestones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from model.calendar import DAYS_IN_WEEK, add_months
from model.course import Course
from model.quantities import Range
from model.skin.response import Responses, fastest_and_slowest

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

    @property
    def follows_session(self) -> bool:
        """True when it is set by the day of a session alone, not by how the change grows."""
        return self.id in ("last_session", "calm", "judge")

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


def sessions_within(day: date, course: Course, longest_days: int) -> tuple[int, ...]:
    """Return the numbers, counted from 1, of the sessions on `day` or up to `longest_days` days before it."""
    dates = enumerate(course.session_dates, 1)
    return tuple(number for number, session in dates if 0 <= (day - session).days <= longest_days)
