"""No hidden favour: when the data of needles and of a laser change places, so do the answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from answers.cost import about_cost
from catalog.library import library
from catalog.plan.plan import Plan, default_plan
from catalog.plan.quotes import Quote
from model.money.cost import OptionCost
from tests.answers.swapped import NEEDLES, swapped, swapped_plan

DATA = library()
TODAY = date(2026, 12, 1)
LASERS = tuple(option.id for option in DATA.in_role("laser"))
PLAIN = default_plan(DATA.inputs)
TURNED = {laser: swapped(DATA, laser) for laser in LASERS}
CHANGES: dict[str, dict[str, Any]] = {
    "nothing chosen": {},
    "upkeep, days off and all extras": {
        "maintenance": 2, "laser_maintenance": 1, "off": True, "horizon": 5, "credited": True,
        "count": DATA.inputs["count"].choices,
    },
    "own figures": {
        "sessions": 7, "laser_sessions": 2, "price": 21_000, "laser_price": 99_000, "off": True,
        "quotes": (Quote("n", "numbing", 3_000), Quote("l", "consultation", 10_000)),
    },
}  # fmt: skip


def lines(option: OptionCost) -> list[tuple[object, ...]]:
    return [(line.id, line.status, line.amount, line.count) for line in option.lines]


@pytest.mark.parametrize(("concern", "laser"), list(product(DATA.concerns, LASERS)))
@pytest.mark.parametrize("chosen", CHANGES, ids=lambda name: name)
def test_swapping_the_data_of_both_sides_swaps_every_answer_about_money(
    concern: str, laser: str, chosen: str
):
    for region in DATA.regions:
        _swaps(replace(PLAIN, concern=concern, region=region, laser=laser, **CHANGES[chosen]))


def _swaps(plan: Plan) -> None:
    laser = plan.laser
    here = about_cost(plan, DATA, TODAY)
    there = about_cost(swapped_plan(plan), TURNED[laser], TODAY)
    for one, other in ((here.needles, there.laser), (here.laser, there.needles)):
        assert lines(one) == lines(other)
        assert (one.total, one.per_year, one.parts) == (other.total, other.per_year, other.parts)
        assert one.cumulative == other.cumulative
    gap, turned = here.difference, there.difference
    negated = tuple(None if edge is None else -edge for edge in (turned.high, turned.typical, turned.low))
    assert (gap.low, gap.typical, gap.high) == negated
    other = {NEEDLES: laser, laser: NEEDLES}
    moves = {(one.option, one.input, one.low, one.high) for one in here.influences}
    assert moves == {(other[one.option], one.input, one.low, one.high) for one in there.influences}
