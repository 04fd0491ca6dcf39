"""Ways to pay on the Planner: closed folds that say what they cost, and the same sums as ``explain``."""

from __future__ import annotations

import re

import pytest

from catalog.library import library
from tests.pages.opened import figure, type_figure
from tests.pages.ways_to_pay import (
    ALL,
    FOLDS,
    PACKAGE,
    PARTS,
    WAIT,
    fold,
    money,
    planner,
    sums,
    table,
    tables,
    words,
)


def test_three_closed_folds_stand_in_plain_words_while_nothing_is_chosen() -> None:
    app = planner()
    for name in FOLDS:
        found = fold(app, name)
        assert not found.proto.expanded and not re.search(r"\d", found.label)
        assert not tables(app, name) and "Fill in" in words(app, name)


def test_each_closed_label_says_what_its_way_to_pay_comes_to() -> None:
    app = planner(**ALL)
    labels = [fold(app, name).label for name in FOLDS]
    # 3 x 300 = 900, and 900 / 4 = 225. 3,000 at 9.9 percent over 6 months, as the golden sums count it.
    assert labels[0] == "A package, pay 3, get 4: $900 for 4 sessions, $225 each"
    loan = sums(**PARTS)["instalments"]
    cost = f"6 months at {money(loan['monthly'])}, cost of credit {money(loan['interest'])}"
    assert labels[1] == f"Equal parts: {cost}"
    assert labels[2] == "Interest that waits: $564.50 is added if $300 is unpaid after 12 months"


def test_sentence_and_schedule_of_equal_parts_are_those_of_explain() -> None:
    app, loan = planner(**PARTS), sums(**PARTS)["instalments"]
    rows = table(app, "Equal parts")
    assert f"you pay {money(loan['paid'])}, so the cost of credit is {money(loan['interest'])}" in words(
        app, "Equal parts"
    )
    assert len(rows) == 6 and rows[-1][3] == "$0" and rows[0][1] == money(loan["monthly"])
    cents = [round(100 * float(row[2].strip("$"))) for row in rows]
    assert sum(cents) == loan["interest"]


def test_the_cliff_of_interest_that_waits_is_money_with_the_payment_that_avoids_it() -> None:
    app = planner(**WAIT)
    told = words(app, "Interest that waits")
    assert "$300 is still unpaid" in told and "is added at once: $564.50. You would owe $864.50" in told
    assert "Pay at least $250 every month, and on time." in told
    # As worked in tests/golden/paying.toml.
    assert "At $249.99 a month only $0.12 would be left, and $524 would still be added" in told
    assert table(app, "Interest that waits")[-1] == ["12", "$225", "$300", "$564.50"]


def test_paid_in_time_nothing_is_added_and_the_cliff_is_still_told() -> None:
    app = planner(**(WAIT | {"monthly": "300"}))
    assert fold(app, "Interest that waits").label.endswith("nothing is added at $300 a month")
    told = words(app, "Interest that waits")
    assert "all of it is paid in time, in month 10" in told and "There is a cliff" in told
    assert "at least the price of" not in told


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("300", "at least the price of 1 session, at $300 a session"),
        ("564.50", "at least the price of 1 session, at $564.50 a session"),
        ("200", "at least the price of 2 sessions, at $200 a session"),
        ("564.51", None),
    ],
)
def test_the_cost_of_credit_is_held_beside_sessions_only_where_it_reaches_one(
    price: str, told: str | None
) -> None:
    found = words(planner(**WAIT, price=price), "Interest that waits")
    assert told in found if told else "at least the price of" not in found


def test_borrowing_may_cost_the_package_price_and_the_page_asks_to_ask() -> None:
    app = planner(**ALL)
    for name in FOLDS[1:]:
        assert "4 sessions cost $1,200 in place of $900" in words(app, name)
    assert "in place of" not in words(planner(**PARTS), "Equal parts")


def test_the_rule_of_the_region_for_a_yearly_rate_stands_beside_equal_parts_with_its_source() -> None:
    loan = PARTS | {"borrow": "10000", "apr": "4.9", "months": "48"}
    for region, rule, monthly in (
        ("us", "each month adds a twelfth of the yearly rate (APR)", "$229.85"),
        ("uk", "Over a full year it comes to the yearly rate.", "£229.36"),
    ):
        app = planner(**loan, region=region)
        told, source = words(app, "Equal parts"), library().regions[region].borrowing_source
        assert rule in told and "halves round up" in told
        assert source.label in told and f"({source.link})" in told
        assert f"pay {monthly} a month for 48 months" in told and "Ask the lender" in told


def test_interest_that_waits_tells_how_it_is_counted_and_to_ask_for_this_very_sum() -> None:
    told = words(planner(**WAIT), "Interest that waits")
    assert "we split the yearly rate (APR) over 365 days" in told
    assert "you pay interest on interest" in told and "halves round up" in told
    assert "Ask for this very sum in writing" in told
    # Only where a yearly rate holds interest on interest already may a lender ask less.
    assert "a lender may ask a bit less" not in told
    assert "a lender may ask a bit less" in words(planner(**WAIT, region="uk"), "Interest that waits")
    # Nothing is added when all is paid in time, so there is no sum to ask for.
    safe = words(planner(**(WAIT | {"monthly": "300"})), "Interest that waits")
    assert "Ask for this very sum" not in safe


def test_months_end_when_nothing_is_owed_and_the_page_says_so() -> None:
    app = planner(borrow="900", apr="100", months="120")
    told, rows = words(app, "Equal parts"), table(app, "Equal parts")
    assert "pay $75.01 a month for 113 months" in told and "The last payment is smaller: $42.34." in told
    assert "It ends sooner than the 120 months you chose" in told
    assert len(rows) == 113 and rows[-1][1:] == ["$42.34", "$3.26", "$0"]  # 39.08 / 12 = 3.2567
    assert "ends sooner" not in words(planner(**PARTS), "Equal parts")


def test_an_empty_sum_is_the_price_of_the_course_alone() -> None:
    # 4 x 300 = 1,200 and 2 x 1,000 = 2,000; upkeep and travel are in the totals only.
    link = {"sessions": "4", "price": "300", "laser_sessions": "2", "laser_price": "1000"}
    app = planner(**link, maintenance="2", travel="20", apr="0", months="12")
    told = words(app, "Equal parts")
    assert "You borrow $1,200 and pay $100 a month" in told and "often about $2,000" in told
    assert figure(app, "borrow")["placeholder"] == "we use $1,200"


@pytest.mark.parametrize("region", ["uk", "au"])
def test_where_prices_hold_their_tax_no_rate_is_asked_for_or_added(region: str) -> None:
    app = planner(region=region, sessions="2", price="300", tax="10", apr="0", months="6")
    assert "You borrow" in words(app, "Equal parts") and "600 and pay" in words(app, "Equal parts")
    assert "Clinics here must show prices with the tax in them" in "\n".join(
        one.value for one in app.markdown
    )
    assert "input:tax" not in [one.key for one in app.get("bidi_component")]


def test_without_a_price_the_page_says_so_and_asks_for_one() -> None:
    unknown = {"region": "ca", "package_pay": "3", "package_get": "4", "apr": "9", "months": "6"}
    app = planner(**unknown, promo_apr="20", promo_months="6", monthly="10")
    assert fold(app, "A package").label.endswith("no price known for a session")
    assert "Type your quote for a session" in words(app, "A package")
    for name in FOLDS[1:]:
        assert fold(app, name).label.endswith("no sum to borrow yet")
        assert "Type the sum you would borrow" in words(app, name)
        assert not tables(app, name)


def test_a_sum_typed_in_one_fold_stands_in_the_other_too() -> None:
    app = planner(**PARTS)
    type_figure(app, "borrow@wait", "2000.5")
    assert figure(app, "borrow")["text"] == "2,000.50"
    assert app.query_params["borrow"] == "2000.5"
    type_figure(app, "borrow", "2500")
    assert figure(app, "borrow@wait")["text"] == "2,500"


def test_clearing_one_way_to_pay_leaves_the_others_and_the_plan() -> None:
    app = planner(**PACKAGE, apr="9.9", months="6")
    app.button(key="pay_clear_package").click().run()
    assert fold(app, "A package").label == "A package: you pay for some sessions at once"
    assert not any(name.startswith("package_") for name in app.query_params)
    assert app.query_params["months"] == "6" and app.query_params["sessions"] == "4"


def test_nothing_speaks_of_a_bargain() -> None:
    told = [text for key, text in library().words.sentences.items() if key.startswith("paying.")]
    assert told
    assert [
        text for text in told if re.search(r"discount|\bsav(e|ing)|\boffer|deal\b|free", text, re.I)
    ] == []


@pytest.mark.parametrize("name", FOLDS)
def test_every_table_names_itself_for_screen_readers(name: str) -> None:
    (shown,) = tables(planner(**ALL), name)
    assert len(shown["caption"]) > 8


def test_money_that_is_borrowed_is_owed_also_where_skin_does_not_change() -> None:
    app = planner(**ALL)
    for name in ("Equal parts", "Interest that waits"):
        assert "You owe this even if your skin does not change." in words(app, name)
