"""When a step of the first days is, and how sure and how far a finding reaches, in words."""

from __future__ import annotations

import pytest

from catalog.evidence.certainty import sure_told
from catalog.evidence.chances import range_told
from catalog.evidence.first_days import when_told
from catalog.library import library

DATA = library()
STEPS = {one.id: one for one in DATA.evidence.first_week}
FINDINGS = DATA.evidence.findings


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("day_0", "Day 0"),
        ("days_2_3", "Days 2 to 3"),
        ("ablative_later", "From day 8"),
        ("call_urgent", "Any day, even later"),
    ],
)
def test_a_step_is_told_by_its_days_and_a_long_one_by_its_first(step: str, told: str) -> None:
    assert when_told(DATA.words, STEPS[step]) == told


def test_a_rule_of_guides_is_never_told_as_a_trial() -> None:
    assert sure_told(DATA.words, FINDINGS["stretch_marks_nothing"]).endswith("one clinic or guide says so")
    assert sure_told(DATA.words, FINDINGS["fine_lines_nothing"]) == "No study found"
    assert sure_told(DATA.words, FINDINGS["acne_scars_needles_abel"]).endswith("a few small trials")


def test_a_chance_is_told_with_how_far_it_reaches() -> None:
    told = {name: range_told(DATA.words, one) for name, one in FINDINGS.items()}
    assert told["ablative_dark_marks_idoj"] == "The true number may be 16 to 48 in 100."
    assert told["nonablative_dark_marks_cachafeiro"] == "No range given."
    assert str(told["microneedling_dark_marks_striae_none"]).startswith(
        "The true number could still be up to"
    )
    assert told["microneedling_redness"] is None
