"""Price books: observations of one region combined into one range for each item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from babel.numbers import get_currency_precision

from catalog.problems import Report
from catalog.tables import Row, read_rows, read_toml, refuse_twice
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
TAX_RULES = ("on_top", "in_price", "ask")


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
    """A region's price book with what it was made from and how the region writes."""

    id: str
    locale: str
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


class _Reader:
    def __init__(self, folder: Path, report: Report) -> None:
        self.folder, self.report = folder, report
        self.sources: dict[str, PriceSource] = {}
        self.regions: Mapping[str, Any] = read_toml(folder, "prices/regions.toml", report)

    def source(self, row: Row) -> PriceSource | None:
        checked, link = row.day("checked"), row.text("link")
        if checked is None:
            row.fault("checked", "the day on which this was checked is missing.")
            return None
        if link and not link.startswith(("https://", "http://")):
            row.fault("link", "a link must start with https:// or http://.")
        texts = [row.text(name) for name in ("title", "publisher", "place", "published")]
        return PriceSource(row.needed("id"), row.needed("label"), *texts, link, checked)

    def observation(self, row: Row, currency: str) -> Observation | None:
        source = self.sources.get(row.one_of("source", self.sources))
        observed = row.day("observed")
        if observed is None:
            row.fault("observed", "a price needs the day on which it was seen.")
        if row.one_of("currency", (currency,)) != currency or source is None or observed is None:
            return None
        amount = self.amount(row, currency)
        item, per, tier = (
            row.needed("item"),
            row.one_of("per", UNITS),
            row.one_of("tier", TIERS),
        )
        return Observation(item, amount, currency, per, observed, source, tier) if amount else None

    def amount(self, row: Row, currency: str) -> Range | None:
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

    def tax(
        self, name: str, about: Mapping[str, Any]
    ) -> tuple[TaxRule, Decimal | None, str | None, date] | None:
        file, rule, checked = (
            "prices/regions.toml",
            about.get("tax_rule"),
            about.get("tax_checked"),
        )
        if rule not in TAX_RULES:
            self.report.add(file, None, f"{name}.tax_rule", f"use one of: {', '.join(TAX_RULES)}.")
        if not isinstance(checked, date):
            self.report.add(
                file,
                None,
                f"{name}.tax_checked",
                "the day on which the tax rule was checked is missing.",
            )
        source = about.get("tax_source")
        if source not in self.sources:
            self.report.add(file, None, f"{name}.tax_source", f"nothing has the id '{source}'.")
        try:
            percent = Decimal(about["tax_percent"]) if "tax_percent" in about else None
        except (InvalidOperation, TypeError, ValueError):
            self.report.add(
                file,
                None,
                f"{name}.tax_percent",
                'write the rate in quotes, like "8.5".',
            )
            return None
        if rule == "on_top" and percent is None:
            self.report.add(file, None, f"{name}.tax_percent", "tax on top needs its rate.")
        known = rule in TAX_RULES and isinstance(checked, date) and (percent is not None or rule != "on_top")
        return (cast(TaxRule, rule), percent, source, checked) if known else None

    def region(self, name: str, about: Mapping[str, Any]) -> Region | None:
        currency, locale, tax = (
            about.get("currency"),
            about.get("locale"),
            self.tax(name, about),
        )
        if not (isinstance(currency, str) and isinstance(locale, str)):
            self.report.add(
                "prices/regions.toml",
                None,
                name,
                "a region needs a currency and a locale.",
            )
            return None
        rows = [
            (row, seen)
            for row in read_rows(self.folder, f"prices/{name}.csv", PRICE_COLUMNS, self.report)
            if (seen := self.observation(row, currency)) is not None
        ]
        refuse_twice(rows, lambda seen: (seen.item, seen.source.id), "source")
        seen = tuple(observation for _, observation in rows)
        prices = self.book(name, currency, tuple(one for one in seen if one.tier != HIDDEN_TIER))
        if tax is None:
            return None
        rule, percent, source, checked = tax
        book = PriceBook(name, currency, MappingProxyType(prices), rule, percent, source)
        return Region(name, locale, book, seen, checked)

    def book(self, name: str, currency: str, shown: tuple[Observation, ...]) -> dict[str, Price]:
        prices: dict[str, Price] = {}
        for item in dict.fromkeys(one.item for one in shown):
            seen = tuple(sorted((one for one in shown if one.item == item), key=lambda one: one.tier))
            if len({one.per for one in seen}) > 1:
                self.report.add(
                    f"prices/{name}.csv",
                    None,
                    "per",
                    f"'{item}' is priced per different things.",
                )
            try:
                amount = combine(seen)
            except ValueError:
                self.report.add(
                    f"prices/{name}.csv",
                    None,
                    "low",
                    f"the rows of '{item}' contradict each other.",
                )
                continue
            sources = tuple(dict.fromkeys(one.source.id for one in seen))
            prices[item] = Price(Amount(currency, amount), seen[0].per, sources)
        return prices


def load_prices(folder: Path, report: Report) -> tuple[Mapping[str, Region], Mapping[str, PriceSource]]:
    """Read every price book and its sources; faults go to `report`."""
    reader = _Reader(folder, report)
    rows = [
        (row, source)
        for row in read_rows(folder, "prices/sources.csv", SOURCE_COLUMNS, report)
        if (source := reader.source(row)) is not None
    ]
    refuse_twice(rows, lambda source: source.id, "id")
    reader.sources = {source.id: source for _, source in rows}
    found = {name: reader.region(name, about) for name, about in reader.regions.items()}
    regions = {name: region for name, region in found.items() if region is not None}
    return MappingProxyType(regions), MappingProxyType(reader.sources)
