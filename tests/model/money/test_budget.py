"""What fits within a budget: worked by hand, and held against totals worked out one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from model.money.budget import Fit, Fits, fits
from model.money.cost import total_of
from model.money.prices import Price, PriceBook, PricedCourse, Terms
from model.money.what_if import with_sessions
from model.quantities import UNKNOWN, Amount, Range
from tests.model.money.priced_courses import BOOKS, COURSES, ITEM, MONEY, TERMS

MOST = 12
BUDGETS = st.integers(1, 12 * MONEY)
COURSE = PricedCourse(ITEM, Range(3, 3, 6), 4, 0, UNKNOWN, Range(0, 0, 1), (), None, {})
ON = Terms(date(2027, 1, 11), 3)


def book(session: Range) -> PriceBook:
    listed = {ITEM: Price(Amount("USD", session), "session", ())}
    return PriceBook("us", "USD", listed, "in_price", None, None)


def test_low_prices_let_more_sessions_fit_than_high_ones():
    # 1,500 / 100 = 15, of which 12 are counted; 1,500 / 300 = 5, none stays; 2 x 700 = 1,400, 100 stays.
    found = fits(COURSE, book(Range(10_000, 30_000, 70_000)), ON, 150_000, MOST)
    assert found.low == Fit(sessions=12, spent=120_000, kept=30_000, first=10_000)
    assert found.typical == Fit(sessions=5, spent=150_000, kept=0, first=30_000)
    assert found.high == Fit(sessions=2, spent=140_000, kept=10_000, first=70_000)


def test_where_not_one_session_fits_all_of_it_is_kept():
    found = fits(COURSE, book(Range.exactly(90_000)), ON, 89_999, MOST)
    assert found.low == found.typical == found.high == Fit(0, 0, 89_999, 90_000)


def test_a_price_nobody_knows_has_no_answer():
    found = fits(COURSE, book(Range(10_000, None, None)), ON, 150_000, MOST)
    assert (found.low is None, found.typical, found.high) == (False, None, None)
    assert fits(COURSE, book(UNKNOWN), ON, 150_000, MOST) == Fits(None, None, None)


@given(COURSES, BOOKS, TERMS, BUDGETS)
def test_what_fits_costs_no_more_than_the_budget_and_one_session_more_does(
    course: PricedCourse, prices: PriceBook, terms: Terms, budget: int
):
    found = fits(course, prices, terms, budget, MOST)
    for edge in ("low", "typical", "high"):
        one: Fit | None = getattr(found, edge)
        totals = [
            getattr(total_of(with_sessions(course, count), prices, terms).minor, edge)
            for count in range(MOST + 1)
        ]
        if one is None:
            assert None in totals
            continue
        assert (one.spent, one.first) == (totals[one.sessions], totals[1])
        assert one.spent + one.kept == budget and one.kept >= 0
        assert one.sessions == MOST or totals[one.sessions + 1] > budget


@given(COURSES, BOOKS, TERMS, BUDGETS)
def test_higher_prices_never_let_more_fit_and_more_money_never_less(
    course: PricedCourse, prices: PriceBook, terms: Terms, budget: int
):
    found, more = (fits(course, prices, terms, sum_, MOST) for sum_ in (budget, budget + 10_000))
    known = [one.sessions for one in (found.low, found.typical, found.high) if one]
    assert known == sorted(known, reverse=True)
    assert all(
        one.sessions <= other.sessions
        for one, other in ((found.low, more.low), (found.typical, more.typical), (found.high, more.high))
        if one and other
    )


@given(COURSES, BOOKS, TERMS, BUDGETS)
def test_the_sessions_of_the_plan_change_nothing(
    course: PricedCourse, prices: PriceBook, terms: Terms, budget: int
):
    other = replace(course, sessions=Range.exactly(1))
    assert fits(course, prices, terms, budget, MOST) == fits(other, prices, terms, budget, MOST)
