"""From a plan to the model's questions and answers: one result that pages, charts and audits share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from catalog.evidence.options import Option, typical_weeks
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.plan.quotes import of_side
from model.money.comparison import BreakEven, Difference, Influence, break_even, difference, influences
from model.money.cost import OptionCost, cost, total_of
from model.money.effects import Effect, effects
from model.money.prices import Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range


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
