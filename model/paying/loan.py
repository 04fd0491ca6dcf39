"""Equal instalments: what a sum borrowed comes to when it is paid back in equal parts, month by month.

Money is in whole minor units of one currency and rates are exact fractions: no float ever holds
money. All rounding is half up. A month bears a twelfth of the yearly rate on what is owed when it
begins, and payments fall at the end of each month. The terms and the rate serve interest that waits too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from model.calendar import MONTHS_IN_YEAR
from model.quantities import round_half_up

PER_CENT = 100


@dataclass(frozen=True)
class LoanTerms:
    """A sum borrowed, at a yearly rate, for some months.

    Parameters
    ----------
    principal : int
        Sum borrowed, minor units.
    apr : Decimal
        Yearly rate, percent.
    months : int
        Months of instalments, or months of a promotion; at least 1.

    Raises
    ------
    ValueError
        If the sum or the rate is below zero, the rate is not a number, or there is no month.
    """

    principal: int
    apr: Decimal
    months: int

    def __post_init__(self) -> None:
        if self.principal < 0:
            raise ValueError(f"A sum borrowed cannot be below zero: {self.principal}.")
        if not self.apr.is_finite() or self.apr < 0:
            raise ValueError(f"A yearly rate is a number of percent from 0 upwards, not {self.apr}.")
        if self.months < 1:
            raise ValueError(f"Paying back takes at least 1 month, not {self.months}.")

    @property
    def monthly_rate(self) -> Fraction:
        """A twelfth of the yearly rate, as an exact share of 1."""
        # A twelfth of a decimal rarely ends; as a fraction it cannot tip half a cent the wrong way.
        # Months count alike whatever their days, as in Regulation Z, Appendix J, (b)(1).
        return Fraction(self.apr) / (PER_CENT * MONTHS_IN_YEAR)


def half_up(exact: Fraction) -> int:
    """Return a sum rounded half up to a whole minor unit."""
    return round_half_up(exact.numerator, exact.denominator)


@dataclass(frozen=True)
class Instalment:
    """One month of a loan, minor units: opening + interest - payment = closing."""

    month: int
    opening: int
    interest: int
    payment: int
    closing: int


@dataclass(frozen=True)
class Instalments:
    """A loan paid back in equal parts, minor units; `paid` is the sum borrowed plus `interest`."""

    monthly: int
    interest: int
    paid: int
    schedule: tuple[Instalment, ...]


def monthly_payment(loan_terms: LoanTerms) -> int:
    """Return the equal payment at the end of each month (ordinary annuity), minor units, rounded half up.

    Notes
    -----
    Never falls as the rate rises and never rises as months are added; at 0 percent it is the sum
    borrowed shared out over the months.
    """
    rate, months = loan_terms.monthly_rate, loan_terms.months
    # The formula of an annuity would divide by zero.
    if rate == 0:
        return round_half_up(loan_terms.principal, months)
    growth = (1 + rate) ** months
    return half_up(loan_terms.principal * rate * growth / (growth - 1))


def _instalments(loan_terms: LoanTerms, monthly: int) -> Iterator[Instalment]:
    opening, rate = loan_terms.principal, loan_terms.monthly_rate
    for month in range(1, loan_terms.months + 1):
        # Rounded each month, so that the rows of the schedule add up as they are shown.
        interest = half_up(opening * rate)
        owed = opening + interest
        # A payment rounded up may clear a very small sum early; nobody pays more than is owed.
        payment = owed if month == loan_terms.months else min(monthly, owed)
        closing = owed - payment
        yield Instalment(month=month, opening=opening, interest=interest, payment=payment, closing=closing)
        opening = closing


def instalments(loan_terms: LoanTerms) -> Instalments:
    """Return a loan paid back in equal monthly payments, with its whole schedule.

    Notes
    -----
    Each month's interest is rounded half up as it falls due; the last payment takes up what
    rounding left, so that the schedule closes at exactly 0.
    """
    monthly = monthly_payment(loan_terms)
    schedule = tuple(_instalments(loan_terms, monthly))
    interest, paid = sum(row.interest for row in schedule), sum(row.payment for row in schedule)
    return Instalments(monthly=monthly, interest=interest, paid=paid, schedule=schedule)
