"""From a plan to the model's questions and answers: one result that pages, charts and audits share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from catalog.library import Library
from catalog.options import Option, typical_weeks
from catalog.plan import Plan
from catalog.quotes import of_side
from model.collagen import WeekPoint, timeline
from model.comparison import (
    BreakEven,
    Difference,
    Influence,
    break_even,
    difference,
    influences,
)
from model.conflicts import Conflict, Diary, FreeStarts, Rules, conflicts, free_starts
from model.cost import OptionCost, cost, total_of
from model.course import Course
from model.effects import Effect, effects
from model.prices import Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range
from model.schedule import (
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


@dataclass(frozen=True)
class CostAnswer:
    """Everything the planner shows: doing nothing, needles and the chosen laser, in this order."""

    terms: Terms
    options: tuple[OptionCost, ...]
    difference: Difference
    break_even: BreakEven
    influences: tuple[Influence, ...]
    effects: tuple[Effect, ...]

    @property
    def needles(self) -> OptionCost:
        """The microneedling course."""
        return self.options[1]

    @property
    def laser(self) -> OptionCost:
        """The laser course."""
        return self.options[2]


def course_of(plan: Plan, today: date) -> Course:
    """The chosen course; dates count from `today` until a first day is chosen."""
    return Course(plan.sessions, plan.interval, plan.start or today)


def rules_of(library: Library) -> Rules:
    """How much room needling sessions need: healing, the wait after the sun, the usual interval."""
    (needles,) = library.in_role("needles")
    interval = needles.count("interval").typical
    return Rules(library.parameters.healing, library.parameters.tan_days, interval)


def about_course(plan: Plan, library: Library, today: date) -> CourseAnswer:
    """Timeline, milestones, dates, the latest start before an event, and what gets in the way of what."""
    course, parameters = course_of(plan, today), library.parameters
    responses, healing = parameters.responses, parameters.healing
    diary, rules, event = Diary(plan.event, plan.holiday), rules_of(library), plan.event
    starts = tuple(latest_start(event, course, responses, healing, wish) for wish in WISHES) if event else ()
    return CourseAnswer(
        course,
        plan.start is not None,
        timeline(course, responses),
        milestones(course, responses, healing),
        schedule(course, healing),
        starts,
        still_possible(event, course, responses, healing, today) if event else None,
        conflicts(course, diary, rules),
        free_starts(course, diary, rules, today),
    )


def _quotes(plan: Plan, side: str) -> dict[str, int]:
    # What a visit costs to get to is the reader's own and the same for both, unless one side says otherwise.
    travel = {} if plan.travel is None else {"travel": plan.travel}
    return travel | of_side(plan.quotes, side)


def _treatment(option: Option, plan: Plan, library: Library) -> Treatment:
    sources = {
        "sessions": option.sources("sessions"),
        "upkeep": option.sources("upkeep"),
        "time_off": option.sources("days_off"),
    }
    needles = option.role == "needles"
    asked = plan.sessions if needles else plan.laser_sessions
    return Treatment(
        id=option.id,
        sessions=option.count("sessions") if asked is None else Range.exactly(asked),
        interval_weeks=plan.interval if needles else typical_weeks(option, Decimal(plan.interval)),
        upkeep_per_year=plan.maintenance if needles else plan.laser_maintenance,
        usual_upkeep=option.count("upkeep"),
        days_off=option.count("days_off"),
        extras=tuple(library.extras[extra] for extra in option.extras),
        own_price=plan.price if needles else plan.laser_price,
        sources=sources if asked is None else sources | {"sessions": ()},
        quotes=_quotes(plan, "n" if needles else "l"),
    )


def _nothing(option: Option) -> Treatment:
    return Treatment(option.id, NOTHING, 1, 0, UNKNOWN, UNKNOWN, (), None, {})


def treatments(plan: Plan, library: Library) -> tuple[Treatment, Treatment, Treatment]:
    """Doing nothing, the needling course and the laser course."""
    (nothing,), (needles,) = library.in_role("nothing"), library.in_role("needles")
    return (
        _nothing(nothing),
        _treatment(needles, plan, library),
        _treatment(library.options[plan.laser], plan, library),
    )


def terms_of(plan: Plan, today: date) -> Terms:
    """The terms that all compared options share."""
    # An extra quoted for one side counts for the other too: neither total may hold what the other leaves out.
    counted = frozenset((*plan.count, *(quote.item for quote in plan.quotes)))
    start = plan.start or today
    return Terms(start, plan.horizon, plan.off, plan.pay, plan.tax, counted, plan.credited)


def costs(plan: Plan, library: Library, today: date) -> tuple[OptionCost, ...]:
    """Costs of doing nothing, needles and the chosen laser, in this order, on the same terms."""
    book, terms = library.regions[plan.region].book, terms_of(plan, today)
    return tuple(cost(treatment, book, terms) for treatment in treatments(plan, library))


def totals_of(plan: Plan, library: Library, today: date) -> tuple[Amount, Amount, Amount]:
    """Totals of doing nothing, needles and the chosen laser, as `about_cost` has them, without the rest."""
    book, terms = library.regions[plan.region].book, terms_of(plan, today)
    nothing, needles, laser = (total_of(treatment, book, terms) for treatment in treatments(plan, library))
    return nothing, needles, laser


def course_costs(plan: Plan, library: Library, today: date) -> Mapping[str, OptionCost]:
    """Costs of every option that has a course, by option, all on the terms of the plan.

    Notes
    -----
    The reader's own count and quotes for the chosen laser hold for no other laser.
    """
    book, terms = library.regions[plan.region].book, terms_of(plan, today)
    needles_only = tuple(quote for quote in plan.quotes if quote.side != "l")
    plain = replace(plan, laser_sessions=None, laser_price=None, quotes=needles_only)
    lasers = (one for one in library.in_role("laser") if one.id != plan.laser)
    others = (_treatment(one, plain, library) for one in lasers)
    return {one.id: cost(one, book, terms) for one in (*treatments(plan, library), *others)}


def about_cost(plan: Plan, library: Library, today: date) -> CostAnswer:
    """Costs of the compared options, and how they compare."""
    book, terms, chosen = library.regions[plan.region].book, terms_of(plan, today), treatments(plan, library)
    nothing, needles, laser = costs(plan, library, today)
    most = library.inputs["sessions"].high
    limit = int(most) if isinstance(most, Decimal) else 1
    return CostAnswer(
        terms,
        (nothing, needles, laser),
        difference(needles, laser),
        break_even(chosen[1], chosen[2], book, terms, limit),
        influences(chosen[1:], book, terms),
        effects(chosen[1:], book, terms),
    )
