"""Every test by chance is listed, told in the grid whoever did better, and no search is left unsaid."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from catalog.evidence.head_to_head import BETTER, HeadToHead, not_searched, tally
from catalog.evidence.records import ANY
from catalog.library import library
from tests.catalog.reading.broken import breaking, faults

DATA = library()
TESTS, SEARCHES = "evidence/head_to_head.csv", "evidence/searches.csv"


def by_hand(concern: str, better: str) -> int:
    return sum(
        1
        for one in DATA.fairness.tests
        if one.concern == concern and one.better == better and (one.outcome, one.kind) == ("result", "trial")
    )


@pytest.mark.parametrize("concern", DATA.concerns)
def test_a_tally_counts_each_trial_once_on_the_side_that_did_better(concern: str):
    counted = tally(DATA.fairness.tests, concern, "result", "trial")
    assert counted == {better: by_hand(concern, better) for better in BETTER}
    trials = [
        one.study.id
        for one in DATA.fairness.tests
        if (one.concern, one.kind, one.outcome) == (concern, "trial", "result")
    ]
    assert len(trials) == len(set(trials)) == sum(counted.values())


@pytest.mark.parametrize(
    ("concern", "needles", "rival", "neither"),
    [
        ("acne_scars", 3, 3, 5),
        ("fine_lines", 0, 0, 1),
        ("stretch_marks", 0, 0, 2),
        ("hair_loss", 0, 0, 0),
        ("texture", 0, 0, 0),
        ("pigment", 0, 0, 0),
    ],
)
def test_so_many_trials_favour_needles_the_rival_or_neither(
    concern: str, needles: int, rival: int, neither: int
):
    # Counted from the abstracts, so that no row changes sides unseen.
    counted = tally(DATA.fairness.tests, concern, "result", "trial")
    assert counted == {"needles": needles, "rival": rival, "neither": neither}


def test_turning_every_test_round_turns_the_tally_round():
    turned = {"needles": "rival", "rival": "needles", "neither": "neither"}
    other: tuple[HeadToHead, ...] = tuple(
        replace(one, better=turned[one.better]) for one in DATA.fairness.tests
    )  # pyright: ignore[reportArgumentType]
    for concern in DATA.concerns:
        here, there = (tally(tests, concern, "result", "trial") for tests in (DATA.fairness.tests, other))
        assert (here["needles"], here["rival"], here["neither"]) == (
            there["rival"],
            there["needles"],
            there["neither"],
        )


def test_needles_and_lasers_were_searched_alike_for_every_concern():
    sides = [option.id for option in DATA.in_role("needles", "laser")]
    for concern in DATA.concerns:
        assert not_searched(DATA.fairness.searches, concern, sides) == (), concern


def test_a_search_for_any_concern_counts_for_each_and_one_for_another_for_none():
    one = replace(DATA.fairness.searches[0], concern="acne_scars", options=("microneedling",))
    assert not_searched([one], "acne_scars", ["microneedling", "chemical_peel"]) == ("chemical_peel",)
    assert not_searched([one], "hair_loss", ["microneedling"]) == ("microneedling",)
    assert not_searched([replace(one, concern=ANY)], "hair_loss", ["microneedling"]) == ()


def test_a_test_the_grid_does_not_show_is_a_fault(data: Path):
    old = next(one for one in DATA.fairness.tests if one.study.id == "osman_2017")
    told = " ".join(finding.id for finding in old.findings)
    breaking(data, TESTS, f",osman_2017,{old.better},{told}", f",osman_2017,{old.better},hair_growth_signals")
    assert any("the grid of 'acne_scars' does not show 'hair_growth_signals'" in one for one in faults(data))


def test_a_test_that_names_no_finding_is_a_fault(data: Path):
    old = next(one for one in DATA.fairness.tests if one.study.id == "osman_2017")
    told = " ".join(finding.id for finding in old.findings)
    breaking(data, TESTS, f",osman_2017,{old.better},{told}", f",osman_2017,{old.better},")
    assert any("the grid must tell every test" in one for one in faults(data))


def test_a_trial_that_compares_and_is_not_listed_is_a_fault(data: Path):
    breaking(data, TESTS, ",osman_2017,", ",alam_2014,")
    assert any("'osman_2017' sets needles beside another treatment" in one for one in faults(data))


def test_a_test_of_an_unknown_study_is_one_fault(data: Path):
    breaking(data, TESTS, ",shiraz_2022,", ",nobody_2099,")
    assert any("'nobody_2099' is not known" in one for one in faults(data))


def test_a_search_needs_its_day_and_its_number(data: Path):
    day = DATA.fairness.searches[0].day.isoformat()
    breaking(data, SEARCHES, f",{day},", ",,")
    assert any("a search needs its day" in one for one in faults(data))


def test_a_picture_of_what_a_treatment_did_shows_needles_and_a_rival_that_chance_set_beside_them():
    own = [rows for (_, concern), rows in DATA.evidence.icon_arrays.items() if concern != ANY]
    treated = [rows for rows in own if {one.option for one in rows} != {"nothing"}]
    assert treated
    for needles, rival in treated:
        assert (needles.option, needles.studies) == ("microneedling", rival.studies)
        assert needles.studies[0].design == "randomised"
        # The same measure, after the same time, out of as many people.
        assert (needles.measure, needles.weeks, needles.of) == (rival.measure, rival.weeks, rival.of)


@pytest.mark.parametrize("option", ["microneedling", "ablative_fractional"])
def test_what_an_option_may_do_for_acne_scars_does_not_open_with_a_tie(option: str):
    found = [one.id for one in DATA.evidence.cell("acne_scars", option, "benefit")]
    lost = [found.index(one) for one in found if re.search("review|osman|co2_trials", one)]
    tied = [found.index(one) for one in found if re.search("abel|cachafeiro|cross|pakla", one)]
    assert len(lost) == 3 and tied and max(lost) < min(tied)


def test_lines_of_small_scars_are_told_with_the_tool_that_left_them():
    words, figures = DATA.words, DATA.evidence.findings["microneedling_tram_tracks"].values()
    for key in ("finding.microneedling_tram_tracks", "glance.microneedling_tram_tracks"):
        assert "a roller, not a pen" in words(key, **figures)
    assert "a roller, not a pen" in words("claim.no_permanent_damage.why", **figures)


def test_the_review_that_pleased_more_people_with_needles_is_told_with_its_main_outcome():
    rows = {one.id: one for one in DATA.fairness.tests if one.study.id == "sun_2024"}
    # P .04 for how pleased people were, P .35 for the change itself; lasers of all kinds in both.
    assert {(one.outcome, one.better, one.kind, one.rival) for one in rows.values()} == {
        ("result", "neither", "pooled", ANY),
        ("pleased", "needles", "pooled", ANY),
    }


def test_no_test_without_a_comparison_of_its_two_sides_counts_for_either():
    (marks,) = [one for one in DATA.fairness.tests if one.id == "scars_cachafeiro_harm"]
    assert marks.better == "neither"
