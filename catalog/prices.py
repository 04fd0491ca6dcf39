"""Price books: observations of one region combined into one range for each item."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from babel.core import Locale, UnknownLocaleError
from babel.numbers import get_currency_precision, is_currency

from catalog.problems import Report
from catalog.settings import Settings, read_settings
from catalog.tables import Row, read_rows, refuse_twice
from model.prices import Price, PriceBook, TaxRule
from model.quantities import Amount, Range

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
UNITS = (
    "session",
    "course",
    "once",
    "working_day",
    "year",
    "procedure",
    "in_session_price",
)
TIERS = ("A", "B", "C", "D")
HIDDEN_TIER = "D"  # a sanity check for staff and tests; no reader ever sees it
TAX_RULES: tuple[TaxRule, ...] = ("on_top", "in_price", "ask")
OTHER_ITEMS = ("pay_per_day", "microneedling_prp")  # priced, but neither an option nor an extra
DATE_ORDERS = ("YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY")  # what a date field can show
REGIONS = "prices/regions.toml"
DIGITS = 2  # decimals of every currency here; the link and the charts count on a hundred minor units


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
    """One price read from one source, minor units; edges it does not give are None."""

    item: str
    amount: Range
    currency: str
    per: str
    observed: date
    source: PriceSource
    tier: str


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


def to_minor(major: Decimal, currency: str) -> int | None:
    """Major units as whole minor units, or None when the sum has too many decimals."""
    minor = major.scaleb(get_currency_precision(currency))
    return int(minor) if minor == minor.to_integral_value() else None


def combine(seen: tuple[Observation, ...]) -> Range:
    """One range from several observations of an item.

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
    best = sorted(figure for tier, figure in typicals if tier == min(typicals)[0])
    middle = best[(len(best) - 1) // 2] if best else None
    return Range(min(lows, default=None), middle, max(highs, default=None))


def load_prices(folder: Path, report: Report) -> tuple[Mapping[str, Region], Mapping[str, PriceSource]]:
    """Read every price book and its sources; faults go to `report`."""
    rows = [
        (row, source)
        for row in read_rows(folder, "prices/sources.csv", SOURCE_COLUMNS, report)
        if (source := _source(row)) is not None
    ]
    refuse_twice(rows, lambda source: source.id, "id")
    sources = MappingProxyType({source.id: source for _, source in rows})
    found = read_settings(folder, REGIONS, report)
    regions = {name: _region(folder, name, found.below(name), sources) for name in found.values}
    if not found.values:
        report.add(REGIONS, None, None, "there must be at least one region.")
    known = {name: region for name, region in regions.items() if region is not None}
    return MappingProxyType(known), sources


def _source(row: Row) -> PriceSource | None:
    checked, link = row.day("checked"), row.text("link")
    if checked is None:
        row.fault("checked", "the day on which this was checked is missing.")
        return None
    if link and not link.startswith(("https://", "http://")):
        row.fault("link", "a link must start with https:// or http://.")
    title, publisher, place, published = (
        row.text(name) for name in ("title", "publisher", "place", "published")
    )
    return PriceSource(
        row.needed("id"), row.needed("label"), title, publisher, place, published, link, checked
    )


def _region(folder: Path, name: str, about: Settings, sources: Mapping[str, PriceSource]) -> Region | None:
    about.only("currency", "locales", "date_order", "tax_rule", "tax_percent", "tax_source", "tax_checked")
    currency, locales, tax = _currency(about), _locales(about), _tax(about, sources)
    order = about.one_of("date_order", DATE_ORDERS)
    rows = [
        (row, seen)
        for row in read_rows(folder, f"prices/{name}.csv", PRICE_COLUMNS, about.report)
        if (seen := _observation(row, currency, sources)) is not None
    ]
    refuse_twice(rows, lambda seen: (seen.item, seen.source.id), "source")
    seen = tuple(observation for _, observation in rows)
    prices = _book(name, currency, tuple(one for one in seen if one.tier != HIDDEN_TIER), about.report)
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


def _observation(row: Row, currency: str, sources: Mapping[str, PriceSource]) -> Observation | None:
    source, observed = sources.get(row.one_of("source", sources)), row.day("observed")
    if observed is None:
        row.fault("observed", "a price needs the day on which it was seen.")
    amount = _amount(row, currency) if row.one_of("currency", (currency,)) == currency else None
    item, per, tier = row.needed("item"), row.one_of("per", UNITS), row.one_of("tier", TIERS)
    if source is None or observed is None or amount is None:
        return None
    return Observation(item, amount, currency, per, observed, source, tier)


def _amount(row: Row, currency: str) -> Range | None:
    edges: list[int | None] = []
    for column in ("low", "typical", "high"):
        major = row.number_in(column)
        edges.append(None if major is None else to_minor(major, currency))
        if major is not None and edges[-1] is None:
            row.fault(column, f"'{major}' has more decimals than {currency} has.")
    known = [edge for edge in edges if edge is not None]
    if not known:
        row.fault("typical", "a price needs at least one of low, typical and high.")
        return None
    if any(first > second for first, second in pairwise(known)):
        row.fault("low", "low, typical and high must rise in this order.")
        return None
    return Range(*edges)


def _book(name: str, currency: str, shown: tuple[Observation, ...], report: Report) -> Mapping[str, Price]:
    prices: dict[str, Price] = {}
    for item in dict.fromkeys(one.item for one in shown):
        seen = tuple(sorted((one for one in shown if one.item == item), key=lambda one: one.tier))
        if len({one.per for one in seen}) > 1:
            report.add(f"prices/{name}.csv", None, "per", f"'{item}' is priced per different things.")
        try:
            amount = combine(seen)
        except ValueError:
            report.add(f"prices/{name}.csv", None, "low", f"the rows of '{item}' contradict each other.")
            continue
        sources = tuple(dict.fromkeys(one.source.id for one in seen))
        prices[item] = Price(Amount(currency, amount), seen[0].per, sources)
    return prices


def refuse_strangers(regions: Mapping[str, Region], known: Collection[str], report: Report) -> None:
    """Note a fault for every priced item that nothing asks for: a misspelt one would vanish unseen."""
    for name, region in regions.items():
        for item in dict.fromkeys(seen.item for seen in region.observations):
            if item not in (*known, *OTHER_ITEMS):
                report.add(f"prices/{name}.csv", None, "item", f"nothing has the id '{item}'.")
