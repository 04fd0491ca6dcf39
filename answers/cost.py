"""From a plan to what its options cost: one answer that pages, charts, files and audits share.

The vocabulary, from the outside in:

- A *plan* is what the reader chose. An *option* is what the data say about one thing to choose: doing
  nothing, needles, or a laser. Three options are always compared: doing nothing, needles, the chosen laser.
- A *course* (`PricedCourse`) is an option with the plan laid over it: its sessions, its upkeep, the extras
  that may be charged, the reader's own quotes. What the plan leaves open stays as published.
- A *price book* holds the prices of one region in its currency. *Terms* are what all options share: the
  first day, the years looked ahead, whether lost pay and which extras count. So no side can be counted more
  generously than the other.
- A *question* (`CostQuestion`) is a price book, terms and the three courses. It is made once, and everything
  here is worked out from it: costs line by line, the difference, where both cost the same (break-even), what
  moves a total most (influences), and what each group of costs adds (effects).

`about_cost` answers everything. `compared_costs` and `compared_totals` answer less, faster: a page asks for
the totals of the next few taps ahead of them. All sums are ranges of whole *minor units*, such as cents,
with a low, a *typical* and a high edge, and an edge that nobody knows stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from answers.course import course_of
from catalog.evidence.options import Option
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.plan.quotes import Side, of_side
from model.money.comparison import (
    BreakEven,
    Difference,
    Influence,
    OneSided,
    break_even,
    cost_difference,
    influences,
    one_sided,
)
from model.money.cost import OptionCost, cost, total_of
from model.money.effects import Effect, effects
from model.money.lines import CONSULTATION
from model.money.prices import BasicLine, Basis, PriceBook, PricedCourse, Terms
from model.quantities import NOTHING, UNKNOWN, Amount, Range

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class Compared(Generic[T]):
    """The same thing of each compared option: its course, its cost or its total."""

    nothing: T
    needles: T
    laser: T

    @property
    def in_order(self) -> tuple[T, T, T]:
        """All three in the order in which every page shows them."""
        return self.nothing, self.needles, self.laser

    def each(self, work: Callable[[T], U]) -> Compared[U]:
        """Return what `work` makes of each of the three."""
        return Compared(work(self.nothing), work(self.needles), work(self.laser))


@dataclass(frozen=True)
class CostQuestion:
    """Everything that costs are worked out from, made once for a plan."""

    book: PriceBook
    terms: Terms
    courses: Compared[PricedCourse]

    def cost(self, course: PricedCourse) -> OptionCost:
        """Return the cost of one course on the shared terms."""
        return cost(course, self.book, self.terms)

    def total(self, course: PricedCourse) -> Amount:
        """Return the total of one course, as `cost` has it, without the rest."""
        return total_of(course, self.book, self.terms)


@dataclass(frozen=True)
class CostAnswer:
    """Everything the planner shows of the costs of a plan."""

    terms: Terms
    nothing: OptionCost
    needles: OptionCost
    laser: OptionCost
    difference: Difference
    one_sided: tuple[OneSided, ...]
    break_even: BreakEven
    influences: tuple[Influence, ...]
    effects: tuple[Effect, ...]

    @property
    def options(self) -> tuple[OptionCost, ...]:
        """All three in the order in which every page shows them."""
        return self.nothing, self.needles, self.laser

    @property
    def totals(self) -> Compared[Amount]:
        """The total of each."""
        return Compared(self.nothing.total, self.needles.total, self.laser.total)


# ---- the question ----------------------------------------------------------------------------


def _quotes(plan: Plan, side: Side) -> dict[str, int]:
    # The way to a visit costs the same for both sides, unless the reader quotes it for one of them.
    shared = {} if plan.travel is None else {"travel": plan.travel}
    # A first visit comes before either course, so what is quoted for one side holds for both.
    shared |= {quote.item: quote.minor for quote in plan.quotes if quote.item == CONSULTATION}
    return shared | of_side(plan.quotes, side)


def _basis(option: Option, concern: str, *, chosen: bool) -> Mapping[BasicLine, tuple[Basis, ...]]:
    return {
        # A choice of the reader replaces the published count, and then needs no study behind it.
        "sessions": () if chosen else option.studies("sessions", concern),
        "upkeep": option.studies("upkeep", concern),
        "time_off": option.studies("days_off", concern),
    }


def _course(option: Option, plan: Plan, library: Library, weeks: int) -> PricedCourse:
    """Return an option with the plan laid over it; `weeks` lie between needling sessions."""
    needles = option.role == "needles"
    asked, concern = plan.sessions if needles else plan.laser_sessions, plan.concern
    return PricedCourse(
        id=option.id,
        sessions=option.count("sessions", concern) if asked is None else Range.exactly(asked),
        interval_weeks=weeks if needles else option.typical("interval", concern, otherwise=weeks),
        upkeep_per_year=plan.maintenance if needles else plan.laser_maintenance,  # none until some is chosen
        usual_upkeep=option.count("upkeep", concern),
        days_off=option.count("days_off", concern),
        extras=tuple(library.extras[extra] for extra in option.extras),
        own_price=plan.price if needles else plan.laser_price,
        basis=_basis(option, concern, chosen=asked is not None),
        quotes=_quotes(plan, "n" if needles else "l"),
        usual_extras=frozenset(option.usual_extras),
    )


def _no_course(option: Option) -> PricedCourse:
    return PricedCourse(
        id=option.id,
        sessions=NOTHING,
        # Without a session no day is ever counted from it.
        interval_weeks=1,
        upkeep_per_year=0,
        usual_upkeep=UNKNOWN,
        days_off=UNKNOWN,
        extras=(),
        own_price=None,
        basis={},
    )


def _terms(plan: Plan, today: date) -> Terms:
    # An extra quoted for one side counts for the other too: neither total may hold what the other leaves out.
    counted = frozenset((*plan.count, *(quote.item for quote in plan.quotes)))
    return Terms(
        start=plan.start or today,
        horizon_years=plan.horizon,
        count_time_off=plan.off,
        own_pay=plan.pay,
        own_tax=plan.tax,
        counted=counted,
        credited=plan.credited,
    )


def cost_question(plan: Plan, library: Library, today: date) -> CostQuestion:
    """Return what the costs of a plan are worked out from.

    Parameters
    ----------
    today : date
        Day from which dates count while the plan names no first day.
    """
    # Exactly one option stands in each of these roles; data that say otherwise are refused when read.
    (nothing,), (needles,) = library.in_role("nothing"), library.in_role("needles")
    weeks = course_of(plan, library, today).interval_weeks
    courses = Compared(
        nothing=_no_course(nothing),
        needles=_course(needles, plan, library, weeks),
        laser=_course(library.options[plan.laser], plan, library, weeks),
    )
    return CostQuestion(library.regions[plan.region].book, _terms(plan, today), courses)


# ---- the answers -----------------------------------------------------------------------------


def compared_costs(plan: Plan, library: Library, today: date) -> Compared[OptionCost]:
    """Return the cost of each compared option, on the same terms."""
    asked = cost_question(plan, library, today)
    return asked.courses.each(asked.cost)


def compared_totals(plan: Plan, library: Library, today: date) -> Compared[Amount]:
    """Return the total of each compared option, as `about_cost` has it, without the rest."""
    asked = cost_question(plan, library, today)
    return asked.courses.each(asked.total)


def course_costs(plan: Plan, library: Library, today: date) -> Mapping[str, OptionCost]:
    """Return the cost of every option that has a course, by option, all on the terms of the plan.

    Notes
    -----
    The reader's own count and quotes for the chosen laser hold for no other laser.
    """
    asked = cost_question(plan, library, today)
    # What was quoted for one laser says nothing about another.
    needles_only = tuple(quote for quote in plan.quotes if quote.side != "l")
    plain = replace(plan, laser_sessions=None, laser_price=None, quotes=needles_only)
    lasers = (one for one in library.in_role("laser") if one.id != plan.laser)
    weeks = asked.courses.needles.interval_weeks
    others = (_course(one, plain, library, weeks) for one in lasers)
    return {one.id: asked.cost(one) for one in (*asked.courses.in_order, *others)}


def about_cost(plan: Plan, library: Library, today: date) -> CostAnswer:
    """Return the costs of the compared options, and how they compare.

    Parameters
    ----------
    today : date
        Day from which dates count while the plan names no first day.
    """
    asked = cost_question(plan, library, today)
    found = asked.courses.each(asked.cost)
    # Doing nothing costs nothing on any terms, so nothing can move it and no price can meet it.
    needles, laser = asked.courses.needles, asked.courses.laser
    # The search for a break-even ends where a reader can enter no more sessions.
    _, most_sessions = library.inputs["sessions"].figures
    return CostAnswer(
        terms=asked.terms,
        nothing=found.nothing,
        needles=found.needles,
        laser=found.laser,
        difference=cost_difference(needles, laser, asked.book, asked.terms),
        one_sided=one_sided(found.needles, found.laser),
        break_even=break_even(needles, laser, asked.book, asked.terms, int(most_sessions)),
        influences=influences((needles, laser), asked.book, asked.terms),
        effects=effects((needles, laser), asked.book, asked.terms),
    )
