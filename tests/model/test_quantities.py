"""Ranges and money: order is kept, unknown stays unknown, currencies never meet."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.money.prices import Price, PriceBook
from model.quantities import NOTHING, UNKNOWN, Amount, Band, CurrencyMismatch, Range, add_up, share_of
from tests.model.money.priced_courses import ranges

RANGES = ranges(10_000_000)


def rises(edges: Range) -> bool:
    known = [edge for edge in edges.edges if edge is not None]
    return known == sorted(known) and all(edge >= 0 for edge in known)


@given(RANGES, RANGES)
def test_sums_and_products_of_ranges_still_rise_from_low_to_high(one: Range, other: Range):
    assert rises(one + other)
    assert rises(one * other)


@given(RANGES, RANGES)
def test_an_edge_unknown_on_one_side_is_unknown_in_the_sum(one: Range, other: Range):
    for left, right, found in zip(one.edges, other.edges, (one + other).edges, strict=True):
        assert found == (None if left is None or right is None else left + right)


@given(RANGES)
def test_none_of_something_unknown_costs_nothing_but_one_of_it_is_unknown(edges: Range):
    assert edges * NOTHING == NOTHING
    assert edges * Range.exactly(1) == edges


@pytest.mark.parametrize("edges", [(2, 1, 3), (1, 3, 2), (3, None, 2), (None, 5, 4), (2, 1, None)])
def test_edges_in_the_wrong_order_are_refused(edges: tuple[int | None, int | None, int | None]):
    with pytest.raises(ValueError, match="must rise"):
        Range(*edges)


def test_a_range_below_zero_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        Range(-1, 0, 0)


def test_an_exact_range_and_an_unknown_one_say_so():
    assert Range.exactly(5).is_exact and not Range.exactly(5).is_unknown
    assert UNKNOWN.is_unknown and not UNKNOWN.is_exact
    assert not Range(None, 5, 5).is_exact and not Range(None, 5, 5).is_unknown


def test_two_currencies_never_meet_in_a_sum():
    here, there = Amount("USD", Range.exactly(5)), Amount("CAD", UNKNOWN)
    with pytest.raises(CurrencyMismatch):
        _ = here + there
    with pytest.raises(CurrencyMismatch):
        add_up("USD", [here, there])


def test_a_price_book_refuses_a_price_in_another_currency():
    stranger = {"microneedling": Price(Amount("CAD", Range.exactly(1)), "session", ())}
    with pytest.raises(ValueError, match="microneedling"):
        PriceBook("us", "USD", stranger, "ask", None, None)


def test_a_price_book_that_adds_tax_needs_its_rate():
    with pytest.raises(ValueError, match="names no rate"):
        PriceBook("us", "USD", {}, "on_top", None, None)


@given(st.integers(0, 10**9), st.decimals(0, 40, places=4))
def test_a_percentage_is_rounded_half_up_to_a_whole_minor_unit(minor: int, rate: Decimal):
    exact = Fraction(minor) * Fraction(rate) / 100
    assert share_of(minor, rate) == (exact + Fraction(1, 2)).__floor__()


def test_half_a_cent_of_tax_rounds_up():
    # 5 percent of 10 cents is half a cent.
    assert share_of(10, Decimal(5)) == 1
    assert Amount("USD", Range(9, 10, None)).percent(Decimal(5)).minor == Range(0, 1, None)


@pytest.mark.parametrize(
    "shares", [(-0.1, 0, 1), (0, 0.5, 1.1), (0.6, 0.5, 1), (0, 0.9, 0.8), (float("nan"), 0.5, 1)]
)
def test_a_band_out_of_bounds_or_order_is_refused(shares: tuple[float, float, float]):
    with pytest.raises(ValueError, match="band must rise"):
        Band(*shares)
