"""A table of texts, as components of ours are given it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict


class PlainTable(TypedDict):
    """Texts in rows and columns. The caption is read out; the first cell of a row names it."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def from_columns(caption: str, columns: Mapping[str, Sequence[str]]) -> PlainTable:
    """Return columns of equal length, each by its head, as a table."""
    rows = list(zip(*columns.values(), strict=True))
    return {"caption": caption, "columns": list(columns), "rows": rows}
