"""Is it safe for me: every tick gets its verdict, and answers stay in the session."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from model.safety import GROUPS, SafetyGroup
from tests.pages.opened import address, opened, turned_to, words

DATA = library()
WORDS = DATA.words


def _box(app: AppTest, label: str) -> Any:
    return next(one for one in app.checkbox if one.label == label)


def _go(app: AppTest, group: str) -> AppTest:
    return app.segmented_control(key="safety:group").set_value(group).run()


def _cards(app: AppTest, key: str = "safety_cards") -> list[dict[str, Any]]:
    shown = [one.proto for one in app.get("bidi_component") if one.key == key]
    return json.loads(shown[0].json)["cards"]


@pytest.mark.parametrize("group", GROUPS)
def test_every_tick_gets_its_verdict_why_and_what_to_ask(group: SafetyGroup) -> None:
    app, asked = opened("safety"), DATA.safety.of_group(group)
    _go(app, group)
    for one in asked:
        _box(app, WORDS(f"safety_question.{one.id}.tick")).check()
    app.run()
    cards = _cards(app)
    careful_first = sorted(asked, key=lambda one: one.verdict != "wait")
    assert [card["id"] for card in cards] == [one.id for one in careful_first]
    for one, card in zip(careful_first, cards, strict=True):
        assert card["tone"] == one.verdict
        assert ("differs" in card) == one.differs
        assert len(card["lines"]) == len(one.rules) and card["sources"]
        assert [note["text"] for note in card["notes"]] == [
            WORDS(f"safety_question.{one.id}.{part}") for part in ("why", "say")
        ]
    # The list on skin colour holds nothing that has to wait.
    assert WORDS("safety_live.talk" if group == "tone" else "safety_live.wait") in words(app)
    assert not app.query_params, "answers never reach the link"


def test_none_of_these_and_the_others_put_each_other_out() -> None:
    app = opened("safety")
    acne, none = WORDS("safety_question.acne.tick"), WORDS("safety.none")
    _box(app, acne).check().run()
    _box(app, none).check().run()
    assert not _box(app, acne).value
    assert [card["tone"] for card in _cards(app)] == ["clear"]
    assert WORDS("safety_live.clear") in words(app)
    _box(app, acne).check().run()
    assert not _box(app, none).value
    assert WORDS("safety_live.wait") in words(app)


def test_ticks_stay_on_the_other_lists_and_pages_until_they_are_cleared() -> None:
    app = opened("safety", sessions="4")
    _box(app, WORDS("safety_question.spot.tick")).check().run()
    _go(app, "plans")
    for page in ("planner", "safety"):
        turned_to(app, page)
        assert address(app) == {"sessions": "4"}, "nor does any later run bring them there"
    assert app.segmented_control(key="safety:group").value == "plans"
    assert WORDS("safety_live.talk") in words(app)
    _go(app, "skin")
    assert _box(app, WORDS("safety_question.spot.tick")).value
    app.button(key="safety_clear").click().run()
    assert not any(box.value for box in app.checkbox)
    assert WORDS("safety_live.none_yet") in words(app)
    assert _cards(app) == []
    assert dict(app.query_params) == {"sessions": "4"}


def test_only_an_emergency_is_in_red_and_it_comes_first() -> None:
    tones = [card["tone"] for card in _cards(opened("safety"), "safety_help")]
    assert tones == ["emergency", "same_day", "watch"]


def test_every_sign_is_told_for_white_brown_and_black_skin() -> None:
    for card in _cards(opened("safety"), "safety_signs"):
        assert [look["skin"] for look in card["looks"]] == ["white", "brown", "black"]
        assert card["sources"]
