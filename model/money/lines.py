"""One line of a cost table, and the lines of what may be charged besides the sessions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, takewhile
from typing import Literal

from model.calendar import DAYS_IN_WEEK, MONTHS_IN_YEAR, add_months
from model.money.prices import IN_SESSION_PRICE, Extra, PriceBook, Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range, add_up

Status = Literal["included", "not_included", "ask"]

CONSULTATION = "consultation"  # the one extra that a clinic may credit
ONCE = Range.exactly(1)


@dataclass(frozen=True)
class Line:
    """One line of a cost table; `count` times `each` is the amount where both are shown.

    Parameters
    ----------
    own : bool
        Whether the price is the reader's own quote.
    credited : bool
        Whether it is taken off the course, so that it adds nothing.
    """

    id: str
    status: Status
    amount: Amount
    sources: tuple[str, ...]
    count: Range | None = None
    each: Amount | None = None
    own: bool = False
    credited: bool = False


def extra_price(treatment: Treatment, book: PriceBook, item: str) -> Amount:
    """The reader's quote for an extra, or else the range of the price book."""
    if item in treatment.quotes:
        return Amount(book.currency, Range.exactly(treatment.quotes[item]))
    return book.amount(item)


def extra_line(extra: Extra, treatment: Treatment, book: PriceBook, terms: Terms, visits: Range) -> Line:
    """The line of one extra after `visits` visits.

    Notes
    -----
    A quote always counts. An extra that nobody priced stays a question even where the reader counts it,
    so it never turns into nothing. A first visit that is credited costs nothing, whatever its fee.
    """
    own, price = extra.id in treatment.quotes, book.prices.get(extra.id)
    sources = () if own else book.sources(extra.id)
    if price and price.per == IN_SESSION_PRICE and not own:
        return Line(extra.id, "included", price.amount, sources)
    count, each = visits if book.each_visit(extra) else ONCE, extra_price(treatment, book, extra.id)
    if terms.credited and extra.id == CONSULTATION:
        nothing = Amount(book.currency, NOTHING)
        return Line(extra.id, "included", nothing, sources, count, each, own, credited=True)
    line = Line(extra.id, "included", each.times(count), sources, count, each, own)
    if own or (extra.id in terms.counted and not line.amount.minor.is_unknown):
        return line
    return replace(line, status="ask" if line.amount.minor.is_unknown else "not_included")


def extra_lines(
    treatment: Treatment, book: PriceBook, terms: Terms, visits: Range
) -> tuple[tuple[Line, ...], tuple[Amount, ...]]:
    """Lines of every extra of an option, and the amounts among them on which tax falls."""
    lines = tuple(extra_line(extra, treatment, book, terms, visits) for extra in treatment.extras)
    both = zip(treatment.extras, lines, strict=True)
    return lines, tuple(line.amount for extra, line in both if extra.taxed and line.status == "included")


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
