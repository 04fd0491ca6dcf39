"""Price books: observations of one region combined into one range for each item."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final, Literal, get_args

from babel.core import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, is_currency

from catalog.prices.combining import by_item, combined_prices, note_rows
from catalog.prices.observations import (
    OWN_TIER,
    PRICE_COLUMNS,
    SOURCE_COLUMNS,
    Observation,
    PriceSource,
    read_observation,
    read_source,
)
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from catalog.reading.suggestions import nothing_has
from catalog.reading.tables import Row, check_unique, read_rows
from model.money.minor import DIGITS
from model.money.prices import PAY_PER_DAY, TAX_RULES, Price, PriceBook, TaxRule
from model.paying.rates import APR_RULES, AprRule

OTHER_ITEMS = (PAY_PER_DAY, "microneedling_prp")  # priced, but neither an option nor an extra
MOST: Final = Decimal("Infinity")  # where nobody says how high a price can be
RowReader = Callable[[Row], Observation | None]
Reader = Callable[[str, Row], Observation | None]  # of rows in a currency
DateOrder = Literal["YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY"]  # what a date field can show
DATE_ORDERS: Final[tuple[DateOrder, ...]] = get_args(DateOrder)
REGIONS = "prices/regions.toml"
RULES = (
    *("currency", "locales", "date_order", "borrowing", "borrowing_source"),
    *("tax_rule", "tax_percent", "tax_source", "tax_checked"),
)


@dataclass(frozen=True)
class Region:
    """A region's price book with what it was made from and how the region writes.

    Parameters
    ----------
    locales : tuple of str
        Ways in which numbers and dates are written there, the usual one first.
    date_order : DateOrder
        Order of day, month and year in a date field.
    observations : tuple of Observation
        Every row of the price list, in the order of the file.
    shown : mapping of str to tuple of Observation
        Those that count, by item, best tier first.
    tax_checked : date
        Day on which the rule for tax was last read.
    borrowing : AprRule
        What a yearly rate of a lender there means.
    borrowing_source : PriceSource
        Page on which that rule was read.
    """

    id: str
    locales: tuple[str, ...]
    date_order: DateOrder
    book: PriceBook
    observations: tuple[Observation, ...]
    shown: Mapping[str, tuple[Observation, ...]]
    tax_checked: date
    borrowing: AprRule
    borrowing_source: PriceSource

    def behind(self, item: str) -> tuple[Observation, ...]:
        """Return the observations behind an item's range, best tier first."""
        return self.shown.get(item, ())

    def set_aside(self, item: str) -> tuple[Observation, ...]:
        """Return the observations that the clinic's own price of an item takes the place of."""
        return by_item(self.observations)[1].get(item, ())


def load_prices(
    folder: DataFolder, report: Report, clinic: str = "", most: Decimal = MOST
) -> tuple[Mapping[str, Region], Mapping[str, PriceSource]]:
    """Read every price book and its sources; faults go to `report`.

    Parameters
    ----------
    clinic : str
        Name of the clinic, which tells its own list; empty where none is known.
    most : Decimal
        The highest price that can be meant, in major units.
    """
    found_rows = read_rows(folder, "prices/sources.csv", SOURCE_COLUMNS, report)
    rows = [(row, read_source(row)) for row in found_rows]
    check_unique(rows, lambda source: source.id, "id")
    found = read_settings(folder, REGIONS, report)
    own = _own_lists(folder, found.values)
    sources = MappingProxyType(
        {
            source.id: replace(source, is_own=source.id in own or _same_name(source.label, clinic))
            for _, source in rows
        }
    )
    read = partial(read_observation, sources, most)
    regions = {name: _region(folder, name, found.below(name), sources, read) for name in found.values}
    if not found.values:
        report.add(REGIONS, None, None, "there must be at least one region.")
    known = {name: region for name, region in regions.items() if region is not None}
    return MappingProxyType(known), sources


def _own_lists(folder: DataFolder, regions: Iterable[str]) -> set[str]:
    """Return the sources that any row of any region calls the clinic's own."""
    # Faults of these rows are told where they are read for their own sake.
    found = (read_rows(folder, f"prices/{name}.csv", PRICE_COLUMNS, Report()) for name in regions)
    return {row.text("source") for rows in found for row in rows if row.text("tier") == OWN_TIER}


def _same_name(first: str, second: str) -> bool:
    return bool(first) and " ".join(first.casefold().split()) == " ".join(second.casefold().split())


def _region(
    folder: DataFolder, name: str, about: Settings, sources: Mapping[str, PriceSource], read: Reader
) -> Region | None:
    about.only(*RULES)
    currency, locales, tax = _currency(about), _locales(about), _tax(about, sources)
    order, (borrowing, read_on) = about.one_of("date_order", DATE_ORDERS), _borrowing(about, sources)
    seen = _observations(folder, name, partial(read, currency), about.report)
    shown, _ = by_item(seen)
    prices = combined_prices(name, currency, shown, about.report)
    # Only now, when all else was read, so that a region without a usable rule tells its other faults too.
    if tax is None or read_on is None:
        return None
    return Region(
        id=name,
        locales=locales,
        date_order=order,
        book=_book(name, currency, prices, tax),
        observations=seen,
        shown=shown,
        tax_checked=tax.checked,
        borrowing=borrowing,
        borrowing_source=read_on,
    )


def _book(name: str, currency: str, prices: Mapping[str, Price], tax: _Tax) -> PriceBook:
    return PriceBook(
        region=name,
        currency=currency,
        prices=prices,
        tax_rule=tax.rule,
        tax_percent=tax.percent,
        tax_basis=tax.source,
    )


def _observations(folder: DataFolder, name: str, read: RowReader, report: Report) -> tuple[Observation, ...]:
    file = f"prices/{name}.csv"
    rows = [
        (row, seen)
        for row in read_rows(folder, file, PRICE_COLUMNS, report)
        if (seen := read(row)) is not None
    ]
    # Without a fault of its own, a file with no price has nothing below its headings.
    if not rows and not any(one.file == file for one in report.problems):
        report.add(file, None, None, "there is no row below the headings: a region needs prices.")
    # Two rows of one source would count twice among the typical figures.
    check_unique(rows, lambda seen: (seen.item, seen.source.id), "source")
    return tuple(replace(seen, row=row.number, line=row.line) for row, seen in rows)


@dataclass(frozen=True)
class _Tax:
    """A region's rule for tax, its rate in percent, the page it was read on and when."""

    rule: TaxRule
    percent: Decimal | None
    source: PriceSource | None
    checked: date


def _currency(about: Settings) -> str:
    currency = about.text("currency")
    # The link, the charts and the fields all count on a hundred minor units.
    if currency and (not is_currency(currency) or get_currency_precision(currency) != DIGITS):
        about.fault("currency", f"'{currency}' is no currency with a hundred minor units.")
    return currency


def _locales(about: Settings) -> tuple[str, ...]:
    locales = about.texts("locales")
    if not locales:
        about.fault("locales", "a region needs at least one locale like en-CA.")
    for locale in locales:
        try:
            Locale.parse(locale, sep="-")
        except (ValueError, UnknownLocaleError):
            about.fault("locales", f"'{locale}' is no locale like en-CA.")
    return locales


def _borrowing(about: Settings, sources: Mapping[str, PriceSource]) -> tuple[AprRule, PriceSource | None]:
    rule = about.one_of("borrowing", APR_RULES)
    return rule, sources.get(about.one_of("borrowing_source", sources))


def _tax(about: Settings, sources: Mapping[str, PriceSource]) -> _Tax | None:
    rule, source = about.one_of("tax_rule", TAX_RULES), sources.get(about.one_of("tax_source", sources))
    checked, percent = about.day_done("tax_checked"), None
    if "tax_percent" in about.values:
        # In quotes, because TOML would make a float of 8.5, and rates are exact decimals.
        written = str(about.values["tax_percent"])
        if isinstance(about.values["tax_percent"], str) and re.fullmatch(r"\d{1,2}(\.\d{1,4})?", written):
            percent = Decimal(written)
        else:
            about.fault("tax_percent", 'write the rate in quotes, like "8.5".')
    elif rule == "on_top":
        about.fault("tax_percent", "tax on top needs its rate.")
    known = rule in TAX_RULES and (rule != "on_top" or percent is not None)
    if checked is None or not known:
        return None
    return _Tax(rule, percent, source, checked)


def check_priced_items(regions: Mapping[str, Region], known: Collection[str], report: Report) -> None:
    """Note a fault for every priced item that nothing asks for: a misspelt one would vanish unseen."""
    priced = (*known, *OTHER_ITEMS)
    for name, region in regions.items():
        wrong = [seen for seen in region.observations if seen.item not in priced]
        for item in dict.fromkeys(seen.item for seen in wrong):
            # A misspelt item would vanish from every total unseen.
            rows = (seen for seen in wrong if seen.item == item)
            note_rows(f"prices/{name}.csv", rows, "item", nothing_has(item, priced), report)
