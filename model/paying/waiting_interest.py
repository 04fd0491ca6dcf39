"""Deferred interest: interest that waits, and falls due when the sum is not paid in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.paying.loan import Borrowing, half_up


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
        # Interest back to day one is a rate on every balance there was, so their sum is all it needs.
        openings += opening
        # Nobody pays more than is left.
        payment = min(monthly, opening)
        closing = opening - payment
        waiting = half_up(openings * rate) if closing else 0
        yield PromotionMonth(month=month, opening=opening, payment=payment, closing=closing, waiting=waiting)
        opening = closing


def deferred_interest(borrowing: Borrowing, monthly: int) -> DeferredInterest:
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
    Interest is a month's rate on the sum of what was owed at the start of each month: on the
    declining balance, no interest on interest, rounded half up once.
    """
    if monthly < 0:
        raise ValueError(f"A monthly payment cannot be below zero: {monthly}.")
    schedule = tuple(_promotion(borrowing, monthly))
    safe = -(-borrowing.principal // borrowing.months)  # rounded up: half up could fall a cent short
    last = schedule[-1]
    return DeferredInterest(unpaid=last.closing, interest=last.waiting, safe_monthly=safe, schedule=schedule)
