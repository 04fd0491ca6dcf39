"""Strict reading of CSV and TOML: every fault is noted with its file, row and column."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from catalog.problems import Report

T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One row of a table. Each reader notes a fault and answers a harmless stand-in."""

    file: str
    number: int
    cells: dict[str, str]
    report: Report

    def fault(self, column: str | None, message: str) -> None:
        """Note a fault in this row."""
        self.report.add(self.file, self.number, column, message)

    def text(self, column: str) -> str:
        """Text, which may be blank."""
        return self.cells[column].strip()

    def needed(self, column: str) -> str:
        """Text that must not be blank."""
        value = self.text(column)
        if not value:
            self.fault(column, f"{column} is missing.")
        return value

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """One of the allowed ids."""
        value = self.needed(column)
        if value and value not in allowed:
            self.fault(
                column,
                f"'{value}' is not known; use one of: {', '.join(sorted(allowed))}.",
            )
        return value

    def ids(self, column: str, known: Collection[str]) -> tuple[str, ...]:
        """Ids separated by spaces, each of which must be known."""
        found = tuple(self.text(column).split())
        for name in found:
            if name not in known:
                self.fault(column, f"nothing has the id '{name}'.")
        return found

    def number_in(self, column: str) -> Decimal | None:
        """A number of zero or more, or None when blank."""
        return self._parsed(column, _decimal, "a number of 0 or more, like 12 or 0.5")

    def whole(self, column: str) -> int | None:
        """A whole number of zero or more, or None when blank."""
        return self._parsed(column, _whole, "a whole number of 0 or more")

    def day(self, column: str) -> date | None:
        """A date, or None when blank."""
        return self._parsed(column, date.fromisoformat, "a date like 2026-11-22")

    def _parsed(self, column: str, parse: Callable[[str], T], wanted: str) -> T | None:
        value = self.text(column)
        if not value:
            return None
        try:
            return parse(value)
        except ValueError:
            self.fault(column, f"'{value}' is not {wanted}.")
            return None


def _decimal(value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation as wrong:
        raise ValueError(value) from wrong
    if not number.is_finite() or number < 0:
        raise ValueError(value)
    return number


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise ValueError(value)
    return int(value)


def read_text(folder: Path, name: str, report: Report) -> str | None:
    """Text of a file below `folder`, or None with a fault noted when it cannot be read."""
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        report.add(name, None, None, "the file is missing or cannot be read as UTF-8 text.")
        return None


def read_rows(folder: Path, name: str, columns: tuple[str, ...], report: Report) -> Iterator[Row]:
    """Rows of a CSV file whose header must hold exactly `columns`, in any order."""
    text = read_text(folder, name, report)
    if text is None:
        return
    reader = csv.reader(StringIO(text), strict=True)
    try:
        header = next(reader, [])
        if _header_fits(header, columns, name, report):
            yield from _rows(reader, header, name, report)
    except csv.Error as wrong:
        report.add(name, reader.line_num, None, f"the row cannot be read: {wrong}.")


def _header_fits(header: list[str], columns: tuple[str, ...], name: str, report: Report) -> bool:
    unknown = [column for column in header if column not in columns]
    missing = [column for column in columns if column not in header]
    for column in unknown:
        report.add(name, 1, column, "this column is not known.")
    for column in missing:
        report.add(name, 1, column, "this column is missing.")
    twice = {column for column in header if header.count(column) > 1}
    for column in sorted(twice):
        report.add(name, 1, column, "this column stands there twice.")
    return not (unknown or missing or twice)


def _rows(reader: Any, header: list[str], name: str, report: Report) -> Iterator[Row]:
    for cells in reader:
        if len(cells) != len(header):
            report.add(
                name,
                reader.line_num,
                None,
                f"{len(cells)} cells where {len(header)} are needed.",
            )
            continue
        yield Row(name, reader.line_num, dict(zip(header, cells, strict=True)), report)


def refuse_twice(rows: list[tuple[Row, T]], key: Callable[[T], object], column: str) -> None:
    """Note a fault for every row whose key an earlier row already used."""
    seen: dict[object, int] = {}
    for row, record in rows:
        first = seen.setdefault(key(record), row.number)
        if first != row.number:
            row.fault(column, f"this repeats row {first}.")


def read_toml(folder: Path, name: str, report: Report) -> dict[str, Any]:
    """A TOML file as a dictionary; empty with a fault noted when it cannot be read."""
    text = read_text(folder, name, report)
    try:
        return {} if text is None else tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        report.add(name, None, None, f"this is not valid TOML: {wrong}.")
        return {}
