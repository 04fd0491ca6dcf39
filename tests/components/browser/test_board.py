"""What the board's script tells the server is checked: what it never offers is not believed."""

from __future__ import annotations

from typing import Any, cast

import pytest

from components.browser.board.payload import BoardWords
from components.browser.board.told import valid

WORDS = cast(
    "BoardWords",
    {
        "concerns": [{"id": "acne_scars", "name": "Acne scars"}],
        "lasers": [{"id": "fully_ablative", "name": "Fully ablative"}],
        "bounds": {"sessions": (1, 12), "interval": (1, 12), "laser_sessions": (1, 8)},
        "years": ["Total over 1 year", "Total over 2 years"],
        "last_week": 52,
    },
)


def told(**changes: object) -> dict[str, object]:
    return {"mark": 7, "changes": changes}


def test_choices_arrive_with_their_mark() -> None:
    changes: dict[str, Any] = {
        "concern": "acne_scars",
        "laser": "fully_ablative",
        "sessions": None,
        "interval": 12,
        "laser_sessions": 1,
        "price": 25050,
        "laser_price": None,
        "typed_price": "250,50",
        "horizon": 2,
        "week": 0,
        "tone": "black",
    }
    found = valid(told(**changes), WORDS)
    assert found is not None
    assert (found.changes, found.mark) == (changes, 7)


@pytest.mark.parametrize(
    "changes",
    [
        {"sessions": 13},
        {"sessions": 0},
        {"sessions": 3.5},
        {"sessions": "3"},
        {"sessions": True},
        {"laser_sessions": 9},
        {"concern": "warts"},
        {"concern": None},
        {"laser": ["fully_ablative"]},
        {"tone": "green"},
        {"week": 53},
        {"week": True},
        {"horizon": 3},
        {"price": -1},
        {"price": 10**13},
        {"typed_price": "9" * 61},
        {"typed_price": 250},
        {"region": "us"},
    ],
)
def test_a_field_or_a_value_that_the_board_never_offers_is_not_believed(changes: dict[str, object]) -> None:
    assert valid(told(**changes), WORDS) is None


@pytest.mark.parametrize("found", [None, "x", 7, [], {}, {"mark": 7}, {"changes": {"week": 1}}, told()])
def test_anything_else_is_passed_over(found: object) -> None:
    assert valid(found, WORDS) is None
    assert valid({"mark": "7", "changes": {"week": 1}}, WORDS) is None
