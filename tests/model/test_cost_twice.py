"""A second implementation of cost: a loop over dated visits for each edge, on whole numbers and fractions."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings

from model.cost import cost
from model.prices import PriceBook, Terms, Treatment
from tests.model.treatments import BOOKS, ITEM, TERMS, TREATMENTS

LOW, TYPICAL, HIGH = range(3)


def visits(treatment: Treatment, terms: Terms, edge: int) -> list[date] | None:
    """Days on which this edge pays: its own sessions, then upkeep after the longest course."""
    counts = [count for count in treatment.sessions.edges if count is not None]
    own = treatment.sessions.edges[edge]
    if own is None:
        return None
    days = [terms.start + timedelta(weeks=treatment.interval_weeks * number) for number in range(max(counts))]
    paid, end = days[:own], terms.start + relativedelta(years=terms.horizon_years)
    number = 1
    while treatment.upkeep_per_year:
        day = days[-1] + relativedelta(months=12 * number // treatment.upkeep_per_year)
        if day > end:
            break
        paid.append(day)
        number += 1
    return paid


def tax(sum_taxed: int, book: PriceBook, terms: Terms) -> int:
    rate = terms.own_tax
    if rate is None:
        rate = book.tax_percent if book.tax_rule == "on_top" else None
    return 0 if rate is None else int(Fraction(sum_taxed) * Fraction(rate) / 100 + Fraction(1, 2))


def spent(treatment: Treatment, book: PriceBook, terms: Terms, edge: int, until: date) -> int | None:
    """Everything paid up to a day at one edge; None as soon as a figure that is needed is unknown."""
    days = visits(treatment, terms, edge)
    if days is None:
        return None
    price = book.prices[ITEM].amount.minor.edges[edge] if treatment.own_price is None else treatment.own_price
    pay = book.prices["pay_per_day"].amount.minor.edges[edge] if terms.own_pay is None else terms.own_pay
    off, sessions, lost = treatment.days_off.edges[edge], 0, 0
    for day in days:
        if day > until:
            continue
        if price is None:
            return None
        sessions += price
        if terms.count_time_off and off != 0 and pay != 0:
            if off is None or pay is None:
                return None
            lost += off * pay
    inside = book.prices["room"].amount.minor.edges[edge] if "room" in treatment.extras else 0
    return None if inside is None else sessions + tax(sessions, book, terms) + lost + inside


@settings(max_examples=100)
@given(TREATMENTS, BOOKS, TERMS)
def test_a_loop_over_dated_visits_gives_the_same_total(treatment: Treatment, book: PriceBook, terms: Terms):
    found = cost(treatment, book, terms).total.minor.edges
    assert found == tuple(spent(treatment, book, terms, edge, date.max) for edge in (LOW, TYPICAL, HIGH))


@settings(max_examples=100)
@given(TREATMENTS, BOOKS, TERMS)
def test_a_loop_over_dated_visits_gives_the_same_spending_on_every_day(
    treatment: Treatment, book: PriceBook, terms: Terms
):
    last_of_day = {step.day: step.amount.minor.edges for step in cost(treatment, book, terms).cumulative}
    for day, edges in last_of_day.items():
        for edge, found in enumerate(edges):
            assert found == spent(treatment, book, terms, edge, day), (day, edge)
