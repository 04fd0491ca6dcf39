"""Who should wait or talk first: each fault of the tables is told, and the real ones are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.evidence.safety import HELP, LEVELS, RULES, SIGNS, rule_key
from catalog.library import library
from model.safety import GROUPS
from tests.catalog.reading.broken import breaking, faults

DATA = library()
ASKED = {one.id: one for one in DATA.safety.questions}
# The file, what is changed in it and what it becomes; what staff must read.
FAULTS = [
    (RULES, "needles,wait,,,,checked", "needles,never,,,,checked", "row 2, column verdict: 'never' is not"),
    (RULES, "needles,wait,,,,checked", "pens,wait,,,,checked", "row 2, column treatment: 'pens' is not"),
    (RULES, "skin_cancer,skin,", "skin_cancer,hair,", "row 2, column group: 'hair' is not known"),
    (RULES, "infection,skin,laser", "infection,past,laser", "row 4, column group: the rows of"),
    (RULES, "checked,skinpen_label", "checked,", "row 2, column study: study is missing"),
    (RULES, "checked,skinpen_label", "checked,skinpen", "row 2, column study: nothing has the id 'skinpen'"),
    (RULES, "wait,,,,checked", "wait,,,,soon", "row 2, column until: there is no sentence"),
    (RULES, "wait,,,,checked", "wait,,,,", "row 2, column low: a wait needs its length"),
    (RULES, "wait,,,,checked", "wait,2,2,,checked", "row 2, column low: a length and its unit"),
    (RULES, "wait,,,,checked", "wait,3,2,weeks,checked", "row 2, column low: the shortest wait is longer"),
    (RULES, "wait,,,,checked", "wait,2,2,moons,checked", "row 2, column unit: 'moons' is not known"),
    (RULES, "wait,,,,checked", "wait,some,2,weeks,checked", "row 2, column low: 'some' is not"),
    (RULES, "wait,,,,checked", "wait,,,,after_dose", "row 2, column until: the sentence"),
    (RULES, "1,skin_cancer,", "1,cancer,", "there is no sentence 'safety_question.cancer.tick'"),
    (RULES, "infection_1,", "skin_cancer_1,", "row 3, column id: this repeats row 2"),
    (SIGNS, "dark_marks,", "marks,", "row 3, column id: there is no sentence 'sign.marks.title'"),
    (SIGNS, "nhs_sepsis", "", "column study: study is missing"),
    (HELP, "throat,emergency", "throat,later", "row 3, column level: 'later' is not known"),
    (HELP, "throat,", "throats,", "row 3, column id: there is no sentence 'get_help.throats'"),
    (HELP, "nhs_anaphylaxis nhs_sepsis", "nhs_colds", "row 2, column study: nothing has the id 'nhs_colds'"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS, ids=[told for *_, told in FAULTS])
def test_staff_are_told_what_is_wrong(data: Path, file: str, old: str, new: str, told: str):
    breaking(data, file, old, new)
    said = faults(data)
    assert any(f"{file}, " in fault and told in fault for fault in said), said


def test_a_list_or_level_without_rows_is_told(data: Path):
    for file, name in ((RULES, "plans"), (HELP, "watch")):
        kept = [line for line in (data / file).read_text("utf-8").splitlines() if f",{name}," not in line]
        (data / file).write_text("\n".join(kept) + "\n", encoding="utf-8")
    said = faults(data)
    assert f"{RULES}, column group: no question stands in the group 'plans'." in said
    assert f"{HELP}, column level: nothing stands under 'watch'." in said


def test_every_rule_has_its_sentence_with_all_its_figures():
    for rule in (rule for asked in DATA.safety.questions for rule in asked.rules):
        assert "{" not in DATA.words(rule_key(rule), low=rule.low, high=rule.high)


def test_every_list_asks_something_of_needles_and_of_lasers():
    for group in GROUPS:
        asked = DATA.safety.of_group(group)
        assert any(one.covers("needles") for one in asked) and any(one.covers("laser") for one in asked)


@pytest.mark.parametrize(
    "name",
    ["isotretinoin_now", "isotretinoin_before", "filler", "raised_scars", "diabetes", "blood_thinner"],
)
def test_sources_known_to_disagree_are_shown_to(name: str):
    assert ASKED[name].differs


def test_rules_on_isotretinoin_are_all_there():
    waits = {(one.scope, one.low, one.unit) for one in ASKED["isotretinoin_before"].rules}
    assert {("needles", 3, "months"), ("needles", 6, "months"), ("needles", 12, "months")} <= waits
    assert {("laser", 6, "months"), ("laser", 12, "months"), ("laser_fractional", None, "")} <= waits


def test_emergency_words_come_first():
    assert next(iter(DATA.safety.help)) == LEVELS[0] == "emergency"
