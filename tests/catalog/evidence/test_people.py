"""People of one cohort are counted once, however many papers were written about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from catalog.evidence.certainty import reason
from catalog.evidence.people import groups, others_of, same_people
from catalog.evidence.records import Finding, Study
from catalog.library import library
from tests.catalog.reading.broken import breaking, faults

DATA = library()
STUDIES = DATA.evidence.studies
# One registry number (NCT03803059), 35 who started and 32 who finished, 30 women and 2 men.
COHORT = ("kenkel_2021", "face_wrinkles_2023", "alqam_2022")


def study(name: str, cohort: str = "") -> Study:
    return Study(name, name, "", "", None, "series", 10, "", "", date(2026, 11, 26), cohort)


def test_studies_of_one_cohort_are_one_group_and_all_others_stand_alone():
    first, second, third = study("a", "x"), study("b"), study("c", "x")
    assert groups([first, second, third, first]) == ((first, third), (second,))
    assert same_people([first, second, third]) == ((first, third),)
    assert groups([]) == same_people([second]) == ()


def test_a_cohort_is_never_mistaken_for_a_study_of_that_name():
    assert len(groups([study("x"), study("a", "x")])) == 2


def test_the_others_of_a_cohort_are_told_and_a_study_of_its_own_has_none():
    first, second, third = study("a", "x"), study("b"), study("c", "x")
    assert others_of(first, (first, second, third)) == (third,)
    assert others_of(second, (first, second, third)) == ()


def test_the_three_papers_on_one_needled_face_and_neck_are_one_cohort():
    assert {one.id for one in others_of(STUDIES[COHORT[0]], STUDIES.values())} == set(COHORT[1:])
    assert len({(one.cohort, one.n) for one in map(STUDIES.__getitem__, COHORT)}) == 1


@pytest.mark.parametrize("finding", DATA.evidence.findings.values(), ids=lambda one: one.id)
def test_no_count_of_sources_counts_a_cohort_twice(finding: Finding):
    told = [one.values["count"] for one in reason(finding) if "count" in one.values]
    people = [one.cohort or one.id for one in finding.studies]
    assert told in ([], [len(set(people))])


def test_two_papers_on_the_same_people_are_one_source():
    finding = DATA.evidence.findings["fine_lines_needles_seen_early"]
    assert [one.id for one in finding.studies] == ["face_wrinkles_2023", "alqam_2022"]
    assert [one.key for one in reason(finding)] == ["certainty_why.series_of", "certainty_why.only_people"]
    apart = replace(finding, studies=tuple(replace(one, cohort="") for one in finding.studies))
    assert reason(apart)[1].values["count"] == 2


def test_no_cell_and_no_picture_of_100_shows_the_same_people_twice():
    shown = [*DATA.evidence.grid.values(), *DATA.evidence.icon_arrays.values()]
    for findings in shown:
        for first, second in combinations(findings, 2):
            # Of one study, several figures may stand side by side; two papers would look like two groups.
            both = {study.id: study for one in (first, second) for study in one.studies}
            assert same_people(both.values()) == (), (first.id, second.id)


def test_as_many_people_saw_a_change_at_3_months_as_at_1_month():
    early = DATA.evidence.findings["fine_lines_needles_seen_early"]
    late = DATA.evidence.findings["fine_lines_needles_seen"]
    # 73.3% of the 30 who were asked and 68.75% of 32 are 22 people both times.
    assert (early.count, early.of, late.count, late.of) == (22, 30, 22, 32)
    drawn = [one for one in DATA.points if one.id == "change_seen"]
    assert [len(one.points) for one in drawn] == [1]


def test_a_cohort_of_one_study_is_told_to_staff(data: Path):
    breaking(data, "evidence/studies.csv", "nct03803059", "nct03803060")
    said = faults(data)
    assert any("column cohort: only one study is of 'nct03803060'" in fault for fault in said), said
