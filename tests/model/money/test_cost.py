"""What an option will have cost: lines, totals, unknown edges, and spending over time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from model.money.cost import cost, last_payment
from model.money.lines import cost_lines
from model.money.prices import Price, PriceBook, PricedCourse, Terms
from model.money.visits import Visits, all_visits, upkeep_days
from model.quantities import NOTHING, UNKNOWN, Amount, Range, round_half_up
from tests.model.money.priced_courses import (
    BOOKS,
    CONSULTATION,
    COURSES,
    FULL_BOOKS,
    FULL_COURSES,
    TERMS,
    Page,
)

START = date(2027, 1, 11)
BOOK = PriceBook(
    "us",
    "USD",
    {
        "needles": Price(Amount("USD", Range(10_000, 30_000, 70_000)), "session", (Page("clinic"),)),
        "pay_per_day": Price(Amount("USD", Range(None, 24_080, None)), "working_day", (Page("bls"),)),
    },
    "on_top",
    Decimal(0),
    Page("nj"),
)
NEEDLES = PricedCourse(
    "needles", Range.exactly(3), 6, 0, Range(1, None, 2), Range(0, 0, 1), (CONSULTATION,), None,
    {"sessions": (), "upkeep": (Page("society"),), "time_off": (Page("one_clinic"),)},
)  # fmt: skip
THREE_YEARS = Terms(START, 3)
LOW, TYPICAL = 0, 1


def line(course: PricedCourse, terms: Terms, name: str):
    return next(one for one in cost(course, BOOK, terms).lines if one.id == name)


@given(COURSES, BOOKS, TERMS)
def test_the_total_is_the_sum_of_the_included_lines(course: PricedCourse, book: PriceBook, terms: Terms):
    found = cost(course, book, terms)
    # Where each count has upkeep of its own, sessions are most where upkeep is least: lines reach further.
    wider = found.lines_reach_further
    included = [one.amount.minor.edges for one in found.lines if one.status == "included"]
    for edge, total in enumerate(found.total.minor.edges):
        figures = [edges[edge] for edges in included]
        added = None if None in figures else sum(figure or 0 for figure in figures)
        assert (total is None) == (added is None)
        if edge == TYPICAL or not wider or total is None or added is None:
            assert total == added
        else:
            assert added <= total if edge == LOW else total <= added


@given(FULL_COURSES, FULL_BOOKS, TERMS)
def test_the_total_of_every_count_lies_inside_the_range_of_the_total(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    whole, (least, _, most) = cost(course, book, terms).total.minor, course.sessions.edges
    for count in range(least or 0, (most or 0) + 1):
        one = cost(replace(course, sessions=Range.exactly(count)), book, terms).total.minor
        assert None in (whole.low, one.low) or (whole.low or 0) <= (one.low or 0)
        assert None in (whole.high, one.high) or (one.high or 0) <= (whole.high or 0)
        if count == course.sessions.typical:
            assert one.typical == whole.typical


@given(COURSES, TERMS)
def test_paid_visits_rise_from_the_low_edge_to_the_high_one_and_hold_those_of_every_count(
    course: PricedCourse, terms: Terms
):
    found = all_visits(course, terms, course.upkeep_per_year)
    for edge, count in zip(found.paid.edges, course.sessions.edges, strict=True):
        assert (edge is None) == (count is None)
        if edge is not None and count is not None:
            own = len(upkeep_days(course, terms, course.upkeep_per_year, count))
            assert (found.paid.low or 0) <= count + own <= (found.paid.high or count + own)


def test_upkeep_starts_when_the_course_of_each_count_ends():
    # 11 January 2027, 3 to 6 sessions 4 weeks apart, 4 upkeep visits a year, until 11 January 2028:
    # 3 sessions end on 8 March, so 8 June, 8 September, 8 December: 3. 4 end on 5 April: 5 July, October,
    # January: 3. 5 end on 3 May: 3 August, 3 November: 2. 6 end on 31 May: 31 August, 30 November: 2.
    # At 300 a visit: 6, 7, 7 and 8 visits. The total runs from 1,800 to 2,400, and 4 sessions are 2,100.
    kept_up = replace(NEEDLES, sessions=Range(3, 4, 6), interval_weeks=4, upkeep_per_year=4, own_price=30_000)
    found = cost(kept_up, BOOK, Terms(START, 1))
    assert found.visits == Visits(Range(3, 4, 6), Range(2, 3, 3), Range(6, 7, 8))
    assert found.total.minor == Range(180_000, 210_000, 240_000)
    lines = {one.id: one.amount.minor for one in found.lines}
    assert (lines["sessions"], lines["upkeep"]) == (
        Range(90_000, 120_000, 180_000),
        Range(60_000, 90_000, 90_000),
    )


def test_where_sessions_lie_further_apart_than_upkeep_the_shorter_course_may_cost_more():
    # A price book of a clinic's own may say 30 weeks. Until 11 January 2028 with 4 upkeep visits a year:
    # 1 session and 11 April, July, October, January: 5 visits. 2 sessions end on 9 August: 9 November: 3.
    far = replace(NEEDLES, sessions=Range(1, 1, 2), interval_weeks=30, upkeep_per_year=4, own_price=10_000)
    found = cost(far, BOOK, Terms(START, 1))
    assert found.total.minor == Range(30_000, 50_000, 50_000)


@given(COURSES, BOOKS, TERMS)
def test_spending_never_falls_and_its_last_step_is_the_total(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    found = cost(course, book, terms)
    assert found.cumulative[-1].amount == found.total
    for before, after in pairwise(found.cumulative):
        assert before.day < after.day
        for less, more in zip(before.amount.minor.edges, after.amount.minor.edges, strict=True):
            assert less is None or more is None or less <= more


@given(BOOKS, TERMS)
def test_doing_nothing_costs_nothing(book: PriceBook, terms: Terms):
    nothing = PricedCourse("nothing", NOTHING, 1, 0, UNKNOWN, UNKNOWN, (), None, {})
    found = cost(nothing, book, terms)
    assert (found.lines, found.total.minor, found.per_year.minor) == ((), NOTHING, NOTHING)
    assert [(step.day, step.amount.minor) for step in found.cumulative] == [
        (terms.start, NOTHING),
        (terms.end, NOTHING),
    ]


@given(FULL_COURSES, FULL_BOOKS, TERMS)
def test_adding_a_session_never_lowers_the_total(course: PricedCourse, book: PriceBook, terms: Terms):
    # It may cost an upkeep visit, as it moves the last session later, but never more than one.
    longer = replace(course, sessions=course.sessions.each(lambda count: count + 1))
    before, after = cost(course, book, terms).total.minor, cost(longer, book, terms).total.minor
    for less, more in zip(before.edges, after.edges, strict=True):
        assert less is None or more is None or less <= more


def test_three_sessions_cost_three_times_the_price_of_one():
    # 3 x 100 / 300 / 700 = 300 / 900 / 2,100; a third of it a year for 3 years.
    found = cost(NEEDLES, BOOK, THREE_YEARS)
    assert found.total.minor == Range(30_000, 90_000, 210_000)
    assert found.per_year.minor == Range(10_000, 30_000, 70_000)


def test_spending_steps_up_on_each_session_and_ends_with_the_horizon():
    steps = [
        (step.day.isoformat(), step.amount.minor.typical)
        for step in cost(NEEDLES, BOOK, THREE_YEARS).cumulative
    ]
    assert steps == [
        ("2027-01-11", 30_000),
        ("2027-02-22", 60_000),
        ("2027-04-05", 90_000),
        ("2030-01-11", 90_000),
    ]


def test_one_unknown_edge_makes_only_that_edge_of_the_total_unknown():
    book = replace(BOOK, prices={"needles": Price(Amount("USD", Range(39_500, None, None)), "session", ())})
    assert cost(NEEDLES, book, THREE_YEARS).total.minor == Range(118_500, None, None)  # 3 x 395


def test_time_off_is_known_but_outside_the_total_until_the_reader_counts_it():
    # 1 day at the high edge x 3 visits, but the book knows only typical pay; 0 days cost nothing.
    outside = line(NEEDLES, THREE_YEARS, "time_off")
    assert (outside.status, outside.amount.minor) == ("not_included", Range(0, 0, None))
    counted = cost(NEEDLES, BOOK, Terms(START, 3, count_time_off=True))
    assert counted.total.minor == Range(30_000, 90_000, None)


def test_own_pay_replaces_the_official_figure_and_its_source():
    own = line(NEEDLES, Terms(START, 3, count_time_off=True, own_pay=20_000), "time_off")
    # 1 day x 3 visits; 5 of 7 days are days of work, at 200: 3 x 200 x 5 / 7 = 428.571.
    assert own.amount.minor == Range(0, 0, 42_857)
    assert own.own and own.sources == ("one_clinic",)


def test_an_own_quote_collapses_the_range_and_names_no_price_source():
    quoted = replace(NEEDLES, own_price=25_000, upkeep_per_year=1)
    found = cost(quoted, BOOK, THREE_YEARS)
    # 3 sessions and 2 upkeep visits (5 April 2028 and 2029) at 250.
    assert found.total.minor == Range.exactly(125_000)
    by_id = {one.id: one for one in found.lines}
    assert by_id["sessions"].own and by_id["upkeep"].own
    assert "clinic" not in by_id["sessions"].sources + by_id["upkeep"].sources


def test_upkeep_nobody_chose_is_shown_outside_the_total():
    # As published 1 to 2 a year; 33 months after 5 April 2027 hold 2 or 5 visits.
    usual = line(NEEDLES, THREE_YEARS, "upkeep")
    assert (usual.status, usual.count) == ("not_included", Range(2, None, 5))
    # Its price is the clinic's, its number the society's; a quote has no price source.
    assert usual.sources == ("clinic", "society")
    assert line(replace(NEEDLES, own_price=25_000), THREE_YEARS, "upkeep").sources == ("society",)


def test_upkeep_nobody_published_is_a_question_for_the_clinic():
    asked = line(replace(NEEDLES, usual_upkeep=UNKNOWN), THREE_YEARS, "upkeep")
    assert (asked.status, asked.amount.minor) == ("ask", UNKNOWN)


def test_an_extra_without_a_price_is_a_question_for_the_clinic():
    asked = line(NEEDLES, THREE_YEARS, "consultation")
    assert (asked.status, asked.amount.minor) == ("ask", UNKNOWN)


@pytest.mark.parametrize("start", [date(2027, 1, 11), date(2028, 2, 29), date(2028, 3, 1), date(2027, 1, 31)])
@pytest.mark.parametrize("per_year", [1, 2, 3, 4])
@pytest.mark.parametrize("years", [1, 2, 3, 4, 5])
def test_upkeep_after_a_single_session_is_visits_a_year_times_years(start: date, per_year: int, years: int):
    single = replace(NEEDLES, sessions=Range.exactly(1))
    assert len(upkeep_days(single, Terms(start, years), per_year, sessions=1)) == per_year * years


def test_a_course_longer_than_the_horizon_is_still_counted_whole():
    # 8 sessions 12 weeks apart end in week 84, after a horizon of one year.
    long = replace(NEEDLES, sessions=Range.exactly(8), interval_weeks=12, upkeep_per_year=4)
    found = cost(long, BOOK, Terms(START, 1))
    assert found.total.minor.typical == 8 * 30_000
    assert found.cumulative[-1].day == date(2028, 8, 21)


def test_a_shorter_course_at_the_low_edge_stops_paying_after_its_last_session():
    # 1, 2 or 3 sessions: after the second one, the low edge has paid once, the others twice.
    varied = cost(replace(NEEDLES, sessions=Range(1, 2, 3)), BOOK, THREE_YEARS)
    assert varied.cumulative[1].amount.minor == Range(10_000, 60_000, 140_000)


def test_tax_falls_on_sessions_and_upkeep_but_not_on_lost_pay():
    # 10 percent of (3 sessions + 2 upkeep visits) x 300 = 150.
    terms = Terms(START, 3, count_time_off=True, own_pay=20_000, own_tax=Decimal(10))
    tax = line(replace(NEEDLES, upkeep_per_year=1), terms, "tax")
    assert (tax.amount.minor.typical, tax.status, tax.own) == (15_000, "included", True)


@pytest.mark.parametrize(
    ("rule", "status", "amount"), [("in_price", "included", NOTHING), ("ask", "ask", UNKNOWN)]
)
def test_tax_in_the_price_adds_nothing_and_tax_to_ask_for_stays_open(rule: str, status: str, amount: Range):
    book = PriceBook("uk", "USD", BOOK.prices, rule, None, None)  # pyright: ignore[reportArgumentType]
    tax = next(one for one in cost(NEEDLES, book, THREE_YEARS).lines if one.id == "tax")
    assert (tax.status, tax.amount.minor, tax.sources) == (status, amount, ())


def test_a_rate_typed_is_not_added_to_prices_that_hold_their_tax():
    book = PriceBook("au", "USD", BOOK.prices, "in_price", None, None)
    lines = cost(NEEDLES, book, replace(THREE_YEARS, own_tax=Decimal(10))).lines
    tax = next(one for one in lines if one.id == "tax")
    assert (tax.status, tax.amount.minor, tax.own) == ("included", NOTHING, False)


def test_what_the_session_price_already_holds_is_included_at_its_own_price():
    room = Price(Amount("USD", NOTHING), "in_session_price", (Page("guide"),))
    book = replace(BOOK, prices={**BOOK.prices, "consultation": room})
    lines = cost_lines(NEEDLES, book, THREE_YEARS, all_visits(NEEDLES, THREE_YEARS, 0))
    assert [(one.status, one.sources) for one in lines if one.id == "consultation"] == [
        ("included", ("guide",))
    ]


def test_sessions_nobody_published_leave_the_total_unknown():
    assert (
        cost(replace(NEEDLES, sessions=UNKNOWN, upkeep_per_year=2), BOOK, THREE_YEARS).total.minor == UNKNOWN
    )


@pytest.mark.parametrize(
    ("minor", "parts", "each"), [(10, 4, 3), (9, 4, 2), (100, 3, 33), (200, 3, 67), (0, 5, 0)]
)
def test_a_yearly_share_is_rounded_half_up(minor: int, parts: int, each: int):
    assert round_half_up(minor, parts) == each


def test_a_horizon_of_no_years_is_refused():
    with pytest.raises(ValueError, match="at least 1 year"):
        Terms(START, 0)


def test_the_last_payment_is_known_even_where_no_price_is():
    unknown = PriceBook("uk", "GBP", {}, "in_price", None, None)
    laser = PricedCourse("laser", Range(3, None, 5), 4, 0, UNKNOWN, UNKNOWN, (), None, {})
    terms = Terms(date(2027, 1, 11), 3)
    assert cost(laser, unknown, terms).total.minor == UNKNOWN
    assert last_payment(laser, terms) == date(2027, 5, 3)  # 5 sessions, 4 x 4 = 16 weeks after the first


def test_doing_nothing_has_its_last_payment_on_the_first_day():
    nothing = PricedCourse("nothing", NOTHING, 1, 0, UNKNOWN, UNKNOWN, (), None, {})
    assert last_payment(nothing, Terms(date(2027, 1, 11), 3)) == date(2027, 1, 11)
