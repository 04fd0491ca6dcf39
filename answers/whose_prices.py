"""Whose prices a cost rests on, and whether the two sides rest on prices of a kind.

A session may have the reader's own *quote*, the price of the clinic's *own list*, or the price of a *market*:
what pages that we read say. A difference between a price that somebody really asks and a market's tells of
two places, not of two treatments. So it is said beside the two totals, also where no difference can be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from answers.cost import CostAnswer
from catalog.prices.observations import Observation
from model.money.cost import OptionCost
from model.money.lines import Line

Giver = Literal["quote", "own_list", "market"]
ComparedSide = Literal["needles", "laser"]


@dataclass(frozen=True)
class Uneven:
    """That one side alone has prices that somebody really asks, beside market prices of the other.

    Parameters
    ----------
    side : {"needles", "laser"}
        The side with them.
    what : {"sessions", "quote", "extras"}
        Whether its sessions have the clinic's own price or the reader's quote, or only something besides
        is of the clinic's own list.
    """

    side: ComparedSide
    what: Literal["sessions", "quote", "extras"]


UNEVEN: Final[Mapping[Uneven, str]] = MappingProxyType(
    {
        Uneven("needles", "sessions"): "planner.uneven_needles",
        Uneven("laser", "sessions"): "planner.uneven_laser",
        Uneven("needles", "quote"): "planner.uneven_needles_quote",
        Uneven("laser", "quote"): "planner.uneven_laser_quote",
        Uneven("needles", "extras"): "planner.uneven_needles_extras",
        Uneven("laser", "extras"): "planner.uneven_laser_extras",
    }
)  # keys of the sentences that say so, on the page and in the file


def giver(line: Line) -> Giver | None:
    """Return whose price a line rests on; None where no price stands behind it."""
    if line.own:
        return "quote"
    seen = [one for one in line.basis if isinstance(one, Observation)]
    if not seen:
        return None
    return "own_list" if any(one.is_own for one in seen) else "market"


def of_sessions(option: OptionCost) -> Giver | None:
    """Return whose price the sessions of an option have."""
    return next((giver(line) for line in option.lines if line.id == "sessions"), None)


def _own_extras(option: OptionCost) -> frozenset[str]:
    """Return the lines in the total that rest on the clinic's own list."""
    return frozenset(
        line.id for line in option.lines if line.status == "included" and giver(line) == "own_list"
    )


def uneven(answer: CostAnswer) -> Uneven | None:
    """Return which side alone has a price that somebody really asks; None if neither."""
    sides: tuple[tuple[ComparedSide, OptionCost, OptionCost], ...] = (
        ("needles", answer.needles, answer.laser),
        ("laser", answer.laser, answer.needles),
    )
    for side, own, other in sides:
        if of_sessions(other) != "market":
            continue
        price = of_sessions(own)
        if price in ("own_list", "quote"):
            return Uneven(side, "sessions" if price == "own_list" else "quote")
        # What both sides pay alike, such as a first visit, moves no difference.
        if price == "market" and _own_extras(own) - _own_extras(other):
            return Uneven(side, "extras")
    return None
