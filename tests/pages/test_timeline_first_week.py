"""The first days after a session: the reader picks needles or the chosen laser, for this visit only."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import opened, payloads, turned_to

PICK = "first_days_pick"
LASERS = [laser.id for laser in library().in_role("laser")]


def _timeline(laser: str | None = None) -> AppTest:
    return opened("timeline", **({"laser": laser} if laser else {}))


def _list(app: AppTest) -> dict[str, Any]:
    """The list of first days, which alone of all step lists names its option."""
    (found,) = [made for made in payloads(app, "step_list") if "option" in made]
    return found


def _pick(app: AppTest, treatment: str) -> AppTest:
    app.segmented_control(key=PICK).set_value(treatment).run()
    return app


def test_needles_are_shown_first_and_the_laser_of_the_plan_is_one_tap_away() -> None:
    app = _timeline("fully_ablative")
    assert _list(app)["option"] == "microneedling"
    assert app.segmented_control(key=PICK).options == ["Needles", "Fully ablative laser"]


@pytest.mark.parametrize("laser", LASERS)
def test_choosing_the_laser_shows_its_own_rows_what_is_normal_first_then_when_to_call(laser: str) -> None:
    app = _pick(_timeline(laser), "laser")
    made, words = _list(app), library().words
    wanted = [step for step in library().evidence.first_week if step.option == laser]
    assert made["option"] == laser
    assert [item["text"] for item in made["items"]] == [words(f"first_week.{step.id}") for step in wanted]
    assert [item["kind"] for item in made["items"]] == ["normal"] * 5 + ["call"] * 3


@pytest.mark.parametrize("option", ["microneedling", *LASERS])
def test_every_row_names_its_source_and_every_figure_of_it_stands_there_with_its_range(option: str) -> None:
    needles = option == "microneedling"
    app = _pick(_timeline(None if needles else option), "needles" if needles else "laser")
    steps = [step for step in library().evidence.first_week if step.option == option]
    for item, step in zip(_list(app)["items"], steps, strict=True):
        behind = {study.id for finding in step.evidence for study in finding.studies}
        assert len(item["sources"]) == len(behind) > 0, step.id
        edges = [one.values()[edge] for one in step.evidence for edge in ("low", "typical", "high", "count")]
        told = " ".join(item["ranges"])
        for edge in (edge for edge in edges if edge is not None):
            assert re.search(rf"(?<![\d.]){edge}(?!\d|\.\d)", told), (step.id, edge)


def test_pinpoint_bleeding_is_told_for_needles_and_for_each_laser() -> None:
    for laser in LASERS:
        app = _timeline(laser)
        for treatment in ("needles", "laser"):
            first = _list(_pick(app, treatment))["items"][0]
            assert "dots of blood" in first["text"].lower(), (laser, treatment)


def test_a_length_nobody_published_is_said_to_be_missing() -> None:
    first = _list(_timeline())["items"][0]
    assert first["ranges"] == ["Dots of blood: we found no figure for how long."]


def test_days_after_the_first_week_are_told_by_their_first_day() -> None:
    whens = [item["when"] for item in _list(_pick(_timeline("fully_ablative"), "laser"))["items"]]
    assert whens[:5] == ["Day 0", "Days 1 to 3", "Days 4 to 6", "Days 7 to 10", "From day 11"]


def test_the_choice_outlives_other_pages_and_never_reaches_the_address() -> None:
    app = _pick(_timeline("ablative_fractional"), "laser")
    before = dict(app.query_params)
    turned_to(turned_to(app, "planner"), "timeline")
    assert _list(app)["option"] == "ablative_fractional"
    assert dict(app.query_params) == before
    assert set(app.query_params) == {"laser"}


def test_the_list_follows_when_the_planner_chooses_another_laser() -> None:
    app = turned_to(_pick(_timeline("ablative_fractional"), "laser"), "planner")
    app.segmented_control(key="input:laser").set_value("fully_ablative").run()
    assert _list(turned_to(app, "timeline"))["option"] == "fully_ablative"
