"""Numbers, money, ranges and dates as the reader's region writes them (Babel)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from babel.core import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, get_decimal_symbol, get_group_symbol

from catalog.words.text import Words
from catalog.words.typed import PLACES, FigureKind
from model.money.minor import PER_MAJOR, to_major
from model.quantities import Range

# The same few hundred sums and days come up in every run of a page, and Babel takes a tenth of a
# millisecond for each. Only texts are kept, by how and what is written: no text knows whose it is.
KEPT: Final = 4096


@lru_cache(KEPT)
def _money(minor: int, currency: str, locale: str) -> str:
    usual = Locale.parse(locale).currency_formats["standard"].pattern
    # Prices are read faster without ".00", and most prices here have no cents.
    pattern = usual if minor % PER_MAJOR else usual.replace(".00", "")
    # Without `currency_digits=False` Babel would put back the two decimals that the pattern leaves out.
    return format_currency(to_major(minor), currency, pattern, locale=locale, currency_digits=False)


# Typed, because a figure that equals another may be of a kind that is written otherwise.
@lru_cache(KEPT, typed=True)
def _number(number: float | Decimal, locale: str) -> str:
    return format_decimal(number, locale=locale)


@lru_cache(KEPT)
def _day(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(KEPT)
def _day_by_skeleton(day: date, skeleton: str, locale: str) -> str:
    return format_skeleton(skeleton, day, locale=locale)


@dataclass(frozen=True)
class Formats:
    """How one region writes.

    Parameters
    ----------
    locale : str
        For example ``en-CA``.
    currency : str
        ISO 4217 code of the region's price book.
    words : Words
        For the small words in "from 395" and "300 to 700".
    """

    locale: str
    currency: str
    words: Words

    @cached_property
    def _babel(self) -> str:
        # Babel writes en_CA where the web writes en-CA.
        return self.locale.replace("-", "_")

    @cached_property
    def marks(self) -> tuple[str, str]:
        """What stands before decimals and between thousands."""
        return get_decimal_symbol(self._babel), get_group_symbol(self._babel)

    def money(self, minor: int) -> str:
        """Return a sum in minor units as text; cents only where there are any."""
        text = _money(abs(minor), self.currency, self._babel)
        return text if minor >= 0 else self.words("format.minus", amount=text)

    def money_range(self, minor: Range) -> str:
        """Return low to high in words; a missing edge is said, never filled in."""
        return self._range(minor, self.money)

    def usual_money(self, minor: Range) -> str:
        """Return a range of money with its typical figure, where it is known."""
        low, typical, high = (None if edge is None else self.money(edge) for edge in minor.edges)
        # One exact figure is its own typical one, and a typical figure without any edge stands alone.
        if typical is None or minor.is_exact or (low is None and high is None):
            return self.money_range(minor)
        key = "format.typical" if low and high else "format.from_typical" if low else "format.up_to_typical"
        return self.words(key, low=low, typical=typical, high=high)

    def count_range(self, count: Range) -> str:
        """Return low to high of a count, in words."""
        return self._range(count, self.number)

    def _range(self, edges: Range, write: Callable[[int], str]) -> str:
        low, typical, high = (None if edge is None else write(edge) for edge in edges.edges)
        # A missing edge is said in words; a blank would look like nothing.
        if low is not None and high is not None:
            return low if low == high else self.words("format.range", low=low, high=high)
        if low is not None:
            return self.words("format.from", low=low)
        if high is not None:
            return self.words("format.up_to", high=high)
        return (
            self.words("format.unknown") if typical is None else self.words("format.about", typical=typical)
        )

    def number(self, number: float | Decimal) -> str:
        """Return a number with the region's separators."""
        return _number(number, self._babel)

    def figure(self, figure: Decimal, kind: FigureKind) -> str:
        """Return a figure as its reader would type it: without its unit, cents only where there are any."""
        whole = figure == figure.to_integral_value()
        # A price of 250.5 is written 250.50, while a rate has no more digits than it needs.
        digits = "" if whole else ".00" if kind == "money" else f".{'#' * PLACES[kind]}"
        return format_decimal(figure, f"#,##0{digits}", locale=self._babel)

    def day(self, day: date) -> str:
        """Return a date with its month in full."""
        return _day(day, "long", self._babel)

    def short_day(self, day: date) -> str:
        """Return a date for a table or an axis, month spelled short."""
        return _day(day, "medium", self._babel)

    def month(self, day: date) -> str:
        """Return month and year."""
        return _day(day, "MMMM yyyy", self._babel)

    def month_short(self, day: date) -> str:
        """Return month and year for an axis, on two lines."""
        # Plotly breaks a label at <br>; the quotes keep Babel from reading its letters as a pattern.
        return _day(day, "MMM'<br>'yyyy", self._babel)

    def day_month(self, day: date) -> str:
        """Return day and short month, without the year."""
        return _day_by_skeleton(day, "MMMd", self._babel)

    def short_month(self, day: date) -> str:
        """Return the short month with its year."""
        return _day_by_skeleton(day, "yMMM", self._babel)

    def unbroken_month(self, day: date) -> str:
        """Return a short month and its year that no line break may split."""
        return self.short_month(day).replace(" ", "\N{NO-BREAK SPACE}")

    def unbroken(self, day: date) -> str:
        """Return a short date that no line break may split."""
        return self.short_day(day).replace(" ", "\N{NO-BREAK SPACE}")
