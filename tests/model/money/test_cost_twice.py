"""A second implementation of cost: a loop over dated visits for each edge, on whole numbers and fractions."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings

from model.money.cost import cost
from model.money.prices import PriceBook, PricedCourse, Terms
from tests.model.money.priced_courses import BOOKS, COURSES, ITEM, TERMS

LOW, TYPICAL, HIGH = range(3)


def visits(course: PricedCourse, terms: Terms, edge: int) -> list[date] | None:
    """Days on which this edge pays: its own sessions, then upkeep after its own course."""
    own = course.sessions.edges[edge]
    if own is None:
        return None
    # No gap of 1 to 12 weeks is longer than that of 4 upkeep visits a year, so a session more costs no visit.
    paid = [terms.start + timedelta(weeks=course.interval_weeks * number) for number in range(own)]
    last, end = paid[-1], terms.start + relativedelta(years=terms.horizon_years)
    number = 1
    while course.upkeep_per_year:
        day = last + relativedelta(months=12 * number // course.upkeep_per_year)
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


def extra_spent(
    item: str, visits_so_far: int | None, course: PricedCourse, book: PriceBook, terms: Terms, edge: int
) -> tuple[bool, int | None]:
    """Whether an extra is counted at all, and what it has cost so far at one edge."""
    quote = course.quotes.get(item)
    if item == "room" and quote is None:
        return True, book.prices["room"].amount.minor.edges[edge]
    if item == "consultation" and terms.credited:
        return True, 0
    times = visits_so_far if item in ("room", "numbing", "travel") else 1
    if quote is not None:
        return True, product(quote, times)
    edges = book.prices[item].amount.minor.edges if item in book.prices else (None, None, None)
    return item in terms.counted, product(edges[edge], times)


def product(price: int | None, times: int | None) -> int | None:
    if 0 in (price, times):
        return 0
    return None if price is None or times is None else price * times


def known(item: str, course: PricedCourse, book: PriceBook, terms: Terms) -> bool:
    """Whether any edge of the whole course's extra is known; if none is, it is a question and not counted."""
    for edge in (LOW, TYPICAL, HIGH):
        days = visits(course, terms, edge)
        made = None if days is None else len(days)
        if extra_spent(item, made, course, book, terms, edge)[1] is not None:
            return True
    return item in course.quotes


def spent(course: PricedCourse, book: PriceBook, terms: Terms, edge: int, until: date) -> int | None:
    """Everything paid up to a day at one edge; None as soon as a figure that is needed is unknown."""
    days = visits(course, terms, edge)
    made = None if days is None else sum(day <= until for day in days)  # no known count times 0 is 0
    price = book.prices[ITEM].amount.minor.edges[edge] if course.own_price is None else course.own_price
    pay = book.prices["pay_per_day"].amount.minor.edges[edge] if terms.own_pay is None else terms.own_pay
    lost = product(product(course.days_off.edges[edge], pay), made) if terms.count_time_off else 0
    # 5 of 7 days are days of work.
    lost = None if lost is None else int(Fraction(5 * lost, 7) + Fraction(1, 2))
    taxed, untaxed = [product(price, made)], [lost]
    for extra in course.extras:
        counted, cost_of_it = extra_spent(extra.id, made, course, book, terms, edge)
        if counted and known(extra.id, course, book, terms):
            (taxed if extra.id in ("consultation", "room", "numbing") else untaxed).append(cost_of_it)
    if None in taxed + untaxed:
        return None
    sum_taxed = sum(one or 0 for one in taxed)
    return sum_taxed + tax(sum_taxed, book, terms) + sum(one or 0 for one in untaxed)


@settings(max_examples=100)
@given(COURSES, BOOKS, TERMS)
def test_a_loop_over_dated_visits_gives_the_same_total(course: PricedCourse, book: PriceBook, terms: Terms):
    found = cost(course, book, terms).total.minor.edges
    assert found == tuple(spent(course, book, terms, edge, date.max) for edge in (LOW, TYPICAL, HIGH))


@settings(max_examples=100)
@given(COURSES, BOOKS, TERMS)
def test_a_loop_over_dated_visits_gives_the_same_spending_on_every_day(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    last_of_day = {step.day: step.amount.minor.edges for step in cost(course, book, terms).cumulative}
    for day, edges in last_of_day.items():
        for edge, found in enumerate(edges):
            assert found == spent(course, book, terms, edge, day), (day, edge)
