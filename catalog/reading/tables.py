"""Strict reading of CSV and TOML: every fault is noted with its file, row and column."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any, TypeVar, cast

from catalog.reading.files import DataFolder
from catalog.reading.problems import Report

T = TypeVar("T")
Id = TypeVar("Id", bound=str)


@dataclass(frozen=True)
class Row:
    """One row of a table. Each reader notes a fault and returns a harmless stand-in."""

    file: str
    number: int
    cells: dict[str, str]
    report: Report

    def fault(self, column: str | None, message: str) -> None:
        """Note a fault in this row."""
        self.report.add(self.file, self.number, column, message)

    def text(self, column: str) -> str:
        """Return text, which may be blank."""
        return self.cells[column].strip()

    def needed(self, column: str) -> str:
        """Return text that must not be blank."""
        value = self.text(column)
        if not value:
            self.fault(column, f"{column} is missing.")
        return value

    def one_of(self, column: str, allowed: Collection[Id]) -> Id:
        """Return one of the allowed ids."""
        value = self.needed(column)
        if value and value not in allowed:
            self.fault(
                column,
                f"'{value}' is not known; use one of: {', '.join(sorted(allowed))}.",
            )
        return cast("Id", value)  # any other was noted as a fault, so no record with it is ever used

    def ids(self, column: str, known: Collection[str]) -> tuple[str, ...]:
        """Return the ids in a cell, parted by spaces, each of which must be known."""
        found = tuple(self.text(column).split())
        for name in found:
            if name not in known:
                self.fault(column, f"nothing has the id '{name}'.")
        return found

    def number_in(self, column: str) -> Decimal | None:
        """Return a number of zero or more, or None when blank."""
        return self._parsed(column, _decimal, "a number of 0 or more, like 12 or 0.5")

    def signed_number_in(self, column: str) -> Decimal | None:
        """Return a number that may be below zero, or None when blank."""
        return self._parsed(column, _signed, "a number, like 12 or -0.5")

    def whole(self, column: str) -> int | None:
        """Return a whole number of zero or more, or None when blank."""
        return self._parsed(column, _whole, "a whole number of 0 or more")

    def day(self, column: str) -> date | None:
        """Return a date, or None when blank."""
        return self._parsed(column, _day, "a date like 2026-11-22")

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
    # Python itself would read 1e9, nan, 1_000 and the digits of other scripts as numbers too.
    if not re.fullmatch(r"\d{1,9}(\.\d{1,9})?", value, re.ASCII):
        raise ValueError(value)
    return Decimal(value)


def _signed(value: str) -> Decimal:
    return -_decimal(value[1:]) if value.startswith("-") else _decimal(value)


def _whole(value: str) -> int:
    if not re.fullmatch(r"\d{1,9}", value, re.ASCII):
        raise ValueError(value)
    return int(value)


def _day(value: str) -> date:
    # Python itself would read 20261122 as a date too.
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise ValueError(value)
    return date.fromisoformat(value)


def read_text(folder: DataFolder, name: str, report: Report) -> str | None:
    """Return the text of a file below `folder`, or None with a fault noted when it cannot be read."""
    text = folder.text(name)
    if text is None:
        report.add(name, None, None, "the file is missing or cannot be read as UTF-8 text.")
    return text


def read_rows(folder: DataFolder, name: str, columns: tuple[str, ...], report: Report) -> Iterator[Row]:
    """Yield the rows of a CSV file whose header must hold exactly `columns`, in any order."""
    text = read_text(folder, name, report)
    if text is None:
        return
    # Strict, so that a quote that never ends is a fault and does not swallow the rest of the file.
    lines = csv.reader(StringIO(text), strict=True)
    try:
        header = next(lines, list[str]())
        # Under a wrong header every row would be a fault, so only the header is told.
        fits = _header_fits(header, columns, name, report)
        for cells in lines if fits else ():
            if not any(cells):
                continue  # spreadsheets like to end a file with an empty line
            if len(cells) == len(header):
                yield Row(name, lines.line_num, dict(zip(header, cells, strict=True)), report)
            else:
                message = f"{len(cells)} cells where {len(header)} are needed."
                report.add(name, lines.line_num, None, message)
    except csv.Error as wrong:
        report.add(name, lines.line_num, None, f"the row cannot be read: {wrong}.")


def _header_fits(header: list[str], columns: tuple[str, ...], name: str, report: Report) -> bool:
    unknown = [column for column in header if column not in columns]
    missing = [column for column in columns if column not in header]
    for column in unknown:
        report.add(name, 1, column, "this column is not known.")
    for column in missing:
        report.add(name, 1, column, "this column is missing.")
    # The later of two equal columns would win unseen.
    twice = {column for column in header if header.count(column) > 1}
    for column in sorted(twice):
        report.add(name, 1, column, "this column stands there twice.")
    return not (unknown or missing or twice)


def check_unique(rows: list[tuple[Row, T]], key: Callable[[T], object], column: str) -> None:
    """Note a fault for every row whose key an earlier row already used."""
    seen: dict[object, int] = {}
    for row, record in rows:
        first = seen.setdefault(key(record), row.number)
        if first != row.number:
            row.fault(column, f"this repeats row {first}.")


def read_toml(folder: DataFolder, name: str, report: Report) -> dict[str, Any]:
    """Return a TOML file as a dictionary; empty with a fault noted when it cannot be read."""
    text = read_text(folder, name, report)
    try:
        return {} if text is None else tomllib.loads(text)
    except ValueError as wrong:  # a number with thousands of digits is no TOMLDecodeError
        report.add(name, None, None, f"this is not valid TOML: {wrong}.")
        return {}
