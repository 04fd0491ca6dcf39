"""What a tab hands back to a server that has forgotten the visit, and what of it is taken.

The tab itself is played by hand here: its ear is a component whose answer a test can set.
"""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from components.browser import tab
from components.browser.tab import Told
from components.visit import session
from tests.pages.opened import address, count, opened, payloads, ran, send, stepper, turned_to, words

WORDS = library().words
GIVEN: dict[str, Any] = {
    "ticked": ["acne", "cold_sore"],
    "none_in": ["tone"],
    "printed": True,
    "ratings": {"cost": "a_lot"},
    "own": "my wedding",
    "own_question": "Does it hurt?",
    "safety_on_sheet": True,
    "plain_titles": True,
    "checks": {},
    "tone": "black",
    "first_days": "laser",
}


def _kept(app: AppTest) -> dict[str, Any]:
    """What the page hands its tab to hold."""
    return next(one for one in payloads(app, "tab") if one["part"] == "keeper")["held"]


def _told(monkeypatch: pytest.MonkeyPatch, *answers: Told) -> None:
    """Let the tab say these things, one a run, and then nothing more."""
    waiting = list(answers)
    monkeypatch.setattr(tab, "listen", lambda *_, **__: waiting.pop(0) if waiting else Told())


def test_a_visit_without_answers_hands_its_tab_nothing() -> None:
    assert _kept(opened("safety", price="410")) == {}


def test_a_server_started_again_takes_everything_back_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The tab says hello as soon as it is connected, before a finger can: the first run has it all."""
    _told(monkeypatch, Told(answers=True, visit="before", held=GIVEN))
    app = opened("safety")
    assert WORDS("safety_live.wait") in words(app)
    ticked = {box.label for box in app.checkbox if box.value}
    assert ticked == {WORDS(f"safety_question.{one}.tick") for one in GIVEN["ticked"]} | {
        WORDS("safety.print")
    }
    assert _kept(app) == {**{name: value for name, value in GIVEN.items() if value}, "times_cleared": 1}
    cards = payloads(turned_to(app, "values"), "tap_cards")
    assert [one["picks"] for one in cards if one["kind"] == "steps"] == [{"cost": "a_lot"}]
    assert [one.value for one in app.text_input] == ["my wedding"]


def test_widgets_drawn_empty_are_set_when_the_tab_tells_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reader ticks something new before the tab has told of the old ticks: both hold."""
    _told(monkeypatch, Told(), Told(), Told(answers=True, visit="before", held=GIVEN))
    app = opened("safety")
    label = WORDS("safety_question.eczema.tick")
    next(one for one in app.checkbox if one.label == label).check()
    ran(ran(app))
    ticked = {box.label for box in app.checkbox if box.value}
    assert ticked >= {label, WORDS("safety_question.acne.tick")}
    assert set(_kept(app)["ticked"]) == {"acne", "cold_sore", "eczema"}
    (cards,) = [one for one in payloads(turned_to(app, "values"), "tap_cards") if one["kind"] == "steps"]
    assert cards["picks"] == {"cost": "a_lot"}


def test_nothing_is_said_of_a_part_of_the_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Acne was ticked in list one. The server has forgotten it when "none of these" in list three arrives."""
    app = opened("safety")
    app.button_group(key="safety:group").set_value("past")
    ran(app)
    del app.session_state[session.KEY]
    next(one for one in app.checkbox if one.label == WORDS("safety.none")).check()
    ran(app)
    assert WORDS("safety.asking") in [one.value for one in app.warning]
    shown = [one.key for one in app.get("bidi_component")]
    assert "safety_cards" not in shown and WORDS("safety_live.clear") not in words(app)
    _told(monkeypatch, Told(answers=True, visit="before", held={"ticked": ["acne"]}))
    ran(app)
    assert WORDS("safety_live.wait") in words(app) and not app.warning


def test_what_no_data_know_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    wild: dict[str, object] = {
        "ticked": ["x", 3],
        "none_in": "tone",
        "ratings": ["cost"],
        "checks": {"ease": "never", 3: 4},
        "own": 5,
        "own_question": ["?"],
        "safety_on_sheet": "yes",
        "times_cleared": "many",
        "tone": "green",
        "first_days": "peel",
    }
    _told(monkeypatch, Told(answers=True, visit="before", held=wild))
    assert _kept(opened("safety")) == {}


def test_a_hello_to_a_server_that_knows_the_visit_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("safety")
    name = app.session_state[session.NAME]
    _told(monkeypatch, Told(answers=True, visit=name, held=GIVEN))
    assert _kept(ran(app)) == {}


def test_every_page_tells_that_answers_went_with_a_reload(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _told(monkeypatch, Told(), Told(answers=True, lost=True))
    app = ran(opened("safety"))
    assert [one.value for one in app.warning] == [WORDS("visit.answers_lost")]
    turned_to(app, "planner")
    assert WORDS("visit.answers_lost") in [one.value for one in app.warning]
    next(one for one in app.button if one.label == WORDS("visit.understood")).click()
    assert WORDS("visit.answers_lost") not in [one.value for one in ran(app).warning]


@pytest.mark.parametrize("steps_behind", [1, 2, 3])
def test_a_browser_that_is_behind_gives_no_tap_back(
    monkeypatch: pytest.MonkeyPatch, steps_behind: int
) -> None:
    """A tab that finds its address astray while a busy machine catches up tells an old one."""
    app = opened("planner", sessions="3")
    for now in (4, 5, 6):
        count(app, "sessions", now)
    _told(monkeypatch, Told(astray=True))
    app.query_params["sessions"] = str(6 - steps_behind)
    assert stepper(ran(app), "sessions")["own"] == 6
    assert address(app)["sessions"] == "6", "and the address is written anew"


def test_of_two_presses_that_come_at_once_the_second_counts() -> None:
    """A tablet that draws first sends what was pressed meanwhile in one list."""
    app = opened("planner", sessions="3")
    send(app, "input:sessions", "counted", *({"count": n, "mark": str(n)} for n in (4, 5)))
    assert stepper(app, "sessions")["own"] == 5


def test_cleared_ratings_stay_cleared_though_their_number_is_held() -> None:
    """Widgets have new keys after "clear": the number comes back with answers given since then, not alone."""
    app = opened("values")
    next(one for one in app.button if one.label == WORDS("values.clear")).click()
    assert _kept(ran(app)) == {}
    app.text_input[0].set_value("my skin")
    assert _kept(ran(app)) == {"own": "my skin", "times_cleared": 1}


def test_a_press_that_fails_leaves_the_page_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("planner", sessions="4")

    def fail(**_: object) -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr(session, "change", fail)
    send(app, "input:sessions", "counted", {"count": 6, "mark": "1"})
    assert [one.value for one in app.error] == [WORDS("visit.failed")]
    assert "4 sessions" in words(app)
    app.run()
    assert not app.error, "it is said once"
