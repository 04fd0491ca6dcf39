"""A CSV file as a table: what a spreadsheet adds or leaves out is taken as meant, rows keep its numbers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

SEPARATORS = (",", ";", "\t")
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
    """

    row: int
    line: int
    cells: list[str]

    @property
    def filled(self) -> int:
        """Number of cells up to the last that is not blank."""
        return max((place for place, cell in enumerate(self.cells, 1) if cell), default=0)


@dataclass(frozen=True)
class Sheet:
    """A table with its heading.

    Parameters
    ----------
    heading : Record
        Names of the columns in small letters; blank ones at the end are left out.
    width : int
        Cells that the row of the heading has, blank ones too.
    """

    separator: str
    heading: Record
    width: int
    records: Iterator[Record]

    @property
    def decimal_comma(self) -> bool:
        """Whether decimals may follow a comma: a semicolon parts cells where the comma is taken."""
        return self.separator == ";"

    def meant(self, record: Record) -> Record:
        """Return a row as it was meant, where a program put all of it into its first cell."""
        # In Quebec Excel opens a file with commas as one column, and saves its rows as one cell each.
        if record.filled == 1 and self.separator in record.cells[0]:
            inner = next(_records(record.cells[0], self.separator, record.row, record.line))
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
    found = [_sheet(body, separator, line) for separator in SEPARATORS]
    # The first of several that name as many, which is the comma.
    return max(found, key=lambda sheet: len(set(columns) & set(sheet.heading.cells)))


def _sheet(text: str, separator: str, line: int) -> Sheet:
    records = (one for one in _records(text, separator, 1, line) if one.filled)
    first = next(records, Record(1, line, []))
    names = [cell.lower() for cell in first.cells[: first.filled]]
    return Sheet(separator, Record(first.row, first.line, names), len(first.cells), records)


def _records(text: str, separator: str, row: int, line: int) -> Iterator[Record]:
    # Strict, so that a quote that never ends is a fault and does not swallow the rest of the file.
    lines, first_line = csv.reader(StringIO(text), delimiter=separator, strict=True), line
    try:
        for cells in lines:
            yield Record(row, line, [cell.strip() for cell in cells])
            row, line = row + 1, lines.line_num + first_line
    except csv.Error as wrong:
        raise BrokenQuotes(row, line) from wrong
