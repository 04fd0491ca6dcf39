"""What the sums about money start from: a price book, a course to price, and shared terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal, Protocol, get_args

from model.calendar import MONTHS_IN_YEAR, add_months
from model.quantities import UNKNOWN, Amount, Range

TaxRule = Literal["on_top", "in_price", "ask"]
PriceUnit = Literal["session", "course", "once", "working_day", "year", "procedure", "in_session_price"]
ExtraUnit = Literal["session", "course"]
PaidTo = Literal["clinic", "elsewhere"]
BasicLine = Literal["sessions", "upkeep", "tax", "time_off"]  # lines of every course; the rest are extras

TAX_RULES: Final[tuple[TaxRule, ...]] = get_args(TaxRule)
PRICE_UNITS: Final[tuple[PriceUnit, ...]] = get_args(PriceUnit)
EXTRA_UNITS: Final[tuple[ExtraUnit, ...]] = get_args(ExtraUnit)
PAID_TO: Final[tuple[PaidTo, ...]] = get_args(PaidTo)
BASIC_LINES: Final[tuple[BasicLine, ...]] = get_args(BasicLine)

IN_SESSION_PRICE: Final = "in_session_price"  # the session price already holds it
EACH_VISIT: Final = ("session", "procedure")  # what is priced so is paid at every visit, the rest once
PAY_PER_DAY: Final = "pay_per_day"  # item of a price book: what a working day usually earns


class Basis(Protocol):
    """What a figure rests on: an observed price, a study, the page of a tax rule.

    The sums carry it from a price to a line and never look inside, so that a view can say where the
    figure of a line was read without looking it up again.
    """

    @property
    def id(self) -> str:
        """Id of the source."""
        ...


@dataclass(frozen=True)
class Price:
    """Price of one item.

    Parameters
    ----------
    amount : Amount
        Range in minor units.
    per : PriceUnit
        What the amount buys.
    basis : tuple of Basis
        Observations it was combined from, the one of the best source first.
    """

    amount: Amount
    per: PriceUnit
    basis: tuple[Basis, ...]


@dataclass(frozen=True)
class Extra:
    """What may be charged besides the sessions.

    Parameters
    ----------
    per : {"session", "course"}
        What one payment buys where no price book says so.
    where : {"clinic", "elsewhere"}
        Who is paid. The clinic taxes what it sells with the course; a shop, a pharmacy or a bus
        company names its price with its own tax inside.
    """

    id: str
    per: ExtraUnit
    where: PaidTo

    @property
    def taxed(self) -> bool:
        """True when the tax on the course falls on it too."""
        return self.where == "clinic"


@dataclass(frozen=True)
class PriceBook:
    """Prices of one region in one currency, with its rule for tax.

    Parameters
    ----------
    tax_percent : Decimal or None
        Rate in percent; needed where tax comes on top.
    tax_basis : Basis or None
        Page on which the rule for tax was read.

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
    tax_basis: Basis | None

    def __post_init__(self) -> None:
        # The currency is that of the whole book, and no sum converts one currency into another.
        strangers = [item for item, price in self.prices.items() if price.amount.currency != self.currency]
        if strangers:
            raise ValueError(f"Price book {self.region} is in {self.currency}, but not {strangers}.")
        if self.tax_rule == "on_top" and self.tax_percent is None:
            raise ValueError(f"Price book {self.region} adds tax on top but names no rate.")

    def amount(self, item: str) -> Amount:
        """Return the price of an item, minor units; unknown on every edge when the book has none."""
        price = self.prices.get(item)
        # Unknown and not 0: a price of 0 would say that it is free.
        return price.amount if price else Amount(self.currency, UNKNOWN)

    def basis(self, item: str) -> tuple[Basis, ...]:
        """Return what the price of an item rests on; empty when the book has none."""
        price = self.prices.get(item)
        return price.basis if price else ()

    def each_visit(self, extra: Extra) -> bool:
        """Return whether an extra is paid at every visit, as its price says or else as it usually is."""
        price = self.prices.get(extra.id)
        # Such an item is paid apart only when quoted, and the quote is for what the data say it is priced by.
        listed = price.per if price and price.per != IN_SESSION_PRICE else extra.per
        return listed in EACH_VISIT


@dataclass(frozen=True)
class PricedCourse:
    """One option as it will be costed; doing nothing is one without sessions.

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
    basis : mapping of BasicLine to tuple of Basis
        Studies behind the published sessions, upkeep and days off.
    quotes : mapping of str to int
        The reader's own quotes for extras by id, minor units: each for what the extra is priced by.
    usual_extras : frozenset of str
        Those of its extras that nearly everybody has.
    """

    id: str
    sessions: Range
    interval_weeks: int
    upkeep_per_year: int
    usual_upkeep: Range
    days_off: Range
    extras: tuple[Extra, ...]
    own_price: int | None
    basis: Mapping[BasicLine, tuple[Basis, ...]]
    quotes: Mapping[str, int] = field(default_factory=dict[str, int])
    usual_extras: frozenset[str] = frozenset()


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
        # Counted in calendar months, so that leap years do not move it.
        return add_months(self.start, MONTHS_IN_YEAR * self.horizon_years)
