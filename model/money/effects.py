"""What each group of costs adds to a total, or would add if it were counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from model.money.cost import total_of, whole_course
from model.money.prices import PriceBook, PricedCourse, Terms
from model.money.visits import all_visits
from model.money.what_if import without_quotes
from model.quantities import NOTHING, UNKNOWN, Range

CostGroup = Literal["upkeep", "time_off", "extras", "tax", "horizon"]

NO_TAX: Final = Decimal(0)


@dataclass(frozen=True)
class Effect:
    """What one group does to the total of one option.

    Parameters
    ----------
    counted : bool
        True when `amount` is already in the total; otherwise the total would rise by it.
    amount : Range
        Minor units; an unknown edge stays unknown.
    more_to_ask : bool
        True when nobody knows some of the group, so that the amount is only the part that is known.
    """

    group: CostGroup
    option: str
    counted: bool
    amount: Range
    more_to_ask: bool = False


class Added(NamedTuple):
    """What a group adds to one course: as in `Effect`."""

    counted: bool
    amount: Range
    more_to_ask: bool = False


def _total(course: PricedCourse, book: PriceBook, terms: Terms) -> Range:
    return total_of(course, book, terms).minor


def _rise(before: Range, after: Range) -> Range:
    """Return the least, the typical and the greatest gain; an edge unknown on either side stays unknown.

    Notes
    -----
    A long course leaves time for few upkeep visits, and tax is rounded on the whole sum. So the high edge
    may gain less than the low one, and the edges are put in order.
    """
    pairs = zip(before.edges, after.edges, strict=True)
    low, typical, high = (None if a is None or b is None else max(b - a, 0) for a, b in pairs)
    known = [gain for gain in (low, typical, high) if gain is not None]
    return Range(None if low is None else min(known), typical, None if high is None else max(known))


def _with_usual_upkeep(course: PricedCourse, book: PriceBook, terms: Terms) -> Range:
    """Return the total with the published upkeep: its low has the fewest visits at the lowest price."""
    totals = (
        None if rate is None else _total(replace(course, upkeep_per_year=rate), book, terms)
        for rate in course.usual_upkeep.edges
    )
    # Each edge takes its own number of visits and its own price: cheap with few, dear with many.
    picks = zip(("low", "typical", "high"), totals, strict=True)
    return Range(*(None if one is None else getattr(one, edge) for edge, one in picks))


def _upkeep(course: PricedCourse, book: PriceBook, terms: Terms) -> Added:
    without = _total(replace(course, upkeep_per_year=0), book, terms)
    if course.upkeep_per_year:
        return Added(counted=True, amount=_rise(without, _total(course, book, terms)))
    return Added(counted=False, amount=_rise(without, _with_usual_upkeep(course, book, terms)))


def _time_off(course: PricedCourse, book: PriceBook, terms: Terms) -> Added:
    without, counted = (
        _total(course, book, replace(terms, count_time_off=wanted)) for wanted in (False, True)
    )
    return Added(terms.count_time_off, _rise(without, counted))


def _extras(course: PricedCourse, book: PriceBook, terms: Terms) -> Added:
    """Return what the counted extras add; while none is counted, what all of them would."""
    every = frozenset(extra.id for extra in course.extras)
    without = _total(without_quotes(course), book, replace(terms, counted=frozenset()))
    # An extra of the other side alone does nothing to this one; a quoted one counts without being asked for.
    counted = every & (terms.counted | course.quotes.keys())
    wanted = replace(terms, counted=counted or every)
    # A line without a count lies in the session price already, so it tells nothing of what is added.
    added = (line for line in whole_course(course, book, wanted) if line.count is not None)
    lines = [line for line in added if line.id in wanted.counted | course.quotes.keys()]
    asked = [line for line in lines if line.status == "ask"]
    if asked and len(asked) == len(lines):
        return Added(bool(counted), UNKNOWN)
    return Added(bool(counted), _rise(without, _total(course, book, wanted)), bool(asked))


def _tax(course: PricedCourse, book: PriceBook, terms: Terms) -> Added:
    # Where nobody knows the rate, what tax adds is a thing to ask, not nothing.
    if terms.own_tax is None and book.tax_rule == "ask":
        return Added(counted=False, amount=UNKNOWN)
    rate = book.tax_percent if terms.own_tax is None else terms.own_tax
    # Tax inside the price adds nothing, nor does a rate of 0, also where nobody knows that price.
    if book.tax_rule == "in_price" or rate == NO_TAX:
        return Added(counted=True, amount=NOTHING)
    without = _total(course, book, replace(terms, own_tax=NO_TAX))
    return Added(counted=True, amount=_rise(without, _total(course, book, terms)))


def _horizon(course: PricedCourse, book: PriceBook, terms: Terms) -> Added:
    # One year more is the press of a button that the reader can make next.
    longer = replace(terms, horizon_years=terms.horizon_years + 1)
    now, later = (all_visits(course, one, course.upkeep_per_year) for one in (terms, longer))
    # A year without a new visit adds nothing, whatever a visit costs.
    if now == later:
        return Added(counted=False, amount=NOTHING)
    return Added(counted=False, amount=_rise(_total(course, book, terms), _total(course, book, longer)))


WorkOut = Callable[[PricedCourse, PriceBook, Terms], Added]

WORKED_OUT: Final[tuple[tuple[CostGroup, WorkOut], ...]] = (
    ("upkeep", _upkeep),
    ("time_off", _time_off),
    ("extras", _extras),
    ("tax", _tax),
    ("horizon", _horizon),
)


def effects(courses: tuple[PricedCourse, ...], book: PriceBook, terms: Terms) -> tuple[Effect, ...]:
    """Return what each group adds to each option's total, or would add; the horizon by one year more.

    Notes
    -----
    A group that is counted adds exactly the total less the total without it. A course without
    sessions costs nothing with or without any group.
    """
    return tuple(
        Effect(group, course.id, *work(course, book, terms))
        for group, work in WORKED_OUT
        for course in courses
        if course.sessions != NOTHING
    )
