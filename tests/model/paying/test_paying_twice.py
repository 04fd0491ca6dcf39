"""A second implementation of the ways to pay: ledgers kept month by month, answers searched for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from model.course import Course
from model.paying.loan import LoanTerms, instalments
from model.paying.package import Package, expiry
from model.paying.rates import AprRule
from model.paying.waiting_interest import deferred_interest
from tests.model.courses import COURSES
from tests.model.paying.test_paying import BORROWINGS, PACKAGES, RULES, SUMS


def rounded(figure: Decimal) -> int:
    return int(figure.quantize(Decimal(1), ROUND_HALF_UP))


def a_month(loan_terms: LoanTerms, rule: AprRule) -> Decimal:
    """What a month adds, the twelfth root found by halving an interval."""
    yearly = loan_terms.apr / 100
    if rule == "nominal":
        return yearly / 12
    low, high = Decimal(0), yearly
    while high - low > Decimal("1e-45"):
        middle = (low + high) / 2
        low, high = (low, middle) if (1 + middle) ** 12 > 1 + yearly else (middle, high)
    return high


def ledger(loan_terms: LoanTerms, rule: AprRule, monthly: int) -> tuple[int, list[tuple[int, int]]]:
    """What is owed at the end, and interest and payment of each month of a loan, in decimals."""
    found: list[tuple[int, int]] = []
    owed = Decimal(loan_terms.principal)
    rate = a_month(loan_terms, rule)
    for _ in range(loan_terms.months):
        if owed == 0:
            break
        interest = rounded(owed * rate)
        payment = min(monthly, int(owed) + interest)
        owed += interest - payment
        found.append((interest, payment))
    return int(owed), found


@settings(max_examples=100)
@given(BORROWINGS, RULES)
def test_a_search_and_a_ledger_in_decimals_give_the_same_payment_and_months(
    loan_terms: LoanTerms, rule: AprRule
):
    found = instalments(loan_terms, rule)
    with localcontext(prec=60):
        short, enough = -1, 2 * loan_terms.principal
        while enough - short > 1:
            middle = (short + enough) // 2
            if ledger(loan_terms, rule, middle)[0]:
                short = middle
            else:
                enough = middle
        owed, kept = ledger(loan_terms, rule, enough)
    assert (found.monthly, owed) == (enough, 0)
    assert [(row.interest, row.payment) for row in found.schedule] == kept
    assert (found.interest, found.paid) == (sum(one for one, _ in kept), sum(one for _, one in kept))


def promotion(loan_terms: LoanTerms, monthly: int) -> tuple[int, int]:
    """Unpaid sum and interest: what the sum and every payment would have grown to, taken apart."""
    paid = [min(monthly, max(0, loan_terms.principal - monthly * n)) for n in range(loan_terms.months)]
    unpaid = loan_terms.principal - sum(paid)
    with localcontext(prec=60):
        a_day = 1 + loan_terms.apr / 36_500
        grown = [a_day ** (Decimal(365) * months / 12) for months in range(loan_terms.months + 1)]
        owed = loan_terms.principal * grown[-1]
        owed -= sum(one * grow for one, grow in zip(reversed(paid), grown, strict=False))
        interest = rounded(owed - unpaid)
    return unpaid, interest if unpaid else 0


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
