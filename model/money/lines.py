"""Every line of a cost table: what is paid for, how often, at which price, and whether it counts.

An option is bought as a *course*: some sessions, some weeks apart, then upkeep visits year by year. Its cost
is a list of *lines*. Four lines are basic and stand in the table of every course: the sessions, the upkeep,
the tax, and the pay lost on days off. All others are *extras*, such as numbing cream or the way there, which
the data declare and an option names. Doing nothing has no lines. This module makes all lines;
`model.money.cost` adds them up.

Each line has a *status*:

- ``included``: its amount is part of the total. An edge of it that is unknown is unknown in the total.
- ``not_included``: its amount is shown as far as it is known, but the reader has not asked to count it.
- ``ask``: its price, its number or its rate is not known, so the reader should ask. It is left out of the
  total and never turns into nothing.

The price of a line is, in this order, the reader's *own quote*, or else the range of the region's price book.
A range has a low, a *typical* and a high edge, each of which may be unknown. All sums are whole *minor
units*, for example cents. A line carries its *basis*: the observed prices, the studies and the page of a tax
rule that its figures rest on. A quoted price or rate needs none, as the reader knows who made it.

Three things are said of extras besides. A quoted extra always counts. One whose price in the book is
``in_session_price`` is paid with the session: it is always included, at the amount that the book gives it.
The *consultation* may be credited: a clinic takes its fee off the course, and the line adds nothing.

Tax is made after the other lines, because it falls on the sum of those that count and that the clinic sells.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from model.calendar import DAYS_IN_WEEK, WORKING_DAYS_IN_WEEK
from model.money.prices import IN_SESSION_PRICE, PAY_PER_DAY, Basis, Extra, PriceBook, PricedCourse, Terms
from model.money.visits import Visits, usual_upkeep
from model.quantities import NOTHING, UNKNOWN, Amount, Range, add_up

Status = Literal["included", "not_included", "ask"]

CONSULTATION: Final = "consultation"  # the one extra that a clinic may credit
ONCE: Final = Range.exactly(1)


@dataclass(frozen=True)
class Line:
    """One line of a cost table; `count` times `each` is the amount where both are shown.

    Time off alone is less: it counts days of the calendar, and pay is lost on the working days among them.

    Parameters
    ----------
    id : str
        A basic line, or the id of an extra.
    basis : tuple of Basis
        What its figures rest on; the price, then the count, except for time off.
    own : bool
        Whether the price is the reader's own quote.
    credited : bool
        Whether it is taken off the course, so that it adds nothing.
    """

    id: str
    status: Status
    amount: Amount
    basis: tuple[Basis, ...]
    count: Range | None = None
    each: Amount | None = None
    own: bool = False
    credited: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Source ids of its basis, in the same order."""
        return tuple(one.id for one in self.basis)

    @property
    def shown_status(self) -> Status:
        """Status as a reader sees it: a line that counts but that nobody could price is a thing to ask."""
        return "ask" if self.amount.minor.is_unknown else self.status


# ---- prices ----------------------------------------------------------------------------------


def _own_or_listed(quote: int | None, item: str, book: PriceBook) -> Amount:
    return book.amount(item) if quote is None else Amount(book.currency, Range.exactly(quote))


def session_price(course: PricedCourse, book: PriceBook) -> Amount:
    """Return the reader's quote for a session, or else the range of the price book."""
    return _own_or_listed(course.own_price, course.id, book)


def extra_price(course: PricedCourse, book: PriceBook, item: str) -> Amount:
    """Return the reader's quote for an extra, or else the range of the price book."""
    return _own_or_listed(course.quotes.get(item), item, book)


def visits_amount(course: PricedCourse, book: PriceBook, visits: Visits) -> Amount:
    """Return what sessions and upkeep visits cost together, each edge from one and the same course."""
    return session_price(course, book).times(visits.paid)


# ---- one line each ---------------------------------------------------------------------------


def _session_line(course: PricedCourse, book: PriceBook, visits: Visits) -> Line:
    each, own = session_price(course, book), course.own_price is not None
    published = course.basis.get("sessions", ())
    return Line(
        id="sessions",
        status="included",
        amount=each.times(visits.sessions),
        basis=published if own else book.basis(course.id) + published,
        count=visits.sessions,
        each=each,
        own=own,
    )


def _upkeep_line(course: PricedCourse, book: PriceBook, terms: Terms, visits: Visits) -> Line:
    each, own = session_price(course, book), course.own_price is not None
    if course.upkeep_per_year:
        basis = () if own else book.basis(course.id)
        amount = each.times(visits.upkeep)
        return Line("upkeep", "included", amount, basis=basis, count=visits.upkeep, each=each, own=own)
    # While no upkeep is chosen, the line shows what the published upkeep would come to.
    usual = usual_upkeep(course, terms)
    # Nobody published any upkeep, so its number is as much a question as its price.
    status: Status = "ask" if usual.is_unknown else "not_included"
    basis = (() if own else book.basis(course.id)) + course.basis.get("upkeep", ())
    return Line("upkeep", status, each.times(usual), basis=basis, count=usual, each=each)


def _time_off_line(course: PricedCourse, book: PriceBook, terms: Terms, visits: Range) -> Line:
    own, pay = terms.own_pay is not None, _own_or_listed(terms.own_pay, PAY_PER_DAY, book)
    # Days off come after each visit, so their number rests on the course as much as on the pay.
    days = course.days_off * visits
    return Line(
        id="time_off",
        status="included" if terms.count_time_off else "not_included",
        # Published days off are days of the calendar, weekends too; pay is lost on working days alone.
        amount=pay.times(days).part(WORKING_DAYS_IN_WEEK, DAYS_IN_WEEK),
        basis=course.basis.get("time_off", ()) + (() if own else book.basis(PAY_PER_DAY)),
        count=days,
        each=pay,
        own=own,
    )


def _tax_line(book: PriceBook, terms: Terms, taxed: Amount) -> Line:
    basis = (book.tax_basis,) if book.tax_basis else ()
    # A price shown already holds the tax, so the line stands there and adds nothing, whatever is typed.
    if book.tax_rule == "in_price":
        return Line("tax", "included", Amount(book.currency, NOTHING), basis=basis)
    # A rate that the reader typed replaces the rule of the region.
    if terms.own_tax is not None:
        return Line("tax", "included", taxed.percent(terms.own_tax), basis=(), own=True)
    if book.tax_rule == "on_top" and book.tax_percent is not None:
        return Line("tax", "included", taxed.percent(book.tax_percent), basis=basis)
    return Line("tax", "ask", Amount(book.currency, UNKNOWN), basis=basis)


def extra_line(extra: Extra, course: PricedCourse, book: PriceBook, terms: Terms, visits: Range) -> Line:
    """Return the line of one extra after `visits` visits.

    Notes
    -----
    A quote always counts. An extra that nobody priced stays a question even where the reader counts it,
    so it never turns into nothing. A first visit that is credited costs nothing, whatever its fee.
    """
    own, price = extra.id in course.quotes, book.prices.get(extra.id)
    basis = () if own else book.basis(extra.id)
    # The session price already holds it, so neither a count nor a choice of the reader changes it.
    if price and price.per == IN_SESSION_PRICE and not own:
        return Line(extra.id, "included", price.amount, basis=basis)
    count, each = visits if book.each_visit(extra) else ONCE, extra_price(course, book, extra.id)
    line = Line(extra.id, "included", each.times(count), basis=basis, count=count, each=each, own=own)
    # The fee stays visible, so that a reader sees what the credit is worth.
    if terms.credited and extra.id == CONSULTATION:
        return replace(line, amount=Amount(book.currency, NOTHING), credited=True)
    if own or (extra.id in terms.counted and not line.amount.minor.is_unknown):
        return line
    return replace(line, status="ask" if line.amount.minor.is_unknown else "not_included")


# ---- the whole table -------------------------------------------------------------------------


def _taxed(extras: Iterable[tuple[Extra, Line]], visits: Amount) -> Iterable[Amount]:
    """Return the included amounts on which tax falls: what all visits cost, and extras of the clinic.

    Notes
    -----
    Tax falls on what the clinic sells: the course, upkeep, and extras counted there. It does not fall on
    lost pay or travel, which nobody sells the reader, nor on shop goods, whose price at the till already
    holds its own tax.
    """
    return (visits, *(line.amount for extra, line in extras if extra.taxed and line.status == "included"))


def cost_lines(course: PricedCourse, book: PriceBook, terms: Terms, visits: Visits) -> tuple[Line, ...]:
    """Return the lines of an option after some visits.

    Parameters
    ----------
    visits : Visits
        Those done so far; at the end of the horizon, all of them.

    Returns
    -------
    tuple of Line
        The four basic lines, then the extras in the option's order; none for doing nothing.
    """
    if course.sessions == NOTHING:
        return ()
    # Extras and days off come with every visit, upkeep included.
    extras = tuple(extra_line(extra, course, book, terms, visits.paid) for extra in course.extras)
    taxed = _taxed(zip(course.extras, extras, strict=True), visits_amount(course, book, visits))
    return (
        _session_line(course, book, visits),
        _upkeep_line(course, book, terms, visits),
        _tax_line(book, terms, add_up(book.currency, taxed)),
        _time_off_line(course, book, terms, visits.paid),
        *extras,
    )
