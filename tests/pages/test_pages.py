"""Every page through app.py, as the server runs it: words, numbers and notices agree with the model."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from answers.explain import explain
from catalog.library import library

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("benefits", "timeline", "safety", "values", "planner", "evidence")
CHARTED = ("timeline", "planner")


def _open(page: str, **link: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in link.items():
        app.query_params[name] = value
    app.run()
    if page != PAGES[0]:
        app.switch_page(f"pages/{page}.py").run()
    assert not app.exception and not app.error, "the page must not fail"
    return app


def _words(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.info))


def _payload(app: AppTest, component: str) -> list[dict[str, Any]]:
    found = [one.proto for one in app.get("bidi_component")]
    return [json.loads(one.json) for one in found if one.component_name.endswith(component)]


def _button(app: AppTest, label: str) -> Any:
    return next(one for one in app.button if one.label == label)


def _explained(**link: str) -> dict[str, Any]:
    return explain("&".join(f"{name}={value}" for name, value in link.items()), library(), date.today())


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_one_title_a_short_summary_and_the_footer(page: str) -> None:
    app = _open(page)
    assert len(app.title) == 1
    values = [element.value for element in app.markdown]
    summary = re.sub("<[^>]+>", "", values[values.index("**In short**") + 1])
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", summary)) <= 3
    assert "reading it is not consent" in _words(app)
    assert "Next check due" in _words(app)


@pytest.mark.parametrize("page", CHARTED)
def test_every_chart_has_an_alternative_a_sentence_and_a_table(page: str) -> None:
    app = _open(page)
    charts = app.get("plotly_chart")
    assert charts
    assert all(len(chart.proto.alt) > 60 for chart in charts)
    assert len([fold for fold in app.expander if fold.label == "The same as a table"]) == len(charts)
    assert len(app.table) >= len(charts)


def test_chart_sentence_table_and_alternative_of_the_timeline_agree_with_the_model() -> None:
    link = {"sessions": "5", "interval": "4", "start": "2027-01-11"}
    app = _open("timeline", **link)
    weeks = _explained(**link)["timeline"]
    quarter, half, full = (round(100 * weeks[week]["visible"]["typical"]) for week in (13, 26, 52))
    sentence = f"about {quarter} of 100 parts have come by week 13, {half} by week 26 and {full} by week 52"
    assert sentence in _words(app)
    alt = app.get("plotly_chart")[0].proto.alt
    assert f"{quarter} of 100 at week 13, {half} at week 26 and {full} at week 52" in alt
    assert "not a forecast of your skin" in alt.lower()
    row = app.table[0].value.set_index("Week").loc[52]
    assert str(row["In the mirror"]).startswith(f"{full} (")


def test_totals_in_the_sentence_and_the_alternative_are_those_of_explain() -> None:
    link = {"sessions": "4", "laser": "fully_ablative", "off": "1"}
    app = _open("planner", **link)
    for option in _explained(**link)["costs"]["options"]:
        low, high = option["total"]["low"] / 100, option["total"]["high"] / 100
        for text in (_words(app), app.get("plotly_chart")[0].proto.alt):
            for edge in (low, high):
                assert (f"${edge:,.0f}" if edge == int(edge) else f"${edge:,.2f}") in text


def test_a_missing_price_is_said_and_never_becomes_a_zero() -> None:
    app = _open("planner", region="uk")
    assert "no figure found" in _words(app)
    assert "We lack a typical price" in _words(app)


def test_the_planner_says_when_laser_costs_less() -> None:
    app = _open("planner", sessions="8", price="700", laser="fully_ablative", laser_price="2500")
    assert "the laser course costs less at typical prices" in _words(app)


def test_a_stepper_changes_plan_sentence_and_link_together() -> None:
    app = _open("timeline")
    app.number_input(key="input:sessions").increment().run()
    assert "With 4 sessions, 6 weeks apart" in _words(app)
    assert app.query_params["sessions"] == "4"


def test_the_plan_follows_the_reader_to_pages_that_do_not_show_its_inputs() -> None:
    app = _open("planner", price="410")
    app.switch_page("pages/timeline.py").run()
    assert app.query_params["price"] == "410"


def test_unusable_parts_of_a_link_are_named_in_one_line() -> None:
    app = _open("benefits", sessions="99", colour="red", concern="fine_lines")
    assert len(app.info) == 1
    assert "sessions=99" in app.info[0].value and "colour=red" in app.info[0].value
    assert "fine lines" in _words(app)


def test_another_region_asks_before_it_clears_own_figures_and_then_says_so() -> None:
    app = _open("planner", price="410")
    app.segmented_control(key="input:region").set_value("ca").run()
    assert "Switching clears your figures" in _words(app)
    assert app.query_params["price"] == "410" and "region" not in app.query_params
    _button(app, "Switch and clear my figures").click().run()
    assert any("USD" in told.value for told in app.info)
    assert "price" not in app.query_params and app.query_params["region"] == "ca"
    assert "CA$" in _words(app) or "$395" in _words(app)


def test_staying_in_a_region_keeps_every_figure() -> None:
    app = _open("planner", price="410", tax="5")
    app.segmented_control(key="input:region").set_value("uk").run()
    _button(app, "Stay").click().run()
    assert app.segmented_control(key="input:region").value == "us"
    assert dict(app.query_params) == {"price": "410", "tax": "5"}
    assert "Switching clears your figures" not in _words(app)


def test_without_own_figures_another_region_stands_at_once() -> None:
    app = _open("planner", sessions="4")
    app.segmented_control(key="input:region").set_value("uk").run()
    assert dict(app.query_params) == {"sessions": "4", "region": "uk"}
    cleared = library().words("planner.region_cleared", currency="USD")
    assert cleared not in [one.value for one in app.info]


def test_the_laser_stepper_starts_from_the_typical_count_and_goes_back_to_the_published_one() -> None:
    app = _open("planner")
    assert app.number_input(key="input:laser_sessions").value == 4
    app.number_input(key="input:laser_sessions").increment().run()
    assert app.query_params["laser_sessions"] == "5"
    _button(app, "Count 3 to 5, as published").click().run()
    assert not app.query_params
    assert app.number_input(key="input:laser_sessions").value == 4


def test_closed_groups_say_what_they_do_to_the_totals() -> None:
    # Upkeep twice a year over 3 years at 250 a session, first half a year after the last of 3 sessions,
    # which is 12 weeks after the first: 5 visits, 1,250.
    app = _open("planner", price="250", maintenance="2", start="2027-01-11")
    labels = [fold.label for fold in app.expander]
    assert "**Upkeep:** adds $1,250 (needles); not known (laser)" in labels
    assert "**Time off:** would add $0 to $1,926.40 (needles); would add $722.40 to $2,408 (laser)" in labels
    assert "**Region:** United States, prices in USD" in labels


def test_start_again_forgets_everything() -> None:
    app = _open("planner", price="410", sessions="7")
    _button(app, "Start again").click().run()
    assert "cost $300 to $2,100" in _words(app)
    assert not app.query_params


def test_the_grid_compares_all_options_with_the_same_rows_and_sources_behind_numbers() -> None:
    (grid,) = _payload(_open("benefits", concern="hair_loss"), "option_grid")
    rows = [row["id"] for row in grid["rows"]]
    assert {option["id"] for option in grid["options"]} == set(library().options)
    for option, cells in grid["cells"].items():
        assert [row for row in cells if row != "natural"] == rows[1:]
        for name, cell in cells.items():
            assert cell["points"] and all(point["text"] for point in cell["points"])
            if any(re.search(r"\d", point["text"]) for point in cell["points"]):
                found = [
                    one for reason in cell.get("fold", {}).get("reasons", ()) for one in reason["sources"]
                ]
                assert found or cell.get("sources"), (option, name)


@pytest.mark.parametrize("concern", library().concerns)
def test_good_and_bad_points_of_an_option_carry_the_same_parts(concern: str) -> None:
    (grid,) = _payload(_open("benefits", concern=concern), "option_grid")
    assert [row["id"] for row in grid["rows"]][:3] == ["natural", "benefit", "harms"]
    for cells in grid["cells"].values():
        good, bad = cells["benefit"], cells["harms"]
        assert {"certainty", "fold"} & good.keys() == {"certainty", "fold"} & bad.keys()
        for cell in (good, bad):
            for point in cell["points"]:
                assert (point["state"] in ("none_seen", "not_studied")) == ("badge" in point)
                assert point["state"] != "number" or "range" in point or " to " in point["text"]
            for reason in cell.get("fold", {}).get("reasons", ()):
                assert reason["text"] and reason["why"] and reason["certainty"]["label"]


def test_radiofrequency_needling_is_apart_and_carries_its_warning() -> None:
    (grid,) = _payload(_open("benefits"), "option_grid")
    warned = [option["id"] for option in grid["options"] if "warning" in option]
    assert warned == ["rf_microneedling"]


@pytest.mark.parametrize("concern", library().concerns)
def test_icon_arrays_stand_for_100_people_and_say_both_sides(concern: str) -> None:
    arrays = _payload(_open("benefits", concern=concern), "icon_array")
    assert len(arrays) >= 2
    for group in (group for array in arrays for group in array["groups"]):
        if group["state"] == "number":
            assert str(group["count"]) in group["with_text"]
            assert str(100 - group["count"]) in group["without_text"]
            assert group["of"] == 100
            assert group["range_text"]
    for array in arrays:
        assert [row[0] for row in array["table"]["rows"]] == [group["label"] for group in array["groups"]]
        for row, group in zip(array["table"]["rows"], array["groups"], strict=True):
            assert len(row) == len(array["table"]["heads"])
            assert group["state"] == "not_studied" or row[1] == f"{group['count']} in 100"


def test_groups_followed_for_different_times_are_told_apart() -> None:
    unlike = {one["title"]: "unlike" in one for one in _payload(_open("benefits"), "icon_array")}
    assert unlike["Dark marks: needles and CO2 laser"] is False
    assert unlike["Dark marks in brown skin"] is True


@pytest.mark.parametrize("region", library().regions)
def test_what_devices_are_authorised_for_follows_the_region_and_says_how_it_was_read(region: str) -> None:
    shown = _payload(_open("benefits", region=region), "fact_table")[0]
    own = [one for one in library().authorised if one.region == region]
    assert [row["id"] for row in shown["rows"]] == [one.id for one in own]
    for row, one in zip(shown["rows"], own, strict=True):
        told = row["cells"][0]
        assert ("source" in told) == (one.study is not None)
        assert ("second-hand" in told["detail"]) == one.second_hand


def test_every_claim_of_the_clinic_is_checked() -> None:
    (checked,) = _payload(_open("benefits"), "claim_check")
    assert len(checked["claims"]) == len(library().evidence.claims) == 19
    assert all(claim["sources"] for claim in checked["claims"])
    assert {claim["verdict"] for claim in checked["claims"]} > {"supported", "partly", "contradicted"}


def test_an_event_too_soon_is_told_kindly_with_dates() -> None:
    app = _open("timeline", sessions="4", start="2027-01-11", event="2027-01-13")
    assert "That day has passed" in _words(app)
    assert any("Your skin may still be red" in told.value for told in app.warning)


def test_the_totals_worked_out_ahead_are_those_of_the_page_one_tap_later() -> None:
    (now,) = _payload(_open("planner", sessions="4", off="1"), "total_bars")
    (later,) = _payload(_open("planner", sessions="5", off="1"), "total_bars")
    (laser,) = _payload(_open("planner", sessions="4", off="1", laser_sessions="5"), "total_bars")
    assert list(now["ahead"]["sessions"]) == ["1", "2", "3", "4", "5", "6", "7"]
    assert now["ahead"]["sessions"]["4"] == now["now"]
    assert now["ahead"]["sessions"]["5"] == later["now"] != now["now"]
    assert now["ahead"]["laser_sessions"]["5"] == laser["now"] != now["now"]
