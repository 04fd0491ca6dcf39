"""What a reader can change, as declared in ``data/inputs.toml``: kinds, bounds, steps and defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal

from catalog.reading.problems import Report
from catalog.reading.settings import Settings

FILE = "inputs.toml"

InputKind = Literal["whole", "day", "choice", "flag", "money", "percent", "millimetres", "items", "quotes"]
KINDS_OF: Final[Mapping[str, tuple[InputKind, ...]]] = MappingProxyType(
    {
        "int": ("whole",),
        "int | None": ("whole", "money"),
        "date | None": ("day",),
        "str": ("choice",),
        "str | None": ("choice",),
        "bool": ("flag",),
        "Decimal | None": ("percent",),
        "Decimal": ("millimetres",),
        "tuple[str, ...]": ("items",),
        "tuple[Quote, ...]": ("quotes",),
    }
)  # which kinds of input may fill which type of a plan's field
AT_LEAST_ONE = (
    *("sessions", "interval", "horizon", "laser_sessions"),  # without these there is no course
    *("package_pay", "package_get", "package_months", "months", "promo_months"),  # nor a package, nor a loan
)
# A quote has the bounds of one sum; a choice, a switch and a list of ids have none.
WITH_BOUNDS: Final[frozenset[InputKind]] = frozenset(
    {"whole", "money", "percent", "millimetres", "day", "quotes"}
)
# Several ids in one parameter; empty when the link says nothing.
LISTS: Final[tuple[InputKind, ...]] = ("items", "quotes")


@dataclass(frozen=True)
class Input:
    """One thing a reader can change.

    Parameters
    ----------
    kind : InputKind
        How it is typed and written; a sum of money stands in major units here.
    low, high : Decimal, date or None
        Bounds; None where there are none.
    default : int, str, tuple or None
        Value when the link says nothing.
    choices : tuple of str
        Allowed ids of a choice or a list, in their order.
    step : Decimal
        Size of one press on a stepper.
    """

    name: str
    kind: InputKind
    low: Decimal | date | None
    high: Decimal | date | None
    default: int | str | Decimal | tuple[()] | None
    choices: tuple[str, ...]
    step: Decimal

    @property
    def figures(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest figure of an input that is a number.

        Raises
        ------
        TypeError
            If it has no bounds, or days for bounds.
        """
        if isinstance(self.low, Decimal) and isinstance(self.high, Decimal):
            return self.low, self.high
        raise TypeError(f"The input {self.name} has no figures for bounds.")

    @property
    def days(self) -> tuple[date, date]:
        """First and last day of an input that is a date.

        Raises
        ------
        TypeError
            If it has no bounds, or figures for bounds.
        """
        if isinstance(self.low, date) and isinstance(self.high, date):
            return self.low, self.high
        raise TypeError(f"The input {self.name} has no days for bounds.")


def read_inputs(
    found: Settings,
    types: Mapping[str, str],
    allowed: Mapping[str, Sequence[str]],
    home: str,
) -> Mapping[str, Input]:
    """Read what can be changed from ``inputs.toml``; faults go to its report.

    Parameters
    ----------
    types : mapping of str to str
        Type of each input's value, as its field of the plan is annotated.
    allowed : mapping of str to sequence of str
        Allowed ids by the name of the input.
    home : str
        The clinic's own region, which is the default.
    """
    found.only("concerns", *types)
    inputs = {
        name: _input(found.below(name), name, wanted, tuple(allowed.get(name, ())))
        for name, wanted in types.items()
    }
    # A plan starts in the region of the clinic; every other default stands in the file.
    inputs["region"] = replace(inputs["region"], default=home)
    return MappingProxyType(inputs)


def _input(table: Settings, name: str, wanted: str, choices: tuple[str, ...]) -> Input:
    table.only("kind", "low", "high", "default", "step")
    kind = table.one_of("kind", KINDS_OF[wanted])
    low, high = _bounds(table, kind)
    default = table.values.get("default")
    if kind == "flag":
        default = False
    elif kind in LISTS:
        default = ()
    elif wanted == "str" and name != "region":
        default = table.one_of("default", choices)
    elif wanted in ("int", "Decimal"):
        default = _usual(table, low, high, wanted)
    # An empty field means that the published figure counts, and a default would hide that figure.
    elif default is not None:
        table.fault("default", "this starts empty, so it takes no default.")
    step = (table.number("step") if "step" in table.values else None) or Decimal(1)
    return Input(name=name, kind=kind, low=low, high=high, default=default, choices=choices, step=step)


def _bounds(table: Settings, kind: InputKind) -> tuple[Decimal | date | None, Decimal | date | None]:
    if kind not in WITH_BOUNDS:
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


def highest(found: Settings) -> Decimal:
    """Return the highest price that a reader can type, in major units; no bound where the file says none."""
    # What is wrong with the bound is told where the inputs are read.
    rules = Settings(found.file, found.values, Report()).below("price")
    return rules.number("high") or Decimal("Infinity")


def _usual(
    table: Settings, low: Decimal | date | None, high: Decimal | date | None, wanted: str
) -> int | Decimal | None:
    default = table.whole("default", least=0) if wanted == "int" else table.number("default")
    inside = isinstance(low, Decimal) and isinstance(high, Decimal) and low <= (default or 0) <= high
    if default is not None and not inside:
        table.fault("default", "the default must lie within the bounds.")
    return default
