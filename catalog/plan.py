"""The reader's plan, and the link that carries it: numbers and stable ids, nothing about health or names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import parse_qs, urlencode

from catalog.problems import Report
from catalog.settings import Settings, read_settings

FILE = "inputs.toml"
KINDS: Final = MappingProxyType(
    {
        "int": ("whole",),
        "int | None": ("whole", "money"),
        "date | None": ("day",),
        "str": ("choice",),
        "bool": ("flag",),
        "Decimal | None": ("percent",),
        "Decimal": ("millimetres",),
    }
)  # which kinds of input may fill which type of a plan's field
WRITTEN: Final = MappingProxyType(
    {
        "whole": r"\d{1,4}",
        "flag": r"[01]",
        "money": r"\d{1,9}(\.\d{1,2})?",
        "percent": r"\d{1,3}(\.\d{1,4})?",
        "millimetres": r"\d(\.\d)?",
    }
)  # how a link writes the number of each kind
AT_LEAST_ONE = ("sessions", "interval", "horizon", "laser_sessions")  # without these there is no course
REGIONAL = ("money", "quotes", "percent")  # kinds of figures that another region cannot keep
CENTS = 100  # every currency we keep a price book in has a hundred minor units; a test holds this

Value = int | bool | str | date | Decimal | None
Reason = Literal["unknown", "not_usable", "out_of_bounds", "repeated"]


@dataclass(frozen=True)
class Input:
    """One thing a reader can change.

    Parameters
    ----------
    kind : str
        whole, day, choice, flag, money (major units), percent or millimetres.
    low, high : Decimal, date or None
        Bounds; None where there are none.
    default : int, str or None
        Value when the link says nothing.
    choices : tuple of str
        Allowed ids of a choice.
    step : Decimal
        Size of one press on a stepper.
    """

    name: str
    kind: str
    low: Decimal | date | None
    high: Decimal | date | None
    default: int | str | Decimal | None
    choices: tuple[str, ...]
    step: Decimal


@dataclass(frozen=True)
class Plan:
    """What the reader chose. Money is in minor units, depth in millimetres; None means not chosen."""

    sessions: int
    interval: int
    start: date | None
    event: date | None
    holiday: date | None
    concern: str
    week: int
    depth: Decimal
    region: str
    horizon: int
    laser: str
    laser_sessions: int | None
    price: int | None
    laser_price: int | None
    maintenance: int
    laser_maintenance: int
    off: bool
    pay: int | None
    tax: Decimal | None


@dataclass(frozen=True)
class Rejected:
    """Part of a link that could not be used; its default stands instead."""

    name: str
    value: str
    reason: Reason


def load_inputs(
    folder: Path,
    regions: Sequence[str],
    lasers: Sequence[str],
    home: str,
    report: Report,
) -> tuple[Mapping[str, Input], tuple[str, ...]]:
    """Read what can be changed, and the concerns; faults go to `report`.

    Parameters
    ----------
    regions, lasers : sequence of str
        Allowed ids.
    home : str
        The clinic's own region, which is the default.
    """
    found = read_settings(folder, FILE, report)
    concerns = found.texts("concerns")
    choices = {"region": tuple(regions), "laser": tuple(lasers), "concern": concerns}
    types = {field.name: str(field.type) for field in fields(Plan)}
    found.only("concerns", *types)
    inputs = {
        name: _input(found.below(name), name, wanted, choices.get(name, ())) for name, wanted in types.items()
    }
    inputs["region"] = replace(inputs["region"], default=home)
    return MappingProxyType(inputs), concerns


def _input(table: Settings, name: str, wanted: str, choices: tuple[str, ...]) -> Input:
    table.only("kind", "low", "high", "default", "step")
    kind = table.one_of("kind", KINDS[wanted])
    low, high = _bounds(table, kind)
    default = table.values.get("default")
    if kind == "flag":
        default = False
    elif kind == "choice" and name != "region":
        default = table.one_of("default", choices)
    elif wanted in ("int", "Decimal"):
        default = _usual(table, low, high, wanted)
    elif default is not None:
        table.fault("default", "this starts empty, so it takes no default.")
    step = (table.number("step") if "step" in table.values else None) or Decimal(1)
    return Input(name, kind, low, high, default, choices, step)


def _bounds(table: Settings, kind: str) -> tuple[Decimal | date | None, Decimal | date | None]:
    if kind in ("choice", "flag", ""):
        return None, None
    read = table.day if kind == "day" else table.number
    low, high = read("low"), read("high")
    if kind == "whole":
        least = int(table.path.rstrip(".") in AT_LEAST_ONE)
        table.whole("low", least)
        table.whole("high", least)
    if low is not None and high is not None and low > high:  # pyright: ignore[reportOperatorIssue]
        table.fault("low", "the low bound must not be above the high one.")
    return low, high


def _usual(
    table: Settings, low: Decimal | date | None, high: Decimal | date | None, wanted: str
) -> int | Decimal | None:
    default = table.whole("default", least=0) if wanted == "int" else table.number("default")
    inside = isinstance(low, Decimal) and isinstance(high, Decimal) and low <= (default or 0) <= high
    if default is not None and not inside:
        table.fault("default", "the default must lie within the bounds.")
    return default


def _parse(text: str, kind: Input) -> Value:
    """A value from a link; ValueError when it is not of its kind."""
    if kind.kind == "choice":
        if text not in kind.choices:
            raise ValueError(text)
        return text
    if kind.kind == "day":
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            raise ValueError(text)
        return date.fromisoformat(text)
    if not re.fullmatch(WRITTEN[kind.kind], text, re.ASCII):
        raise ValueError(text)
    number = Decimal(text)
    if kind.kind == "flag":
        return bool(number)
    return int(number) if kind.kind == "whole" else number


def _within(value: Value, kind: Input) -> bool:
    if kind.low is None or kind.high is None or value is None:
        return True
    return kind.low <= value <= kind.high  # pyright: ignore


def default_plan(inputs: Mapping[str, Input]) -> Plan:
    """The plan of a reader who has changed nothing."""
    return Plan(**{name: one.default for name, one in inputs.items()})  # pyright: ignore[reportArgumentType]


def without_own_figures(plan: Plan, inputs: Mapping[str, Input]) -> Plan:
    """The plan without the reader's own prices and rates, which hold in one region only."""
    plain = default_plan(inputs)
    own = [name for name, one in inputs.items() if one.kind in REGIONAL]
    return replace(plan, **{name: getattr(plain, name) for name in own})


def read_link(
    query: str | Mapping[str, str], inputs: Mapping[str, Input]
) -> tuple[Plan, tuple[Rejected, ...]]:
    """The plan a link carries.

    Parameters
    ----------
    query : str or mapping
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
        chosen[name] = int(value * CENTS) if kind.kind == "money" and isinstance(value, Decimal) else value
    return replace(default_plan(inputs), **chosen), tuple(rejected)  # pyright: ignore[reportArgumentType]


def _parameters(query: str | Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Name and value of each parameter, and whether a later one of the same name takes its place."""
    if not isinstance(query, str):
        yield from ((name, text, False) for name, text in query.items())
        return
    found = parse_qs(query.strip().removeprefix("?"), keep_blank_values=True, max_num_fields=None)
    for name, values in found.items():
        yield from ((name, text, True) for text in values[:-1])
        yield name, values[-1], False


def _written(value: Value, kind: Input) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if kind.kind == "money" and isinstance(value, int):
        return f"{Decimal(value) / CENTS:f}"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def link_parameters(plan: Plan, inputs: Mapping[str, Input]) -> dict[str, str]:
    """Parameters that carry a plan: only what differs from the defaults, in a fixed order.

    Notes
    -----
    ``read_link`` of these gives the same plan back.
    """
    plain = default_plan(inputs)
    return {
        field.name: _written(getattr(plan, field.name), inputs[field.name])
        for field in fields(Plan)
        if getattr(plan, field.name) != getattr(plain, field.name)
    }


def write_link(plan: Plan, inputs: Mapping[str, Input]) -> str:
    """Query string that carries a plan."""
    return urlencode(link_parameters(plan, inputs))
