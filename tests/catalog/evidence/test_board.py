"""What At a glance says of each option: one yardstick a concern, and no cell picked for how it looks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalog.evidence.board import CELL_ROWS, people, told_first
from catalog.evidence.chances import MOST_WORDS_RATIO
from catalog.library import library
from tests.catalog.reading.broken import breaking, faults

DATA = library()
FINDINGS = DATA.evidence.findings
BOARD, YARDSTICKS = "evidence/board.csv", "evidence/yardsticks.csv"
FIGURES, WORDS = "text/en/glance/board_figure.toml", "text/en/glance/board_words.toml"


def test_people_are_counted_once_however_many_studies_are_of_them():
    # face_wrinkles_2023 and alqam_2022 are of the same 32 people, ablon_2018 of 48 others: 32 + 48 = 80.
    found = [FINDINGS[one] for one in ("fine_lines_needles_neck", "fine_lines_needles_seen_early")]
    assert people(found) == 32
    assert people([*found, FINDINGS["fine_lines_needles_ablon"]]) == 80


def test_of_one_yardstick_the_surest_finding_is_told_and_of_these_the_one_with_most_people():
    # Both are of few trials by a scar score: 182 people against 15.
    small, large = FINDINGS["acne_scars_needles_alam"], FINDINGS["acne_scars_needles_abel"]
    assert told_first([small, large], frozenset({"scar_score_change"})) is large
    # A weak study of 120 people outweighs no trial.
    weak = FINDINGS["acne_scars_needles_alster"]
    assert told_first([weak, small], frozenset({"scar_score_change", "clinic_rated_change"})) is small


def test_an_option_that_nobody_measured_so_is_told_by_its_surest_other_finding():
    found = [FINDINGS["fine_lines_nonablative_lee"], FINDINGS["face_nonablative_dou"]]
    assert told_first(found, frozenset({"wrinkle_change"})) is FINDINGS["face_nonablative_dou"]
    assert told_first([], frozenset()) is None


def test_the_first_yardstick_of_acne_scars_is_the_one_with_most_people():
    # Scores: 15 + 182 + 46 + 30 + 40 + 36 + 52 + 60 + 25 + 13 = 499; grades: 30 + 60 + 40 + 78 + 66 + 120.
    beside = {one.id for one in DATA.in_role("nothing", "needles", "laser")}
    known = [one for one in FINDINGS.values() if one.concern == "acne_scars" and one.option in beside]
    names = ("scar_score_change", "scar_grade_change")
    counts = [people(one for one in known if one.measure == name) for name in names]
    assert counts == [499, 394]
    assert names[0] in DATA.board.yardsticks["acne_scars"][0]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (BOARD, "needles_abel acne", "needles_alam acne", "'acne_scars_needles_abel' comes first"),
        (BOARD, "any,nothing,calm,nothing_downtime,\n", "", "'nothing' has no row 'calm' for 'acne_scars'"),
        (BOARD, ",calm,nothing_downtime,", ",calm,,", "evidence is missing"),
        (BOARD, ",calm,nothing_downtime,", ",calm,nothing_done,", "nothing has the id 'nothing_done'"),
        (BOARD, "any,nothing,calm", "any,nothing,peace", "column row: 'peace' is not"),
        (BOARD, "any,microneedling,calm", "any,nothing,calm", "this repeats row"),
        (YARDSTICKS, "scar_scores,scar_score_change", "scar_scores,self_rated_change", "more than the first"),
        (YARDSTICKS, "fine_lines,seen_by_people,some", "fine_lines,wrinkles,some", "this repeats row"),
        (YARDSTICKS, "pores pore_score_change", "pores pore_marks", "nothing has the id 'pore_marks'"),
        (FIGURES, 'nothing_downtime = "None"\n', "", "no sentence 'board_figure.nothing_downtime'"),
        (WORDS, 'nothing_harms = "from', 'nothing_harm = "from', "no sentence 'board_words.nothing_harms'"),
        (WORDS, '"{high} at most"', '"{years} at most"', "asks for {years}, which this row does not give"),
    ],
)  # fmt: skip
def test_staff_are_told_what_is_wrong_with_the_board(data: Path, file: str, old: str, new: str, said: str):
    breaking(data, file, old, new)
    assert any(said in fault for fault in faults(data)), faults(data)


def test_a_concern_without_a_yardstick_is_told_by_what_is_surest(data: Path):
    text = (data / YARDSTICKS).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith("pigment")]
    (data / YARDSTICKS).write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert faults(data) == []


@pytest.mark.parametrize("concern", DATA.concerns)
@pytest.mark.parametrize("option", [one.id for one in DATA.in_role("nothing", "needles", "laser")])
def test_every_option_has_every_cell_and_good_and_bad_get_about_as_many_words(concern: str, option: str):
    counts: dict[str, int] = {}
    for row in CELL_ROWS:
        main = DATA.board.cell(concern, option, row).main.id
        keys = (f"board_figure.{main}", f"board_words.{main}")
        told = " ".join(DATA.words.sentences.get(key, "") for key in keys)
        counts[row] = len(re.findall(r"[\w{}'-]+", told))
    assert 1 / MOST_WORDS_RATIO <= counts["harms"] / counts["benefit"] <= MOST_WORDS_RATIO, counts


def test_no_figure_is_typed_into_a_cell():
    told = {
        key: re.sub(r"\{\w+\}|in 100|CO2", "", text)
        for key, text in DATA.words.sentences.items()
        if key.startswith(("board_figure.", "board_words."))
    }
    assert [key for key, text in told.items() if re.search(r"\d", text)] == []


def test_years_are_told_only_where_they_are_whole():
    assert DATA.board.cell("hair_loss", "nothing", "benefit").years == "5"  # 260 weeks / 52
    assert DATA.board.cell("fine_lines", "fully_ablative", "benefit").years is None  # 120 weeks
    assert DATA.board.cell("texture", "nothing", "benefit").years is None


def test_counts_of_other_harms_never_stretch_the_range_of_the_one_that_is_told():
    # 37 and 36 in 100 had dark marks; the pale patches of 13 in 100 are another harm.
    cell = DATA.board.cell("acne_scars", "fully_ablative", "harms")
    assert cell.in_100.edges == (36, None, 37)
    assert cell.others.edges == (63, None, 64)
    assert DATA.board.cell("hair_loss", "microneedling", "harms").in_100.is_unknown
    assert DATA.board.cell("hair_loss", "microneedling", "harms").others.is_unknown
