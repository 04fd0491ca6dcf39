"""The reader's plan: numbers and stable ids, nothing about health or names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Final

from catalog.plan.inputs import Input, InputKind, read_inputs
from catalog.plan.quotes import Quote
from catalog.reading.settings import Settings

REGIONAL: Final[tuple[InputKind, ...]] = (
    "money",
    "quotes",
    "percent",
)  # kinds of figures that another region cannot keep


@dataclass(frozen=True)
class Plan:
    """What the reader chose. Money is in minor units, depth in millimetres; None means not chosen."""

    # The order of these fields is the order of the parameters in a link.
    sessions: int | None
    interval: int | None
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
    count: tuple[str, ...]
    quotes: tuple[Quote, ...]
    credited: bool
    travel: int | None
    budget: int | None
    locale: str | None
    package_pay: int | None
    package_get: int | None
    package_months: int | None
    borrow: int | None
    apr: Decimal | None
    months: int | None
    promo_apr: Decimal | None
    promo_months: int | None
    monthly: int | None


def load_inputs(found: Settings, allowed: Mapping[str, Sequence[str]], home: str) -> Mapping[str, Input]:
    """Read what can be changed, one input for each field of a plan; faults go to the report of `found`.

    Parameters
    ----------
    found : Settings
        What stands in ``inputs.toml``.
    allowed : mapping of str to sequence of str
        Allowed ids by the name of the input.
    home : str
        The clinic's own region, which is the default.
    """
    # The future import above leaves types as text, and `KINDS_OF` is keyed by that text.
    types = {field.name: str(field.type) for field in fields(Plan)}
    return read_inputs(found, types, allowed, home)


def default_plan(inputs: Mapping[str, Input]) -> Plan:
    """Return the plan of a reader who has changed nothing."""
    return Plan(**{name: one.default for name, one in inputs.items()})  # pyright: ignore[reportArgumentType]


def without_own_figures(plan: Plan, inputs: Mapping[str, Input]) -> Plan:
    """Return the plan without the reader's own prices and rates, which hold in one region only."""
    plain = default_plan(inputs)
    # A price in dollars is no price in pounds, and a rate of one country none of another.
    own = [name for name, one in inputs.items() if one.kind in REGIONAL]
    return replace(plan, **{name: getattr(plain, name) for name in own})


def with_choices(plan: Plan, **values: object) -> Plan:
    """Return the plan with some fields changed: what was chosen for another concern or laser goes.

    Notes
    -----
    Sessions and the weeks between them are chosen for a concern, a count and quotes of laser for one laser.
    Whatever `values` name themselves is taken as it is.
    """
    gone: dict[str, object] = {}
    if values.get("concern", plan.concern) != plan.concern:
        gone |= {"sessions": None, "interval": None}
    if values.get("laser", plan.laser) != plan.laser:
        others = tuple(quote for quote in plan.quotes if quote.side != "l")
        gone |= {"laser_sessions": None, "laser_price": None, "quotes": others}
    return replace(plan, **(gone | values))  # pyright: ignore[reportArgumentType]
