"""One line of a cost table, and the lines of what may be charged besides the sessions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from model.prices import IN_SESSION_PRICE, Extra, PriceBook, Terms, Treatment
from model.quantities import NOTHING, UNKNOWN, Amount, Range

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


def only_counted(treatment: Treatment, book: PriceBook, terms: Terms) -> Treatment:
    """The same treatment without what cannot be in its total: totals are needed far more often."""

    def may_count(item: str) -> bool:
        price = book.prices.get(item)
        inside = price is not None and price.per == IN_SESSION_PRICE
        credited = terms.credited and item == CONSULTATION
        return inside or credited or item in terms.counted or item in treatment.quotes

    kept = tuple(extra for extra in treatment.extras if may_count(extra.id))
    return replace(treatment, extras=kept, usual_upkeep=UNKNOWN)


def with_quote(treatment: Treatment, item: str, minor: int) -> Treatment:
    """The same treatment with the reader's own quote for an extra, minor units."""
    return replace(treatment, quotes={**treatment.quotes, item: minor})
