"""Own quotes on the Planner: a tap opens a field, the total follows, and there is a way back."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.pages.opened import address, explained, figure, opened, type_figure, words


def _pick(app: AppTest, side: str, line: str) -> None:
    app.pills(key=f"quote_line_{side}").set_value(line).run()


def test_a_tap_on_a_line_opens_a_field_and_the_quote_reaches_link_and_sum() -> None:
    app = opened("planner", sessions="3")
    _pick(app, "n", "numbing")
    field = figure(app, "quote:n:numbing")
    assert field["label"] == "Your quote for each visit: Numbing cream (USD)" and field["text"] == ""
    type_figure(app, "quote:n:numbing", "30")
    assert app.query_params["quotes"] == "n.numbing-30"
    # 3 visits x 30 = 90 on top of 300 to 2,100.
    assert "$390 to $2,190" in words(app).replace("(about $990)", "")


def test_undo_restores_the_range_of_a_quoted_line() -> None:
    app = opened("planner", quotes="n.consultation-80", count="consultation")
    # One fee counts for both sides, so each has a way back, and either takes the one quote back.
    _, undo = [one for one in app.button if one.label == "Undo your quote: First visit fee"]
    undo.click().run()
    assert "quotes" not in app.query_params
    needles = explained(**address(app))["costs"]["options"][1]
    line = next(one for one in needles["lines"] if one["id"] == "consultation")
    assert (line["low"], line["high"], line["source"]) == (5_000, 20_000, "fac_policies")


def test_every_line_with_a_quote_has_its_own_undo() -> None:
    app = opened(
        "planner",
        price="250",
        laser_price="900",
        pay="180",
        off="1",
        tax="5",
        travel="12",
        quotes="l.numbing-5",
    )
    labels = [one.label.removeprefix("Undo your quote: ") for one in app.button if "Undo" in one.label]
    shared = ["Tax", "Pay lost on days off"]
    assert labels == [
        "Sessions of the course", *shared, "Travel to the clinic",
        "Sessions of the course", *shared, "Numbing cream", "Travel to the clinic",
    ]  # fmt: skip


def test_undo_of_a_session_price_empties_the_field_that_stands_above_too() -> None:
    app = opened("planner", price="250")
    next(one for one in app.button if one.label.startswith("Undo")).click().run()
    assert figure(app, "price")["text"] == ""
    assert "price" not in app.query_params


def test_undo_of_travel_sets_both_sides_free() -> None:
    app = opened("planner", travel="12")
    next(one for one in app.button if one.label == "Undo your quote: Travel to the clinic").click().run()
    assert "travel" not in app.query_params


def test_a_quote_for_sessions_tax_or_pay_typed_on_its_line_is_the_one_above() -> None:
    app = opened("planner", off="1")
    for line, typed, name in (
        ("sessions", "900", "laser_price"),
        ("tax", "5", "tax"),
        ("time_off", "180", "pay"),
    ):
        _pick(app, "l", line)
        type_figure(app, f"quote:l:{line}", typed)
        assert app.query_params[name] == typed
        assert figure(app, name)["text"] == typed


def test_a_toggle_counts_an_extra_on_both_sides() -> None:
    app = opened("planner")
    app.pills(key="input:count").set_value(["consultation"]).run()
    assert app.query_params["count"] == "consultation"
    for option in explained(**address(app))["costs"]["options"][1:]:
        assert next(one for one in option["lines"] if one["id"] == "consultation")["status"] == "included"


def test_a_toggle_on_show_leaves_extras_of_another_laser_in_the_plan() -> None:
    app = opened("planner", count="facility_sedation")  # charged for the full laser alone
    app.pills(key="input:count").set_value(["travel"]).run()
    assert app.query_params["count"] == "facility_sedation.travel"


def test_a_credited_first_visit_says_why_it_adds_nothing() -> None:
    app = opened("planner", count="consultation", credited="1")
    tables = [one.proto.json for one in app.get("bidi_component") if "fact_table" in one.proto.component_name]
    assert sum("taken off the price of the course" in one for one in tables) == 2


def test_another_laser_or_region_takes_the_quotes_it_makes_useless_with_it() -> None:
    app = opened("planner", quotes="n.numbing-30.l.numbing-40", travel="5")
    app.segmented_control(key="input:laser").set_value("fully_ablative").run()
    assert app.query_params["quotes"] == "n.numbing-30"
    app.segmented_control(key="input:region").set_value("uk").run()
    next(one for one in app.button if one.label == library().words("switch.go")).click().run()
    assert not {"quotes", "travel"} & set(app.query_params)


def test_canada_can_be_read_with_french_numbers_and_english_words() -> None:
    app = opened("planner", region="ca")
    assert "$1,185" in words(app)  # 3 x 395
    app.segmented_control(key="input:locale").set_value("fr-CA").run()
    assert app.query_params["locale"] == "fr-CA"
    assert "1\N{NO-BREAK SPACE}185\N{NO-BREAK SPACE}$" in words(app)


def test_a_region_with_one_way_to_write_offers_no_choice_and_ignores_a_foreign_one() -> None:
    app = opened("planner", region="us", locale="fr-CA", sessions="3")
    assert "$300 to $2,100" in words(app).replace(" (about $900)", "")
    assert not [one for one in app.segmented_control if one.key == "input:locale"]
