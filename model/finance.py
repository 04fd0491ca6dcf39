"""Ways to pay, and what each one costs: a package, equal instalments, and interest that waits.

Money is in whole minor units of one currency and rates are exact fractions: no float ever holds
money. All rounding is half up. A month bears a twelfth of the yearly rate on what is owed when it
begins, and payments fall at the end of each month.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from model.cost import MONTHS_IN_YEAR, round_half_up
from model.course import Course
from model.schedule import add_months

PER_CENT = 100


@dataclass(frozen=True)
class Package:
    """Sessions bought together: pay for some of them, get them all.

    Parameters
    ----------
    single : int
        Price of a session bought alone, minor units. While it is unknown, there is no package to cost.
    pay, get : int
        Sessions paid for, and sessions had for that price.

    Raises
    ------
    ValueError
        If the price is below zero, no session is paid for, or fewer are had than paid for.

    Notes
    -----
    Never dearer than its definition: ``price == pay * single <= one_by_one``, and
    ``per_session <= single``. Who leaves early never pays more than for the same sessions one by one.
    """

    single: int
    pay: int
    get: int

    def __post_init__(self) -> None:
        if self.single < 0:
            raise ValueError(f"The price of a session cannot be below zero: {self.single}.")
        if self.pay < 1:
            raise ValueError(f"A package is paid for with at least 1 session, not {self.pay}.")
        if self.get < self.pay:
            raise ValueError(f"A package that charges {self.pay} sessions cannot give only {self.get}.")

    @property
    def price(self) -> int:
        """Price of the package, minor units."""
        return self.pay * self.single

    @property
    def one_by_one(self) -> int:
        """Price of the same sessions bought alone, minor units."""
        return self.get * self.single

    @property
    def per_session(self) -> int:
        """Price of the package for each of its sessions, minor units, rounded half up."""
        return round_half_up(self.price, self.get)

    @property
    def left_after(self) -> tuple[int, ...]:
        """Refund to a reader who leaves after 1, 2, ... and all sessions, minor units."""
        return tuple(refund(self.price, self.single, used) for used in range(1, self.get + 1))


def refund(paid: int, single: int, used: int) -> int:
    """What comes back of a prepaid sum once used sessions are charged at the single price, minor units.

    Notes
    -----
    Never below 0: nothing is asked for on top of what was prepaid.
    """
    return max(0, paid - used * single)


@dataclass(frozen=True)
class Expiry:
    """Last day on which a prepaid session still counts, and the first session of a course past it.

    `first_late` counts sessions from 1, and is None when the whole course fits.
    """

    day: date
    first_late: int | None


def expiry(course: Course, months: int) -> Expiry:
    """Day on which a package bought for a course expires, and the first session that comes too late.

    Parameters
    ----------
    months : int
        Calendar months of validity from the day of the first session, at least 1.

    Raises
    ------
    ValueError
        If the package would not be valid for a month.
    """
    if months < 1:
        raise ValueError(f"A package is valid for at least 1 month, not {months}.")
    day = add_months(course.start, months)
    late = (number for number, session in enumerate(course.session_dates, start=1) if session > day)
    return Expiry(day, next(late, None))


@dataclass(frozen=True)
class Borrowing:
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
        return Fraction(self.apr) / (PER_CENT * MONTHS_IN_YEAR)


def _half_up(exact: Fraction) -> int:
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


def monthly_payment(borrowing: Borrowing) -> int:
    """Equal payment at the end of each month (ordinary annuity), minor units, rounded half up.

    Notes
    -----
    Never falls as the rate rises and never rises as months are added; at 0 percent it is the sum
    borrowed shared out over the months.
    """
    rate, months = borrowing.monthly_rate, borrowing.months
    if rate == 0:
        return round_half_up(borrowing.principal, months)
    growth = (1 + rate) ** months
    return _half_up(borrowing.principal * rate * growth / (growth - 1))


def _instalments(borrowing: Borrowing, monthly: int) -> Iterator[Instalment]:
    opening, rate = borrowing.principal, borrowing.monthly_rate
    for month in range(1, borrowing.months + 1):
        interest = _half_up(opening * rate)
        owed = opening + interest
        # A payment rounded up may clear a very small sum early; nobody pays more than is owed.
        payment = owed if month == borrowing.months else min(monthly, owed)
        yield Instalment(month, opening, interest, payment, owed - payment)
        opening = owed - payment


def instalments(borrowing: Borrowing) -> Instalments:
    """A loan paid back in equal monthly payments, with its whole schedule.

    Notes
    -----
    Each month's interest is rounded half up as it falls due; the last payment takes up what
    rounding left, so that the schedule closes at exactly 0.
    """
    monthly = monthly_payment(borrowing)
    schedule = tuple(_instalments(borrowing, monthly))
    interest, paid = sum(row.interest for row in schedule), sum(row.payment for row in schedule)
    return Instalments(monthly, interest, paid, schedule)


@dataclass(frozen=True)
class PromotionMonth:
    """One month of a deferred-interest promotion, minor units: opening - payment = closing.

    `waiting` is the interest since day one that would be charged if the promotion ended with
    this month. It grows until nothing is unpaid, and is then nothing.
    """

    month: int
    opening: int
    payment: int
    closing: int
    waiting: int


@dataclass(frozen=True)
class DeferredInterest:
    """What a deferred-interest promotion has come to at its end, minor units.

    Notes
    -----
    `interest` reaches back to day one, and is 0 when nothing is `unpaid`. `paid` and `unpaid` make up
    the sum borrowed. `safe_monthly` is the smallest equal payment that leaves nothing unpaid.
    """

    unpaid: int
    interest: int
    safe_monthly: int
    schedule: tuple[PromotionMonth, ...]

    @property
    def paid(self) -> int:
        """Paid during the promotion, minor units."""
        return sum(row.payment for row in self.schedule)

    @property
    def owed(self) -> int:
        """Owed on the day the promotion ends, minor units."""
        return self.unpaid + self.interest


def _promotion(borrowing: Borrowing, monthly: int) -> Iterator[PromotionMonth]:
    opening, openings, rate = borrowing.principal, 0, borrowing.monthly_rate
    for month in range(1, borrowing.months + 1):
        openings += opening
        payment = min(monthly, opening)
        closing = opening - payment
        yield PromotionMonth(month, opening, payment, closing, _half_up(openings * rate) if closing else 0)
        opening = closing


def deferred_interest(borrowing: Borrowing, monthly: int) -> DeferredInterest:
    """What is unpaid when a promotion ends, and the interest charged back to day one if anything is.

    Parameters
    ----------
    monthly : int
        Payment at the end of each month, minor units; 0 pays nothing until the end.

    Raises
    ------
    ValueError
        If the payment is below zero.

    Notes
    -----
    Interest is a month's rate on the sum of what was owed at the start of each month: on the
    declining balance, no interest on interest, rounded half up once.
    """
    if monthly < 0:
        raise ValueError(f"A monthly payment cannot be below zero: {monthly}.")
    schedule = tuple(_promotion(borrowing, monthly))
    safe = -(-borrowing.principal // borrowing.months)  # rounded up: half up could fall a cent short
    return DeferredInterest(schedule[-1].closing, schedule[-1].waiting, safe, schedule)
