"""Deferred interest: interest that waits, and falls due when the sum is not paid in time.

Some loans ask for no interest during a *promotion* of some months. Interest is counted from day one all the
same, but it *waits*. When the whole sum is paid by the end of the promotion, the interest vanishes. When
anything is *unpaid* then, be it one cent, all of it falls due, also for what was paid back long before. So
one cent a month less may cost hundreds, and a reader should see that edge before they sign.

What is counted, and how:

- A month begins with its *opening*, what is unpaid of the sum borrowed. The payment falls at the month's
  end, and what is left is the *closing*, the opening of the next month.
- *Waiting* interest grows day by day: each day adds the yearly rate over 365 on what is unpaid and on the
  interest that waits already. So interest bears interest, as cards of this kind count it.
- A month has 365/12 days, since nobody knows the dates of the payments.
- It is kept to fifty digits and rounded half up once for each month that is shown, so no month depends on
  how the months before were rounded.
- The *safe* payment is the smallest equal payment that leaves nothing unpaid: the sum shared out over the
  months, rounded up, since a payment rounded down would leave a few cents and with them all the interest.
- A payment is never larger than what is left.

All sums are whole minor units of one currency, for example cents, and the rate is an exact fraction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from model.paying.loan import LoanTerms, half_up
from model.paying.rates import month_with_daily_interest


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


def _promotion(loan_terms: LoanTerms, monthly: int) -> Iterator[PromotionMonth]:
    opening, interest, rate = loan_terms.principal, Fraction(0), month_with_daily_interest(loan_terms.apr)
    for month in range(1, loan_terms.months + 1):
        # Interest that waits bears interest like the rest.
        interest += (opening + interest) * rate
        # Nobody pays more than is left.
        payment = min(monthly, opening)
        closing = opening - payment
        # With nothing unpaid there is nothing that lets the interest in.
        waiting = half_up(interest) if closing else 0
        yield PromotionMonth(month=month, opening=opening, payment=payment, closing=closing, waiting=waiting)
        opening = closing


def deferred_interest(loan_terms: LoanTerms, monthly: int) -> DeferredInterest:
    """Return what is unpaid when a promotion ends, and the interest charged back to day one for it.

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
    Interest is added day by day and bears interest itself, so it is never below simple interest on
    what was unpaid.
    """
    if monthly < 0:
        raise ValueError(f"A monthly payment cannot be below zero: {monthly}.")
    schedule = tuple(_promotion(loan_terms, monthly))
    safe = -(-loan_terms.principal // loan_terms.months)  # rounded up: half up could fall a cent short
    # `LoanTerms` refuses a promotion without a month, so there is a last row.
    last = schedule[-1]
    return DeferredInterest(unpaid=last.closing, interest=last.waiting, safe_monthly=safe, schedule=schedule)
