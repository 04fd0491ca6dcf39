"""At a glance: the board is given what the other pages say, and what it tells changes the one plan."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from math import floor
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from answers.explain import explain
from catalog.library import library
from catalog.plan.link import write_link
from catalog.plan.plan import Plan
from components.visit import session
from sections.live.courses import encoded
from sections.wording.shares import of_100
from tests.answers.test_board import plans
from tests.pages.opened import opened, payloads, ran, stepper, tell, turned_to, words

DATA = library()
LONGEST_FIGURE, LONGEST_WORDS, LONGEST_SAYING = 16, 60, 38  # letters


def _words(app: AppTest) -> dict[str, Any]:
    return payloads(app, "board_words")[0]


def _now(app: AppTest) -> dict[str, Any]:
    return payloads(app, "fineline_board")[0]


def _tap(app: AppTest, **changes: object) -> AppTest:
    """The page after the board told what a reader changed."""
    mark = app.session_state["board_heard"] + 1 if "board_heard" in app.session_state else 1
    return tell(app, "board", "changed", {"mark": mark, "changes": changes})


def _plan(app: AppTest) -> Plan:
    return app.session_state[session.KEY].plan


FIRST = opened("glance")
WORDS = _words(FIRST)


# ---- what it says ------------------------------------------------------------------------------


def test_every_cell_fits_its_place():
    for concern in WORDS["concern"].values():
        for cells in concern["cells"].values():
            for cell in cells.values():
                assert len(cell["figure"]) <= LONGEST_FIGURE, cell
                assert len(cell.get("words", "")) <= LONGEST_WORDS, cell
    assert max(map(len, WORDS["sayings"])) <= LONGEST_SAYING


def test_good_and_bad_are_told_in_the_same_parts():
    for concern in WORDS["concern"].values():
        for option, cells in concern["cells"].items():
            for cell in (cells["benefit"], cells["harms"]):
                assert ("people" in cell) + ("no_count" in cell) + ("gap" in cell) == 1, (option, cell)
                assert "words" in cell
                assert "certainty" in cell or option == "nothing"


def test_what_follows_from_not_being_treated_never_looks_best_proven():
    for concern in WORDS["concern"].values():
        for row in ("harms", "visits", "calm", "half"):
            assert "certainty" not in concern["cells"]["nothing"][row]
    for sheet in _now(FIRST)["sheets"].values():
        for entry in sheet["entries"]["nothing"]:
            assert entry.get("certainty", {"level": 0})["level"] < 3


def test_a_count_tells_those_with_and_those_without():
    for concern in WORDS["concern"].values():
        for cells in concern["cells"].values():
            harms = cells["harms"]
            if " in 100" not in harms["figure"]:
                continue
            low, high = harms["people"]
            others = [100 - high, 100 - low]
            told = [int(one) for one in re.findall(r"\d+", harms["words"])]
            assert told == (others if low != high else others[:1]), harms


def test_different_measures_are_told_beside_the_row_and_one_measure_is_not():
    notes = WORDS["concern"]["acne_scars"]["notes"]
    assert notes["fully_ablative"]["benefit"] == "different measures"
    assert notes["ablative_fractional"]["benefit"] == "different studies"
    assert "benefit" not in WORDS["concern"]["fine_lines"]["notes"]["ablative_fractional"]
    assert WORDS["concern"]["hair_loss"]["notes"]["ablative_fractional"]["harms"] == "different measures"


def test_the_week_of_half_the_change_is_less_sure_outside_acne_scars():
    levels = {one: told["half_certainty"]["level"] for one, told in WORDS["concern"].items()}
    assert levels.pop("acne_scars") == 2
    assert set(levels.values()) == {1}


@pytest.mark.parametrize(
    "share", [0.0, 0.005, 0.115, 0.1249, 0.12496, 0.125, 0.135, 0.5, 0.994999, 0.995, 1.0]
)
def test_a_share_on_an_edge_is_sent_so_that_both_sides_say_the_same_part(share: float):
    assert floor(encoded(share) / 100 + 0.5) == of_100(share)


@pytest.mark.parametrize("course", random.Random(3).sample(sorted(WORDS["courses"]), 30))
def test_the_curves_say_the_parts_that_explain_says(course: str):
    sessions, weeks = course.split(".")
    told = explain(f"sessions={sessions}&interval={weeks}", DATA, date(2026, 11, 26))["timeline"]
    found = WORDS["courses"][course]
    for name, response in (("visible", "visible"), ("tissue", "tissue")):
        for edge, curve in zip(("low", "typical", "high"), found[name], strict=True):
            wanted = [of_100(week[response][edge]) for week in told]
            assert [floor(one / 100 + 0.5) for one in curve] == wanted


# ---- the same as the other pages -----------------------------------------------------------------


@pytest.mark.parametrize("plan", list(plans(40)))
def test_the_board_says_what_explain_says(plan: Plan):
    link = write_link(plan, DATA.inputs)
    app = opened("glance", **dict(part.split("=") for part in link.split("&") if part))
    now, told = _now(app), explain(link, DATA, date.today())
    options = told["costs"]["options"]
    for side, option in zip(("nothing", "microneedling", plan.laser), options, strict=True):
        totals, count = now["totals"][side], plan.sessions if side == "microneedling" else plan.laser_sessions
        shown = totals["published"][plan.concern]
        if count is not None and side != "nothing":
            shown = totals["by_count"][str(count)]
        wanted = [option["total"][edge] for edge in ("low", "typical", "high")]
        assert shown["edges"] == [None if one is None else one / 100 for one in wanted], side
    course = told["course"]
    half = next(one for one in told["milestones"] if one["id"] == "half")["weeks"]["typical"]
    key = f"{course['sessions']}.{course['interval_weeks'] if course['sessions'] > 1 else 1}"
    said = _words(app)["courses"][key]["half"]
    assert said == ("Past week 52" if half is None else f"Week {round(half)}")


def test_the_scale_reaches_as_far_as_any_total_and_begins_small():
    axes = _now(FIRST)["axes"]
    ends = [one["end"] for one in axes]
    assert ends == sorted(set(ends))
    edges = [
        edge
        for totals in _now(FIRST)["totals"].values()
        for one in totals["by_count"].values()
        for edge in one["edges"]
        if edge
    ]
    assert ends[0] <= 2 * min(edges) and ends[-1] >= max(edges)
    assert axes[0]["ticks"][0] == [0, "$0"]


def test_a_region_without_a_price_says_so_and_the_board_still_stands():
    now = _now(opened("glance", region="au"))
    assert now["totals"]["microneedling"]["published"]["acne_scars"]["text"] == "No price found"
    assert "certainty" not in now["totals"]["microneedling"]
    assert now["place"] == "Australia, 2026"
    assert "We found no price for this here" in json.dumps(now["sheets"]["total"])


def test_upkeep_is_named_beside_the_total_that_holds_it():
    assert _now(FIRST)["total_note"] == "no upkeep"
    assert _now(opened("glance", maintenance="1"))["total_note"] == "with upkeep"


# ---- what it tells ---------------------------------------------------------------------------------


def test_a_tap_changes_the_plan_and_its_link():
    app = _tap(opened("glance"), sessions=5, interval=4, week=20, horizon=2, laser_sessions=2)
    assert (_plan(app).sessions, _plan(app).interval, _plan(app).laser_sessions) == (5, 4, 2)
    assert app.query_params["sessions"] in ("5", ["5"])
    assert _now(app)["chosen"]["horizon"] == 2


def test_a_new_concern_clears_the_course_and_a_new_laser_its_count_and_quote():
    app = opened("glance", sessions="5", interval="4", laser_sessions="2", laser_price="900", price="250")
    app = _tap(app, concern="fine_lines")
    assert (_plan(app).sessions, _plan(app).interval, _plan(app).laser_sessions) == (None, None, 2)
    app = _tap(app, laser="fully_ablative", laser_sessions=3)
    assert (_plan(app).laser_sessions, _plan(app).laser_price, _plan(app).price) == (3, None, 250_00)


def test_the_tone_of_the_drawn_skin_changes_and_stays_out_of_the_link():
    app = _tap(opened("glance"), tone="black")
    assert _now(app)["chosen"]["tone"] == "black"
    assert "tone" not in app.query_params


def test_a_quote_that_no_plan_may_hold_is_passed_over():
    app = _tap(opened("glance", price="250"), price=10**11, sessions=4)
    assert (_plan(app).price, _plan(app).sessions) == (250_00, 4)
    app = _tap(app, price=300_00)
    assert _plan(app).price == 300_00
    assert _now(app)["totals"]["microneedling"]["quote"] == 300_00
    assert "30000" in _now(app)["totals"]["microneedling"]["by_quote"]
    assert "certainty" not in _now(app)["totals"]["microneedling"]


def test_a_typed_quote_is_read_as_on_the_planner_and_what_cannot_be_read_is_told():
    app = _tap(opened("glance"), typed_price="1,250", typed_laser_price="cheap")
    assert _plan(app).price == 1250_00
    refused = _now(app)["refused"]
    assert refused["laser_price"]["text"] == "cheap" and refused["laser_price"]["problem"]
    # A tap takes its place.
    app = _tap(app, laser_price=None)
    assert "refused" not in _now(app)
    app = _tap(app, typed_price="")
    assert _plan(app).price is None


@pytest.mark.parametrize("told", ["nonsense", {"mark": 1}, {"mark": 1, "changes": {"sessions": 99}}])
def test_what_no_board_tells_changes_nothing(told: object):
    app = tell(opened("glance", sessions="5"), "board", "changed", told)
    assert _plan(app).sessions == 5


# ---- one plan everywhere ---------------------------------------------------------------------------


def test_what_is_chosen_on_the_board_is_what_every_page_counts():
    app = _tap(opened("glance"), laser="fully_ablative", concern="fine_lines")
    app = _tap(app, sessions=5, laser_sessions=2)
    planner = turned_to(app, "planner")
    assert [stepper(planner, one)["own"] for one in ("sessions", "laser_sessions")] == [5, 2]
    assert "your 5 sessions of needling" in words(planner)
    for page in ("benefits", "values"):
        grid = payloads(turned_to(planner, page), "option_grid")[0]
        assert grid["follows"] == "fully_ablative" and "fully_ablative" in grid["default"]
    benefits = payloads(turned_to(planner, "benefits"), "option_grid")[0]["cells"]
    assert benefits["microneedling"]["sessions"]["points"][0]["text"].startswith("You chose 5 sessions")
    assert benefits["fully_ablative"]["sessions"]["points"][0]["text"].startswith("You chose 2 sessions")
    assert "You chose" not in json.dumps(benefits["ablative_fractional"])


def test_what_matters_counts_the_visits_that_its_total_counts():
    cells = payloads(opened("values", sessions="5"), "option_grid")[0]["cells"]
    assert cells["microneedling"]["visits"]["lead"] == "5 sessions"
    assert (
        payloads(opened("values"), "option_grid")[0]["cells"]["microneedling"]["visits"]["lead"]
        == "3 to 6 sessions"
    )


@pytest.mark.parametrize("concern", DATA.concerns)
def test_the_visits_of_what_matters_are_those_of_the_totals(concern: str):
    for option in DATA.in_role("needles", "laser"):
        assert DATA.values.facts("visits", concern, option.id).figure == option.count("sessions", concern)


@pytest.mark.parametrize("page", ["benefits", "values", "planner"])
def test_a_new_concern_clears_the_course_on_every_page_that_asks_for_it(page: str):
    app = opened(page, sessions="5", interval="4")
    app.segmented_control(key="input:concern").set_value("hair_loss")
    assert (_plan(ran(app)).sessions, _plan(app).interval) == (None, None)
