"""What one option will have cost: line by line, in total, a year, and date by date.

Every option goes through the same functions on the same terms, so neither side can be
counted more generously than the other. Doing nothing is a treatment with no sessions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.money.lines import Line, cost_lines, session_days, upkeep_days
from model.money.prices import PriceBook, Terms, Treatment
from model.money.what_if import only_counted
from model.quantities import Amount, add_up, round_half_up


@dataclass(frozen=True)
class Spend:
    """What has been spent by the end of a day."""

    day: date
    amount: Amount


@dataclass(frozen=True)
class OptionCost:
    """The cost of one option.

    Notes
    -----
    `total` is the sum of the included lines, and the last step of `cumulative`.
    """

    treatment: Treatment
    lines: tuple[Line, ...]
    total: Amount
    per_year: Amount
    cumulative: tuple[Spend, ...]


def whole_course(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[Line, ...]:
    """Lines of an option after its whole course and all upkeep within the horizon."""
    upkeep = len(upkeep_days(treatment, terms, treatment.upkeep_per_year))
    return cost_lines(treatment, book, terms, treatment.sessions, upkeep)


def total(lines: tuple[Line, ...], currency: str) -> Amount:
    """Sum of the included lines; an edge unknown in any of them is unknown in the sum."""
    return add_up(currency, (line.amount for line in lines if line.status == "included"))


def total_of(treatment: Treatment, book: PriceBook, terms: Terms) -> Amount:
    """The total of an option, from the lines that can be in it alone."""
    return total(whole_course(only_counted(treatment, book, terms), book, terms), book.currency)


def _paid_by(treatment: Treatment, book: PriceBook, terms: Terms, sessions: int, upkeep: int) -> Amount:
    # An edge with fewer sessions stops rising once its own last session is paid.
    so_far = treatment.sessions.each(lambda planned: min(planned, sessions))
    return total(cost_lines(treatment, book, terms, so_far, upkeep), book.currency)


def _visits(treatment: Treatment, terms: Terms) -> tuple[tuple[date, ...], tuple[date, ...]]:
    return session_days(treatment, terms), upkeep_days(treatment, terms, treatment.upkeep_per_year)


def last_payment(treatment: Treatment, terms: Terms) -> date:
    """Day of the last visit of the longest known course and its upkeep; the first day when there is none.

    Notes
    -----
    It follows from the visits alone, so it is known even where no price is.
    """
    courses, upkeeps = _visits(treatment, terms)
    return max((*courses, *upkeeps), default=terms.start)


def cumulative(treatment: Treatment, book: PriceBook, terms: Terms) -> tuple[Spend, ...]:
    """What has been spent after each payment, and at the end of the horizon.

    Notes
    -----
    No known edge ever falls, and the last step equals the total.
    """
    treatment = only_counted(treatment, book, terms)
    courses, upkeeps = _visits(treatment, terms)
    steps = [(day, number, 0) for number, day in enumerate(courses, start=1)]
    steps += [(day, len(courses), number) for number, day in enumerate(upkeeps, start=1)]
    last = max([terms.end, *(day for day, _, _ in steps)])
    ends = steps or [(terms.start, 0, 0)]
    if ends[-1][0] < last:
        ends.append((last, len(courses), len(upkeeps)))
    return tuple(Spend(day, _paid_by(treatment, book, terms, done, kept)) for day, done, kept in ends)


def cost(treatment: Treatment, book: PriceBook, terms: Terms) -> OptionCost:
    """Everything about the cost of one option, on the shared terms."""
    lines = whole_course(treatment, book, terms)
    whole = total(lines, book.currency)
    yearly = whole.minor.each(lambda edge: round_half_up(edge, terms.horizon_years))
    per_year = Amount(book.currency, yearly)
    return OptionCost(treatment, lines, whole, per_year, cumulative(treatment, book, terms))
