"""Good and bad points are told in like detail, and numbers carry an honest range."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.evidence.chances import (
    BENEFIT_ROWS,
    HARM_ROWS,
    MOST_WORDS_RATIO,
    likely_range,
    same_span,
    word_count,
    word_ratio,
)
from catalog.library import library
from model.chance import likely_in_100

DATA = library()
FINDINGS = DATA.evidence.findings


@pytest.mark.parametrize("concern", DATA.concerns)
@pytest.mark.parametrize("option", DATA.options)
def test_what_can_go_wrong_gets_about_as_many_words_as_what_may_go_right(concern: str, option: str):
    ratio = word_ratio(DATA.evidence, DATA.words, option, concern)
    assert 1 / MOST_WORDS_RATIO <= ratio <= MOST_WORDS_RATIO


def test_words_are_counted_as_a_reader_counts_them():
    # "You keep your time and money, and no treatment can harm you. You can still choose later." 17 words;
    # "No treatment, so no harm from it. But the concern stays, and it may bother you." 16 words.
    count = [
        word_count(DATA.evidence, DATA.words, "nothing", "texture", rows)
        for rows in (BENEFIT_ROWS, HARM_ROWS)
    ]
    assert count == [17, 16]
    assert word_ratio(DATA.evidence, DATA.words, "nothing", "texture") == pytest.approx(16 / 17)


def test_2_of_30_people_may_be_1_to_22_of_100():
    # Wilson at 95%: (0.0667 + 1.9208/30 -+ 1.96 sqrt(0.0667 x 0.9333/30 + 0.9604/900)) / (1 + 3.8415/30)
    # = 0.0185 to 0.2132, rounded outwards.
    assert likely_in_100(2, 30) == (1, 22)
    assert likely_range(FINDINGS["microneedling_dark_marks_idoj"]) == (1, 22)


def test_none_of_60_may_still_be_5_of_100():
    assert likely_in_100(0, 60) == (0, 5)


@given(st.integers(1, 2000), st.data())
def test_a_range_holds_what_was_counted_and_stays_within_all(of: int, data: st.DataObject):
    count = data.draw(st.integers(0, of))
    low, high = likely_in_100(count, of)
    assert 0 <= low <= 100 * count / of <= high <= 100


@pytest.mark.parametrize(("count", "of"), [(1, 0), (-1, 5), (6, 5)])
def test_a_count_that_cannot_be_has_no_range(count: int, of: int):
    with pytest.raises(ValueError, match="people who were looked at"):
        likely_in_100(count, of)


def test_the_range_of_a_study_beats_ours_and_what_is_no_chance_has_none():
    assert likely_range(FINDINGS["nonablative_any"]) == (5, 25)
    assert likely_range(FINDINGS["fully_ablative_dark_marks"]) is None  # a share without its count
    assert likely_range(FINDINGS["microneedling_redness"]) is None


def test_groups_share_a_span_only_when_every_one_is_known_and_equal():
    one, other = FINDINGS["microneedling_dark_marks_idoj"], FINDINGS["ablative_dark_marks_idoj"]
    assert same_span((one, other)) and same_span(())
    assert not same_span((one, replace(other, weeks=Decimal(26))))
    assert not same_span((replace(one, weeks=None), replace(other, weeks=None)))
