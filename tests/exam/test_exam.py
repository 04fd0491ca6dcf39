"""Fineline passes the exam for decision aids, and says truthfully where it does not yet.

Sources: IPDASi v4.0 (Joseph-Williams 2014, PubMed 23963501) for the 44 items; our own rules beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from catalog.library import folder_in_use, library
from catalog.scorecard import FILE, GROUPS, HUMAN, IPDAS, SCREENING
from exam.marking import CHECKS, MARKERS, as_markdown, as_toml, in_readme, marked
from exam.pages.sitting import Gaps, Sitting

README = Path(__file__).resolve().parents[2] / "README.md"

# What is not met today. Strict: a line that is met must go, so that nothing met is ever lost again.
STILL_NO: frozenset[str] = frozenset()


def test_the_exam_holds_all_44_items_of_the_standard_and_every_rule_of_ours():
    assert [len(GROUPS[group]) for group in IPDAS] == [6, 10, 28]
    assert [len(set(GROUPS[group]) - set(SCREENING)) for group in IPDAS] == [6, 6, 23]
    assert set(CHECKS) | set(HUMAN) | set(SCREENING) == {one for ids in GROUPS.values() for one in ids}
    assert not set(CHECKS) & (set(HUMAN) | set(SCREENING)), "one way to judge an item"


def test_every_item_that_a_machine_can_judge_is_met_but_for_those_listed(found: Mapping[str, Gaps]):
    unmet = {name: gaps[:3] for name, gaps in found.items() if gaps}
    assert {name: gaps for name, gaps in unmet.items() if name not in STILL_NO} == {}
    assert STILL_NO - unmet.keys() == set(), "these are met: take them off the list"


@pytest.mark.parametrize("group", ["qualifying", "certifying"])
def test_what_makes_a_decision_aid_is_met_but_for_those_listed(
    group: str, sitting: Sitting, found: Mapping[str, Gaps]
):
    card = marked(sitting, found)
    unmet = {item.id for item in card.of(group) if item.answer == "no"}
    assert unmet == STILL_NO & set(GROUPS[group])
    assert card.met(group) == (6 - len(unmet), 6)


def test_only_signed_items_of_people_count(sitting: Sitting, found: Mapping[str, Gaps]):
    answers = {item.id: item for item in marked(sitting, found).items}
    signed = {one.item for one in sitting.signed}
    assert {name for name in HUMAN if answers[name].answer == "yes"} <= signed


def test_the_scorecard_that_pages_show_is_that_of_the_pages(sitting: Sitting, found: Mapping[str, Gaps]):
    file = folder_in_use() / FILE
    wanted = as_toml(marked(sitting, found))
    assert file.read_text(encoding="utf-8") == wanted, "run: python3 manage.py scorecard"


def test_the_readme_shows_the_same_scorecard(sitting: Sitting, found: Mapping[str, Gaps]):
    section = as_markdown(marked(sitting, found), library())
    text = README.read_text(encoding="utf-8")
    assert text == in_readme(text, section), "run: python3 manage.py scorecard"


def test_a_readme_without_its_place_is_refused():
    with pytest.raises(ValueError, match="once each"):
        in_readme("no place", "")
    with pytest.raises(ValueError, match="once each"):
        in_readme("\n".join(2 * MARKERS), "")
