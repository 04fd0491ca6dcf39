"""Rows stand in the order of the reader's ratings: every row once, ties as in the data, unrated last."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from model.values import agreeing, in_order

THINGS = tuple("abcdefghi")
RATINGS = st.dictionaries(st.sampled_from(THINGS), st.integers(0, 3))


def test_the_highest_rating_comes_first_and_what_is_not_rated_last():
    # c 3, then b and d 1 as in the data, then a 0, and e has no rating.
    assert in_order("abcde", {"a": 0, "b": 1, "c": 3, "d": 1}) == ("c", "b", "d", "a", "e")


def test_without_a_rating_the_order_is_that_of_the_data():
    assert in_order(THINGS, {}) == THINGS


@given(RATINGS)
def test_every_thing_stands_there_once(ratings: dict[str, int]):
    assert sorted(in_order(THINGS, ratings)) == sorted(THINGS)


@given(RATINGS)
def test_ratings_never_rise_down_the_list_and_ties_keep_the_order_of_the_data(ratings: dict[str, int]):
    for upper, lower in pairwise(in_order(THINGS, ratings)):
        above, below = ratings.get(upper, -1), ratings.get(lower, -1)
        assert (-above, THINGS.index(upper)) < (-below, THINGS.index(lower))


@given(RATINGS)
def test_sorting_again_changes_nothing_else(ratings: dict[str, int]):
    once = in_order(THINGS, ratings)
    assert in_order(once, ratings) == once


@given(RATINGS, st.sampled_from(THINGS))
def test_another_rating_of_one_thing_leaves_the_others_in_their_order(ratings: dict[str, int], thing: str):
    before = [one for one in in_order(THINGS, ratings) if one != thing]
    after = in_order(THINGS, {**ratings, thing: 2})
    assert [one for one in after if one != thing] == before


def test_an_answer_counts_only_for_its_own_question():
    assert agreeing({"a": "yes", "b": "yes"}, {"a": "yes", "b": "no", "c": "yes"}) == {"a"}
