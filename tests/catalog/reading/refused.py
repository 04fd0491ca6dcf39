"""What spreadsheet programs and people do to a CSV file that is not certain, and what they are told."""

from __future__ import annotations

from datetime import date

from tests.catalog.reading.habits import Habit, Rows, changed, days, written


def windows_1252(rows: Rows, _region: str) -> bytes:
    """Excel's plain "CSV": a letter is one byte, and another letter on a Mac."""
    return written(changed(rows, ("note",), lambda cell: f"{cell} Montréal")).encode("cp1252")


def mac_roman(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("note",), lambda cell: f"{cell} Montréal")).encode("mac_roman")


def garbled(rows: Rows, _region: str) -> bytes:
    """UTF-8 that Excel took for Windows text, saved as UTF-8 again."""
    spoilt = "Montréal".encode().decode("cp1252")
    return written(changed(rows, ("note",), lambda _: spoilt)).encode()


def utf_16_without_mark(rows: Rows, _region: str) -> bytes:
    return written(rows).encode("utf-16-le")


def workbook(_rows: Rows, _region: str) -> bytes:
    return b"PK\x03\x04\x14\x00\x06\x00"


def rich_text(_rows: Rows, _region: str) -> bytes:
    """TextEdit on a Mac."""
    return b"{\\rtf1\\ansi item,low}"


def serial_days(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda day: str((day - date(1899, 12, 30)).days))).encode()


def either_day(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda _: "03/04/2026")).encode()


def short_years(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda day: f"{day:%d/%m/%y}")).encode()


def narrow_column(rows: Rows, _region: str) -> bytes:
    return written(days(rows, lambda _: "########")).encode()


def dots_between_thousands(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "1.200")).encode()


def commas_between_thousands(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "1,200")).encode()


def comma_that_nothing_declares(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "1250,50")).encode()


def sign_of_another_currency(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "€1250")).encode()


def blanks_and_comma_that_nothing_declares(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "1 250,50")).encode()


def apostrophe(rows: Rows, _region: str) -> bytes:
    """What makes a figure text in a spreadsheet."""
    return written(changed(rows, ("high",), lambda _: "'1250")).encode()


def failed_formula(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("high",), lambda _: "#REF!")).encode()


def formula(rows: Rows, _region: str) -> bytes:
    return written(changed(rows, ("observed",), lambda _: "=G1")).encode()


def no_headings(rows: Rows, _region: str) -> bytes:
    return written(rows[1:]).encode()


SAVE = 'save it as "CSV UTF-8", or as UTF-8 in a text editor.'
SET = "in a spreadsheet mark the column and choose the format yyyy-mm-dd."
# The habit; the place that staff are told, with the rows of the column; what they are told of it.
REFUSED: tuple[tuple[Habit, str, str], ...] = (
    (windows_1252, "", f"this was saved as Windows or Mac text, where 'é' is not certain: {SAVE}"),
    (mac_roman, "", f"this was saved as Windows or Mac text, where 'Ž' is not certain: {SAVE}"),
    (garbled, "", f"as in 'Ã©': type them again, then {SAVE}"),
    (utf_16_without_mark, "", f"this was saved as UTF-16 without its mark: {SAVE}"),
    (workbook, "", f"this is a workbook and not plain text: open it, then {SAVE}"),
    (rich_text, "", f"this is a rich text file: make it plain text, then {SAVE}"),
    (serial_days, "observed", f" is not a date like 2026-11-22: {SET}"),
    (either_day, "observed", f"'03/04/2026' may be 2026-03-04 or 2026-04-03: {SET}"),
    (short_years, "observed", f" is not a date like 2026-11-22: {SET}"),
    (narrow_column, "observed", "'########' is a column too narrow for its figures"),
    (dots_between_thousands, "high", "'1.200' can be read in two ways: write 1200, or fewer decimals."),
    (commas_between_thousands, "high", "'1,200' can be read in two ways: write 1200, or fewer decimals."),
    (comma_that_nothing_declares, "high", "'1250,50' has a comma: write 1250.50, or part the cells with"),
    (
        blanks_and_comma_that_nothing_declares,
        "high",
        "'1 250,50' has a comma: write 1250.50, or part the cells with",
    ),
    (apostrophe, "high", ": '1250 begins with an apostrophe: take it off."),
    (failed_formula, "high", "'#REF!' is a formula or one that failed: write what it should give."),
    (formula, "observed", "'=G1' is a formula or one that failed: write what it should give."),
    (sign_of_another_currency, "high", "'€1250' is not a price of 0 or more, like 250 or 99.50."),
    (no_headings, "", "row 1: the first row must name the columns: item, low, typical, high, currency, "),
)
