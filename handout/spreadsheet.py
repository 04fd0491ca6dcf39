"""How one cell of a CSV file is written, so that no spreadsheet program takes it for a formula."""

from __future__ import annotations

from model.money.minor import to_major

BETWEEN = " | "  # several sources of a line share a cell, in the same order in each column
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run a text that begins with these
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # tells spreadsheets that the file is UTF-8


def major(minor: int | None) -> str:
    """Return a sum of minor units in major ones, exact, with a point; blank when nobody knows it."""
    return "" if minor is None else f"{to_major(minor):f}"


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
