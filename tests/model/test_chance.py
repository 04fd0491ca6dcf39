"""Chances in 100: one rounding, nobody only where nobody was seen, and ranges that hold what was counted."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.chance import In100, half_up, in_100, likely_in_100, outwards


@st.composite
def counted(draw: st.DrawFn) -> tuple[int, int]:
    of = draw(st.integers(1, 5000))
    return draw(st.integers(0, of)), of


def test_a_chance_is_whole_people_with_halves_up():
    # 2 of 30 is 6.67, 5 of 36 is 13.9, 1 of 8 is 12.5.
    assert [in_100(Fraction(*one)).whole for one in ((2, 30), (5, 36), (1, 8))] == [7, 14, 13]
    assert half_up(Fraction(5, 2)) == 3


def test_3_of_961_is_fewer_than_1_and_not_nobody():
    # 0.31 of 100 would round to 0.
    assert in_100(Fraction(3, 961)) == In100(1, "fewer")
    assert in_100(Fraction(3, 961)).others == In100(99, "more")
    assert in_100(Fraction(958, 961)) == In100(99, "more")


@given(counted())
def test_nobody_and_everybody_are_said_only_where_it_was_so(seen: tuple[int, int]):
    count, of = seen
    chance = in_100(Fraction(count, of))
    assert (chance.whole == 0) == (count == 0)
    assert (chance.whole == 100) == (count == of)


@given(counted())
def test_both_sides_make_100_and_turn_into_each_other(seen: tuple[int, int]):
    chance = in_100(Fraction(*seen))
    assert chance.whole + chance.others.whole == 100
    assert chance.others.others == chance


@given(counted())
def test_fewer_and_more_are_said_only_below_1_and_above_99(seen: tuple[int, int]):
    share = 100 * Fraction(*seen)
    near = in_100(share / 100).near
    assert (near == "fewer") == (0 < share < Fraction(1, 2))
    assert (near == "more") == (Fraction(199, 2) <= share < 100)


@given(counted())
def test_the_range_holds_what_was_counted_and_what_is_said(seen: tuple[int, int]):
    count, of = seen
    low, high = likely_in_100(count, of)
    assert 0 <= low <= 100 * Fraction(count, of) <= high <= 100
    assert low <= in_100(Fraction(count, of)).whole <= high


@given(st.integers(1, 5000))
def test_after_none_seen_at_least_3_in_their_number_are_left_open_and_never_0(of: int):
    low, high = likely_in_100(0, of)
    assert low == 0
    assert 1 <= high <= 100
    assert high >= min(Fraction(300, of), 100)


def test_none_of_120_leaves_3_open():
    # 3 in 120 is 2.5 in 100, rounded outwards as every edge is.
    assert likely_in_100(0, 120) == (0, 3)


def test_edges_are_rounded_outwards():
    assert outwards(Fraction(49, 10), Fraction(248, 10)) == (4, 25)


@pytest.mark.parametrize("share", [Fraction(-1, 100), Fraction(101, 100)])
def test_a_share_that_cannot_be_is_refused(share: Fraction):
    with pytest.raises(ValueError, match="between none and all"):
        in_100(share)


@pytest.mark.parametrize(("count", "of"), [(1, 0), (-1, 5), (6, 5)])
def test_a_count_that_cannot_be_has_no_range(count: int, of: int):
    with pytest.raises(ValueError, match="people who were looked at"):
        likely_in_100(count, of)
