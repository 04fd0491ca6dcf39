"""Ways to pay: a package, equal instalments, and interest that waits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.course import Course
from model.paying.loan import LoanTerms, instalments
from model.paying.package import Package, expiry, refund
from model.paying.rates import APR_RULES, AprRule
from model.paying.waiting_interest import deferred_interest
from tests.model.courses import COURSES

SUMS = st.integers(0, 5_000_000)
RATES = st.decimals(0, 60, places=2)
MONTHS = st.integers(1, 84)
TIMES = st.integers(1, 9)
RULES = st.sampled_from(APR_RULES)
BORROWINGS = st.builds(LoanTerms, SUMS, RATES, MONTHS)
PACKAGES = st.builds(
    lambda single, pay, extra: Package(single, pay, pay + extra), SUMS, st.integers(1, 12), st.integers(0, 12)
)
MONDAY = date(2027, 1, 11)


@given(PACKAGES)
def test_a_package_is_never_dearer_than_its_definition(package: Package):
    assert package.price == package.pay * package.single <= package.one_by_one
    assert package.per_session <= package.single
    assert abs(2 * (package.get * package.per_session - package.price)) <= package.get  # half a unit each


@given(PACKAGES)
def test_who_leaves_early_pays_no_more_than_for_the_same_sessions_one_by_one(package: Package):
    for used, back in enumerate(package.left_after, start=1):
        assert 0 <= back <= package.price
        assert package.price - back == min(package.price, used * package.single)
    assert package.left_after[-1] == 0


@given(PACKAGES, TIMES)
def test_a_package_at_twice_the_price_costs_and_refunds_twice_as_much(package: Package, times: int):
    dearer = Package(times * package.single, package.pay, package.get)
    assert dearer.price == times * package.price
    assert dearer.left_after == tuple(times * back for back in package.left_after)
    assert abs(2 * (dearer.per_session - times * package.per_session)) <= times + 1  # half a unit each


def test_pay_for_five_get_six_refunds_what_used_sessions_leave():
    # 5 x 250 = 1,250; each used session takes 250 off; 1,250 / 6 = 208.33.
    package = Package(25_000, 5, 6)
    assert (package.price, package.one_by_one, package.per_session) == (125_000, 150_000, 20_833)
    assert package.left_after == (100_000, 75_000, 50_000, 25_000, 0, 0)


def test_a_refund_never_asks_for_more_money():
    assert refund(90_000, 35_000, 2) == 20_000  # 900 - 2 x 350
    assert refund(90_000, 35_000, 3) == 0  # 900 - 1,050 is below 0


@pytest.mark.parametrize(
    ("single", "pay", "get", "told"),
    [(-1, 1, 1, "below zero"), (100, 0, 3, "at least 1 session"), (100, 3, 2, "cannot give only 2")],
)
def test_an_impossible_package_is_refused_in_words(single: int, pay: int, get: int, told: str):
    with pytest.raises(ValueError, match=told):
        Package(single, pay, get)


@pytest.mark.parametrize(
    ("months", "day", "first_late"),
    [
        (1, date(2027, 2, 11), 2),  # sessions on 11 January, 22 February and 5 April
        (2, date(2027, 3, 11), 3),
        (3, date(2027, 4, 11), None),
    ],
)
def test_a_package_that_expires_names_the_first_session_past_it(
    months: int, day: date, first_late: int | None
):
    found = expiry(Course(3, 6, MONDAY), months)
    assert (found.day, found.first_late) == (day, first_late)


@given(COURSES, st.integers(1, 36))
def test_sessions_before_the_first_late_one_are_in_time_and_it_is_not(course: Course, months: int):
    found = expiry(course, months)
    in_time = [session <= found.day for session in course.session_dates]
    fitting = course.sessions if found.first_late is None else found.first_late - 1
    assert fitting >= 1
    assert in_time == [True] * fitting + [False] * (course.sessions - fitting)


def test_a_package_without_a_month_of_validity_is_refused():
    with pytest.raises(ValueError, match="at least 1 month"):
        expiry(Course(3, 6, MONDAY), 0)


@pytest.mark.parametrize(
    ("principal", "apr", "months", "told"),
    [
        (-1, "10", 12, "cannot be below zero"),
        (100, "-0.01", 12, "from 0 upwards"),
        (100, "NaN", 12, "from 0 upwards"),
        (100, "Infinity", 12, "from 0 upwards"),
        (100, "10", 0, "at least 1 month"),
    ],
)
def test_impossible_borrowing_is_refused_in_words(principal: int, apr: str, months: int, told: str):
    with pytest.raises(ValueError, match=told):
        LoanTerms(principal, Decimal(apr), months)


@given(BORROWINGS, RULES)
def test_the_sum_is_repaid_to_the_cent_with_no_month_above_the_instalment(
    loan_terms: LoanTerms, rule: AprRule
):
    found = instalments(loan_terms, rule)
    rows = found.schedule
    assert found.months == len(rows) <= loan_terms.months
    assert found.paid == loan_terms.principal + found.interest == sum(row.payment for row in rows)
    assert all(row.opening + row.interest - row.payment == row.closing for row in rows)
    assert all(before.closing == after.opening for before, after in pairwise(rows))
    # Every month owes something, pays the instalment, and only the last pays less.
    assert all(row.opening > 0 for row in rows)
    assert all(row.payment == found.monthly for row in rows[:-1])
    assert 0 <= found.last <= found.monthly
    if rows:
        assert rows[0].opening == loan_terms.principal and rows[-1].closing == 0


def test_nothing_borrowed_takes_no_month_to_pay_back():
    found = instalments(LoanTerms(0, Decimal(10), 12), "nominal")
    assert (found.monthly, found.months, found.last, found.interest, found.paid) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("principal", "monthly", "months", "last"), [(140_000, 11_668, 115, 899), (90_000, 7_501, 113, 4_234)]
)
def test_a_dear_loan_over_ten_years_ends_when_nothing_is_owed(
    principal: int, monthly: int, months: int, last: int
):
    # 100 percent over 120 months: the exact payments are 116.6745 and 75.0051 a month.
    found = instalments(LoanTerms(principal, Decimal(100), 120), "nominal")
    assert (found.monthly, found.months, found.last) == (monthly, months, last)


@given(SUMS, MONTHS, RULES)
def test_without_interest_a_payment_is_the_sum_shared_out_and_rounded_up(
    principal: int, months: int, rule: AprRule
):
    found = instalments(LoanTerms(principal, Decimal(0), months), rule)
    assert months * (found.monthly - 1) < principal <= months * found.monthly
    assert (found.interest, found.paid) == (0, principal)


@given(BORROWINGS)
def test_an_effective_rate_never_asks_for_more_than_a_nominal_one(loan_terms: LoanTerms):
    effective, nominal = (instalments(loan_terms, rule) for rule in ("effective", "nominal"))
    assert effective.monthly <= nominal.monthly


@given(BORROWINGS, RULES, RATES)
def test_a_higher_rate_never_lowers_the_payment(loan_terms: LoanTerms, rule: AprRule, more: Decimal):
    higher = LoanTerms(loan_terms.principal, loan_terms.apr + more, loan_terms.months)
    assert instalments(loan_terms, rule).monthly <= instalments(higher, rule).monthly


@given(BORROWINGS, RULES, MONTHS)
def test_more_months_never_raise_the_payment(loan_terms: LoanTerms, rule: AprRule, more: int):
    longer = LoanTerms(loan_terms.principal, loan_terms.apr, loan_terms.months + more)
    assert instalments(loan_terms, rule).monthly >= instalments(longer, rule).monthly


@given(st.integers(100_000, 5_000_000), st.decimals(0, 40, places=2), st.integers(1, 60), RULES)
def test_a_percentage_point_more_always_costs_more_interest(
    principal: int, apr: Decimal, months: int, rule: AprRule
):
    # From 1,000 up the point is worth more than rounding can carry.
    less, more = (instalments(LoanTerms(principal, rate, months), rule) for rate in (apr, apr + 1))
    assert less.interest < more.interest


@given(st.integers(100_000, 5_000_000), st.decimals(5, 40, places=2), st.integers(1, 59), RULES)
def test_a_month_more_always_costs_more_interest(principal: int, apr: Decimal, months: int, rule: AprRule):
    less, more = (instalments(LoanTerms(principal, apr, count), rule) for count in (months, months + 1))
    assert less.interest < more.interest


@given(BORROWINGS, RULES, TIMES)
def test_a_payment_on_twice_the_sum_is_twice_the_payment(loan_terms: LoanTerms, rule: AprRule, times: int):
    larger = LoanTerms(times * loan_terms.principal, loan_terms.apr, loan_terms.months)
    gap = instalments(larger, rule).monthly - times * instalments(loan_terms, rule).monthly
    # A payment is at most half a unit below the exact one and less than one and a half above it.
    assert -(3 * times + 1) < 2 * gap < times + 3


def test_three_thousand_at_225_a_month_leaves_300_and_costs_564_50():
    found = deferred_interest(LoanTerms(300_000, Decimal("26.99"), 12), 22_500)
    owed = [3000, 2775, 2550, 2325, 2100, 1875, 1650, 1425, 1200, 975, 750, 525]
    assert [row.opening for row in found.schedule] == [100 * figure for figure in owed]
    # 3,000 x 1.0227380106^12 - 225 x 13.6204891 = 864.4984, of which 300 is unpaid.
    assert (found.unpaid, found.interest, found.owed) == (30_000, 56_450, 86_450)
    assert found.paid == 270_000  # 12 x 225


def test_interest_waits_and_grows_until_the_last_payment_makes_it_vanish():
    # A month adds 0.0201946348: 900 x it = 18.175; (600 + 18.175) x it = 12.484, together 30.659.
    loan_terms = LoanTerms(90_000, Decimal(24), 3)
    assert [row.waiting for row in deferred_interest(loan_terms, 30_000).schedule] == [1_818, 3_066, 0]
    # A cent a month less: 30.659 + (300.02 + 30.659) x 0.0201946 = 37.337.
    short = deferred_interest(loan_terms, 29_999)
    assert [row.waiting for row in short.schedule] == [1_818, 3_066, 3_734]
    assert (short.unpaid, short.interest) == (3, 3_734)


def test_nothing_paid_bears_interest_on_interest_for_each_of_365_days():
    # 1,000 x 1.000657534^365 = 1,271.149, where simple interest would make 1,240.
    found = deferred_interest(LoanTerms(100_000, Decimal(24), 12), 0)
    assert (found.unpaid, found.interest, found.paid) == (100_000, 27_115, 0)


@given(BORROWINGS, SUMS | st.integers(0, 50_000))
def test_interest_added_every_day_is_never_below_simple_interest(loan_terms: LoanTerms, monthly: int):
    a_month = Fraction(loan_terms.apr) / 1200
    so_far = 0
    for row in deferred_interest(loan_terms, monthly).schedule:
        so_far += row.opening
        assert not row.closing or row.waiting >= so_far * a_month - Fraction(1, 2)


@given(BORROWINGS, SUMS)
def test_what_is_paid_and_what_is_unpaid_make_up_the_sum(loan_terms: LoanTerms, monthly: int):
    found = deferred_interest(loan_terms, monthly)
    assert found.paid + found.unpaid == loan_terms.principal
    assert len(found.schedule) == loan_terms.months
    assert all(row.opening - row.payment == row.closing for row in found.schedule)
    assert all(before.closing == after.opening for before, after in pairwise(found.schedule))


@given(BORROWINGS)
def test_the_safe_payment_leaves_nothing_and_one_unit_less_leaves_something(loan_terms: LoanTerms):
    safe = deferred_interest(loan_terms, 0).safe_monthly
    paid_off = deferred_interest(loan_terms, safe)
    assert (paid_off.unpaid, paid_off.interest) == (0, 0)
    if safe > 0:
        assert deferred_interest(loan_terms, safe - 1).unpaid > 0


@given(BORROWINGS, SUMS, RATES)
def test_a_higher_rate_never_lowers_deferred_interest(loan_terms: LoanTerms, monthly: int, more: Decimal):
    higher = LoanTerms(loan_terms.principal, loan_terms.apr + more, loan_terms.months)
    assert deferred_interest(loan_terms, monthly).interest <= deferred_interest(higher, monthly).interest


@given(BORROWINGS, SUMS, SUMS)
def test_paying_more_a_month_never_leaves_or_costs_more(loan_terms: LoanTerms, monthly: int, more: int):
    slower, faster = deferred_interest(loan_terms, monthly), deferred_interest(loan_terms, monthly + more)
    assert faster.unpaid <= slower.unpaid and faster.interest <= slower.interest


@given(BORROWINGS, SUMS, MONTHS)
def test_a_longer_promotion_adds_months_and_changes_none(loan_terms: LoanTerms, monthly: int, more: int):
    longer = LoanTerms(loan_terms.principal, loan_terms.apr, loan_terms.months + more)
    rows = deferred_interest(loan_terms, monthly).schedule
    assert deferred_interest(longer, monthly).schedule[: loan_terms.months] == rows


@given(BORROWINGS, st.integers(0, 100_000), TIMES)
def test_twice_the_sum_and_the_payment_leave_and_cost_twice_as_much(
    loan_terms: LoanTerms, monthly: int, times: int
):
    one = deferred_interest(loan_terms, monthly)
    larger = LoanTerms(times * loan_terms.principal, loan_terms.apr, loan_terms.months)
    many = deferred_interest(larger, times * monthly)
    assert many.unpaid == times * one.unpaid
    assert abs(2 * (many.interest - times * one.interest)) <= times + 1  # half a unit each
    # Each of the sums may be rounded up by less than a unit.
    assert times * one.safe_monthly - many.safe_monthly in range(times)


def test_a_monthly_payment_below_zero_is_refused():
    with pytest.raises(ValueError, match="cannot be below zero"):
        deferred_interest(LoanTerms(100, Decimal(10), 12), -1)
