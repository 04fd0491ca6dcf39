"""Two options beside each other: the gap, the verdict, where they meet, and what moves them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings

from model.money.comparison import (
    BreakEven,
    Difference,
    OneSided,
    break_even,
    cost_difference,
    influences,
    one_sided,
    which_costs_less,
)
from model.money.cost import cost, total_of
from model.money.prices import Extra, Price, PriceBook, PricedCourse, Terms
from model.money.what_if import with_price, with_sessions
from model.quantities import UNKNOWN, Amount, Range
from tests.model.money.priced_courses import FULL_BOOKS, FULL_COURSES, TERMS

MOST = 8
START = date(2027, 1, 11)
TWO_YEARS = Terms(START, 2)


def book(needles: Range, laser: Range, pay: Range = UNKNOWN) -> PriceBook:
    listed = {"needles": needles, "laser": laser, "pay_per_day": pay}
    prices = {name: Price(Amount("USD", edges), "session", ()) for name, edges in listed.items()}
    return PriceBook("us", "USD", prices, "on_top", Decimal(0), None)


def course(name: str, sessions: Range, days_off: Range = UNKNOWN) -> PricedCourse:
    return PricedCourse(name, sessions, 4, 0, UNKNOWN, days_off, (), None, {})


SEED = book(Range(10_000, 30_000, 70_000), Range(60_000, 100_000, 250_000))
NEEDLES, LASER = course("needles", Range.exactly(3)), course("laser", Range(3, 4, 5))


def spent(course: PricedCourse, prices: PriceBook, terms: Terms) -> int:
    typical = total_of(course, prices, terms).minor.typical
    assert typical is not None
    return typical


def test_the_gap_sets_the_cheapest_laser_against_the_dearest_needles_and_back():
    # Needles 3 x 100 / 300 / 700; laser 3 x 600, 4 x 1,000, 5 x 2,500.
    gap = cost_difference(NEEDLES, LASER, SEED, TWO_YEARS)
    assert gap == Difference(180_000 - 210_000, 400_000 - 90_000, 1_250_000 - 30_000)
    assert which_costs_less(gap) == "ranges_overlap"


def test_an_unknown_edge_hides_only_the_ends_of_the_gap_that_need_it():
    low_only = book(Range(39_500, None, None), Range(50_000, None, 100_000))
    gap = cost_difference(NEEDLES, LASER, low_only, TWO_YEARS)
    assert gap == Difference(None, None, 500_000 - 118_500)
    assert which_costs_less(gap) == "not_known"


FEE = Extra("consultation", "course", "clinic")
FEES = Price(Amount("USD", Range(5_000, 5_000, 20_000)), "once", ())
SEED_AND_FEE = replace(SEED, prices={**SEED.prices, "consultation": FEES})
WITH_FEE = replace(TWO_YEARS, counted=frozenset({"consultation"}))


def with_fee(course: PricedCourse, **quotes: int) -> PricedCourse:
    return replace(course, extras=(FEE,), quotes=quotes)


def test_a_first_visit_that_both_sides_count_alike_moves_no_edge_of_the_gap():
    # 50 to 200 stand in both totals: 350 to 2,300 and 1,850 to 12,700. The gap is that without them.
    needles, laser = with_fee(NEEDLES), with_fee(LASER)
    assert cost(needles, SEED_AND_FEE, WITH_FEE).total.minor == Range(35_000, 95_000, 230_000)
    gap = cost_difference(needles, laser, SEED_AND_FEE, WITH_FEE)
    assert gap == cost_difference(NEEDLES, LASER, SEED, TWO_YEARS)


def test_two_fees_that_differ_move_the_gap_by_as_much():
    needles, laser = with_fee(NEEDLES, consultation=8_000), with_fee(LASER, consultation=3_000)
    gap, without = (
        cost_difference(*pair, SEED_AND_FEE, WITH_FEE) for pair in ((needles, laser), (NEEDLES, LASER))
    )
    assert gap.typical == (without.typical or 0) - 5_000


def test_a_first_visit_without_a_usual_fee_leaves_the_gap_known():
    open_fee = replace(FEES, amount=Amount("USD", Range(0, None, 17_500)))
    prices = replace(SEED, prices={**SEED.prices, "consultation": open_fee})
    gap = cost_difference(with_fee(NEEDLES), with_fee(LASER), prices, WITH_FEE)
    assert gap == cost_difference(NEEDLES, LASER, SEED, TWO_YEARS)


@given(FULL_COURSES, FULL_COURSES, FULL_BOOKS, TERMS)
def test_the_gap_rises_from_low_to_high_and_its_typical_edge_is_that_of_the_totals(
    first: PricedCourse, second: PricedCourse, prices: PriceBook, terms: Terms
):
    gap = cost_difference(first, second, prices, terms)
    here, there = (cost(one, prices, terms).total.minor.typical for one in (first, second))
    if here is not None and there is not None:
        assert gap.typical == there - here
    known = [edge for edge in (gap.low, gap.typical, gap.high) if edge is not None]
    assert known == sorted(known)


CREAM = Extra("cream", "session", "clinic")


def leaves_out(needles: PricedCourse, laser: PricedCourse, terms: Terms = TWO_YEARS) -> tuple[OneSided, ...]:
    return one_sided(*(cost(one, SEED, terms) for one in (needles, laser)))


def test_what_is_in_one_total_and_unknown_in_the_other_is_named_whichever_side_it_is():
    quoted, asked = (
        replace(NEEDLES, extras=(CREAM,), quotes={"cream": 3_000}),
        replace(LASER, extras=(CREAM,)),
    )
    assert leaves_out(quoted, asked) == (OneSided("cream", "laser"),)
    assert leaves_out(asked, quoted) == (OneSided("cream", "laser"),)
    free = replace(quoted, quotes={"cream": 0})
    assert leaves_out(free, asked) == leaves_out(asked, asked) == leaves_out(quoted, quoted) == ()
    # What the laser never asks for is not unknown for it.
    assert leaves_out(quoted, LASER) == ()


def test_what_only_one_option_has_is_left_out_where_it_is_usual_and_unknown_for_either_side():
    room = Extra("room", "session", "clinic")
    usual = replace(LASER, extras=(room,), usual_extras=frozenset({"room"}))
    assert leaves_out(NEEDLES, usual) == leaves_out(usual, NEEDLES) == (OneSided("room", "laser"),)
    assert leaves_out(NEEDLES, replace(usual, usual_extras=frozenset())) == ()
    assert leaves_out(NEEDLES, replace(usual, quotes={"room": 500})) == ()
    both = replace(NEEDLES, extras=(CREAM,), usual_extras=frozenset({"cream"}))
    assert leaves_out(both, usual) == (OneSided("cream", "needles"), OneSided("room", "laser"))


def test_upkeep_chosen_for_one_side_and_published_for_neither_is_named_too():
    assert leaves_out(replace(NEEDLES, upkeep_per_year=1), LASER) == (OneSided("upkeep", "laser"),)


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (Difference(1, 5, 9), "first_costs_less"),
        (Difference(1, None, None), "first_costs_less"),
        (Difference(-9, -5, -1), "second_costs_less"),
        (Difference(None, -5, -1), "second_costs_less"),
        (Difference(0, 5, 9), "ranges_overlap"),
        (Difference(-9, 0, 0), "ranges_overlap"),
        (Difference(-9, -5, None), "not_known"),
        (Difference(None, 5, 9), "not_known"),
    ],
)
def test_the_verdict_speaks_only_when_the_whole_gap_lies_on_one_side(gap: Difference, said: str):
    assert which_costs_less(gap) == said


def test_the_verdict_turns_round_with_the_prices():
    # 8 needling sessions at 700 cost 5,600; 1 laser session at 500 costs 500.
    many, single = with_price(with_sessions(NEEDLES, 8), 70_000), with_price(with_sessions(LASER, 1), 50_000)
    gap = cost_difference(many, single, SEED, TWO_YEARS)
    assert gap == Difference(-510_000, -510_000, -510_000)
    assert which_costs_less(gap) == "second_costs_less"


@settings(max_examples=30)
@given(FULL_COURSES, FULL_COURSES, FULL_BOOKS, TERMS)
def test_at_the_price_found_laser_costs_no_more_and_one_minor_unit_more_is_dearer(
    first: PricedCourse, second: PricedCourse, prices: PriceBook, terms: Terms
):
    assume(all(cost(one, prices, terms).total.minor.typical is not None for one in (first, second)))
    target, found = spent(first, prices, terms), break_even(first, second, prices, terms, MOST).price
    if found is None:
        assert spent(with_price(second, 0), prices, terms) > target  # lost pay alone is already dearer
        return
    assert spent(with_price(second, found), prices, terms) <= target
    assert spent(with_price(second, found + 1), prices, terms) > target


@settings(max_examples=30)
@given(FULL_COURSES, FULL_COURSES, FULL_BOOKS, TERMS)
def test_at_the_sessions_found_laser_costs_no_more_and_one_session_more_is_dearer(
    first: PricedCourse, second: PricedCourse, prices: PriceBook, terms: Terms
):
    assume(all(cost(one, prices, terms).total.minor.typical is not None for one in (first, second)))
    target, found = spent(first, prices, terms), break_even(first, second, prices, terms, MOST).sessions
    assert found is not None
    if found > 0:
        assert spent(with_sessions(second, found), prices, terms) <= target
    if found < MOST:
        assert spent(with_sessions(second, found + 1), prices, terms) > target


@settings(max_examples=30)
@given(FULL_COURSES, FULL_COURSES, FULL_BOOKS, TERMS)
def test_from_the_needling_sessions_found_on_needles_cost_more_and_not_before(
    first: PricedCourse, second: PricedCourse, prices: PriceBook, terms: Terms
):
    assume(all(cost(one, prices, terms).total.minor.typical is not None for one in (first, second)))
    other, found = spent(second, prices, terms), break_even(first, second, prices, terms, MOST).first_sessions
    dearer = [
        count for count in range(1, MOST + 1) if spent(with_sessions(first, count), prices, terms) > other
    ]
    assert dearer == ([] if found is None else list(range(found, MOST + 1)))


def test_the_seed_prices_meet_at_225_a_laser_session():
    # Needles 3 x 300 = 900. Laser 4 sessions: 900 / 4 = 225. One laser session at 1,000 already costs more.
    # Laser 4 x 1,000 = 4,000, and 8 needling sessions cost only 2,400.
    assert break_even(NEEDLES, LASER, SEED, TWO_YEARS, MOST) == BreakEven(22_500, 0, None)


def test_a_single_laser_session_is_overtaken_by_four_needling_sessions():
    # Laser 1 x 1,000; needles 3 x 300 = 900, 4 x 300 = 1,200.
    assert break_even(NEEDLES, with_sessions(LASER, 1), SEED, TWO_YEARS, MOST).first_sessions == 4


def test_without_a_typical_needling_price_nothing_can_be_equal():
    low_only = book(Range(39_500, None, None), Range(50_000, 70_000, 100_000))
    assert break_even(NEEDLES, LASER, low_only, TWO_YEARS, MOST) == BreakEven(None, None, None)


def test_without_a_typical_laser_price_only_the_price_can_be_found():
    # 3 x 300 = 900; 900 / 4 = 225.
    no_typical = book(Range(10_000, 30_000, 70_000), Range(50_000, None, 100_000))
    assert break_even(NEEDLES, LASER, no_typical, TWO_YEARS, MOST) == BreakEven(22_500, None, None)


def test_without_a_usual_session_count_no_price_is_named():
    # None of any number of sessions costs 0, but that is no price at which the two are equal.
    open_course = course("laser", Range(1, None, 3))
    assert break_even(NEEDLES, open_course, SEED, TWO_YEARS, MOST).price is None


def test_lost_pay_alone_can_make_laser_dearer_at_any_price():
    # 4 sessions x 14 days, of which 10 are days of work, x 200 = 8,000 of lost pay against 900.
    prices = replace(
        SEED,
        prices={**SEED.prices, "pay_per_day": Price(Amount("USD", Range.exactly(20_000)), "working_day", ())},
    )
    slow, quick = (
        course("laser", Range.exactly(4), Range.exactly(14)),
        course("needles", Range.exactly(3), Range.exactly(0)),
    )
    found = break_even(quick, slow, prices, Terms(START, 2, count_time_off=True), MOST)
    assert (found.price, found.sessions) == (None, 0)


def test_each_input_alone_moves_the_total_from_its_low_to_its_high_widest_first():
    # Laser price: 4 x 600 to 4 x 2,500. Laser sessions: 3 to 5 x 1,000. Needles price: 3 x 100 to 3 x 700.
    found = [
        (one.option, one.input, one.low, one.high, one.swing)
        for one in influences((NEEDLES, LASER), SEED, TWO_YEARS)
    ]
    assert found == [
        ("laser", "price", 240_000, 1_000_000, 760_000),
        ("laser", "sessions", 300_000, 500_000, 200_000),
        ("needles", "price", 30_000, 210_000, 180_000),
    ]


def test_days_off_move_the_total_only_while_they_are_counted():
    # 4 sessions x 1 to 2 days x 200 x 5 / 7: 571.43 and 1,142.86 on 4,000. A quoted price cannot move.
    rest = with_price(course("laser", Range.exactly(4), Range(1, 1, 2)), 100_000)
    terms = Terms(START, 2, count_time_off=True, own_pay=20_000)
    assert [(one.input, one.low, one.high) for one in influences((rest,), SEED, terms)] == [
        ("time_off", 457_143, 514_286)
    ]
    assert influences((rest,), SEED, TWO_YEARS) == ()


def test_an_input_that_leaves_the_typical_total_unknown_is_left_out():
    no_typical = book(Range(10_000, 30_000, 70_000), Range(50_000, None, 100_000))
    assert [one.input for one in influences((LASER,), no_typical, TWO_YEARS)] == ["price"]
