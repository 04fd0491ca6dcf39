"""What At a glance looks up: every course that can be chosen, and every total that a tap leads to.

The page draws a tap before the server has answered, and works nothing out itself. So the model fills tables
ahead: `courses` for every count of sessions and weeks between them, which depend on the parameters alone and
are filled once; `option_totals` for the plan in hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Final

from answers.cost import CostQuestion, cost_question
from answers.moments import State, sessions_by, state_on
from catalog.evidence.options import Option
from catalog.library import Library
from catalog.plan.plan import Plan, with_choices
from model.calendar import DAYS_IN_WEEK
from model.course import Course
from model.money.prices import PricedCourse
from model.quantities import Amount, Range
from model.skin.response import Responses, WeekPoint, fastest_and_slowest, timeline
from model.skin.schedule import HALF, Healing, schedule

# Months differ by up to three days, which moves no rounded week of the data that ship; a test holds it.
ANY_DAY: Final = date(2026, 1, 1)


@dataclass(frozen=True)
class Doing:
    """What a course does from a week on: which session is meant, and the weeks until it."""

    week: int
    state: State
    number: int
    waiting: int


@dataclass(frozen=True)
class CourseFigures:
    """What the model says of one course of needling.

    Parameters
    ----------
    halves : tuple of float or None
        Weeks by which half of the change has come: earliest, typical, latest; None past the last week drawn.
    """

    course: Course
    halves: tuple[float | None, float | None, float | None]
    weeks: tuple[WeekPoint, ...]
    doing: tuple[Doing, ...]


@cache
def courses(
    responses: Responses, healing: Healing, sessions: int, weeks: int
) -> Mapping[tuple[int, int], CourseFigures]:
    """Return every course of up to so many sessions, up to so many weeks apart, by both counts.

    Notes
    -----
    A single session has no weeks to the next: it stands under one week alone.
    """
    counts = ((1, 1), *product(range(2, sessions + 1), range(1, weeks + 1)))
    return MappingProxyType({(n, k): _figures(Course(n, k, ANY_DAY), responses, healing) for n, k in counts})


def _figures(course: Course, responses: Responses, healing: Healing) -> CourseFigures:
    last = responses.last_week
    judged = round(course.week_of(schedule(course, healing).judge_on))
    halves = fastest_and_slowest(HALF, course, responses.visible, last)
    doing = tuple(_doing(course, week, judged, last) for week in range(last + 1))
    return CourseFigures(course, halves, timeline(course, responses), _changes(doing))


def _doing(course: Course, week: int, judged: int, last: int) -> Doing:
    day = DAYS_IN_WEEK * week
    state, number = state_on(course, day, judged, last), sessions_by(course, day)
    waits = state == "waiting"
    # While skin waits, the session meant is the next one.
    return Doing(week, state, number + waits, course.session_weeks[number] - week if waits else 0)


def _changes(doing: Iterable[Doing]) -> tuple[Doing, ...]:
    """Return the weeks in which something else begins."""
    kept: list[Doing] = []
    for one in doing:
        if not kept or replace(kept[-1], week=one.week) != one:
            kept.append(one)
    return tuple(kept)


# ---- totals ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class OptionTotals:
    """The totals that taps lead to: by concern with its published count, by count, and by quote."""

    published: Mapping[str, Amount]
    by_count: Mapping[int, Amount]
    by_quote: Mapping[int, Amount]


def published_totals(plan: Plan, option: Option, library: Library, today: date) -> Mapping[str, Amount]:
    """Return an option's total for every concern, with the count that was published for it."""
    found: dict[str, Amount] = {}
    for concern in library.concerns:
        asked, course = _asked(replace(plan, concern=concern), option, library, today, published=True)
        found[concern] = asked.total(course)
    return MappingProxyType(found)


def option_totals(
    plan: Plan, option: Option, quotes: Iterable[int], library: Library, today: date
) -> OptionTotals:
    """Return the totals of needles or of a laser that the next taps lead to.

    Parameters
    ----------
    quotes : iterable of int
        Minor units for a visit.
    """
    asked, course = _asked(plan, option, library, today)
    low, high = library.inputs["sessions" if option.role == "needles" else "laser_sessions"].figures
    counts = range(int(low), int(high) + 1)
    return OptionTotals(
        published_totals(plan, option, library, today),
        {count: asked.total(replace(course, sessions=Range.exactly(count))) for count in counts},
        {quote: asked.total(replace(course, own_price=quote)) for quote in quotes},
    )


def _asked(
    plan: Plan, option: Option, library: Library, today: date, *, published: bool = False
) -> tuple[CostQuestion, PricedCourse]:
    """Return the question on an option's cost, and its course; a laser that is not chosen as if it were."""
    if option.role == "laser":
        asked = with_choices(plan, laser=option.id)
        asked = replace(asked, laser_sessions=None) if published else asked
        question = cost_question(asked, library, today)
        return question, question.courses.laser
    asked = replace(plan, sessions=None, interval=None) if published else plan
    question = cost_question(asked, library, today)
    needles = option.role == "needles"
    return question, question.courses.needles if needles else question.courses.nothing
