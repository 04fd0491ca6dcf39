"""A budget on the Planner: what fits within it, said for both sides alike, and never what to spend."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import explained, figure, opened, payloads, type_figure, words


def _rows(app: AppTest) -> dict[str, list[dict[str, Any]]]:
    tables = payloads(app, "fact_table")
    (rows,) = [one["rows"] for one in tables if one["caption"] == library().words("budget.title")]
    return {row["id"]: row["cells"][1:] for row in rows}


def test_without_a_budget_there_is_a_field_and_no_answer() -> None:
    app = opened("planner")
    assert figure(app, "budget")["text"] == ""
    assert "covers at usual prices" not in words(app)


def test_a_typed_budget_says_what_it_covers_and_stands_in_the_link() -> None:
    app = type_figure(opened("planner", region="us"), "budget", "1,500")
    assert app.query_params["budget"] == "1500"
    # Needles 1,500 / 300 = 5; laser 1,500 / 1,000 = 1.
    told = "Needling: 5 sessions. Laser: 1 session. Nothing for now: you keep all of it."
    assert f"This is what $1,500 covers at usual prices. {told}" in words(app)


def test_each_row_says_what_fits_at_its_prices_what_that_costs_and_what_is_kept() -> None:
    link = {"region": "us", "budget": "1500"}
    rows, found = _rows(opened("planner", **link)), explained(**link)["budget"]["fits"]
    assert [cell["text"] for cell in rows["low"]] == ["you keep $1,500", "12 sessions or more", "2 sessions"]
    assert [cell["text"] for cell in rows["high"]] == ["you keep $1,500", "2 sessions", "not one session"]
    # 12 x 100 = 1,200; 2 x 700 = 1,400; one laser session at 2,500.
    assert rows["low"][1]["detail"] == "12 cost $1,200. You keep $300."
    assert rows["high"][1]["detail"] == "This costs $1,400. You keep $100."
    assert rows["high"][2]["detail"] == "One costs $2,500."
    assert [cell["text"] for cell in rows["course"][1:]] == ["3 to 6 sessions", "3 to 5 sessions"]
    for edge in ("low", "typical", "high"):
        for cell, option in zip(rows[edge][1:], ("microneedling", "nonablative_fractional"), strict=True):
            count = found[option][edge]["sessions"]
            assert cell["text"].startswith(f"{count} session" if count else "not one")


def test_a_price_nobody_knows_is_said_as_missing_and_never_as_none() -> None:
    app = opened("planner", region="uk", budget="1500")
    assert "Needling: price not known. Laser: price not known." in words(app)
    rows = _rows(app)
    assert [cell.get("missing") for cell in rows["typical"][1:]] == [True, True]
    assert not rows["low"][1].get("missing")


def test_what_the_budget_does_not_count_stands_beside_it() -> None:
    told = [one.value for one in opened("planner", budget="1500").caption]
    (beside,) = [one for one in told if one.startswith("This counts what the totals above count, over 3 y")]
    assert "Known but not counted: upkeep" in beside and "so ask: " in beside


def test_another_region_takes_the_budget_with_it_for_it_is_in_other_money() -> None:
    app = opened("planner", region="us", budget="1500")
    app.segmented_control(key="input:region").set_value("uk").run()
    next(one for one in app.button if one.label == library().words("switch.go")).click().run()
    assert "budget" not in app.query_params


@pytest.mark.parametrize("word", ["afford", "only", "deal", "enough", "worth", "left over", "spend it"])
def test_no_word_asks_to_spend_it(word: str) -> None:
    told = [text for key, text in library().words.sentences.items() if key.startswith("budget.")]
    assert told and not [text for text in told if re.search(rf"\b{word}\b", text, re.I)]
