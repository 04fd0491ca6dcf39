"""What must hold of every plan: scale, order, rising ranges, currency, and what a quote may move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from model.money.comparison import break_even, cost_difference
from model.money.cost import OptionCost, cost
from model.money.prices import Price, PriceBook, PricedCourse, Terms
from model.quantities import Amount, Range
from tests.model.money.priced_courses import (
    BOOKS,
    CONSULTATION,
    COURSES,
    EXTRAS,
    FULL_BOOKS,
    FULL_COURSES,
    ITEM,
    MONEY,
    TERMS,
)

NO_TAX = TERMS.map(lambda terms: replace(terms, own_tax=None))


def repriced(book: PriceBook, change: Callable[[str, Range], Range], currency: str = "USD") -> PriceBook:
    prices = {
        item: Price(Amount(currency, change(item, price.amount.minor)), price.per, price.basis)
        for item, price in book.prices.items()
    }
    return replace(book, prices=prices, currency=currency)


def own_times(factor: int, course: PricedCourse, terms: Terms) -> tuple[PricedCourse, Terms]:
    price = None if course.own_price is None else factor * course.own_price
    quotes = {item: factor * minor for item, minor in course.quotes.items()}
    pay = None if terms.own_pay is None else factor * terms.own_pay
    return replace(course, own_price=price, quotes=quotes), replace(terms, own_pay=pay)


def included(found: OptionCost) -> dict[str, tuple[int | None, int | None, int | None]]:
    return {line.id: line.amount.minor.edges for line in found.lines if line.status == "included"}


@given(COURSES, BOOKS, NO_TAX, st.integers(1, 9))
def test_every_price_times_a_number_makes_the_total_that_many_times_as_much(
    course: PricedCourse, book: PriceBook, terms: Terms, factor: int
):
    # Without a rate of tax and without lost pay (5 of 7 parts of a sum), so that no rounding hides it.
    book, terms = replace(book, tax_rule="ask", tax_percent=None), replace(terms, count_time_off=False)
    before = cost(course, book, terms).total.minor
    dearer = repriced(book, lambda _, edges: edges.each(lambda minor: factor * minor))
    own, paid = own_times(factor, course, terms)
    after = cost(own, dearer, paid)
    assert after.total.minor == before.each(lambda minor: factor * minor)


@given(COURSES, BOOKS, TERMS, st.integers(1, MONEY), st.integers(1, 9))
def test_each_unit_on_the_session_price_adds_one_for_every_visit_before_tax(
    course: PricedCourse, book: PriceBook, terms: Terms, price: int, more: int
):
    book, terms = replace(book, tax_rule="in_price", tax_percent=None), replace(terms, own_tax=None)
    at, above = (
        cost(replace(course, own_price=minor), book, terms).total.minor for minor in (price, price + more)
    )
    visits = cost(course, book, terms).visits.paid
    for here, there, count in zip(at.edges, above.edges, visits.edges, strict=True):
        if here is not None and there is not None:
            assert there - here == more * (count or 0)


@given(COURSES, BOOKS, TERMS, st.randoms())
def test_the_order_of_extras_never_changes_a_number(
    course: PricedCourse, book: PriceBook, terms: Terms, chance
):
    shuffled = list(course.extras)
    chance.shuffle(shuffled)
    first = cost(course, book, terms)
    again = cost(replace(course, extras=tuple(shuffled)), book, terms)
    assert (first.total, first.cumulative) == (again.total, again.cumulative)
    assert {line.id: line for line in first.lines} == {line.id: line for line in again.lines}


@given(FULL_COURSES, FULL_COURSES, FULL_BOOKS, TERMS)
def test_the_order_of_options_only_turns_the_sign_of_the_gap(
    one: PricedCourse, other: PricedCourse, book: PriceBook, terms: Terms
):
    first = cost(one, book, terms)
    gap, back = cost_difference(one, other, book, terms), cost_difference(other, one, book, terms)
    negated = [None if edge is None else -edge for edge in (gap.high, gap.typical, gap.low)]
    assert negated == [back.low, back.typical, back.high]
    assert cost(one, book, terms) == first


@given(FULL_COURSES, FULL_BOOKS, TERMS, st.sampled_from([ITEM, "consultation", "numbing", "travel"]))
def test_a_dearer_high_edge_never_lowers_any_edge_of_the_total(
    course: PricedCourse, book: PriceBook, terms: Terms, item: str
):
    def dearer(name: str, edges: Range) -> Range:
        return Range(edges.low, edges.typical, (edges.high or 0) + 100) if name == item else edges

    before, after = cost(course, book, terms), cost(course, repriced(book, dearer), terms)
    for less, more in zip(before.total.minor.edges, after.total.minor.edges, strict=True):
        assert less is None or more is None or less <= more
    assert before.total.minor.low == after.total.minor.low


@given(COURSES, BOOKS, TERMS)
def test_the_same_figures_in_another_currency_give_the_same_figures(
    course: PricedCourse, book: PriceBook, terms: Terms
):
    here = cost(course, book, terms)
    abroad = cost(course, repriced(book, lambda _, edges: edges, "CAD"), terms)
    assert {line.amount.currency for line in abroad.lines} | {abroad.total.currency} == {"CAD"}
    assert here.total.minor == abroad.total.minor
    assert [line.amount.minor for line in here.lines] == [line.amount.minor for line in abroad.lines]
    assert [step.amount.minor for step in here.cumulative] == [
        step.amount.minor for step in abroad.cumulative
    ]
    assert break_even(course, course, book, terms, 8) == break_even(
        course, course, repriced(book, lambda _, edges: edges, "CAD"), terms, 8
    )


@given(COURSES, BOOKS, TERMS, st.sampled_from(EXTRAS))
def test_counting_one_more_extra_moves_its_own_line_and_tax_and_nothing_else(
    course: PricedCourse, book: PriceBook, terms: Terms, extra
):
    before = included(cost(course, book, terms))
    more = replace(terms, counted=terms.counted | {extra.id})
    after = included(cost(course, book, more))
    assert before.keys() <= after.keys() <= before.keys() | {extra.id}
    assert all(after[line] == edges for line, edges in before.items() if line != "tax")
    if not extra.taxed:
        assert after.get("tax") == before.get("tax")


@given(COURSES, BOOKS, TERMS, st.sampled_from(EXTRAS), st.integers(0, MONEY))
def test_a_quoted_line_counts_is_exact_for_each_visit_and_says_whose_it_is(
    course: PricedCourse, book: PriceBook, terms: Terms, extra, minor: int
):
    quoted = replace(course, extras=EXTRAS, quotes={extra.id: minor})
    line = next(one for one in cost(quoted, book, terms).lines if one.id == extra.id)
    assert (line.status, line.own, line.sources) == ("included", True, ())
    assert line.each == Amount("USD", Range.exactly(minor))
    if line.each and line.count and not line.credited:
        assert line.amount == line.each.times(line.count)


@given(COURSES, BOOKS, TERMS, st.integers(0, MONEY))
def test_a_credited_first_visit_costs_nothing_whatever_its_fee(
    course: PricedCourse, book: PriceBook, terms: Terms, fee: int
):
    without = replace(course, extras=())
    fees = replace(course, extras=(CONSULTATION,), quotes={"consultation": fee})
    credited = replace(terms, credited=True)
    assert cost(fees, book, credited).total == cost(without, book, terms).total
