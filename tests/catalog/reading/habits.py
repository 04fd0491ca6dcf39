"""What spreadsheet programs do to a CSV file that they open and save again, in four countries."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from datetime import date

Rows = list[list[str]]  # the heading first
Habit = Callable[[Rows, str], bytes]  # the rows and the region

# The date that Excel shows for a day in each country, unless somebody chose another.
SHORT_DATE = {"us": "%m/%d/%Y", "ca": "%Y-%m-%d", "uk": "%d/%m/%Y", "au": "%d/%m/%Y"}
SIGN = {"us": "$", "ca": "$", "uk": "£", "au": "$"}
AMOUNTS = ("low", "typical", "high")


def written(rows: Rows, separator: str = ",", end: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(rows)
    return text.getvalue()


def changed(rows: Rows, columns: tuple[str, ...], change: Callable[[str], str]) -> Rows:
    """Return the rows with every cell changed that is not blank and stands in one of the columns."""
    places = [at for at, column in enumerate(rows[0]) if column in columns]
    below = [
        [change(cell) if cell and at in places else cell for at, cell in enumerate(row)] for row in rows[1:]
    ]
    return [rows[0], *below]


def days(rows: Rows, change: Callable[[date], str]) -> Rows:
    return changed(rows, ("observed",), lambda cell: change(date.fromisoformat(cell)))


def amounts(rows: Rows, change: Callable[[str], str]) -> Rows:
    return changed(rows, AMOUNTS, change)


def grouped(rows: Rows, comma: str, point: str, sign: str = "") -> Rows:
    """Return the rows with each amount as money: two decimals, and a sign between groups of three."""
    swap = str.maketrans({",": comma, ".": point})
    return amounts(rows, lambda cell: sign + f"{float(cell):,.2f}".translate(swap))


def csv_utf_8(rows: Rows, _region: str) -> bytes:
    """Excel's "CSV UTF-8"."""
    return BOM_UTF8 + written(rows).encode()


def semicolons(rows: Rows, _region: str) -> bytes:
    """The same in Quebec, where the comma stands before decimals."""
    comma = amounts(rows, lambda cell: cell.replace(".", ","))
    return BOM_UTF8 + written(comma, ";").encode()


def semicolons_and_dots(rows: Rows, _region: str) -> bytes:
    """LibreOffice, asked for semicolons."""
    return written(rows, ";", "\n").encode()


def sep_line(rows: Rows, _region: str) -> bytes:
    """A first line that only Excel understands."""
    return f"sep=;\r\n{written(rows, ';')}".encode()


def unicode_text(rows: Rows, _region: str) -> bytes:
    """Excel's "Unicode text": tabs, and two bytes a letter."""
    return BOM_UTF16_LE + written(rows, "\t").encode("utf-16-le")


def unicode_text_of_a_mac(rows: Rows, _region: str) -> bytes:
    return BOM_UTF16_BE + written(rows, "\t", "\r").encode("utf-16-be")


def old_mac(rows: Rows, _region: str) -> bytes:
    return written(rows, end="\r").encode()


def dates_of_the_region(rows: Rows, region: str) -> bytes:
    return written(days(rows, lambda day: day.strftime(SHORT_DATE[region]))).encode()


def dates_with_dots(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda day: f"{day:%d.%m.%Y}"), ";").encode()


def dates_at_midnight(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda day: f"{day} 00:00")).encode()


def blank_ends(rows: Rows, _region: str) -> bytes:
    """Cells that somebody cleared: Excel still writes them."""
    wide = [[*row, "", " "] for row in rows]
    return written([*wide, [""] * len(wide[0]), [], [""] * len(wide[0])]).encode()


def no_blank_ends(rows: Rows, _region: str) -> bytes:
    """Old Excel left blank cells at the end of some rows out."""
    return "".join(re.sub(",+\r\n", "\r\n", line) for line in written(rows).splitlines(True)).encode()


def blank_row_above(rows: Rows, _region: str) -> bytes:
    return written([[""] * len(rows[0]), *rows]).encode()


def headings_as_typed(rows: Rows, _region: str) -> bytes:
    return written([[f" {cell.capitalize()}\u00a0" for cell in rows[0]], *rows[1:]]).encode()


def blanks_round_cells(rows: Rows, _region: str) -> bytes:
    return written([[f"{cell}\u00a0 " for cell in row] for row in rows]).encode()


def line_breaks_in_notes(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("note",), lambda cell: cell.replace(" ", "\n", 2))).encode()


def one_column(rows: Rows, _region: str) -> bytes:
    """Quebec's Excel opens commas as one column, and quotes what already had quotes."""
    lines = written(rows, end="\n").splitlines()
    return written([[line] for line in lines], ";").encode()


def in_one_column(rows: Rows, separator: str, width: int) -> str:
    """Return each row in one cell and blanks up to a width, but the last one typed in its own columns."""
    lines = [[line] + [""] * (width - 1) for line in written(rows[:-1], end="\n").splitlines()]
    return written([*lines, rows[-1]], separator)


def own_row_beside_one_column(rows: Rows, _region: str) -> bytes:
    """Quebec's Excel again: a row was added in columns A to J, and blanks were saved beside the others."""
    return in_one_column(rows, ";", len(rows[0])).encode()


def own_row_without_blanks(rows: Rows, _region: str) -> bytes:
    return in_one_column(rows, ";", 1).encode()


def own_row_in_unicode_text(rows: Rows, _region: str) -> bytes:
    """Tabs part the cells, and quotes stand round each cell with commas."""
    return BOM_UTF16_LE + in_one_column(rows, "\t", len(rows[0])).encode("utf-16-le")


def own_row_beside_semicolons(rows: Rows, region: str) -> bytes:
    """The other way round: semicolons with decimal commas, opened where commas part cells."""
    first = semicolons(rows[:-1], region).decode("utf-8-sig").splitlines()
    lines = [[line] + [""] * (len(rows[0]) - 1) for line in first]
    return written([*lines, rows[-1]]).encode()


def all_cells_quoted(rows: Rows, _region: str) -> bytes:
    """LibreOffice, asked to quote all text cells."""
    return quoted(rows, ",").encode()


def all_cells_quoted_between_tabs(rows: Rows, _region: str) -> bytes:
    return quoted(rows, "\t").encode()


def quoted(rows: Rows, separator: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue()


def money_format(rows: Rows, region: str) -> bytes:
    """Amounts as "Currency"."""
    return written(grouped(rows, ",", ".", SIGN[region])).encode()


def sign_with_the_country(rows: Rows, region: str) -> bytes:
    """Amounts with their currency, as staff type them."""
    sign = {"us": "US$", "ca": "C$", "uk": "GBP ", "au": "AU$"}[region]
    return written(grouped(rows, ",", ".", sign), ";").encode()


def french_sign_behind(rows: Rows, region: str) -> bytes:
    country = {"us": " $ US", "ca": " $ CA", "uk": "£", "au": " $ AU"}[region]
    return written(amounts(rows, lambda cell: cell + country)).encode()


def unicode_text_of_quebec(rows: Rows, _region: str) -> bytes:
    comma = amounts(rows, lambda cell: f"{float(cell):.2f}".replace(".", ","))
    return BOM_UTF16_LE + written(comma, "\t").encode("utf-16-le")


def money_format_of_quebec(rows: Rows, _region: str) -> bytes:
    return written(grouped(rows, "\u00a0", ","), ";").encode()


def thin_blanks(rows: Rows, _region: str) -> bytes:
    return written(grouped(rows, "\u202f", ".")).encode()


TAKEN_AS_MEANT: tuple[Habit, ...] = (
    *(csv_utf_8, semicolons, semicolons_and_dots, sep_line, unicode_text, unicode_text_of_a_mac, old_mac),
    *(dates_of_the_region, dates_with_dots, dates_at_midnight, blank_ends, no_blank_ends, blank_row_above),
    *(headings_as_typed, blanks_round_cells, line_breaks_in_notes, one_column),
    *(own_row_beside_one_column, own_row_without_blanks, own_row_in_unicode_text),
    *(own_row_beside_semicolons, all_cells_quoted, all_cells_quoted_between_tabs),
    *(sign_with_the_country, french_sign_behind, unicode_text_of_quebec),
    *(money_format, money_format_of_quebec, thin_blanks),
)
