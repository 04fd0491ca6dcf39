"""Whole plans: links whose totals were worked by hand in plans.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from answers.explain import explain
from catalog.library import library

TODAY = date(2026, 12, 1)
EDGES = ("low", "typical", "high")
PLANS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("plans.toml").read_text(encoding="utf-8"), parse_float=Decimal
)["plan"]


def minor(major: Decimal | str) -> int | None:
    return None if major == "none" else int(Decimal(major) * 100)


def with_status(options: list[Any], status: str) -> list[str]:
    return [
        f"{side}.{line['id']}"
        for side, option in zip("nl", options, strict=True)
        for line in option["lines"]
        if line["status"] == status
    ]


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())
def test_a_plan_costs_what_was_worked_by_hand(plan: dict[str, Any]):
    answer = explain(plan["query"], library(), TODAY)
    assert answer["rejected"] == []
    needles, laser = options = answer["costs"]["options"][1:]
    for option, side in ((needles, "needles"), (laser, "laser")):
        assert [option["total"][edge] for edge in EDGES] == [minor(major) for major in plan[side]], side
    if "included" in plan:
        assert with_status(options, "included") == plan["included"]
    assert set(plan.get("ask", [])) <= set(with_status(options, "ask"))
    gap = answer["costs"]["difference"]["typical"]
    assert plan["less"] == ("not known" if gap is None else "needles" if gap > 0 else "laser")


def test_the_plans_show_laser_cheaper_at_least_twice_and_questions_at_least_once():
    found = list(PLANS.values())
    assert len(found) >= 10
    assert len([plan for plan in found if plan["less"] == "laser"]) >= 2
    assert any("none" in (*plan["needles"], *plan["laser"]) for plan in found)


def test_a_quoted_line_names_the_reader_as_its_source():
    answer = explain("quotes=n.numbing-30.l.antiviral-12.5&travel=8", library(), TODAY)
    own = [
        f"{side}.{line['id']}"
        for side, option in zip("nl", answer["costs"]["options"][1:], strict=True)
        for line in option["lines"]
        if line["source"] == "own_quote"
    ]
    assert own == ["n.numbing", "n.travel", "l.antiviral", "l.travel"]
