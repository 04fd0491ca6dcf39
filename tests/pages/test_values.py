"""What matters to me: ratings order the rows, every option answers, nothing is kept and no option wins."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from answers.explain import explain
from catalog.library import library
from catalog.words.patterns import PAGES
from components.browser.tap_cards import valid_picks
from tests.pages.opened import opened, payloads, ran, turned_to, words

DATA = library()
THINGS = [one.id for one in DATA.values.things]


def _payload(app: AppTest, component: str, at: int = 0) -> dict[str, Any]:
    return payloads(app, component)[at]


def _answered(app: AppTest, **answers: object) -> AppTest:
    """The page with these answers, as its components leave them in the session."""
    held = app.session_state["values"]
    for name, value in answers.items():
        setattr(held, name, value)
    return ran(app)


def _rows(app: AppTest) -> list[str]:
    return [row["id"] for row in _payload(app, "option_grid")["rows"]]


def test_rows_stand_in_our_order_until_something_is_rated() -> None:
    app = opened("values")
    assert _rows(app) == THINGS
    assert DATA.words("values.order.none") in words(app)


def test_ratings_order_the_rows_and_the_sentence_says_so() -> None:
    app = _answered(
        opened("values"),
        ratings={"pain": "most", "cost": "a_lot", "dark_marks": "most", "visits": "not_much"},
    )
    left = ["healing", "soon", "change", "dark_marks_brown", "certainty"]
    assert _rows(app) == ["pain", "dark_marks", "cost", "visits", *left]
    assert "Your order now: pain, dark marks, cost, visits. Not rated: 5." in words(app)
    badges = {row["id"]: row["badge"]["label"] for row in _payload(app, "option_grid")["rows"]}
    assert (badges["pain"], badges["visits"], badges["soon"]) == ("Most of all", "Not much", "Not rated")


def test_the_things_to_rate_never_change_places_while_their_rows_do() -> None:
    app = _answered(opened("values"), ratings={"certainty": "a_lot"})
    cards = _payload(app, "tap_cards", 1)["items"]
    assert [card["id"] for card in cards] == THINGS
    assert _rows(app)[0] == "certainty"


def _missing(cell: dict[str, Any]) -> bool:
    return [point["state"] for point in cell["points"]] == ["not_studied"]


def test_words_of_one_s_own_become_a_row_that_says_nothing_is_known() -> None:
    app = opened("values")
    app.text_input[0].set_value("  <b>my wedding</b> ").run()
    grid = _payload(app, "option_grid")
    assert grid["rows"][-1]["label"] == "<b>my wedding</b>"
    assert all(_missing(cells["own"]) for cells in grid["cells"].values())
    assert "wedding" not in words(app), "own words reach the page as text of a component only"
    app = _answered(app, ratings={"own": "most"})
    assert _rows(app)[0] == "own" and "your own words" in words(app)
    app.text_input[0].set_value("").run()
    assert "own" not in _rows(app)


def _figures_without_a_source(grid: dict[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for option, cells in grid["cells"].items():
        assert set(cells) == {*THINGS, "own"}
        for row, cell in cells.items():
            assert cell["points"] and all(point["text"] for point in cell["points"]), (option, row)
            told = " ".join([cell.get("lead", ""), *(point["text"] for point in cell["points"])])
            behind = [one for reason in cell.get("fold", {}).get("reasons", ()) for one in reason["sources"]]
            cited = [*behind, *cell.get("sources", [])]
            if re.search(r"\d", told) and not any(cited):
                found.append((option, row))
    return found


def test_every_option_answers_every_row_with_words_and_a_source_behind_each_figure() -> None:
    app = opened("values")
    for concern in DATA.concerns:
        app.segmented_control(key="input:concern").set_value(concern).run()
        grid = _payload(app, "option_grid")
        assert set(grid["cells"]) == set(DATA.options)
        bare = {option for option, _ in _figures_without_a_source(grid)}
        assert bare == {"nothing"}, "only what follows from having no treatment needs no source"


def test_totals_are_those_of_the_planner_for_every_laser() -> None:
    grid = _payload(opened("values", laser="fully_ablative", sessions="4"), "option_grid")
    for laser in ("fully_ablative", "nonablative_fractional"):
        costs = explain(f"laser={laser}&sessions=4", DATA, date.today())["costs"]
        option = costs["options"][2]["total"]
        assert (
            f"${option['low'] // 100:,} to ${option['high'] // 100:,}" in grid["cells"][laser]["cost"]["lead"]
        )


def test_figures_lead_their_cells_in_plain_words_and_a_difference_never_does() -> None:
    cells = _payload(opened("values"), "option_grid")["cells"]
    leads = {option: {row: one.get("lead") for row, one in rows.items()} for option, rows in cells.items()}
    # Like is set beside like: people of mixed skin tones in one row, of brown and black skin in the other.
    assert leads["microneedling"]["dark_marks"] == "none in one study, 7 in 100 in another"
    assert leads["microneedling"]["dark_marks_brown"] == "none in one study, 14 in 100 in another"
    assert leads["microneedling"]["pain"] == "1 to 5 out of 10"
    assert leads["microneedling"]["soon"] == "about week 12"
    assert leads["fully_ablative"]["visits"] == "1 session"
    assert leads["nothing"]["pain"] == "None from treatment"
    # RF redness and dark marks were only ever read against another treatment.
    assert leads["rf_microneedling"]["healing"] is leads["rf_microneedling"]["dark_marks"] is None


def test_a_price_nobody_has_is_said_to_be_missing() -> None:
    cells = _payload(opened("values", region="uk"), "option_grid")["cells"]
    assert any(_missing(cell["cost"]) for cell in cells.values())
    assert not _missing(cells["nothing"]["cost"])


def test_an_own_quote_is_called_one_and_needs_no_source() -> None:
    cell = _payload(opened("values", price="250", sessions="3"), "option_grid")["cells"]["microneedling"][
        "cost"
    ]
    assert cell["lead"] == "$750" and "your own quote" in cell["points"][0]["text"]
    assert "sources" not in cell


def test_no_option_is_named_as_the_winner_and_nothing_is_added_up() -> None:
    app = _answered(opened("values"), ratings={"pain": "most"}, checks={"ease": "yes"})
    told = words(app) + json.dumps(_payload(app, "option_grid"))
    assert not re.search(
        r"best for|suits you|winner|recommend|score of|your score|match for you", told, re.IGNORECASE
    )


def test_not_yet_is_answered_with_one_thing_to_do_and_yes_with_nothing() -> None:
    app, asked = opened("values"), [one.id for one in DATA.values.checks]
    todo = {DATA.words(f"values.check.{one}.do") for one in asked}
    for answers in ({}, dict.fromkeys(asked, "yes"), dict.fromkeys(asked, "not_yet")):
        shown = {one for one in todo if one in words(_answered(app, checks=answers))}
        assert shown == (todo if "not_yet" in answers.values() else set())


def test_not_yet_leads_to_pages_that_exist() -> None:
    assert {one.page for one in DATA.values.checks} <= set(PAGES)


def test_a_tap_on_not_yet_is_kept_and_a_second_tap_takes_it_back() -> None:
    app = opened("values")
    control = next(one for one in app.segmented_control if "check_ease" in str(one.key))
    control.set_value("not_yet").run()
    assert app.session_state["values"].checks == {"ease": "not_yet"}
    control = next(one for one in app.segmented_control if "check_ease" in str(one.key))
    control.set_value(None).run()
    assert app.session_state["values"].checks == {}


def test_before_reading_nothing_is_said_about_the_answers() -> None:
    app = _answered(opened("values"), before={one.id: one.answers[0] for one in DATA.values.questions})
    assert not any("note" in item for item in _payload(app, "tap_cards", 0)["items"])
    assert "Thank you" in words(app)


def test_afterwards_each_answer_is_explained_with_its_source_and_the_change_is_told() -> None:
    found = {one.id: one.found for one in DATA.values.questions}
    before = {**found, "dark_marks": "no", "judge": "not_sure"}
    app = _answered(opened("values"), before=before, after=found)
    items = _payload(app, "tap_cards", 2)["items"]
    assert all(item["note"]["tone"] == "found" and item["note"]["sources"] for item in items)
    assert "On 5 of 5 questions, you and the studies agree. Before you looked, it was 3." in words(app)
    notes = {item["id"]: item["note"]["lines"] for item in items}
    assert notes["dark_marks"][-1] == "Before you looked, you said: No, needles never do."
    assert len(notes["course"]) == 1


def test_an_answer_we_do_not_share_is_told_kindly() -> None:
    app = _answered(opened("values"), after={"judge": "days", "nothing": "not_sure"})
    tones = {item["id"]: item.get("note", {}).get("tone") for item in _payload(app, "tap_cards", 2)["items"]}
    assert (tones["judge"], tones["nothing"], tones["course"]) == ("other", "open", None)
    assert "Questions left: 3." in words(app)


def test_answers_stay_out_of_the_link_and_follow_to_other_pages_and_back() -> None:
    app = _answered(opened("values"), ratings={"pain": "most"}, own="my wedding", before={"judge": "days"})
    assert not app.query_params
    turned_to(app, "planner")
    assert not app.query_params
    turned_to(app, "values")
    assert _rows(app)[0] == "pain" and app.text_input[0].value == "my wedding"


def test_one_tap_forgets_everything_the_page_was_told() -> None:
    app = opened("values")
    app.text_input[0].set_value("my wedding").run()
    app = _answered(
        app, ratings={"pain": "most", "own": "a_lot"}, checks={"ease": "yes"}, after={"judge": "days"}
    )
    next(one for one in app.button if one.label == DATA.words("values.clear")).click().run()
    assert _rows(app) == THINGS
    assert "wedding" not in repr(app.session_state)
    held = app.session_state["values"]
    assert (held.ratings, held.own, held.checks, held.before, held.after) == ({}, "", {}, {}, {})


@pytest.mark.parametrize(
    ("told", "taken"),
    [(None, None), ("pain", None), ({"pain": "utmost", 1: 2, "joy": "most", "cost": ["most"]}, {})],
)
def test_what_fits_no_question_is_not_taken(told: object, taken: object) -> None:
    steps = [{"id": one, "label": one} for one in DATA.values.steps]
    assert valid_picks(told, [{"id": "pain", "label": "Pain", "answers": steps}]) == taken  # pyright: ignore
