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
    glance,
    likely_range,
    same_span,
    word_count,
    word_ratio,
)
from catalog.evidence.records import Finding
from catalog.library import library
from model.chance import likely_in_100
from sections.wording.option_cells import state

DATA = library()
FINDINGS = DATA.evidence.findings
LASTING = "Scars or lumps can last."  # told with the count, in the same cell


@pytest.mark.parametrize("concern", DATA.concerns)
@pytest.mark.parametrize("option", DATA.options)
def test_what_can_go_wrong_gets_about_as_many_words_as_what_may_go_right(concern: str, option: str):
    ratio = word_ratio(DATA.evidence, DATA.words, option, concern)
    assert 1 / MOST_WORDS_RATIO <= ratio <= MOST_WORDS_RATIO


def test_words_are_counted_as_a_reader_counts_them():
    # "You keep your time and money, and can still choose a treatment later." 13 words;
    # "No harm from treatment, but the concern stays and may bother you." 12 words.
    count = [
        word_count(DATA.evidence, DATA.words, "nothing", "texture", rows)
        for rows in (BENEFIT_ROWS, HARM_ROWS)
    ]
    assert count == [13, 12]
    assert word_ratio(DATA.evidence, DATA.words, "nothing", "texture") == pytest.approx(12 / 13)


def test_2_of_30_people_may_be_1_to_22_of_100():
    # Wilson at 95%: (0.0667 + 1.9208/30 -+ 1.96 sqrt(0.0667 x 0.9333/30 + 0.9604/900)) / (1 + 3.8415/30)
    # = 0.0185 to 0.2132, rounded outwards.
    assert likely_in_100(2, 30) == (1, 22)
    assert likely_range(FINDINGS["microneedling_dark_marks_idoj"]) == (1, 22)


def test_none_of_60_may_still_be_5_of_100():
    assert likely_in_100(0, 60) == (0, 5)


def seen(count: int, of: int) -> Finding:
    idoj = FINDINGS["microneedling_dark_marks_idoj"]
    return replace(idoj, typical=None, count=count, of=of)


def test_what_was_seen_in_3_of_961_never_reads_as_nobody():
    rare = seen(3, 961)
    assert (rare.in_100, rare.none_seen_limit) == (1, None)
    assert glance(DATA.words, rare) == f"Fewer than 1 in 100 had dark marks, more than 99 did not. {LASTING}"


def test_none_of_120_has_one_limit_in_text_and_table():
    # 2.5 in 100, rounded outwards both times.
    none = seen(0, 120)
    assert none.none_seen_limit == 3
    assert likely_range(none) == (0, 3)


@given(st.integers(1, 2000), st.data())
def test_a_cell_says_none_seen_only_where_none_was(of: int, data: st.DataObject):
    count = data.draw(st.integers(0, of))
    finding = seen(count, of)
    assert (state(finding) == "none_seen") == (count == 0)
    said = glance(DATA.words, finding)
    assert said.startswith("0 in 100") == (count == 0)
    assert (", 0 did not." in said) == (count == of)


def test_a_sentence_tells_its_range_as_the_table_does():
    tiny = replace(seen(3, 961), low=Decimal("0.4"), high=Decimal("0.6"))
    assert likely_range(tiny) == (0, 1)
    assert (tiny.values()["low"], tiny.values()["high"]) == ("0", "1")


def test_the_range_of_a_study_beats_ours_and_what_is_no_chance_has_none():
    assert likely_range(FINDINGS["nonablative_any"]) == (5, 25)
    assert likely_range(FINDINGS["fully_ablative_dark_marks"]) is None  # a share without its count
    assert likely_range(FINDINGS["microneedling_redness"]) is None


def test_groups_share_a_span_only_when_every_one_is_known_and_equal():
    one, other = FINDINGS["microneedling_dark_marks_idoj"], FINDINGS["ablative_dark_marks_idoj"]
    assert same_span((one, other)) and same_span(())
    assert not same_span((one, replace(other, weeks=Decimal(26))))
    assert not same_span((replace(one, weeks=None), replace(other, weeks=None)))
