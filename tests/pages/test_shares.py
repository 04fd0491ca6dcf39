"""A share is said as a phrase that its figure bears out."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.library import library
from catalog.plan.plan import default_plan
from components.visit.view import View
from sections.wording.shares import said

VIEW = View("timeline", library(), default_plan(library().inputs), date(2026, 11, 26), "light")
FRACTIONS = {
    "about a fifth": 20, "about a quarter": 25, "about a third": 33.3, "about half": 50,
    "about two thirds": 66.7, "about three quarters": 75,
}  # fmt: skip


@pytest.mark.parametrize("part", range(101))
def test_a_phrase_is_no_further_from_its_figure_than_five_parts_of_100(part: int) -> None:
    phrase = said(VIEW, part)
    if phrase in FRACTIONS:
        assert abs(FRACTIONS[phrase] - part) <= 5
    assert part < 50 or phrase not in ("almost none", "a little", "less than half")
    assert part > 50 or phrase not in ("more than half", "most", "nearly all")
