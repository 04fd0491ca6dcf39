"""Worked examples: figures found without the program, in files that say how."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from answers.explain import explain
from catalog.library import library
from model.course import Course
from model.skin.event import event_starts

HERE = Path(__file__).parent
FILES = sorted([*HERE.glob("*.toml"), *HERE.glob("*.json")])
EDGES = ("low", "typical", "high")
HEADER = ("source", "method", "tolerance")


def golden(name: str) -> dict[str, Any]:
    return {
        key: value
        for key, value in tomllib.loads((HERE / name).read_text(encoding="utf-8")).items()
        if key not in HEADER
    }


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_every_golden_file_says_where_its_figures_come_from_how_and_how_close(file: Path):
    found = (tomllib if file.suffix == ".toml" else json).loads(file.read_text(encoding="utf-8"))
    assert all(str(found.get(key, "")).strip() for key in HEADER)


@pytest.mark.parametrize("example", golden("regrowth.toml").values(), ids=golden("regrowth.toml").keys())
def test_the_curve_gives_the_parts_worked_out_by_hand(example: dict[str, Any]):
    course = Course(example["sessions"], example["interval"], date(2027, 1, 11))
    response = getattr(library().parameters.responses, example["response"])
    for week, parts in example["parts"].items():
        assert 100 * response.at(course, float(week)).typical == pytest.approx(parts, abs=0.5)


@pytest.mark.parametrize("plan", golden("counts.toml").values(), ids=golden("counts.toml").keys())
def test_a_plan_counts_what_was_worked_out_by_hand(plan: dict[str, Any]):
    answer = explain(plan["query"], library(), date(2026, 12, 1))
    assert answer["rejected"] == []
    assert [answer["course"][name] for name in ("sessions", "interval_weeks")] == plan["course"]
    options = answer["costs"]["options"][1:]
    for option, side in zip(options, ("needles", "laser"), strict=True):
        assert [option["total"][edge] for edge in EDGES] == [round(100 * major) for major in plan[side]]
    for option, visits in zip(options, plan.get("upkeep", ()), strict="upkeep" in plan):
        (line,) = (line for line in option["lines"] if line["id"] == "upkeep")
        assert [line["count"][edge] for edge in EDGES] == visits


@pytest.mark.parametrize(
    ("region", "item", "table"),
    [
        (region, item, edges)
        for region, rows in golden("price_table.toml").items()
        for item, edges in rows.items()
    ],
)
def test_the_price_book_gives_the_prices_of_the_table_of_facts(region: str, item: str, table: list[Any]):
    expected = tuple(None if edge == "none" else round(edge * 100) for edge in table)
    assert library().regions[region].book.amount(item).minor.edges == expected


@pytest.mark.parametrize("example", golden("event.toml").values(), ids=golden("event.toml").keys())
def test_the_dates_before_an_event_are_those_counted_on_a_calendar(example: dict[str, Any]):
    course = Course(example["sessions"], example["interval"], date(2027, 1, 11))
    known = library().parameters
    found = event_starts(example["event"], course, known.responses, known.healing, known.fading)
    assert [one.last_session for one in found] == example["last"]
    assert [one.start for one in found] == example["start"]
    for one, parts in zip(found, example["parts"], strict=True):
        # More than a year before the event nothing was measured, so there is nothing to check by hand.
        assert one.studied == (parts != "none")
        assert parts == "none" or 100 * one.visible.typical == pytest.approx(parts, abs=0.5)


@pytest.mark.parametrize("example", golden("left_alone.toml").values(), ids=golden("left_alone.toml").keys())
def test_the_untreated_side_taken_off_gives_the_parts_worked_out_by_hand(example: dict[str, Any]):
    query = "&".join(f"{name}={example[name]}" for name in ("sessions", "interval", "start", "event"))
    found = explain(query, library(), date(2026, 12, 1))["slow_reading"]
    assert found["tau_at_least"] == pytest.approx(example["tau"], abs=1)
    for week, parts in example["parts"].items():
        assert 100 * found["visible_at_most"][week] == pytest.approx(parts, abs=0.5)
    assert [100 * one for one in found["by_event_at_most"]] == pytest.approx(example["by_event"], abs=0.5)
