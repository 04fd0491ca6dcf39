"""A treatment or its terms with one thing changed."""

from __future__ import annotations

from dataclasses import replace

from model.money.lines import CONSULTATION
from model.money.prices import IN_SESSION_PRICE, PriceBook, Terms, Treatment
from model.quantities import UNKNOWN, Range


def with_price(treatment: Treatment, price: int) -> Treatment:
    """The same treatment at a quoted price for a session, minor units."""
    return replace(treatment, own_price=price)


def with_sessions(treatment: Treatment, sessions: int) -> Treatment:
    """The same treatment with an exact number of sessions."""
    return replace(treatment, sessions=Range.exactly(sessions))


def with_days_off(treatment: Treatment, days: int) -> Treatment:
    """The same treatment with an exact number of days off after each session."""
    return replace(treatment, days_off=Range.exactly(days))


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
