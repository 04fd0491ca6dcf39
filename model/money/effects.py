"""What a total is made of, and what each group of costs adds to it or would add if it were counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from model.money.cost import OptionCost, total_of
from model.money.prices import PriceBook, Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range, add_up

Group = Literal["upkeep", "time_off", "extras", "tax", "horizon"]

PARTS = ("sessions", "upkeep", "tax", "time_off", "extras")
NO_TAX = Decimal(0)


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

    group: Group
    option: str
    counted: bool
    amount: Range


def parts(option: OptionCost) -> dict[str, Amount]:
    """The included lines of an option, gathered by what they pay for.

    Notes
    -----
    The parts add up to the total of the option.
    """
    currency, found = option.total.currency, dict[str, Amount]()
    for part in PARTS:
        lines = [line for line in option.lines if line.status == "included" and _part(line.id) == part]
        found[part] = add_up(currency, (line.amount for line in lines))
    return found


def _part(line: str) -> str:
    return line if line in PARTS else "extras"


def _total(treatment: Treatment, book: PriceBook, terms: Terms) -> Range:
    return total_of(treatment, book, terms).minor


def _rise(before: Range, after: Range) -> Range:
    """What each edge gains.

    Notes
    -----
    Tax is rounded on the whole sum, so a gain may come out one minor unit below the edge before it;
    then it is levelled with that edge.
    """
    highest, found = 0, list[int | None]()
    for low, high in zip(before.edges, after.edges, strict=True):
        gain = None if low is None or high is None else max(high - low, highest)
        highest = highest if gain is None else gain
        found.append(gain)
    return Range(*found)


def _with_usual_upkeep(treatment: Treatment, book: PriceBook, terms: Terms) -> Range:
    """Total with the published upkeep, edge by edge: the fewest visits at the lowest price, and so on."""
    totals = (
        None if rate is None else _total(replace(treatment, upkeep_per_year=rate), book, terms)
        for rate in treatment.usual_upkeep.edges
    )
    picks = zip(("low", "typical", "high"), totals, strict=True)
    return Range(*(None if one is None else getattr(one, edge) for edge, one in picks))


def _upkeep(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    without = _total(replace(treatment, upkeep_per_year=0), book, terms)
    if treatment.upkeep_per_year:
        return True, _rise(without, _total(treatment, book, terms))
    return False, _rise(without, _with_usual_upkeep(treatment, book, terms))


def _time_off(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    without, counted = (
        _total(treatment, book, replace(terms, count_time_off=wanted)) for wanted in (False, True)
    )
    return terms.count_time_off, _rise(without, counted)


def _extras(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    """What the counted extras add; while none is counted, what all of them would."""
    every = frozenset(extra.id for extra in treatment.extras)
    without = _total(treatment, book, replace(terms, counted=frozenset()))
    counted = terms.counted & every
    return bool(counted), _rise(without, _total(treatment, book, replace(terms, counted=counted or every)))


def _tax(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    if terms.own_tax is None and book.tax_rule == "ask":
        return False, UNKNOWN
    without = _total(treatment, book, replace(terms, own_tax=NO_TAX))
    return True, _rise(without, _total(treatment, book, terms))


def _horizon(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[bool, Range]:
    longer = replace(terms, horizon_years=terms.horizon_years + 1)
    return False, _rise(_total(treatment, book, terms), _total(treatment, book, longer))


WORKED_OUT: Final[tuple[tuple[Group, Callable[[Treatment, PriceBook, Terms], tuple[bool, Range]]], ...]] = (
    ("upkeep", _upkeep),
    ("time_off", _time_off),
    ("extras", _extras),
    ("tax", _tax),
    ("horizon", _horizon),
)


def effects(treatments: tuple[Treatment, ...], book: PriceBook, terms: Terms) -> tuple[Effect, ...]:
    """What every group adds to every option's total, or would add; looking further ahead is one year more.

    Notes
    -----
    A group that is counted adds exactly the total less the total without it. A treatment without
    sessions costs nothing with or without any group.
    """
    return tuple(
        Effect(group, treatment.id, *work(treatment, book, terms))
        for group, work in WORKED_OUT
        for treatment in treatments
        if treatment.sessions != NOTHING
    )
