"""What people and spreadsheets write into a cell as a number or a day: the certain is read, the rest refused.

A figure is certain when no country reads it in another way. ``1,200`` is twelve hundred in the US and one
and a fifth in Quebec, so it is refused; ``1,200.00`` and ``1 200`` can be read in one way only.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final, Literal

# What stands before decimals: a dot, a comma, or either where the file does not say.
Point = Literal[".", ",", ".,"]
BLANKS: Final = "[ \u00a0\u2009\u202f]"  # what languages put between groups of three digits
MIDNIGHT: Final = r"([ T]0?0:00(:00(\.0+)?)?)?"  # some programs make a moment of each day
YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + MIDNIGHT, re.ASCII)
YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})" + MIDNIGHT, re.ASCII)
MONEY_DECIMALS: Final = 2
TOO_NARROW: Final = "a column too narrow for its figures: make it wider in the spreadsheet and save again."
FIRST_YEAR: Final = 2000  # nothing here was read before
NOT_YET: Final = (
    "has not come yet: write the day on which this was done. If it has come, set the computer's clock."
)
SET_DAY: Final = "in a spreadsheet mark the column and choose the format yyyy-mm-dd"


class Unclear(ValueError):
    """A cell that cannot be read with certainty.

    Parameters
    ----------
    message : str
        One sentence that says why, and what to write instead.
    kind : str
        Shared by cells of a column that are mended in the same way; empty where each has its own mend.
    """

    def __init__(self, message: str, kind: str = "") -> None:
        super().__init__(message)
        self.message, self.kind = message, kind


def refuse_spoilt(written: str) -> None:
    """Refuse what a spreadsheet shows or adds in place of a figure or a day.

    Raises
    ------
    Unclear
        If the column was too narrow, a formula was kept or failed, or an apostrophe marks it as text.
    """
    if set(written) == {"#"}:
        raise Unclear(f"'{written}' is {TOO_NARROW}", "narrow")
    if written.startswith(("=", "#", "Err:")):
        raise Unclear(f"'{written}' is a formula or one that failed: write what it should give.", "formula")
    if written.startswith(("'", "\u2018", "\u2019")):
        raise Unclear(f"{written} begins with an apostrophe: take it off.", "apostrophe")


def number(written: str, wanted: str, point: Point = ".") -> Decimal:
    """Return a figure of zero or more.

    Parameters
    ----------
    wanted : str
        What would be right, with an example.
    point : Point
        What the file may write before decimals. Where that is a comma, a dot may stand there too.

    Raises
    ------
    Unclear
        If it is no figure, or one that two countries read in two ways.
    """
    _refuse_two_readings(written, ".," if point == "," else ",")
    before = "[.]" if point == "." else "[.,]"
    figure = written
    if re.fullmatch(rf"\d{{1,3}}({BLANKS}\d{{3}}){{1,2}}({before}\d{{1,2}})?", written, re.ASCII):
        figure = re.sub(BLANKS, "", written)
    elif re.fullmatch(r"\d{1,3}(([.,])\d{3})(\2\d{3})?(?!\2)[.,]\d{1,2}", written, re.ASCII):
        # Both signs: whoever wrote it, the last one stands before decimals.
        figure = re.sub(r"[.,](?=\d{3})", "", written).replace(",", ".")
    # Python itself would read 1e9, nan, 1_000 and the digits of other scripts as numbers too.
    if not re.fullmatch(rf"\d{{1,9}}({before}\d{{1,9}})?", figure, re.ASCII):
        raise Unclear(*_no_number(written, wanted))
    return Decimal(figure.replace(",", "."))


def _refuse_two_readings(written: str, signs: str) -> None:
    """Refuse digits in groups of three behind a sign that some countries write before decimals."""
    if re.fullmatch(rf"[1-9]\d{{0,2}}([{signs}]\d{{3}})+", written, re.ASCII):
        digits = re.sub(r"[.,]", "", written)
        raise Unclear(f"'{written}' can be read in two ways: write {digits}, or fewer decimals.", "grouped")


def _no_number(written: str, wanted: str) -> tuple[str, str]:
    if re.fullmatch(rf"\d+({BLANKS}\d{{3}})*,\d+", written, re.ASCII):
        point = re.sub(BLANKS, "", written).replace(",", ".")
        return f"'{written}' has a comma: write {point}, or part the cells with semicolons.", "comma"
    return f"'{written}' is not {wanted}.", "number"


def signed(written: str, wanted: str, point: Point = ".") -> Decimal:
    """Return a figure that may be below zero.

    Raises
    ------
    Unclear
        As for `number`.
    """
    # Word processors and some tables write a minus of their own.
    below = written.startswith(("-", "−"))
    try:
        found = number(written[below:], wanted, point)
    except Unclear as wrong:
        raise Unclear(wrong.message.replace(f"'{written[below:]}'", f"'{written}'"), wrong.kind) from wrong
    return -found if below else found


def whole(written: str, wanted: str, point: Point = ".") -> int:
    """Return a whole number of zero or more.

    Raises
    ------
    Unclear
        If it is none.
    """
    found = number(written, wanted, point)
    if found % 1:
        raise Unclear(f"'{written}' is not {wanted}.", "number")
    return int(found)


def money(written: str, signs: tuple[str, ...], point: Point = ".") -> Decimal:
    """Return an amount in major units.

    Parameters
    ----------
    signs : tuple of str
        What may stand beside the figure, such as the sign of its currency.

    Raises
    ------
    Unclear
        As for `number`, or with another sign, or with more decimals than money has.
    """
    figure = written
    for sign in signs:
        figure = figure.removeprefix(sign).removesuffix(sign).strip()
    _refuse_two_readings(figure, ".,")
    found = number(figure, "a price of 0 or more, like 250 or 99.50", point)
    if re.search(rf"[.,]\d{{{MONEY_DECIMALS + 1},}}$", figure):
        raise Unclear(
            f"'{written}' has more decimals than money has: write at most {MONEY_DECIMALS}.", "decimals"
        )
    return found


def day(written: str) -> date:
    """Return a day, in whichever order of day and month, if no other order gives another.

    Raises
    ------
    Unclear
        If there is no such day, or it may be one of two.
    """
    if found := YEAR_FIRST.fullmatch(written):
        days = _days((found[1], found[3], found[4]))
    elif found := YEAR_LAST.fullmatch(written):
        # 11/22/2026 can only be November, whoever wrote it, and 03/04/2026 is March or April.
        days = _days((found[4], found[1], found[3]), (found[4], found[3], found[1]))
    else:
        raise Unclear(f"'{written}' is not a date like 2026-11-22: {SET_DAY}.", "day")
    if len(days) > 1:
        either = " or ".join(one.isoformat() for one in sorted(days))
        raise Unclear(f"'{written}' may be {either}: {SET_DAY}.", "two days")
    if not days:
        raise Unclear(f"'{written}' is not a date: there is no such day.", "no day")
    return days.pop()


def day_done(written: str, latest: date) -> date:
    """Return a day on which something was done.

    Parameters
    ----------
    latest : date
        Last day that can have come.

    Raises
    ------
    Unclear
        As for `day`, or if the day has not come or lies too far back.
    """
    found = day(written)
    if found.year < FIRST_YEAR:
        raise Unclear(f"'{written}' lies too far back: write the year with four digits, like 2026.", "year")
    if found > latest:
        raise Unclear(f"'{written}' {NOT_YET}", "not yet")
    return found


def _days(*readings: tuple[str, str, str]) -> set[date]:
    days: set[date] = set()
    for reading in readings:
        try:
            days.add(date(*map(int, reading)))
        except ValueError:
            continue
    return days
