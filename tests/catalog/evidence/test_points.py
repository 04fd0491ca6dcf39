"""Readings of single studies: put together by response, and in step with anchors and findings."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from catalog.evidence.points import SkinSide, StudyResponse
from catalog.evidence.records import Anchor
from catalog.library import library
from tests.catalog.reading.broken import breaking, faults

DATA = library()
POINTS = {one.id: one for one in DATA.points}
FILE = "evidence/points.csv"
# Rows to break, by their number in the file.
ROWS = {
    3: "alam_needled_late,alam_2014,scar_score,needled,3,14,26,0.2,3.4,6.5,points,15",
    9: "ablon_wrinkles,ablon_2018,wrinkle_grade,needled,4,30,21.4,1.11,1.23,1.34,grades,48",
    11: "aust_outer_skin,aust_2008,outer_skin,needled,,,52,,40,,percent,20",
}
# The row, what is changed in it and what it becomes; the column staff must read of, and what it says.
FAULTS = [
    (3, "alam_2014", "alam", "study", "nothing has the id 'alam'"),
    (9, "ablon_2018", "", "study", "study is missing"),
    (3, "alam_2014", "alam_2014 abel_ijord", "study", "a reading comes from one study"),
    (3, "needled,3", "left,3", "side", "'left' is not known"),
    (9, "grades", "stars", "unit", "'stars' is not known"),
    (9, "1.11,1.23,1.34", "1.11,,1.34", "value", "value is missing"),
    (9, "21.4", "", "week", "week is missing"),
    (9, "1.23", "some", "value", "'some' is not a number, like 12 or -0.5"),
    (3, "0.2,3.4", "--0.2,3.4", "low", "'--0.2' is not a number"),
    (9, "21.4", "-1", "week", "'-1' is not a number of 0 or more"),
    (9, "1.11", "1.3", "low", "low, value and high must rise"),
    (11, ",,,52", ",3,,52", "sessions", "sessions and the days between them are known together"),
    (9, "grades,48", "grades,0", "n", "the number of people measured is missing"),
    (3, ",3,14,26", ",4,14,26", "response", "the rows of 'scar_score' differ"),
    (
        11,
        "outer_skin,n",
        "inner_skin,n",
        "response",
        "there is no sentence 'timeline.points.inner_skin.name'",
    ),
    (11, "outer_skin,n", ",n", "response", "response is missing"),
    (3, "alam_needled_late", "alam_needled_early", "id", "this repeats row 2"),
]


@pytest.mark.parametrize(("row", "old", "new", "column", "told"), FAULTS)
def test_staff_are_told_what_is_wrong_with_a_reading(
    data: Path, row: int, old: str, new: str, column: str, told: str
):
    breaking(data, FILE, ROWS[row], ROWS[row].replace(old, new, 1))
    said = faults(data)
    assert any(f"{FILE}, row {row}, column {column}: {told}" in fault for fault in said), said


def test_a_missing_file_of_readings_is_told(data: Path):
    (data / FILE).unlink()
    assert faults(data)[0] == f"{FILE}: missing; copy what the program's own folder data has there."


def test_skin_left_alone_needs_its_own_words(data: Path):
    breaking(data, "text/en/timeline/timeline.toml", "compared =", "compare =")
    assert any("'timeline.points.scar_score.compared'" in fault for fault in faults(data))


def test_every_response_has_readings_in_the_order_of_their_weeks():
    assert len(POINTS) == len(DATA.points) >= 5
    for one in DATA.points:
        weeks = [point.week for point in one.of_side("needled")]
        assert weeks and weeks == sorted(weeks)
        assert weeks[-1] <= DATA.parameters.responses.last_week


def test_the_one_trial_with_skin_left_alone_shows_both_sides_at_the_same_weeks():
    compared = [one for one in DATA.points if one.of_side("alone")]
    assert [one.study.id for one in compared] == ["alam_2014"]
    scores = {
        side: [(one.week, one.value) for one in compared[0].of_side(side)] for side in ("needled", "alone")
    }
    assert scores == {
        "needled": [(13, Decimal("2.4")), (26, Decimal("3.4"))],
        "alone": [(13, Decimal("1.0")), (26, Decimal("0.4"))],
    }


def test_weeks_count_from_the_study_s_first_session():
    # 3 sessions 14 days apart: weeks 0, 2 and 4. The other study does not give its days.
    assert POINTS["scar_score"].session_weeks == (0, 2, 4)
    assert POINTS["outer_skin"].session_weeks == ()


@pytest.mark.parametrize("anchor", DATA.evidence.anchors, ids=lambda one: one.id)
def test_the_readings_that_set_the_pace_of_the_chart_are_the_ones_shown(anchor: Anchor):
    (shown,) = [one for one in DATA.points if one.study == anchor.study]
    assert (shown.sessions, shown.interval_days) == (anchor.sessions, anchor.interval_days)
    assert [(one.week, one.value) for one in shown.of_side("needled")] == [
        (anchor.week_early, anchor.value_early),
        (anchor.week_late, anchor.value_late),
    ]


def last(
    response: StudyResponse, side: SkinSide = "needled"
) -> tuple[Decimal | None, Decimal, Decimal | None]:
    point = response.of_side(side)[-1]
    return point.low, point.value, point.high


@pytest.mark.parametrize(
    ("response", "side", "finding"),
    [
        ("scar_score", "needled", "acne_scars_needles_alam"),
        ("scar_score", "alone", "acne_scars_nothing"),
        ("change_seen", "needled", "fine_lines_needles_seen"),
        ("wrinkle_grade", "needled", "fine_lines_needles_ablon"),
        ("collagen_fibres", "needled", "tissue_collagen_lotfi"),
        ("outer_skin", "needled", "tissue_thickness_aust"),
    ],
)
def test_a_last_reading_is_the_figure_told_on_the_other_pages(response: str, side: SkinSide, finding: str):
    told, shown = DATA.evidence.findings[finding], POINTS[response]
    assert shown.study == told.studies[0]
    assert last(shown, side)[1] == told.typical
    if told.low is not None:
        assert last(shown, side) == (told.low, told.typical, told.high)


def test_no_reading_counts_more_people_than_its_study_has():
    for one in DATA.points:
        assert one.study.n is not None and 0 < one.n <= one.study.n
