"""Equal instalments: what a sum borrowed comes to when it is paid back in equal parts, month by month.

Money is in whole minor units of one currency and rates are exact fractions: no float ever holds
money. A month bears interest on what is owed when it begins, by the rule of the region, rounded half up,
and payments fall at its end. The instalment is the smallest whole one that pays all of it back in time.
The terms serve interest that waits too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from model.paying.rates import AprRule, monthly_rate
from model.quantities import round_half_up


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

    @property
    def months(self) -> int:
        """Months in which something is paid; none when nothing was borrowed."""
        return len(self.schedule)

    @property
    def last(self) -> int:
        """The last payment, minor units: the instalment, or less."""
        return self.schedule[-1].payment if self.schedule else 0


def _months(loan_terms: LoanTerms, rate: Fraction, monthly: int) -> Iterator[Instalment]:
    opening = loan_terms.principal
    for month in range(1, loan_terms.months + 1):
        # Nothing is owed any more, so the months end.
        if not opening:
            return
        # Rounded each month, so that the rows of the schedule add up as they are shown.
        interest = half_up(opening * rate)
        payment = min(monthly, opening + interest)
        closing = opening + interest - payment
        yield Instalment(month=month, opening=opening, interest=interest, payment=payment, closing=closing)
        opening = closing


def _annuity(loan_terms: LoanTerms, rate: Fraction) -> Fraction:
    # The formula of an annuity would divide by zero.
    if rate == 0:
        return Fraction(loan_terms.principal, loan_terms.months)
    growth = (1 + rate) ** loan_terms.months
    return loan_terms.principal * rate * growth / (growth - 1)


def instalments(loan_terms: LoanTerms, rule: AprRule) -> Instalments:
    """Return a loan paid back in equal monthly payments, with its whole schedule.

    Parameters
    ----------
    rule : {"effective", "nominal"}
        What the yearly rate of the region means.

    Notes
    -----
    The instalment is the smallest in whole minor units that leaves nothing owed after the last month. No
    month is above it, and only the last may be below it. At very high rates it may pay the loan off
    some months early. It never falls as the rate rises and never rises as months are added.
    """
    rate = monthly_rate(loan_terms.apr, rule)
    # Rounding moves a month by half a unit at most, so the search ends two units up at the latest.
    monthly = int(_annuity(loan_terms, rate))
    schedule = tuple(_months(loan_terms, rate, monthly))
    while schedule and schedule[-1].closing:
        monthly += 1
        schedule = tuple(_months(loan_terms, rate, monthly))
    interest, paid = sum(row.interest for row in schedule), sum(row.payment for row in schedule)
    return Instalments(monthly=monthly, interest=interest, paid=paid, schedule=schedule)
