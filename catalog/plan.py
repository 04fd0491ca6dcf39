"""The reader's plan, and the link that carries it: numbers and stable ids, nothing about health or names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlencode

from catalog.problems import Report
from catalog.tables import read_toml

FILE = "inputs.toml"
KINDS = ("whole", "day", "choice", "flag", "money", "percent")
CENTS = 100  # every currency we keep a price book in has a hundred minor units; a test holds this

Value = int | bool | str | date | Decimal | None
Reason = Literal["unknown", "not_usable", "out_of_bounds"]


@dataclass(frozen=True)
class Input:
    """One thing a reader can change.

    Parameters
    ----------
    kind : str
        whole, day, choice, flag, money (major units) or percent.
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
    default: int | str | None
    choices: tuple[str, ...]
    step: Decimal


@dataclass(frozen=True)
class Plan:
    """What the reader chose. Money is in minor units; None means not chosen."""

    sessions: int
    interval: int
    start: date | None
    event: date | None
    concern: str
    week: int
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
    found = read_toml(folder, FILE, report)
    concerns = tuple(str(name) for name in found.get("concerns", []))
    choices = {"region": tuple(regions), "laser": tuple(lasers), "concern": concerns}
    wanted = {field.name for field in fields(Plan)}
    for name in sorted(wanted ^ (found.keys() - {"concerns"})):
        report.add(
            FILE,
            None,
            name,
            "this input is missing." if name in wanted else "this input is not known.",
        )
    inputs = {name: _input(name, found.get(name, {}), choices.get(name, ()), report) for name in wanted}
    inputs["region"] = replace(inputs["region"], default=home)
    for name in ("concern", "laser"):
        if inputs[name].default not in choices[name]:
            report.add(
                FILE,
                None,
                f"{name}.default",
                f"'{inputs[name].default}' is not one of the choices.",
            )
    return inputs, concerns


def _input(name: str, table: Mapping[str, Any], choices: tuple[str, ...], report: Report) -> Input:
    kind, low, high = str(table.get("kind", "")), table.get("low"), table.get("high")
    if kind not in KINDS:
        report.add(FILE, None, f"{name}.kind", f"use one of: {', '.join(KINDS)}.")
    if kind not in ("choice", "flag") and (low is None or high is None or low > high):
        report.add(FILE, None, name, "this needs a low and a high bound, in this order.")
    default = False if kind == "flag" else table.get("default")
    bounds = tuple(
        edge if isinstance(edge, date) or edge is None else Decimal(str(edge)) for edge in (low, high)
    )
    return Input(name, kind, *bounds, default, choices, Decimal(str(table.get("step", 1))))


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
    pattern = {
        "whole": r"\d{1,4}",
        "flag": r"[01]",
        "money": r"\d{1,9}(\.\d{1,2})?",
        "percent": r"\d{1,3}(\.\d{1,4})?",
    }
    if not re.fullmatch(pattern[kind.kind], text, re.ASCII):
        raise ValueError(text)
    number = Decimal(text)
    if kind.kind == "flag":
        return bool(number)
    return number if kind.kind in ("money", "percent") else int(number)


def _within(value: Value, kind: Input) -> bool:
    if kind.low is None or kind.high is None or value is None:
        return True
    return bool(kind.low <= value <= kind.high)  # pyright: ignore[reportOperatorIssue]


def default_plan(inputs: Mapping[str, Input]) -> Plan:
    """The plan of a reader who has changed nothing."""
    return Plan(**{name: one.default for name, one in inputs.items()})  # pyright: ignore[reportArgumentType]


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
    for name, text in _parameters(query).items():
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


def _parameters(query: str | Mapping[str, str]) -> Mapping[str, str]:
    if not isinstance(query, str):
        return query
    found = parse_qs(query.strip().removeprefix("?"), keep_blank_values=True, max_num_fields=None)
    return {name: values[-1] for name, values in found.items()}


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
