"""A course or its terms with one thing changed."""

from __future__ import annotations

from dataclasses import replace

from model.money.lines import CONSULTATION
from model.money.prices import IN_SESSION_PRICE, PriceBook, PricedCourse, Terms
from model.quantities import UNKNOWN, Range


def with_price(course: PricedCourse, price: int) -> PricedCourse:
    """Return the same course at a quoted price for a session, minor units."""
    return replace(course, own_price=price)


def with_sessions(course: PricedCourse, sessions: int) -> PricedCourse:
    """Return the same course with an exact number of sessions."""
    return replace(course, sessions=Range.exactly(sessions))


def with_days_off(course: PricedCourse, days: int) -> PricedCourse:
    """Return the same course with an exact number of days off after each session."""
    return replace(course, days_off=Range.exactly(days))


def without_extra(course: PricedCourse, item: str) -> PricedCourse:
    """Return the same course without one of its extras."""
    return replace(course, extras=tuple(extra for extra in course.extras if extra.id != item))


def without_quotes(course: PricedCourse) -> PricedCourse:
    """Return the same course without the reader's own quotes for extras."""
    return replace(course, quotes={})


def only_counted(course: PricedCourse, book: PriceBook, terms: Terms) -> PricedCourse:
    """Return the same course without what cannot be in its total: totals are needed far more often."""

    def may_count(item: str) -> bool:
        price = book.prices.get(item)
        inside = price is not None and price.per == IN_SESSION_PRICE
        credited = terms.credited and item == CONSULTATION
        return inside or credited or item in terms.counted or item in course.quotes

    # The published upkeep only fills a line that is not counted, so it goes too.
    kept = tuple(extra for extra in course.extras if may_count(extra.id))
    return replace(course, extras=kept, usual_upkeep=UNKNOWN)


def with_quote(course: PricedCourse, item: str, minor: int) -> PricedCourse:
    """Return the same course with the reader's own quote for an extra, minor units."""
    return replace(course, quotes={**course.quotes, item: minor})
