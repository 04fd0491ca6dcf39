"""Plans kept side by side: the link brings all of them back, and nothing anybody types can break one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.cost import about_cost
from answers.explain import explain
from answers.kept_plans import about_kept_plans, days_off, differing, visits
from catalog.library import library
from catalog.plan.kept_plans import (
    LETTERS,
    KeptPlans,
    Letter,
    decode,
    encode,
    keep,
    read_whole_link,
    remove,
    swap,
    whole_link_parameters,
    write_whole_link,
)
from catalog.plan.plan import Plan
from model.quantities import NOTHING, Range
from tests.catalog.plan.test_links import INPUTS, NAMES, PLANS, USUAL, WILD

DATA = library()
TODAY = date(2026, 12, 1)
KEPT = st.builds(KeptPlans, *[st.none() | PLANS] * 3)
FOUR, FIVE, SIX = (replace(USUAL, sessions=count) for count in (4, 5, 6))


@given(PLANS, KEPT)
def test_a_link_brings_back_the_plan_and_all_three_kept_ones(plan: Plan, kept: KeptPlans):
    expected = (plan, kept, ())
    assert read_whole_link(write_whole_link(plan, kept, INPUTS), INPUTS) == expected
    assert read_whole_link("?" + write_whole_link(plan, kept, INPUTS), INPUTS) == expected
    assert read_whole_link(whole_link_parameters(plan, kept, INPUTS), INPUTS) == expected


@given(PLANS)
def test_a_kept_plan_is_one_value_that_no_browser_has_to_rewrite(plan: Plan):
    text = encode(plan, INPUTS)
    assert decode(text, INPUTS) == plan
    assert quote(text, safe="") == text != ""


def test_the_kept_plans_stand_in_the_link_with_tildes_for_its_signs():
    kept = KeptPlans(a=replace(USUAL, sessions=4, price=25_000), c=USUAL)
    assert write_whole_link(FIVE, kept, INPUTS) == "sessions=5&a=sessions~4~price~250&c=usual"


def test_no_input_of_a_plan_takes_the_name_of_a_kept_one():
    assert not set(LETTERS) & set(NAMES)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("sessions~99", "out_of_bounds"),
        ("sessions~x", "not_usable"),
        ("colour~1", "unknown"),
        ("a~usual", "unknown"),  # a plan cannot hold another
        ("b~sessions~4", "not_usable"),
        ("sessions", "not_usable"),
        ("sessions~4~", "not_usable"),
        ("~", "unknown"),
        ("sessions~4~sessions~5", "repeated"),
        ("sessions=4&price=250", "not_usable"),
        ("sessions~4~price~0.99", "out_of_bounds"),
    ],
)
def test_a_kept_plan_that_cannot_be_used_says_why_and_is_not_half_kept(text: str, reason: str):
    for query in ({"a": text, "sessions": "4"}, f"a={quote(text)}&sessions=4"):
        plan, kept, rejected = read_whole_link(query, INPUTS)
        assert (plan, kept) == (FOUR, KeptPlans())
        assert [(one.name, one.value, one.reason) for one in rejected] == [("a", text, reason)]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_wild_kept_plan_is_named_and_keeps_nothing(letter: Letter):
    # A blank at the end comes from passing a link on, and the rest of such a value can be used.
    for wild in (*WILD, "~" * 10_000, *(f"sessions~{one}" for one in WILD if one != "3\n")):
        plan, kept, rejected = read_whole_link({letter: wild}, INPUTS)
        assert (plan, kept) == (USUAL, KeptPlans())
        assert [(one.name, one.value) for one in rejected] == [(letter, wild)]


@given(st.text(max_size=200), st.text(max_size=60))
def test_no_address_at_all_can_raise(query: str, value: str):
    for wild in (query, f"a={value}&{query}", {"a": query, "b": value}):
        plan, kept, _ = read_whole_link(wild, INPUTS)
        assert read_whole_link(write_whole_link(plan, kept, INPUTS), INPUTS) == (plan, kept, ())


def test_bad_parts_keep_their_order_and_of_a_repeated_letter_the_last_counts():
    plan, kept, rejected = read_whole_link("week=x&b=y&a=sessions~4&tax=99&a=sessions~5", INPUTS)
    assert (plan, kept) == (USUAL, KeptPlans(a=FIVE))
    told = [(one.name, one.reason) for one in rejected]
    assert told == [
        ("week", "not_usable"), ("b", "not_usable"), ("a", "repeated"), ("tax", "out_of_bounds"),
    ]  # fmt: skip


def test_plans_are_kept_under_the_first_free_letter_until_there_is_no_room():
    kept = KeptPlans()
    for plan in (FOUR, FIVE, SIX, USUAL):
        kept = keep(kept, plan, INPUTS)
    assert kept == KeptPlans(FOUR, FIVE, SIX)
    assert kept.is_full
    without = remove(kept, "b")
    assert without == KeptPlans(FOUR, None, SIX)
    assert keep(without, USUAL, INPUTS) == KeptPlans(FOUR, USUAL, SIX)


def test_no_plan_is_kept_twice_and_the_week_a_reader_looks_at_makes_no_other_plan():
    kept = keep(KeptPlans(), replace(FOUR, week=20), INPUTS)
    assert kept == KeptPlans(FOUR)
    assert keep(kept, replace(FOUR, week=31), INPUTS) == kept
    assert kept.letter_of(replace(FOUR, week=31)) == "a"


def test_swapping_twice_brings_everything_back_and_loses_no_plan():
    swapped, plan = swap(KeptPlans(FOUR, FIVE), "b", replace(SIX, week=20), INPUTS)
    assert (swapped, plan) == (KeptPlans(FOUR, SIX), replace(FIVE, week=20))
    assert swap(swapped, "b", plan, INPUTS) == (KeptPlans(FOUR, FIVE), replace(SIX, week=20))


def test_a_plan_in_hand_that_is_kept_already_is_not_kept_again_by_a_swap():
    assert swap(KeptPlans(FOUR, FIVE), "b", FOUR, INPUTS) == (KeptPlans(FOUR, FIVE), FIVE)
    assert swap(KeptPlans(FOUR), "c", FIVE, INPUTS) == (KeptPlans(FOUR), FIVE)


@settings(max_examples=20)
@given(KEPT)
def test_a_kept_plan_costs_what_it_costs_in_hand(kept: KeptPlans):
    for one in about_kept_plans(kept, DATA, TODAY):
        alone = about_cost(one.plan, DATA, TODAY)
        assert one.costs.in_order == alone.options
        assert {option.total.currency for option in one.costs.in_order} == {one.currency}


def test_terms_that_plans_do_not_share_are_named():
    assert differing([USUAL, FOUR]) == ()
    assert differing([USUAL]) == differing([]) == ()
    others = [replace(USUAL, region="uk"), replace(USUAL, horizon=1), replace(USUAL, off=True)]
    assert [differing([USUAL, other]) for other in others] == [("region",), ("horizon",), ("counted",)]


def test_visits_are_sessions_and_counted_upkeep_and_days_off_follow_them():
    # 3 sessions, and 1 upkeep visit in each full year after the last: 12 weeks in, 3 years leave 2.
    # Needling asks 0 to 1 day off a visit: (3 + 2) x 0 to 1.
    plan = replace(USUAL, region="us", sessions=3, interval=6, maintenance=1)
    found = about_cost(plan, DATA, TODAY)
    nothing, needles, laser = found.nothing, found.needles, found.laser
    assert visits(nothing) == days_off(nothing) == NOTHING
    assert visits(needles) == Range.exactly(5)
    assert (days_off(needles).low, days_off(needles).high) == (0, 5)
    assert visits(laser) == DATA.options[plan.laser].count("sessions", plan.concern)


def test_explain_tells_each_kept_plan_with_its_link_and_its_totals():
    answer = explain("sessions=5&c=region~ca&a=sessions~4~price~250", DATA, TODAY)
    assert answer["link"] == "sessions=5&a=sessions~4~price~250&c=region~ca"
    assert answer["chosen"] == {"sessions": "5"}
    first, second = answer["kept_plans"]
    assert (first["name"], first["link"], first["currency"]) == ("a", "sessions=4&price=250", "USD")
    assert (second["name"], second["link"], second["currency"]) == ("c", "region=ca", "CAD")
    assert first["totals"]["microneedling"] == {
        "low": 100_000,
        "typical": 100_000,
        "high": 100_000,
    }  # 4 x 250
    for one in (first, second):
        alone = explain(one["link"], DATA, TODAY)["costs"]
        assert one["totals"] == {option["id"]: option["total"] for option in alone["options"]}
        assert one["currency"] == alone["currency"]
    assert explain("", DATA, TODAY)["kept_plans"] == []
