"""Reads the reader's plan from a link and writes it into one. A part that cannot be used is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import parse_qsl, urlencode

from catalog.plan.inputs import LISTS, Input, InputKind
from catalog.plan.plan import Plan, default_plan
from catalog.plan.quotes import MONEY, Quote, parse_items, parse_quotes, write_money, write_quotes
from model.money.minor import nearest_minor, to_major

# Narrower than what Python itself reads as a number, such as 1e9, +3 or the digits of other scripts.
WRITTEN: Final[Mapping[InputKind, str]] = MappingProxyType(
    {
        "whole": r"\d{1,4}",
        "flag": r"[01]",
        "money": MONEY,
        "percent": r"\d{1,3}(\.\d{1,4})?",
        "millimetres": r"\d(\.\d)?",
    }
)  # how a link writes the number of each kind

Value = int | bool | str | date | Decimal | tuple[str, ...] | tuple[Quote, ...] | None
Pairs = tuple[tuple[str, str], ...]  # name and value of each part, in the order of the link
Query = str | Mapping[str, str] | Pairs
RejectedBecause = Literal["unknown", "not_usable", "out_of_bounds", "repeated"]


@dataclass(frozen=True)
class Rejected:
    """Part of a link that could not be used; its default stands instead."""

    name: str
    value: str
    reason: RejectedBecause


def _parse(text: str, kind: Input) -> Value:
    """Return a value from a link.

    Raises
    ------
    ValueError
        If it is not of its kind.
    """
    if kind.kind == "choice":
        if text not in kind.choices:
            raise ValueError(text)
        return text
    if kind.kind in LISTS:
        return (parse_items if kind.kind == "items" else parse_quotes)(text, kind.choices)
    if kind.kind == "day":
        # Python also reads 20270111 and 2027-W02-1, which no date field writes.
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            raise ValueError(text)
        return date.fromisoformat(text)
    if not re.fullmatch(WRITTEN[kind.kind], text, re.ASCII):
        raise ValueError(text)
    number = Decimal(text)
    if kind.kind == "flag":
        return bool(number)
    return int(number) if kind.kind == "whole" else number


def usable(text: str, kind: Input) -> bool:
    """Return whether a text is a value of its kind, be it within bounds or not."""
    try:
        _parse(text, kind)
    except ValueError:
        return False
    return True


def _within(value: Value, kind: Input) -> bool:
    # What lies outside is not moved to the nearest bound, because nobody asked for that plan.
    if kind.low is None or kind.high is None or value is None:
        return True
    if isinstance(value, tuple):
        return all(_within(to_major(one.minor), kind) for one in value if isinstance(one, Quote))
    return kind.low <= value <= kind.high  # pyright: ignore


def read_link(query: Query, inputs: Mapping[str, Input]) -> tuple[Plan, tuple[Rejected, ...]]:
    """Return the plan a link carries.

    Parameters
    ----------
    query : str, mapping or pairs
        Query string, with or without its question mark, or its parameters.

    Returns
    -------
    Plan
        Defaults wherever the link says nothing, or something that cannot be used.
    tuple of Rejected
        What could not be used, in the order of the link.
    """
    chosen: dict[str, Value] = {}
    rejected: list[Rejected] = []
    for name, text, repeated in _parameters(query):
        if repeated:
            rejected.append(Rejected(name, text, "repeated"))
            continue
        kind = inputs.get(name)
        if kind is None:
            rejected.append(Rejected(name, text, "unknown"))
            continue
        try:
            value = _parse(text, kind)
        except ValueError:
            rejected.append(Rejected(name, text, "not_usable"))
            continue
        if not _within(value, kind):
            rejected.append(Rejected(name, text, "out_of_bounds"))
            continue
        chosen[name] = nearest_minor(value) if kind.kind == "money" and isinstance(value, Decimal) else value
    return replace(default_plan(inputs), **chosen), tuple(rejected)  # pyright: ignore[reportArgumentType]


def pairs_of(query: Query) -> Pairs:
    """Return names and values of a query string, of its parameters, or of the pairs themselves."""
    if isinstance(query, tuple):
        return query
    if not isinstance(query, str):
        return tuple(query.items())
    # A blank value is kept, so that it is named as not usable and does not vanish.
    return tuple(parse_qsl(query.strip().removeprefix("?"), keep_blank_values=True, max_num_fields=None))


def _parameters(query: Query) -> Iterator[tuple[str, str, bool]]:
    """Yield name and value of each parameter, and whether a later one of its name takes its place."""
    found: dict[str, list[str]] = {}
    for name, text in pairs_of(query):
        found.setdefault(name, []).append(text)
    # Of a repeated name the last counts, and the earlier ones are named as not used.
    for name, values in found.items():
        yield from ((name, text, True) for text in values[:-1])
        yield name, values[-1], False


def _written(value: Value, kind: Input) -> str:
    # In Python true is also the number 1, so switches are told from numbers first.
    if isinstance(value, bool):
        return str(int(value))
    if kind.kind == "money" and isinstance(value, int):
        return write_money(value)
    if isinstance(value, tuple):
        return write_quotes(value) if kind.kind == "quotes" else ".".join(map(str, value))  # pyright: ignore
    # Without an exponent such as 1E+1, which would not be read back.
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def link_parameters(plan: Plan, inputs: Mapping[str, Input]) -> dict[str, str]:
    """Return the parameters that carry a plan: only what differs from the defaults, in a fixed order.

    Notes
    -----
    ``read_link`` of these gives the same plan back.
    """
    # One plan has one link: the order is that of the fields, and what is usual is left out.
    plain = default_plan(inputs)
    return {
        field.name: _written(getattr(plan, field.name), inputs[field.name])
        for field in fields(Plan)
        if getattr(plan, field.name) != getattr(plain, field.name)
    }


def write_link(plan: Plan, inputs: Mapping[str, Input]) -> str:
    """Return the query string that carries a plan."""
    return urlencode(link_parameters(plan, inputs))
