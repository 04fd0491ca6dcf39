"""What fits within a budget: how many sessions of a course, at low, typical and high prices.

A budget is a limit and no goal. The sum for so many sessions is the total of the course with that many, on
the shared terms: with upkeep, extras, lost pay and tax where the terms count them. An edge of a total that
nobody knows leaves that edge without an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.money.cost import total_of
from model.money.prices import PriceBook, PricedCourse, Terms
from model.money.what_if import with_sessions


@dataclass(frozen=True)
class Fit:
    """How much of a course fits within a budget, at one edge of its prices.

    Parameters
    ----------
    sessions : int
        Most sessions that fit; 0 where not one does.
    spent : int
        Total for these sessions, minor units.
    kept : int
        What stays of the budget, minor units.
    first : int
        Total for one session alone, minor units.
    """

    sessions: int
    spent: int
    kept: int
    first: int


@dataclass(frozen=True)
class Fits:
    """What fits at low, typical and high prices; None where a price is not known.

    Notes
    -----
    Higher prices never let more sessions fit.
    """

    low: Fit | None
    typical: Fit | None
    high: Fit | None


def fits(course: PricedCourse, book: PriceBook, terms: Terms, budget: int, most_sessions: int) -> Fits:
    """Return what fits within a budget at each edge of the prices.

    Parameters
    ----------
    budget : int
        Minor units.
    most_sessions : int
        Largest session count worth asking about, at least 1.
    """
    counts = range(1, most_sessions + 1)
    totals = [total_of(with_sessions(course, count), book, terms).minor for count in counts]
    return Fits(*(_fit(edge, budget) for edge in zip(*(one.edges for one in totals), strict=True)))


def _fit(totals: Sequence[int | None], budget: int) -> Fit | None:
    """Return what fits, from the totals of one session, of two, and so on."""
    known = [total for total in totals if total is not None]
    # What nobody knows of one session nobody knows of more, so the list is whole or empty.
    if len(known) < len(totals):
        return None
    # Totals never fall with the count, so those that fit come first.
    within = [0, *(total for total in known if total <= budget)]
    return Fit(len(within) - 1, within[-1], budget - within[-1], known[0])
