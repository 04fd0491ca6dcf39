"""A package of sessions: its price, what a refund may come to, and whether it lasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.calendar import add_months
from model.course import Course
from model.quantities import round_half_up


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
        # Only told, never summed, so that its rounding reaches no other figure.
        return round_half_up(self.price, self.get)

    @property
    def left_after(self) -> tuple[int, ...]:
        """Refund to a reader who leaves after 1, 2, ... and all sessions, minor units."""
        return tuple(refund(self.price, self.single, used) for used in range(1, self.get + 1))


def refund(paid: int, single: int, used: int) -> int:
    """Return what comes back of a prepaid sum once used sessions are charged singly, minor units.

    Notes
    -----
    Never below 0: nothing is asked for on top of what was prepaid.
    """
    # Whoever used more than was paid for owes nothing on top.
    # Used sessions are charged at the single price, as terms of a clinic say; tests/golden has them.
    return max(0, paid - used * single)


@dataclass(frozen=True)
class Expiry:
    """Last day on which a prepaid session still counts, and the first session of a course past it.

    `first_late` counts sessions from 1, and is None when the whole course of `sessions` fits.
    """

    day: date
    first_late: int | None
    sessions: int


def expiry(course: Course, months: int) -> Expiry:
    """Return the day on which a package for a course expires, and the first session that is too late.

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
    # A clinic may count from the day of payment, which is sooner; the page says so.
    day = add_months(course.start, months)
    late = (number for number, session in enumerate(course.session_dates, start=1) if session > day)
    return Expiry(day, next(late, None), course.sessions)
