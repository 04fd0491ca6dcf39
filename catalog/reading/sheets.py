"""A CSV file as a table: what a spreadsheet adds or leaves out is taken as meant, rows keep its numbers."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import StringIO

from catalog.reading.cells import Point

POINTS: Mapping[str, Point] = {",": ".", ";": ",", "\t": ".,"}
SEPARATORS = tuple(POINTS)
# Excel reads such a first line as an order, and does not show it or count it as a row.
ORDER = re.compile(r'\A"?sep=.?"?[,;\t ]*(\n|\Z)', re.IGNORECASE)


class BrokenQuotes(Exception):
    """A row whose quotes do not match, so that where it ends is not known.

    Parameters
    ----------
    row, line : int
        Where it starts.
    """

    def __init__(self, row: int, line: int) -> None:
        super().__init__(row, line)
        self.row, self.line = row, line


@dataclass(frozen=True)
class Record:
    """The cells of one row, without blanks at their ends.

    Parameters
    ----------
    row : int
        As a spreadsheet numbers it, with rows left blank and without lines that it does not show.
    line : int
        Line of the file in which it starts.
    separator : str
        What parts its cells.
    """

    row: int
    line: int
    cells: list[str]
    separator: str

    @property
    def point(self) -> Point:
        """What may stand before decimals: semicolons part cells where the comma is taken, tabs anywhere."""
        return POINTS[self.separator]

    @property
    def filled(self) -> int:
        """Number of cells up to the last that is not blank."""
        return max((place for place, cell in enumerate(self.cells, 1) if cell), default=0)


@dataclass(frozen=True)
class Sheet:
    """A table with its heading.

    Parameters
    ----------
    separator : str
        What parts the cells of its heading.
    heading : Record
        Names of the columns in small letters; blank ones at the end are left out.
    width : int
        Cells that the row of the heading has, blank ones too.
    outer : str
        What parts the cells of its records; another sign where a program put each row into one cell.
    """

    separator: str
    heading: Record
    width: int
    records: Iterator[Record]
    outer: str

    def meant(self, record: Record) -> Record:
        """Return a row as it was meant, where a program put all of it into its first cell."""
        # In Quebec Excel opens a file with commas as one column, and saves its rows as one cell each.
        alone = record.filled == 1 or record.separator != self.separator
        if alone and self.separator in record.cells[0]:
            whole = record.separator.join(record.cells[: record.filled])
            inner = next(_records(whole, self.separator, record.row, record.line))
            if len(inner.cells) == len(self.heading.cells):
                return inner
        return record


def read_sheet(text: str, columns: Sequence[str]) -> Sheet:
    """Return the table in a text, parted by whichever sign lets its heading name most of `columns`.

    Raises
    ------
    BrokenQuotes
        If the quotes of the heading do not match; of a row, while its records are walked through.
    """
    order = ORDER.match(text)
    body, line = (text[order.end() :], 2) if order else (text, 1)
    found, broken = _sheets(body, line)

    def named(sheet: Sheet) -> int:
        return len(set(columns) & set(sheet.heading.cells))

    in_one = list(_in_one_column(found))
    own = [sheet for sheet in in_one if _has_own_rows(body, line, sheet)]
    # The first of several that name as many, which mostly is the comma.
    best = max([*own, *found, *in_one], key=named, default=None)
    # Another sign breaks quotes that are right, so they are told only where no sign finds the columns.
    if best is None or (broken and not named(best)):
        raise broken[0]
    return best


def _sheets(text: str, line: int) -> tuple[list[Sheet], list[BrokenQuotes]]:
    """Return the table as each separator parts it, and the faults of those that cannot part its heading."""
    found: list[Sheet] = []
    broken: list[BrokenQuotes] = []
    for separator in SEPARATORS:
        try:
            found.append(_sheet(text, separator, line))
        except BrokenQuotes as wrong:
            broken.append(wrong)
    return found, broken


def _sheet(text: str, separator: str, line: int) -> Sheet:
    records = (one for one in _records(text, separator, 1, line) if one.filled)
    first = next(records, Record(1, line, [], separator))
    return Sheet(separator, _heading(first), len(first.cells), records, separator)


def _heading(first: Record) -> Record:
    return replace(first, cells=[cell.lower() for cell in first.cells[: first.filled]])


def _in_one_column(found: Sequence[Sheet]) -> Iterator[Sheet]:
    """Yield tables of which a program put each row into one cell, and then parted cells by another sign."""
    for sheet in found:
        whole = sheet.heading.cells[0] if sheet.heading.filled == 1 else ""
        for inner in (sign for sign in SEPARATORS if sign in whole and sign != sheet.separator):
            with suppress(BrokenQuotes):
                names = _heading(next(_records(whole, inner, sheet.heading.row, sheet.heading.line)))
                yield Sheet(inner, names, max(sheet.width, len(names.cells)), sheet.records, sheet.outer)


def _has_own_rows(text: str, line: int, sheet: Sheet) -> bool:
    """Return whether rows were added beside the one column, which only the other sign parts."""
    wanted, lost, broken = len(sheet.heading.cells), set[int](), math.inf
    try:
        lost.update(one.line for one in _records(text, sheet.separator, 1, line) if len(one.cells) < wanted)
    except BrokenQuotes as wrong:
        broken = wrong.line
    rows = (one for one in _records(text, sheet.outer, 1, line) if one.line in lost or one.line >= broken)
    with suppress(BrokenQuotes):
        return any(one.filled > wanted // 2 and sheet.separator not in one.cells[0] for one in rows)
    return False


def _records(text: str, separator: str, row: int, line: int) -> Iterator[Record]:
    # Strict, so that a quote that never ends is a fault and does not swallow the rest of the file.
    lines, first_line = csv.reader(StringIO(text), delimiter=separator, strict=True), line
    try:
        for cells in lines:
            yield Record(row, line, [cell.strip() for cell in cells], separator)
            row, line = row + 1, lines.line_num + first_line
    except csv.Error as wrong:
        raise BrokenQuotes(row, line) from wrong
