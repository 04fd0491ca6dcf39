"""Figures as readers type them: kept as they mean them, or refused beside the field with words why."""

from __future__ import annotations

import pytest

from tests.pages.opened import address, figure, opened, type_figure, words

REFUSED = {
    "abc": "We cannot read this as a number, so it does not count yet. Type it like 250.50.",
    "1.200": "Do you mean 1,200 or 1.20? It does not count yet. Type the one you mean.",
    "250.505": "This has too many digits after the point, so it does not count yet. Type it like 250.50.",
    "250000": "This must be from 1 to 100,000, so it does not count yet.",
    "€250": "Sums here are in USD, so this does not count yet. Type the sum in USD.",
    "12 %": "This is a field for a sum, not for a share of 100, so this does not count yet."
    " Type the sum in USD.",
}


def test_a_comma_for_cents_is_a_quote_and_never_a_hundred_times_it() -> None:
    app = type_figure(opened("planner", sessions="3"), "price", "250,50")
    assert address(app)["price"] == "250.5" and figure(app, "price")["text"] == "250.50"
    assert "$751.50" in words(app)  # 3 x 250.50


@pytest.mark.parametrize(("text", "problem"), REFUSED.items())
def test_what_cannot_be_used_stays_in_the_field_with_words_why_and_counts_for_nothing(
    text: str, problem: str
) -> None:
    app = type_figure(opened("planner", price="250"), "price", text)
    shown = figure(app, "price")
    assert (shown["text"], shown["problem"]) == (text, problem)
    assert "price" not in address(app), "an older figure must not go on counting unseen"


def test_the_words_for_counts_and_rates_are_their_own() -> None:
    app = type_figure(opened("planner"), "months", "2,5")
    assert "whole number" in figure(app, "months")["problem"]
    app = type_figure(app, "apr", "x")
    assert figure(app, "apr")["problem"].endswith("Type it like 7.5.")
    assert figure(app, "months")["text"] == "2,5", "a field keeps what it refused while another one is used"


def test_an_emptied_field_leaves_the_address_and_takes_its_words_along() -> None:
    app = type_figure(opened("planner", price="250"), "price", "abc")
    app = type_figure(app, "price", " ")
    assert figure(app, "price")["text"] == "" and "problem" not in figure(app, "price")
    assert "price" not in address(app)


def test_every_text_the_server_heard_is_told_back_to_its_field() -> None:
    app = type_figure(opened("planner"), "price", "250")
    assert figure(app, "price")["heard"] == "price 250" and figure(app, "laser_price")["heard"] == ""


def test_a_refused_text_stands_in_its_own_field_only_and_gives_way_to_a_good_one_elsewhere() -> None:
    app = type_figure(opened("planner"), "borrow@wait", "abc")
    assert (figure(app, "borrow")["text"], figure(app, "borrow@wait")["text"]) == ("", "abc")
    app = type_figure(app, "borrow", "900")
    assert figure(app, "borrow@wait")["text"] == "900" and "problem" not in figure(app, "borrow@wait")


SHARED = [("n", "travel", {"travel": "12"}), ("l", "consultation", {"quotes": "n.consultation-100"})]
OWN_TOO = ("n", "travel", {"travel": "12", "quotes": "n.travel-15"})


@pytest.mark.parametrize("text", ["abc", "1.200", ""])
@pytest.mark.parametrize(("side", "line", "link"), [*SHARED, OWN_TOO])
def test_a_line_that_holds_a_shared_figure_lets_go_of_it_and_shows_what_was_typed(
    side: str, line: str, link: dict[str, str], text: str
) -> None:
    app, place = opened("planner", count=line, **link), f"quote:{side}:{line}"
    app.pills(key=f"quote_line_{side}").set_value(line).run()
    app = type_figure(app, place, text)
    assert figure(app, place)["text"] == text and ("problem" in figure(app, place)) == bool(text)
    assert not set(link) & set(address(app)), "a figure that no field shows must not count"


def test_a_figure_is_shown_and_read_as_its_region_writes() -> None:
    app = type_figure(opened("planner", region="ca", locale="fr-CA"), "price", "12500,5")
    assert figure(app, "price")["text"] == "12\N{NO-BREAK SPACE}500,50"
    assert "after the comma" in figure(type_figure(app, "price", "250,505"), "price")["problem"]
    assert "1\N{NO-BREAK SPACE}200 or 1,20" in figure(type_figure(app, "price", "1.200"), "price")["problem"]


@pytest.mark.parametrize(
    "sent", [None, [], {"text": 5, "mark": ""}, {"text": "5"}, {"text": "5", "mark": "x" * 41}]
)
def test_what_no_field_of_ours_sends_is_let_go(sent: object) -> None:
    app = type_figure(opened("planner"), "price", "250", sent=sent)
    assert "price" not in address(app)
