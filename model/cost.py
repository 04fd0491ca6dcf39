"""What one option will have cost: line by line, in total, a year, and date by date.

Every option goes through the same functions on the same terms, so neither side can be
counted more generously than the other. Doing nothing is a treatment with no sessions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, takewhile

from model.course import DAYS_IN_WEEK
from model.lines import Line, Status, extra_lines, only_counted
from model.prices import PriceBook, Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range, add_up
from model.schedule import add_months

MONTHS_IN_YEAR = 12


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


def session_price(treatment: Treatment, book: PriceBook) -> Amount:
    """The reader's quote for a session, or else the range of the price book."""
    if treatment.own_price is None:
        return book.amount(treatment.id)
    return Amount(book.currency, Range.exactly(treatment.own_price))


def session_days(treatment: Treatment, terms: Terms) -> tuple[date, ...]:
    """Days of the sessions, as many as the longest known course has."""
    longest = max((edge for edge in treatment.sessions.edges if edge is not None), default=0)
    return tuple(
        terms.start + timedelta(days=number * treatment.interval_weeks * DAYS_IN_WEEK)
        for number in range(longest)
    )


def upkeep_days(treatment: Treatment, terms: Terms, per_year: int) -> tuple[date, ...]:
    """Days of upkeep sessions, from the last session to the end of the horizon.

    Notes
    -----
    Evenly spaced by the calendar, so that a leap year never adds or drops a visit.
    """
    sessions = session_days(treatment, terms)
    if not sessions or per_year == 0:
        return ()
    days = (add_months(sessions[-1], MONTHS_IN_YEAR * number // per_year) for number in count(1))
    return tuple(takewhile(lambda day: day <= terms.end, days))


def _session_line(treatment: Treatment, book: PriceBook, sessions: Range) -> Line:
    each = session_price(treatment, book)
    own = treatment.own_price is not None
    sources = treatment.sources.get("sessions", ())
    sources = sources if own else book.sources(treatment.id) + sources
    return Line("sessions", "included", each.times(sessions), sources, sessions, each, own)


def _upkeep_line(treatment: Treatment, book: PriceBook, terms: Terms, upkeep: int) -> Line:
    each = session_price(treatment, book)
    if treatment.upkeep_per_year:
        visits, own = Range.exactly(upkeep), treatment.own_price is not None
        sources = () if own else book.sources(treatment.id)
        return Line("upkeep", "included", each.times(visits), sources, visits, each, own)
    sources = treatment.sources.get("upkeep", ())
    usual = treatment.usual_upkeep.each(lambda rate: len(upkeep_days(treatment, terms, rate)))
    status: Status = "ask" if usual.is_unknown else "not_included"
    return Line("upkeep", status, each.times(usual), sources, usual, each)


def _time_off_line(treatment: Treatment, book: PriceBook, terms: Terms, visits: Range) -> Line:
    own = terms.own_pay is not None
    pay = (
        Amount(book.currency, Range.exactly(terms.own_pay))
        if terms.own_pay is not None
        else book.amount("pay_per_day")
    )
    days = treatment.days_off * visits
    status: Status = "included" if terms.count_time_off else "not_included"
    sources = treatment.sources.get("time_off", ()) + (() if own else book.sources("pay_per_day"))
    return Line("time_off", status, pay.times(days), sources, days, pay, own)


def _tax_line(book: PriceBook, terms: Terms, taxed: Amount) -> Line:
    if terms.own_tax is not None:
        return Line("tax", "included", taxed.percent(terms.own_tax), (), own=True)
    sources = (book.tax_source,) if book.tax_source else ()
    if book.tax_rule == "on_top" and book.tax_percent is not None:
        return Line("tax", "included", taxed.percent(book.tax_percent), sources)
    if book.tax_rule == "in_price":
        return Line("tax", "included", Amount(book.currency, NOTHING), sources)
    return Line("tax", "ask", Amount(book.currency, UNKNOWN), sources)


def cost_lines(
    treatment: Treatment, book: PriceBook, terms: Terms, sessions: Range, upkeep: int
) -> tuple[Line, ...]:
    """Lines of an option after `sessions` of its course and `upkeep` upkeep visits.

    Notes
    -----
    Tax falls on what the clinic sells: the course, upkeep, and extras counted there. It does not fall on
    lost pay or travel, which nobody sells the reader, nor on shop goods, whose price at the till already
    holds its own tax.
    """
    if treatment.sessions == NOTHING:
        return ()
    course = _session_line(treatment, book, sessions)
    kept = _upkeep_line(treatment, book, terms, upkeep)
    visits = sessions + Range.exactly(upkeep)
    extras, taxed = extra_lines(treatment, book, terms, visits)
    taxed += (course.amount, *((kept.amount,) if kept.status == "included" else ()))
    tax = _tax_line(book, terms, add_up(book.currency, taxed))
    return (course, kept, tax, _time_off_line(treatment, book, terms, visits), *extras)


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


def round_half_up(minor: int, parts: int) -> int:
    """One of `parts` equal parts of a sum, in whole minor units."""
    return (2 * minor + parts) // (2 * parts)


def with_price(treatment: Treatment, price: int) -> Treatment:
    """The same treatment at a quoted price for a session, minor units."""
    return replace(treatment, own_price=price)


def with_sessions(treatment: Treatment, sessions: int) -> Treatment:
    """The same treatment with an exact number of sessions."""
    return replace(treatment, sessions=Range.exactly(sessions))


def with_days_off(treatment: Treatment, days: int) -> Treatment:
    """The same treatment with an exact number of days off after each session."""
    return replace(treatment, days_off=Range.exactly(days))
