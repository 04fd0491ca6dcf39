"""What each group of costs adds to a total, or would add if it were counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from model.money.cost import total_of
from model.money.prices import PriceBook, PricedCourse, Terms
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
    """

    group: CostGroup
    option: str
    counted: bool
    amount: Range


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


def _upkeep(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    without = _total(replace(course, upkeep_per_year=0), book, terms)
    if course.upkeep_per_year:
        return True, _rise(without, _total(course, book, terms))
    return False, _rise(without, _with_usual_upkeep(course, book, terms))


def _time_off(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    without, counted = (
        _total(course, book, replace(terms, count_time_off=wanted)) for wanted in (False, True)
    )
    return terms.count_time_off, _rise(without, counted)


def _extras(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    """Return what the counted extras add; while none is counted, what all of them would."""
    every = frozenset(extra.id for extra in course.extras)
    without = _total(without_quotes(course), book, replace(terms, counted=frozenset()))
    # An extra of the other side alone does nothing to this one; a quoted one counts without being asked for.
    counted = every & (terms.counted | course.quotes.keys())
    return bool(counted), _rise(without, _total(course, book, replace(terms, counted=counted or every)))


def _tax(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    # Where nobody knows the rate, what tax adds is a thing to ask, not nothing.
    if terms.own_tax is None and book.tax_rule == "ask":
        return False, UNKNOWN
    without = _total(course, book, replace(terms, own_tax=NO_TAX))
    return True, _rise(without, _total(course, book, terms))


def _horizon(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    # One year more is the press of a button that the reader can make next.
    longer = replace(terms, horizon_years=terms.horizon_years + 1)
    return False, _rise(_total(course, book, terms), _total(course, book, longer))


WorkOut = Callable[[PricedCourse, PriceBook, Terms], tuple[bool, Range]]  # whether it counts; what it adds

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
