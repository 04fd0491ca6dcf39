"""Price observations: one row is one price from one source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final, Literal, get_args

from babel.numbers import get_currency_symbol

from catalog.reading.tables import Row
from model.money.minor import to_minor
from model.money.prices import IN_SESSION_PRICE, PAY_PER_DAY, PRICE_UNITS, PriceUnit
from model.quantities import NOTHING, Range

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
Tier = Literal["own", "A", "B", "C", "D"]
TIERS: Final[tuple[Tier, ...]] = get_args(Tier)  # the best first
# A clinic knows what it charges: where its own list names an item, no other price of that item counts.
OWN_TIER: Final[Tier] = "own"
# Pages without a date or a source are too weak to show, and still good for finding odd figures.
HIDDEN_TIER: Final[Tier] = "D"  # a sanity check for staff and tests; no reader ever sees it


@dataclass(frozen=True)
class PriceSource:
    """Where a price was read, and when.

    Parameters
    ----------
    is_own : bool
        Whether it is the list of the clinic that shows the aid.
    """

    id: str
    label: str
    title: str
    publisher: str
    place: str
    published: str
    link: str
    checked: date
    is_own: bool = False


@dataclass(frozen=True)
class Observation:
    """One price read from one source, minor units; edges it does not give are None.

    Parameters
    ----------
    item : str
        An option, an extra, or another item of the price book.
    per : PriceUnit
        What the amount buys.
    tier : {"own", "A", "B", "C", "D"}
        How good the source is: the clinic's own list, then from official figures to a mere check.
    row, line : int
        Where it stands in its file; a price is the same wherever it stands.
    """

    item: str
    amount: Range
    currency: str
    per: PriceUnit
    observed: date
    source: PriceSource
    tier: Tier
    row: int | None = field(default=None, compare=False)
    line: int | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """Id of the source it was read from."""
        return self.source.id

    @property
    def is_own(self) -> bool:
        """True for a price of the clinic's own list."""
        return self.tier == OWN_TIER

    @property
    def rank(self) -> int:
        """Place of its tier, 0 for the best."""
        return TIERS.index(self.tier)


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


def read_observation(
    sources: Mapping[str, PriceSource], most: Decimal, currency: str, row: Row
) -> Observation | None:
    """Return the observation of one row, or None after noting its faults.

    Parameters
    ----------
    most : Decimal
        The highest price that can be meant, in major units.
    """
    source = sources.get(row.one_of("source", sources))
    observed = row.needed_day("observed", "a price needs the day on which it was seen.")
    amount = _amount(row, currency, most) if row.one_of("currency", (currency,)) == currency else None
    item, per, tier = row.needed("item"), row.one_of("per", PRICE_UNITS), row.one_of("tier", TIERS)
    _check_together(row, item, per, tier, amount)
    if source is not None:
        _check_own(row, source, tier, amount)
    # A tier that is not known was noted as a fault, and has no place among the others.
    if source is None or amount is None or tier not in TIERS:
        return None
    return Observation(
        item=item,
        amount=_whole(amount) if tier == OWN_TIER else amount,
        currency=currency,
        per=per,
        observed=observed,
        source=source,
        tier=tier,
    )


def _check_together(row: Row, item: str, per: PriceUnit, tier: Tier, amount: Range | None) -> None:
    # What the session price holds already would be paid for twice.
    if per == IN_SESSION_PRICE and amount is not None and amount != NOTHING:
        nothing = f"what is {IN_SESSION_PRICE} costs 0 apart: low, typical and high are 0."
        row.fault("typical", nothing, "low", "typical", "high")
    if tier == OWN_TIER and item == PAY_PER_DAY:
        row.fault(
            "tier", f"'{OWN_TIER}' is for what the clinic sells; pay needs a page that says it, and its tier."
        )


def _check_own(row: Row, source: PriceSource, tier: Tier, amount: Range | None) -> None:
    # Readers would be told that a public body or somebody else had named the clinic's own price.
    if source.is_own and tier in TIERS and tier not in (OWN_TIER, HIDDEN_TIER):
        row.fault("tier", f"'{source.id}' is the clinic's own list: write {OWN_TIER}.")
    edges = () if amount is None else (amount.low, amount.typical, amount.high)
    # A cell that was to be filled in later makes the sessions free.
    if tier == OWN_TIER and [edge for edge in edges if edge is not None] == [0]:
        free = "0 stands alone: write the price, or 0 as low, typical and high for what is free."
        row.fault("typical", free)


def _amount(row: Row, currency: str, most: Decimal) -> Range | None:
    edges: list[int | None] = []
    for column in ("low", "typical", "high"):
        major = row.money(column, _signs(currency))
        if major is not None and major > most:
            row.fault(column, f"{major} is no price: the highest that can be typed here is {most}.")
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


@cache
def _signs(currency: str) -> tuple[str, ...]:
    """Return what may stand beside an amount: the code, and its sign with a country and alone."""
    sign = get_currency_symbol(currency, "en")
    alone, country = sign[-1:], currency[:2]
    # "US$", "C$" and, in French, "$ CA".
    return (currency, sign, f"{country}{alone}", f"{country[:1]}{alone}", f"{alone} {country}", alone)


def _whole(amount: Range) -> Range:
    # A clinic that writes one figure into its list charges that and nothing else.
    alone = amount.low is None and amount.high is None and amount.typical is not None
    return Range.exactly(amount.typical) if alone and amount.typical is not None else amount
