"""A second implementation of the ways to pay: ledgers kept month by month, answers searched for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from model.course import Course
from model.paying.loan import LoanTerms, instalments
from model.paying.package import Package, expiry
from model.paying.waiting_interest import deferred_interest
from tests.model.courses import COURSES
from tests.model.paying.test_paying import BORROWINGS, PACKAGES, SUMS


def rounded(figure: Decimal) -> int:
    return int(figure.quantize(Decimal(1), ROUND_HALF_UP))


def left_at_end(loan_terms: LoanTerms, payment: Fraction) -> Fraction:
    """What is owed after the last month when nothing is rounded; below zero when too much was paid."""
    owed = Fraction(loan_terms.principal)
    for _ in range(loan_terms.months):
        owed += owed * Fraction(loan_terms.apr) / 1200
        owed -= payment
    return owed


@settings(max_examples=100)
@given(BORROWINGS)
def test_the_payment_is_the_whole_number_next_to_the_one_that_leaves_nothing(loan_terms: LoanTerms):
    # Half up: half a unit less a month is at most enough, half a unit more is more than enough.
    monthly = instalments(loan_terms).monthly
    assert left_at_end(loan_terms, monthly - Fraction(1, 2)) >= 0
    assert left_at_end(loan_terms, monthly + Fraction(1, 2)) < 0


def ledger(loan_terms: LoanTerms, monthly: int) -> list[tuple[int, int]]:
    """Interest and payment of each month of a loan, in decimals."""
    found: list[tuple[int, int]] = []
    owed = Decimal(loan_terms.principal)
    with localcontext() as context:
        context.prec = 60
        for left in range(loan_terms.months, 0, -1):
            interest = rounded(owed * loan_terms.apr / 1200)
            owed += interest
            payment = int(owed) if left == 1 or owed < monthly else monthly
            owed -= payment
            found.append((interest, payment))
    return found


@settings(max_examples=100)
@given(BORROWINGS)
def test_a_ledger_in_decimals_gives_the_same_months(loan_terms: LoanTerms):
    found = instalments(loan_terms)
    kept = ledger(loan_terms, found.monthly)
    assert [(row.interest, row.payment) for row in found.schedule] == kept
    assert (found.interest, found.paid) == (sum(one for one, _ in kept), sum(one for _, one in kept))


def promotion(loan_terms: LoanTerms, monthly: int) -> tuple[int, int]:
    """Unpaid sum and interest, each month's balance found from the sum borrowed alone."""
    owed = [max(0, loan_terms.principal - monthly * month) for month in range(loan_terms.months + 1)]
    with localcontext() as context:
        context.prec = 60
        run_up = rounded(sum(owed[:-1]) * loan_terms.apr / 1200)
    return owed[-1], run_up if owed[-1] else 0


@settings(max_examples=100)
@given(BORROWINGS, SUMS | st.integers(0, 50_000))
def test_balances_found_from_the_sum_alone_give_the_same_deferred_interest(
    loan_terms: LoanTerms, monthly: int
):
    found = deferred_interest(loan_terms, monthly)
    assert (found.unpaid, found.interest) == promotion(loan_terms, monthly)


@settings(max_examples=100)
@given(BORROWINGS)
def test_a_search_finds_the_same_safe_payment(loan_terms: LoanTerms):
    short, enough = -1, loan_terms.principal
    while enough - short > 1:
        middle = (short + enough) // 2
        if promotion(loan_terms, middle)[0]:
            short = middle
        else:
            enough = middle
    assert deferred_interest(loan_terms, 0).safe_monthly == enough


@settings(max_examples=100)
@given(PACKAGES)
def test_a_purse_emptied_session_by_session_gives_the_same_refunds(package: Package):
    purse = sum(package.single for _ in range(package.pay))
    assert package.price == purse
    assert package.per_session == rounded(Decimal(purse) / package.get)
    for back in package.left_after:
        purse = purse - package.single if purse >= package.single else 0
        assert back == purse


@settings(max_examples=100)
@given(COURSES, st.integers(1, 36))
def test_a_calendar_walked_visit_by_visit_gives_the_same_expiry(course: Course, months: int):
    last = course.start + relativedelta(months=months)
    day: date = course.start
    late: int | None = None
    for number in range(1, course.sessions + 1):
        if day > last:
            late = number
            break
        day += timedelta(weeks=course.interval_weeks)
    found = expiry(course, months)
    assert (found.day, found.first_late) == (last, late)
