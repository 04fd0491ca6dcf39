"""What each group of costs adds to a total: what is told as counted is in it, and what is in it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given

from model.money.cost import cost
from model.money.effects import CostGroup, Effect, effects
from model.money.prices import Extra, Price, PriceBook, PricedCourse, Terms
from model.quantities import UNKNOWN, Amount, Range
from tests.model.money.priced_courses import FULL_BOOKS, FULL_COURSES, TERMS

NUMBING = Extra("numbing", "session", "clinic")
BOOK = PriceBook(
    "us",
    "USD",
    {"needles": Price(Amount("USD", Range.exactly(30_000)), "session", ())},
    "on_top",
    Decimal(0),
    None,
)
NEEDLES = PricedCourse(
    "needles", Range(3, 3, 6), 4, 0, UNKNOWN, Range(0, 0, 1), (NUMBING,), None, {}, quotes={}
)
ONE_YEAR = Terms(date(2027, 1, 11), 1)


def effect(course: PricedCourse, group: CostGroup, book: PriceBook = BOOK, terms: Terms = ONE_YEAR) -> Effect:
    return next(one for one in effects((course,), book, terms) if one.group == group)


def test_a_quoted_extra_counts_without_being_asked_for_and_is_told_as_counted():
    # 30 a visit, 3 to 6 visits.
    found = effect(replace(NEEDLES, quotes={"numbing": 3_000}), "extras")
    assert (found.counted, found.amount) == (True, Range(9_000, 9_000, 18_000))


def test_an_extra_that_is_counted_and_quoted_adds_its_quote_once():
    counted = replace(ONE_YEAR, counted=frozenset({"numbing"}))
    found = effect(replace(NEEDLES, quotes={"numbing": 3_000}), "extras", terms=counted)
    assert (found.counted, found.amount) == (True, Range(9_000, 9_000, 18_000))


def test_a_quote_for_what_the_course_has_not_counts_for_nothing():
    found = effect(replace(NEEDLES, quotes={"travel": 3_000}), "extras")
    # Nothing of its own is counted, and nobody knows the price of its one extra.
    assert (found.counted, found.amount) == (False, UNKNOWN)


TWO = replace(BOOK, prices={**BOOK.prices, "visit": Price(Amount("USD", Range.exactly(5_000)), "once", ())})
VISIT = Extra("visit", "course", "clinic")


def test_extras_tell_the_part_that_is_known_and_that_there_is_more_to_ask():
    both = replace(NEEDLES, extras=(VISIT, NUMBING))
    found = effect(both, "extras", TWO)
    assert (found.counted, found.amount, found.more_to_ask) == (False, Range.exactly(5_000), True)
    asked = effect(both, "extras", TWO, replace(ONE_YEAR, counted=frozenset({"visit", "numbing"})))
    assert (asked.counted, asked.amount, asked.more_to_ask) == (True, Range.exactly(5_000), True)
    known = effect(both, "extras", TWO, replace(ONE_YEAR, counted=frozenset({"visit"})))
    assert (known.counted, known.amount, known.more_to_ask) == (True, Range.exactly(5_000), False)


def test_counted_extras_that_nobody_knows_add_an_unknown_sum_and_not_nothing():
    found = effect(NEEDLES, "extras", terms=replace(ONE_YEAR, counted=frozenset({"numbing"})))
    assert (found.counted, found.amount) == (True, UNKNOWN)


def test_a_rate_of_nothing_and_a_year_without_a_visit_add_nothing_at_an_unknown_price():
    unpriced = replace(BOOK, prices={})
    for group in ("tax", "horizon"):
        assert effect(NEEDLES, group, unpriced).amount == Range.exactly(0)
    assert effect(NEEDLES, "tax", unpriced, replace(ONE_YEAR, own_tax=Decimal(5))).amount == UNKNOWN
    assert effect(replace(NEEDLES, upkeep_per_year=1), "horizon", unpriced).amount == UNKNOWN


def test_upkeep_adds_least_where_the_course_is_longest_and_says_so_in_order():
    # Until 11 January 2028 with 4 upkeep visits a year: 3 after 3 sessions, 2 after 6, at 300.
    found = effect(replace(NEEDLES, upkeep_per_year=4), "upkeep")
    assert (found.counted, found.amount) == (True, Range(60_000, 90_000, 90_000))


@given(FULL_COURSES, FULL_BOOKS, TERMS)
def test_without_extras_the_total_is_lower_by_what_they_are_told_to_add(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    found = effect(course, "extras", book, terms)
    whole = cost(course, book, terms).total.minor.typical
    without = cost(replace(course, extras=()), book, terms).total.minor.typical
    # A total leaves out what nobody knows, so where that is all, it is no lower.
    if found.counted and found.amount != UNKNOWN and whole is not None and without is not None:
        assert found.amount.typical == whole - without
