"""Planner: totals, inputs, regions and notices agree with ``explain`` and with the link."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import count, explained, opened, payloads, stepper, tell, words


def _button(app: AppTest, label: str) -> Any:
    return next(one for one in app.button if one.label == label)


def _groups(app: AppTest) -> list[str]:
    """The labels above the choices of what else could count."""
    return [
        one.value for one in app.markdown if re.match(r"\*\*(Upkeep|Time off|Extras|Tax|How far)", one.value)
    ]


def test_totals_of_the_bars_and_of_every_alternative_are_those_of_explain() -> None:
    link = {"sessions": "4", "laser": "fully_ablative", "off": "1"}
    app = opened("planner", **link)
    (bars,) = payloads(app, "total_bars")
    (made_of,) = [one for one in payloads(app, "chart") if one["alt"].startswith("Stacked")]
    for option in explained(**link)["costs"]["options"]:
        low, high = option["total"]["low"] / 100, option["total"]["high"] / 100
        for text in (bars["now"]["alt"], made_of["alt"], words(app)):
            for edge in (low, high):
                assert (f"${edge:,.0f}" if edge == int(edge) else f"${edge:,.2f}") in text


def test_a_missing_price_is_said_and_never_becomes_a_zero() -> None:
    app = opened("planner", region="uk")
    assert "no figure found" in words(app)
    assert "We lack a typical price" in words(app)


def test_the_planner_says_when_laser_costs_less() -> None:
    app = opened("planner", sessions="8", price="700", laser="fully_ablative", laser_price="2500")
    assert "the laser course costs less at usual prices" in words(app)


def test_another_region_asks_before_it_clears_own_figures_and_then_says_so() -> None:
    app = opened("planner", price="410")
    app.segmented_control(key="input:region").set_value("ca").run()
    assert "Switching clears your figures" in words(app)
    assert app.query_params["price"] == "410" and "region" not in app.query_params
    _button(app, "Switch and clear my figures").click().run()
    assert any("USD" in told.value for told in app.info)
    assert "price" not in app.query_params and app.query_params["region"] == "ca"
    assert "CA$" in words(app) or "$395" in words(app)


def test_staying_in_a_region_keeps_every_figure() -> None:
    app = opened("planner", price="410", tax="5")
    app.segmented_control(key="input:region").set_value("uk").run()
    _button(app, "Stay").click().run()
    assert app.segmented_control(key="input:region").value == "us"
    assert dict(app.query_params) == {"price": "410", "tax": "5"}
    assert "Switching clears your figures" not in words(app)


def test_without_own_figures_another_region_stands_at_once() -> None:
    app = opened("planner", sessions="4")
    app.segmented_control(key="input:region").set_value("uk").run()
    assert dict(app.query_params) == {"sessions": "4", "region": "uk"}
    cleared = library().words("planner.region_cleared", currency="USD")
    assert cleared not in [one.value for one in app.info]


def test_the_laser_stepper_shows_what_was_published_until_a_count_is_chosen_and_goes_back_to_it() -> None:
    app = opened("planner")
    shown = stepper(app, "laser_sessions")
    assert (shown["own"], shown["published"], shown["first"]) == (None, "3 to 5", [3, 4])
    app = count(app, "laser_sessions", 4)
    assert app.query_params["laser_sessions"] == "4"
    assert (stepper(app, "laser_sessions")["own"], shown["words"]["back"]) == (4, "back to 3 to 5")
    app = count(app, "laser_sessions", None)
    assert not app.query_params
    assert stepper(app, "laser_sessions")["own"] is None


def test_the_needles_stepper_does_so_too_and_the_range_counts_until_it_is_tapped() -> None:
    app = opened("planner", concern="hair_loss")
    assert (stepper(app, "sessions")["published"], stepper(app, "sessions")["first"]) == ("4 to 12", [11, 12])
    assert "4 to 12 sessions of needling" in words(app)
    app = count(app, "sessions", 11)
    assert app.query_params["sessions"] == "11" and "your 11 sessions of needling" in words(app)
    app = count(app, "sessions", None)
    assert dict(app.query_params) == {"concern": "hair_loss"}
    assert "4 to 12 sessions of needling" in words(app)


@pytest.mark.parametrize("sent", [13, 0, "4", True, 2.5])
def test_a_count_that_no_stepper_of_ours_sends_changes_nothing(sent: object) -> None:
    app = tell(opened("planner"), "input:sessions", "counted", {"count": sent, "mark": "1"})
    assert not app.query_params


def test_choosing_a_concern_says_in_one_line_what_is_counted_now_and_moves_open_counts() -> None:
    app = opened("planner")
    app.segmented_control(key="input:concern").set_value("hair_loss").run()
    assert [stepper(app, one)["first"] for one in ("sessions", "laser_sessions")] == [[11, 12], [6, 8]]
    told = "For hair loss we count {} of needling, 1 week apart, and 4 to 10 sessions of laser."
    assert told.format("4 to 12 sessions") in words(app)
    app = count(app, "sessions", 5)
    assert told.format("your 5 sessions") in words(app)
    # Five sessions were chosen for hair, and say nothing of dark marks.
    app.segmented_control(key="input:concern").set_value("pigment").run()
    assert stepper(app, "sessions")["own"] is None
    assert "we found no count, so we take the usual: 3 to 6 sessions of needling" in words(
        opened("planner", concern="pigment")
    )


@pytest.mark.parametrize("page", ["planner", "benefits"])
@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({}, "4 to 5 sessions of needling, 4 weeks apart"),
        ({"interval": "6"}, "4 to 5 sessions of needling, your 6 weeks apart"),
        ({"sessions": "5"}, "your 5 sessions of needling, 4 weeks apart"),
        ({"sessions": "1", "interval": "6"}, "your 1 session of needling, your 6 weeks apart"),
    ],
)
def test_the_line_on_a_concern_says_what_is_counted_and_what_is_kept(
    page: str, chosen: dict[str, str], told: str
) -> None:
    # Stretch marks: needles 4 to 5 sessions, 4 weeks apart; this laser 3 to 5.
    link = {"concern": "stretch_marks", **chosen}
    whole = f"For stretch marks we count {told}, and "
    assert f"{whole}3 to 5 sessions of laser." in words(opened(page, **link))
    assert f"{whole}your 2 sessions of laser." in words(opened(page, **link, laser_sessions="2"))


def test_the_laser_counted_beside_a_concern_is_the_one_chosen() -> None:
    said = words(opened("planner", concern="acne_scars", laser="ablative_fractional"))
    assert "and 1 to 5 sessions of laser." in said


def test_what_one_total_holds_and_nobody_knows_of_the_other_is_named_beside_the_gap() -> None:
    said = words(opened("planner", quotes="n.numbing-30"))
    assert "This gap leaves out numbing cream (laser)." in said
    assert "This gap leaves out" not in words(opened("planner", quotes="n.numbing-30.l.numbing-40"))
    assert "This gap leaves out" not in words(opened("planner", region="uk", quotes="n.numbing-30"))


def test_the_sentences_on_equal_costs_repeat_what_the_comparison_leaves_out() -> None:
    # A region without a typical price names no gap, so there is nothing to leave out of it.
    told = "This too leaves out"
    assert f"{told} numbing cream (laser)." in words(opened("planner", quotes="n.numbing-30"))
    for link in ({}, {"quotes": "n.numbing-30.l.numbing-40"}, {"region": "uk", "quotes": "n.numbing-30"}):
        assert told not in words(opened("planner", **link))


def test_pain_relief_that_only_one_option_has_is_left_out_of_the_gap_while_nobody_knows_it() -> None:
    room = "fees for the room and a calming drug (laser)"
    said = words(opened("planner", laser="fully_ablative", quotes="n.numbing-30"))
    assert f"This gap leaves out {room}." in said
    both = f"This gap leaves out numbing cream (needles), {room}."
    assert both in words(opened("planner", laser="fully_ablative"))
    said = words(
        opened("planner", laser="fully_ablative", quotes="n.numbing-30.l.facility_sedation-500.l.antiviral-9")
    )
    assert "This gap leaves out" not in said


@pytest.mark.parametrize(
    ("laser", "told"),
    [
        ("50", "Over 3 years, laser costs less: needling comes to $150 more."),
        ("300", "Over 3 years, needling costs less: laser comes to $100 more."),
        ("200", "Over 3 years, both cost the same."),
    ],
)
def test_a_gap_that_is_one_figure_has_no_range(laser: str, told: str) -> None:
    # Needles 2 x 100.
    link = {"sessions": "2", "laser_sessions": "1", "price": "100", "laser_price": laser}
    said = words(opened("planner", **link))
    assert told in said and "prices vary" not in said


def test_lines_that_reach_further_than_their_total_are_told() -> None:
    sentence = "A longer course leaves time for fewer upkeep visits."
    assert sentence in words(opened("planner", maintenance="4", horizon="1"))
    assert sentence not in words(opened("planner", maintenance="4", horizon="1", sessions="3"))


def test_groups_of_choices_say_what_they_do_to_the_totals() -> None:
    # Upkeep twice a year over 3 years at 250 a session, first half a year after the last of 3 sessions,
    # which is 12 weeks after the first: 5 visits, 1,250. Days off, needles: 8 visits x 0 to 1 day
    # x 240.80 x 5 / 7 = 1,376. Laser: 4 sessions x 1 to 2 days: 4 and 8 x 240.80 x 5 / 7 = 688 and 1,376.
    app = opened(
        "planner", sessions="3", interval="6", laser_sessions="4",
        price="250", maintenance="2", start="2027-01-11",
    )  # fmt: skip
    labels = _groups(app)
    assert "**Upkeep:** adds $1,250 (needles); not known (laser)" in labels
    assert "**Time off:** would add $0 to $1,376 (needles); would add $688 to $1,376 (laser)" in labels


@pytest.mark.parametrize(
    ("link", "told"),
    [
        # Numbing is counted for both: 3 to 6 x 30, and unknown for the laser.
        ({"quotes": "n.numbing-30"}, "adds $90 to $180 (needles); not known (laser)"),
        # First visits of 50 and 200, for both.
        (
            {"count": "consultation.numbing"},
            "adds $50 to $200, and more to ask (needles); adds $50 to $200, and more to ask (laser)",
        ),
        ({"count": "consultation"}, "adds $50 to $200 (needles); adds $50 to $200 (laser)"),
        ({"region": "au", "price": "250"}, "not known, so ask"),
        # Its room is in the session price, and that tells nothing of the rest.
        ({"region": "au", "price": "250", "laser": "fully_ablative"}, "not known, so ask"),
    ],
)  # fmt: skip
def test_extras_that_nobody_knows_are_things_to_ask_and_never_nothing(
    link: dict[str, str], told: str
) -> None:
    (label,) = [one for one in _groups(opened("planner", **link)) if one.startswith("**Extras")]
    assert label.split(":** ")[1] == told


def test_no_tax_and_a_year_without_a_visit_add_nothing_whatever_the_price() -> None:
    labels = _groups(opened("planner", laser="ablative_fractional"))
    assert "**Tax:** adds 0" in labels
    assert "**How far ahead:** 3 years. One more year adds 0" in labels


def test_upkeep_that_is_not_counted_says_for_how_many_visits_it_would_be() -> None:
    # One to 4 visits a year: over 2 years from 11 January 2027, after a last session on 5 April 2027.
    app = opened("planner", sessions="3", interval="6", price="100", horizon="2", start="2027-01-11")
    (label,) = (one for one in _groups(app) if one.startswith("**Upkeep:**"))
    lines = explained(sessions="3", interval="6", price="100", horizon="2", start="2027-01-11")
    upkeep = next(
        of
        for one in lines["costs"]["options"]
        if one["id"] == "microneedling"
        for of in one["lines"]
        if of["id"] == "upkeep"
    )
    low, high = (upkeep["count"][edge] for edge in ("low", "high"))
    assert f"would add ${low}00 to ${high}00 for {low} to {high} visits (needles)" in label


def test_the_totals_worked_out_ahead_are_those_of_the_page_one_tap_later() -> None:
    (now,) = payloads(opened("planner", sessions="4", off="1"), "total_bars")
    (later,) = payloads(opened("planner", sessions="5", off="1"), "total_bars")
    (laser,) = payloads(opened("planner", sessions="4", off="1", laser_sessions="5"), "total_bars")
    (published,) = payloads(opened("planner", off="1"), "total_bars")
    assert list(now["ahead"]["sessions"]) == ["published", "1", "2", "3", "4", "5", "6", "7"]
    assert now["ahead"]["sessions"]["published"] == published["now"] != now["now"]
    assert {"3", "4"} < set(published["ahead"]["sessions"]), "where the first press leads"
    assert now["ahead"]["sessions"]["4"] == now["now"]
    assert now["ahead"]["sessions"]["5"] == later["now"] != now["now"]
    assert now["ahead"]["laser_sessions"]["5"] == laser["now"] != now["now"]


def test_the_highest_count_of_dark_marks_is_told_with_the_few_people_it_rests_on() -> None:
    def dark(laser: str) -> list[str | None]:
        tables = payloads(opened("planner", laser=laser), "fact_table")
        (rows,) = [one["rows"] for one in tables if "dark_marks_brown" in {row["id"] for row in one["rows"]}]
        (cells,) = [row["cells"][1:] for row in rows if row["id"] == "dark_marks_brown"]
        return [cell.get("detail") for cell in cells]

    # 5 of 36 after needles; 12 of 13 after CO2 laser and 5 of 7 after the non-ablative one.
    assert "The highest is 5 of 36 people." in dark("ablative_fractional")
    assert "The highest is 12 of 13 people." in dark("ablative_fractional")
    assert "The highest is 5 of 7 people." in dark("nonablative_fractional")
