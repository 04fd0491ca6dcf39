"""Price books: observations of one region combined into one range for each item."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from babel.core import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, is_currency

from catalog.prices.cents import DIGITS
from catalog.prices.observations import (
    HIDDEN_TIER,
    PRICE_COLUMNS,
    SOURCE_COLUMNS,
    Observation,
    PriceSource,
    price_book,
    read_observation,
    read_source,
)
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from catalog.reading.tables import read_rows, refuse_twice
from model.money.prices import PriceBook, TaxRule

TAX_RULES: tuple[TaxRule, ...] = ("on_top", "in_price", "ask")
OTHER_ITEMS = ("pay_per_day", "microneedling_prp")  # priced, but neither an option nor an extra
DATE_ORDERS = ("YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY")  # what a date field can show
REGIONS = "prices/regions.toml"


@dataclass(frozen=True)
class Region:
    """A region's price book with what it was made from and how the region writes.

    Parameters
    ----------
    locales : tuple of str
        Ways in which numbers and dates are written there, the usual one first.
    date_order : str
        Order of day, month and year in a date field.
    """

    id: str
    locales: tuple[str, ...]
    date_order: str
    book: PriceBook
    observations: tuple[Observation, ...]
    tax_checked: date

    def behind(self, item: str) -> tuple[Observation, ...]:
        """Observations behind an item's range, best tier first."""
        shown = (seen for seen in self.observations if seen.item == item and seen.tier != HIDDEN_TIER)
        return tuple(sorted(shown, key=lambda seen: seen.tier))


def load_prices(folder: Path, report: Report) -> tuple[Mapping[str, Region], Mapping[str, PriceSource]]:
    """Read every price book and its sources; faults go to `report`."""
    rows = [
        (row, source)
        for row in read_rows(folder, "prices/sources.csv", SOURCE_COLUMNS, report)
        if (source := read_source(row)) is not None
    ]
    refuse_twice(rows, lambda source: source.id, "id")
    sources = MappingProxyType({source.id: source for _, source in rows})
    found = read_settings(folder, REGIONS, report)
    regions = {name: _region(folder, name, found.below(name), sources) for name in found.values}
    if not found.values:
        report.add(REGIONS, None, None, "there must be at least one region.")
    known = {name: region for name, region in regions.items() if region is not None}
    return MappingProxyType(known), sources


def _region(folder: Path, name: str, about: Settings, sources: Mapping[str, PriceSource]) -> Region | None:
    about.only("currency", "locales", "date_order", "tax_rule", "tax_percent", "tax_source", "tax_checked")
    currency, locales, tax = _currency(about), _locales(about), _tax(about, sources)
    order = about.one_of("date_order", DATE_ORDERS)
    rows = [
        (row, seen)
        for row in read_rows(folder, f"prices/{name}.csv", PRICE_COLUMNS, about.report)
        if (seen := read_observation(row, currency, sources)) is not None
    ]
    refuse_twice(rows, lambda seen: (seen.item, seen.source.id), "source")
    seen = tuple(observation for _, observation in rows)
    prices = price_book(name, currency, tuple(one for one in seen if one.tier != HIDDEN_TIER), about.report)
    if tax is None:
        return None
    rule, percent, source, checked = tax
    book = PriceBook(name, currency, MappingProxyType(prices), rule, percent, source)
    return Region(name, locales, order, book, seen, checked)


def _currency(about: Settings) -> str:
    currency = about.text("currency")
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


def _tax(
    about: Settings, sources: Mapping[str, PriceSource]
) -> tuple[TaxRule, Decimal | None, str, date] | None:
    rule, source = about.one_of("tax_rule", TAX_RULES), about.one_of("tax_source", sources)
    checked, percent = about.day("tax_checked"), None
    if "tax_percent" in about.values:
        written = str(about.values["tax_percent"])
        if isinstance(about.values["tax_percent"], str) and re.fullmatch(r"\d{1,2}(\.\d{1,4})?", written):
            percent = Decimal(written)
        else:
            about.fault("tax_percent", 'write the rate in quotes, like "8.5".')
    elif rule == "on_top":
        about.fault("tax_percent", "tax on top needs its rate.")
    if checked is None or rule not in TAX_RULES or (rule == "on_top" and percent is None):
        return None
    return rule, percent, source, checked


def refuse_strangers(regions: Mapping[str, Region], known: Collection[str], report: Report) -> None:
    """Note a fault for every priced item that nothing asks for: a misspelt one would vanish unseen."""
    for name, region in regions.items():
        for item in dict.fromkeys(seen.item for seen in region.observations):
            if item not in (*known, *OTHER_ITEMS):
                report.add(f"prices/{name}.csv", None, "item", f"nothing has the id '{item}'.")
