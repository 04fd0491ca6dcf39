"""Figures as people type them: read as their region writes, or refused where a reader could mean two sums.

A tablet offers the keys of its own language, which need not be the language of the page. So a comma or a
point is the decimal mark wherever it can be nothing else, and a mark between thousands where every group has
three digits. One mark with three digits behind it can be both: the region's way of writing decides, and
where that decides nothing, the figure is refused.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol, list_currencies

from model.money.minor import DIGITS

FigureKind = Literal["whole", "money", "percent"]
PLACES: Final = MappingProxyType({"whole": 0, "money": DIGITS, "percent": 4})  # most digits after the mark
LONGEST: Final = 40  # characters; nobody types a longer figure
GROUP: Final = 3  # digits between two marks of thousands

Trouble = Literal[
    "not_a_number", "two_ways", "too_fine", "whole_only", "out_of_bounds", "other_money", "percent_sign"
]

# Signs of other scripts and keyboards that mean one of ours.
SAME: Final = MappingProxyType(
    {"٫": ".", "．": ".", "٬": ",", "，": ",", "’": "'", "−": "-", "－": "-"}
    | {"٪": "%", "％": "%", "﹪": "%", "＄": "$", "￡": "£"}
)
GROUPED: Final = re.compile(r"([1-9]\d{0,2}(?:([ ',.])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?")
PLAIN: Final = re.compile(r"(?=[.,]?\d)(\d*)(?:([.,])(\d*))?")


@dataclass(frozen=True)
class Misread:
    """A typed figure that cannot be used, and why; `senses` are the two figures that it could mean."""

    because: Trouble
    senses: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class FigureRules:
    """What one field takes.

    Parameters
    ----------
    kind : {"whole", "money", "percent"}
        A count, a sum in major units, or a share of 100.
    low, high : Decimal
        Bounds, both allowed.
    locale : str
        How the region writes, for example ``en-CA``.
    currency : str
        ISO 4217 code of the region; counts for money only.
    """

    kind: FigureKind
    low: Decimal
    high: Decimal
    locale: str
    currency: str


def read_figure(text: str, rules: FigureRules) -> Decimal | Misread | None:
    """Return the figure that was typed, None where nothing was, or why it cannot be used.

    Parameters
    ----------
    text : str
        As typed or pasted: digits of any script, marks between thousands, the region's own currency sign.

    Notes
    -----
    Whatever ``Formats`` writes in the same locale is read back as the same figure.
    """
    plain = _in_our_signs(text)
    if not plain:
        return None
    # Two figures, one below the other, are not one with a blank between its thousands.
    if len(plain) > LONGEST or len(text.strip().splitlines()) > 1:
        return Misread("not_a_number")
    sign, bare = _without_unit(plain, rules)
    found = _other_unit(bare, rules.kind) or _reading(bare, rules)
    if isinstance(found, Misread):
        return found
    figure = -found if sign == "-" else found
    return figure if rules.low <= figure <= rules.high else Misread("out_of_bounds")


def _in_our_signs(text: str) -> str:
    # Marks of writing direction and joiners come along when something is copied, and nobody sees them.
    seen = (char for char in text if unicodedata.category(char) != "Cf")
    return "".join(_our_sign(char) for char in seen).strip()


def _our_sign(char: str) -> str:
    if char.isspace():
        return " "
    digit = unicodedata.decimal(char, None)
    return SAME.get(char, char) if digit is None else str(digit)


def _without_unit(text: str, rules: FigureRules) -> tuple[str, str]:
    """Return the sign in front of a figure, and the figure without its unit."""
    unit = _unit(rules.kind, rules.locale, rules.currency)
    sign, rest = (text[0], text[1:]) if text[0] in "+-" else ("", text)
    return sign, re.sub(rf"^ *{unit} *| *{unit}$", "", rest, flags=re.IGNORECASE)


@cache
def _unit(kind: FigureKind, locale: str, currency: str) -> str:
    """Return the pattern of the unit that may stand before or after a figure."""
    if kind != "money":
        return "%?" if kind == "percent" else ""
    # "CA$", "$ CA" and "$ CAD" are the region's own dollar too, where that is the region's currency.
    symbol = re.sub(r"[A-Z\s]", "", get_currency_symbol(currency, locale.replace("-", "_")))
    whose = f"(?:{currency}|{currency[:2]}|{currency[0]})"
    signs = [*([f"(?:{whose} ?)?{re.escape(symbol)}(?: ?{whose})?"] if symbol else []), currency]
    return f"(?:{'|'.join(signs)})?"


def _other_unit(bare: str, kind: FigureKind) -> Misread | None:
    """Return what is wrong with the unit of another field or region; None where there is none."""
    codes = {word.upper() for word in re.findall(r"[A-Za-z]{3,}", bare)} & list_currencies()
    money = codes or any(unicodedata.category(char) == "Sc" for char in bare)
    if kind != "money":
        return Misread("not_a_number") if money or "%" in bare else None
    if "%" in bare:
        return Misread("percent_sign")
    return Misread("other_money") if money and any(map(str.isdigit, bare)) else None


def _reading(bare: str, rules: FigureRules) -> Decimal | Misread:
    grouped, plain = GROUPED.fullmatch(bare), PLAIN.fullmatch(bare)
    # A mark that stands between thousands cannot end them as well.
    if grouped and grouped[2] == grouped[3]:
        grouped = None
    if grouped and plain:
        return _one_of_two(grouped, plain, rules)
    found = grouped or plain
    # The whole part is the first group of both patterns, and the fraction the last.
    return _figure(found[1], found[found.re.groups] or "", rules.kind) if found else Misread("not_a_number")


def _one_of_two(grouped: re.Match[str], plain: re.Match[str], rules: FigureRules) -> Decimal | Misread:
    """Return the sense of one mark with three digits behind it: 1,200 or 1.200."""
    mark, locale = grouped[2], rules.locale.replace("-", "_")
    thousands = _number(grouped[1], "")
    too_large = thousands > rules.high
    # A sense that the field could never take is no sense.
    if PLACES[rules.kind] >= GROUP and (too_large or mark == get_decimal_symbol(locale)):
        return _figure(plain[1], plain[3], rules.kind)
    if mark == get_group_symbol(locale):
        return thousands
    if rules.kind == "whole" or too_large:
        return _figure(plain[1], plain[3], rules.kind)
    return Misread("two_ways", (thousands, _number(plain[1], plain[3][: PLACES[rules.kind]])))


def _figure(whole: str, fraction: str, kind: FigureKind) -> Decimal | Misread:
    if len(fraction) > PLACES[kind]:
        return Misread("too_fine" if PLACES[kind] else "whole_only")
    return _number(whole, fraction)


def _number(whole: str, fraction: str) -> Decimal:
    digits = "".join(char for char in whole if char.isdigit())
    return Decimal(f"{digits or 0}.{fraction or 0}")
