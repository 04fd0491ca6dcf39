"""How one cell of a CSV file is written, so that no spreadsheet program takes it for a formula."""

from __future__ import annotations

from decimal import Decimal

from catalog.prices.cents import DIGITS

BETWEEN = " | "  # several sources of a line share a cell, in the same order in each column
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run a text that begins with these
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # tells spreadsheets that the file is UTF-8


def major(minor: int | None) -> str:
    """A sum of minor units in major ones, exact, with a point; blank when nobody knows it."""
    return "" if minor is None else f"{Decimal(minor).scaleb(-DIGITS):f}"


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
