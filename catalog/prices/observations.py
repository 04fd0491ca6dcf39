"""Price observations: one row is one price from one source; several rows of an item become one range."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Literal, get_args

from babel.numbers import get_currency_symbol

from catalog.reading.problems import Report
from catalog.reading.tables import Row
from model.money.minor import to_minor
from model.money.prices import IN_SESSION_PRICE, PRICE_UNITS, Price, PriceUnit
from model.quantities import NOTHING, Amount, Range

PRICE_COLUMNS = (
    "item",
    "low",
    "typical",
    "high",
    "currency",
    "per",
    "observed",
    "source",
    "tier",
    "note",
)
SOURCE_COLUMNS = (
    "id",
    "label",
    "title",
    "publisher",
    "place",
    "published",
    "link",
    "checked",
)
Tier = Literal["A", "B", "C", "D"]
TIERS: Final[tuple[Tier, ...]] = get_args(Tier)
# Pages without a date or a source are too weak to show, and still good for finding odd figures.
HIDDEN_TIER: Final[Tier] = "D"  # a sanity check for staff and tests; no reader ever sees it


@dataclass(frozen=True)
class PriceSource:
    """Where a price was read, and when."""

    id: str
    label: str
    title: str
    publisher: str
    place: str
    published: str
    link: str
    checked: date


@dataclass(frozen=True)
class Observation:
    """One price read from one source, minor units; edges it does not give are None.

    Parameters
    ----------
    item : str
        An option, an extra, or another item of the price book.
    per : PriceUnit
        What the amount buys.
    tier : {"A", "B", "C", "D"}
        How good the source is, from official figures to a mere check.
    """

    item: str
    amount: Range
    currency: str
    per: PriceUnit
    observed: date
    source: PriceSource
    tier: Tier

    @property
    def id(self) -> str:
        """Id of the source it was read from."""
        return self.source.id


def combine(seen: tuple[Observation, ...]) -> Range:
    """Return one range from several observations of an item.

    Returns
    -------
    Range
        Least low, greatest high, and the lower median of the typical figures of the best
        tier that gives one. Edges nobody gives stay None.

    Raises
    ------
    ValueError
        If the observations contradict each other, such as a typical above the high.
    """
    lows = [one.amount.low for one in seen if one.amount.low is not None]
    highs = [one.amount.high for one in seen if one.amount.high is not None]
    typicals = [(one.tier, one.amount.typical) for one in seen if one.amount.typical is not None]
    # An official figure is not diluted by many that were only advertised.
    best = sorted(figure for tier, figure in typicals if tier == min(typicals)[0])
    # The lower of two middle ones is a price that somebody really asked.
    middle = best[(len(best) - 1) // 2] if best else None
    # A range refuses edges out of order, and so finds the rows that contradict each other.
    return Range(min(lows, default=None), middle, max(highs, default=None))


def read_source(row: Row) -> PriceSource:
    """Return the source of one row after noting its faults."""
    checked = row.needed_day("checked", "the day on which this was checked is missing.")
    link = row.text("link")
    if link and not link.startswith(("https://", "http://")):
        row.fault("link", "a link must start with https:// or http://.")
    title, publisher, place, published = (
        row.text(name) for name in ("title", "publisher", "place", "published")
    )
    return PriceSource(
        id=row.needed("id"),
        label=row.needed("label"),
        title=title,
        publisher=publisher,
        place=place,
        published=published,
        link=link,
        checked=checked,
    )


def read_observation(row: Row, currency: str, sources: Mapping[str, PriceSource]) -> Observation | None:
    """Return the observation of one row, or None after noting its faults."""
    source = sources.get(row.one_of("source", sources))
    observed = row.needed_day("observed", "a price needs the day on which it was seen.")
    amount = _amount(row, currency) if row.one_of("currency", (currency,)) == currency else None
    item, per, tier = row.needed("item"), row.one_of("per", PRICE_UNITS), row.one_of("tier", TIERS)
    # What the session price holds already would be paid for twice.
    if per == IN_SESSION_PRICE and amount is not None and amount != NOTHING:
        nothing = f"what is {IN_SESSION_PRICE} costs 0 apart: low, typical and high are 0."
        row.fault("typical", nothing, "low", "typical", "high")
    if source is None or amount is None:
        return None
    return Observation(
        item=item,
        amount=amount,
        currency=currency,
        per=per,
        observed=observed,
        source=source,
        tier=tier,
    )


def _amount(row: Row, currency: str) -> Range | None:
    edges: list[int | None] = []
    for column in ("low", "typical", "high"):
        major = row.money(column, _signs(currency))
        edges.append(None if major is None else to_minor(major))
    known = [edge for edge in edges if edge is not None]
    if not known:
        needed = "a price needs at least one of low, typical and high."
        row.fault("typical", needed, "low", "typical", "high")
        return None
    if any(first > second for first, second in pairwise(known)):
        row.fault("low", "low, typical and high must rise in this order.")
        return None
    return Range(*edges)


def _signs(currency: str) -> tuple[str, ...]:
    """Return what may stand beside an amount: the code, and its sign with a country and alone."""
    sign = get_currency_symbol(currency, "en")
    return (currency, sign, sign[-1:])


def by_item(seen: tuple[Observation, ...]) -> Mapping[str, tuple[Observation, ...]]:
    """Return the observations that readers may see by item, those of the best tier first."""
    shown: dict[str, list[Observation]] = {}
    for one in seen:
        if one.tier != HIDDEN_TIER:
            shown.setdefault(one.item, []).append(one)
    # Sorting keeps the order of the file within a tier, and the first row is the main source.
    ordered = {item: tuple(sorted(found, key=lambda one: one.tier)) for item, found in shown.items()}
    return MappingProxyType(ordered)


def combined_prices(
    name: str, currency: str, shown: Mapping[str, tuple[Observation, ...]], report: Report
) -> Mapping[str, Price]:
    """Return one price for each item of a region, combined from its observations."""
    prices: dict[str, Price] = {}
    for item, seen in shown.items():
        # A price per session and one per course cannot make one range.
        if len({one.per for one in seen}) > 1:
            report.add(f"prices/{name}.csv", None, "per", f"'{item}' is priced per different things.")
        try:
            amount = combine(seen)
        except ValueError:
            report.add(f"prices/{name}.csv", None, "low", f"the rows of '{item}' contradict each other.")
            continue
        prices[item] = Price(Amount(currency, amount), per=seen[0].per, basis=seen)
    return MappingProxyType(prices)
