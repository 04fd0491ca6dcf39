"""What the sums about money start from: a price book, a treatment to cost, and shared terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from model.calendar import add_months
from model.quantities import UNKNOWN, Amount, Range

TaxRule = Literal["on_top", "in_price", "ask"]
IN_SESSION_PRICE = "in_session_price"  # the session price already holds it
EACH_VISIT = ("session", "procedure")  # what is priced so is paid at every visit, the rest once


@dataclass(frozen=True)
class Price:
    """Price of one item.

    Parameters
    ----------
    amount : Amount
        Range in minor units.
    per : str
        What the amount buys: a session, a course, a working day.
    sources : tuple of str
        Source ids, the one behind the typical figure first.
    """

    amount: Amount
    per: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Extra:
    """What may be charged besides the sessions.

    Parameters
    ----------
    per : str
        What one payment buys where no price book says so: a session or a course.
    where : {"clinic", "elsewhere"}
        Who is paid. The clinic taxes what it sells with the treatment; a shop, a pharmacy or a bus
        company names its price with its own tax inside.
    """

    id: str
    per: str
    where: str

    @property
    def taxed(self) -> bool:
        """True when the tax on the treatment falls on it too."""
        return self.where == "clinic"


@dataclass(frozen=True)
class PriceBook:
    """Prices of one region in one currency, with its rule for tax.

    Raises
    ------
    ValueError
        If a price is in another currency, or tax on top comes without its rate.
    """

    region: str
    currency: str
    prices: Mapping[str, Price]
    tax_rule: TaxRule
    tax_percent: Decimal | None
    tax_source: str | None

    def __post_init__(self) -> None:
        strangers = [item for item, price in self.prices.items() if price.amount.currency != self.currency]
        if strangers:
            raise ValueError(f"Price book {self.region} is in {self.currency}, but not {strangers}.")
        if self.tax_rule == "on_top" and self.tax_percent is None:
            raise ValueError(f"Price book {self.region} adds tax on top but names no rate.")

    def amount(self, item: str) -> Amount:
        """Price of an item; unknown on every edge when the book has none."""
        price = self.prices.get(item)
        return price.amount if price else Amount(self.currency, UNKNOWN)

    def sources(self, item: str) -> tuple[str, ...]:
        """Source ids behind the price of an item."""
        price = self.prices.get(item)
        return price.sources if price else ()

    def each_visit(self, extra: Extra) -> bool:
        """Whether an extra is paid at every visit, as its price says or else as it usually is."""
        price = self.prices.get(extra.id)
        listed = price.per if price and price.per != IN_SESSION_PRICE else extra.per
        return listed in EACH_VISIT


@dataclass(frozen=True)
class Treatment:
    """One option as it will be costed.

    Parameters
    ----------
    id : str
        Option id; also the item looked up in the price book.
    sessions : Range
        Sessions in the course: chosen, or as published.
    interval_weeks : int
        Weeks between sessions; only moves dates.
    upkeep_per_year : int
        Upkeep sessions a year after the course, as chosen.
    usual_upkeep : Range
        Upkeep sessions a year as published; only shown while none is chosen.
    days_off : Range
        Days off work after each session.
    extras : tuple of Extra
        What else may be charged.
    own_price : int or None
        The reader's own quote for a session, minor units.
    sources : mapping of str to tuple of str
        Source ids behind sessions, upkeep and days off, by line id.
    quotes : mapping of str to int
        The reader's own quotes for extras by id, minor units: each for what the extra is priced by.
    """

    id: str
    sessions: Range
    interval_weeks: int
    upkeep_per_year: int
    usual_upkeep: Range
    days_off: Range
    extras: tuple[Extra, ...]
    own_price: int | None
    sources: Mapping[str, tuple[str, ...]]
    quotes: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True)
class Terms:
    """What every compared option shares.

    Parameters
    ----------
    start : date
        First day.
    horizon_years : int
        Years looked ahead, at least 1.
    count_time_off : bool
        Whether lost pay is part of the totals.
    own_pay : int or None
        The reader's own pay for a working day, minor units.
    own_tax : Decimal or None
        The reader's own tax rate, percent.
    counted : frozenset of str
        Extras that are part of the totals, of every option that has them.
    credited : bool
        Whether the fee of the first visit is taken off the price of the course.

    Raises
    ------
    ValueError
        If the horizon is below a year.
    """

    start: date
    horizon_years: int
    count_time_off: bool = False
    own_pay: int | None = None
    own_tax: Decimal | None = None
    counted: frozenset[str] = frozenset()
    credited: bool = False

    def __post_init__(self) -> None:
        if self.horizon_years < 1:
            raise ValueError(f"The horizon is at least 1 year, not {self.horizon_years}.")

    @property
    def end(self) -> date:
        """Last day of the horizon."""
        return add_months(self.start, 12 * self.horizon_years)
