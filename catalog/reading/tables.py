"""Strict reading of CSV: every fault is noted with its file, row and column."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import TypeVar, cast

from catalog.reading import cells
from catalog.reading.encodings import Unreadable
from catalog.reading.files import DataFolder
from catalog.reading.problems import MISSING_CELL, Problem, Report, Weight
from catalog.reading.sheets import BrokenQuotes, Record, Sheet, read_sheet
from catalog.reading.suggestions import not_known, nothing_has

T = TypeVar("T")
Id = TypeVar("Id", bound=str)


@dataclass(frozen=True)
class Row:
    """One row of a table. Each reader notes a fault and returns a harmless stand-in.

    Parameters
    ----------
    number, line : int
        Row as a spreadsheet numbers it, and line of the file.
    point : Point
        What the file may write before decimals.
    """

    file: str
    number: int
    cells: dict[str, str]
    report: Report
    line: int
    point: cells.Point = "."

    def fault(self, column: str | None, message: str, *needs: str) -> None:
        """Note a fault in this row, unless it may come from a fault in one of the cells it `needs`."""
        if not self.report.spoilt(self.file, self.number, needs):
            self._note(column, message)

    def lacks_figure(self, column: str, message: str) -> None:
        """Note a fault that a figure is missing, in this row or behind it."""
        self._note(column, message, "figure")

    def _note(self, column: str | None, message: str, weight: Weight = "link", kind: str = "") -> None:
        self.report.note(Problem(self.file, self.number, column, message, self.line, kind, weight))

    def text(self, column: str) -> str:
        """Return text, which may be blank."""
        return self.cells[column]

    def needed(self, column: str) -> str:
        """Return text that must not be blank."""
        value = self.text(column)
        if not value:
            self._note(column, f"{column} is missing.", "own", MISSING_CELL)
        return value

    def one_of(self, column: str, allowed: Collection[Id]) -> Id:
        """Return one of the allowed ids."""
        value = self.needed(column)
        if value and value not in allowed:
            self.fault(column, not_known(value, allowed))
        return cast("Id", value)  # any other was noted as a fault, so no record with it is ever used

    def ids(self, column: str, known: Collection[str]) -> tuple[str, ...]:
        """Return the ids in a cell, parted by spaces, each of which must be known."""
        found = tuple(self.text(column).split())
        for name in found:
            if name not in known:
                self.fault(column, nothing_has(name, known))
        return found

    def number_in(self, column: str) -> Decimal | None:
        """Return a number of zero or more, or None when blank."""
        wanted = "a number of 0 or more, like 12 or 0.5"
        return self._parsed(column, lambda value: cells.number(value, wanted, self.point))

    def needed_number(self, column: str) -> Decimal:
        """Return a number of zero or more that must not be blank."""
        self.needed(column)
        return self.number_in(column) or Decimal(0)

    def signed_number_in(self, column: str) -> Decimal | None:
        """Return a number that may be below zero, or None when blank."""
        wanted = "a number, like 12 or -0.5"
        return self._parsed(column, lambda value: cells.signed(value, wanted, self.point))

    def whole(self, column: str) -> int | None:
        """Return a whole number of zero or more, or None when blank."""
        wanted = "a whole number of 0 or more"
        return self._parsed(column, lambda value: cells.whole(value, wanted, self.point))

    def money(self, column: str, signs: tuple[str, ...]) -> Decimal | None:
        """Return an amount in major units, which may stand beside one of `signs`, or None when blank."""
        return self._parsed(column, lambda value: cells.money(value, signs, self.point))

    def day(self, column: str) -> date | None:
        """Return the day on which something was done, or None when blank."""
        return self._parsed(column, lambda value: cells.day_done(value, self.report.latest))

    def needed_day(self, column: str, missing: str) -> date:
        """Return a date that must not be blank.

        Parameters
        ----------
        missing : str
            Sentence to note when it is blank.
        """
        found = self.day(column)
        if not self.text(column):
            self._note(column, missing, "own", MISSING_CELL)
        # The row is kept, so that what names it is not told as wrong too.
        return found or date.max

    def _parsed(self, column: str, parse: Callable[[str], T]) -> T | None:
        value = self.text(column)
        if not value:
            return None
        try:
            cells.refuse_spoilt(value)
            return parse(value)
        except cells.Unclear as wrong:
            self._note(column, wrong.message, "own", wrong.kind)
            return None


def read_text(folder: DataFolder, name: str, report: Report) -> str | None:
    """Return the text of a file below `folder`, or None with a fault noted when it cannot be read."""
    try:
        return folder.text(name)
    except Unreadable as wrong:
        report.note(Problem(name, None, None, wrong.message, wrong.line, wrong.kind, "root"))
        return None


def read_rows(folder: DataFolder, name: str, columns: tuple[str, ...], report: Report) -> Iterator[Row]:
    """Yield the rows of a CSV file whose header must hold exactly `columns`, in any order."""
    text = read_text(folder, name, report)
    if text is None:
        return
    try:
        sheet = read_sheet(text, columns)
        # Under a wrong header every row would be a fault, so only the header is told.
        for record in sheet.records if _header_fits(sheet.heading, columns, name, report) else ():
            row = _row(sheet, sheet.meant(record), name, report)
            if row is not None:
                yield row
    except BrokenQuotes as wrong:
        message = 'the quotes of this row do not match: each " that opens a cell needs one that closes it.'
        report.note(Problem(name, wrong.row, None, message, wrong.line, weight="root"))


def _row(sheet: Sheet, record: Record, name: str, report: Report) -> Row | None:
    """Return a row, or None with a fault noted when its cells cannot be told apart."""
    headings, found = sheet.heading.cells, record.cells
    wrong = Problem(name, record.row, None, _miscounted(len(found), len(headings)), record.line)
    beside = _is_beside(sheet, record)
    if record.filled > len(headings) and not beside:
        report.note(replace(wrong, weight="root"))
        return None
    under = list(zip_longest(headings, found, fillvalue=""))
    for cell in (cell for heading, cell in under if cell and not heading):
        lost = f"'{cell}' stands in a column without a heading: delete it, or move it below a heading."
        report.note(replace(wrong, message=lost, weight="root"))
    # Old Excel leaves blank cells at the end out; if the row has a fault, a sign was lost or added.
    if not len(headings) <= len(found) <= sheet.width and not beside:
        report.doubt(wrong)
    return Row(name, record.row, dict(under[: len(headings)]), report, record.line, record.point)


def _is_beside(sheet: Sheet, record: Record) -> bool:
    """Return whether a row has a remark to the right of the table, and no sign too many within it."""
    beyond = record.cells[len(sheet.heading.cells) : record.filled]
    # A spreadsheet writes as many cells in each row; a sign too many leaves no blank behind the table.
    return bool(beyond) and (len(record.cells) == sheet.width or not beyond[0])


def _miscounted(found: int, wanted: int) -> str:
    """Return the sentence that a row has too many cells or too few."""
    counted = f"{found} cell{'s' if found > 1 else ''} where {wanted} are needed"
    if found > wanted:
        return f"{counted}: a comma or semicolon in a cell needs quotes round it."
    return f"{counted}: a sign between two cells is missing."


def _header_fits(heading: Record, columns: tuple[str, ...], name: str, report: Report) -> bool:
    found = [column for column in heading.cells if column]
    # The later of two equal columns would win unseen.
    mend = "delete it, or put what it says into note" if "note" in columns else "delete it"
    twice = sorted({column for column in found if found.count(column) > 1})
    wrong = {
        **{column: f"this column is not known: {mend}." for column in found if column not in columns},
        **{column: "this column is missing." for column in columns if column not in found},
        **dict.fromkeys(twice, "this column stands there twice."),
    }
    if not set(columns) & set(found):
        wrong = {None: f"the first row must name the columns: {', '.join(columns)}."}
    for column, message in wrong.items():
        report.note(Problem(name, heading.row, column, message, heading.line, weight="root"))
    return not wrong


def check_unique(rows: list[tuple[Row, T]], key: Callable[[T], object], column: str) -> None:
    """Note a fault for every row whose key an earlier row already used."""
    seen: dict[object, int] = {}
    for row, record in rows:
        first = seen.setdefault(key(record), row.number)
        if first != row.number:
            row.fault(column, f"this repeats row {first}.")
