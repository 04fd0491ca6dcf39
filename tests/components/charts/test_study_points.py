"""Single studies as points: figure, words and table say the same, each study on its own scale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog.evidence.points import SKIN_SIDES, SkinSide, StudyResponse
from catalog.library import library
from catalog.plan.plan import default_plan
from components.charts.study_points import panel_range, study_points
from components.visit.view import View
from sections.timeline.study_points import alternative, compared, panel, readings, table

DATA = library()
VIEW = View("timeline", DATA, default_plan(DATA.inputs), date(2026, 12, 1), "light")
PANELS = [panel(VIEW, one) for one in DATA.points]
PLACES, IDS = list(enumerate(DATA.points, 1)), [one.id for one in DATA.points]
WEEKS = {0: "0", 26: "26", 52: "52"}
FIGURE: Any = study_points(PANELS, WEEKS, 52, "Weeks", (".", ","), "light")


def drawn(side: str, place: int) -> Any:
    return next((trace for trace in FIGURE["data"] if trace["name"] == f"{side} {place}"), None)


@pytest.mark.parametrize(("place", "response"), PLACES, ids=IDS)
def test_every_reading_is_drawn_at_its_value_and_within_a_week_of_its_day(
    place: int, response: StudyResponse
):
    for side in ("needled", "alone"):
        points, trace = response.of_side(side), drawn(side, place)
        if not points:
            assert trace is None
            continue
        assert trace["y"] == [float(one.value) for one in points]
        # Skin left alone stands a little to the left, so that two ranges of one day do not merge.
        assert all(0 <= float(one.week) - x < 1 for one, x in zip(points, trace["x"], strict=True))
        ups, downs = trace["error_y"]["array"], trace["error_y"]["arrayminus"]
        for one, up, down in zip(points, ups, downs, strict=True):
            assert up == pytest.approx(0 if one.high is None else float(one.high - one.value))
            assert down == pytest.approx(0 if one.low is None else float(one.value - one.low))


@pytest.mark.parametrize(("place", "response"), PLACES, ids=IDS)
def test_each_study_has_its_own_scale_from_no_change_to_its_farthest_edge(
    place: int, response: StudyResponse
):
    axis = FIGURE["layout"]["yaxis" if place == 1 else f"yaxis{place}"]
    low, high = axis["range"]
    edges = [edge for one in response.points for edge in (one.low, one.value, one.high) if edge is not None]
    assert low <= min(0, *edges) and high >= max(edges)
    assert axis["range"] == list(panel_range(PANELS[place - 1]))


def test_panels_stand_below_each_other_and_never_overlap():
    axes = [
        FIGURE["layout"]["yaxis" if place == 1 else f"yaxis{place}"] for place in range(1, len(PANELS) + 1)
    ]
    edges = [edge for axis in axes for edge in reversed(axis["domain"])]
    assert edges == sorted(edges, reverse=True) and 0 <= edges[-1] <= edges[0] <= 1


def test_all_panels_share_the_weeks_of_the_regrowth_chart():
    assert FIGURE["layout"]["xaxis"]["range"] == [-1, 53]
    assert not [trace for trace in FIGURE["data"] if "xaxis" in trace]


def test_sessions_are_marked_where_the_study_gives_their_days():
    for place, response in enumerate(DATA.points, 1):
        marks = drawn("sessions", place)
        assert marks["x"] == [float(week) for week in response.session_weeks]
    # Three sessions two weeks apart; and a study whose days nobody printed.
    assert drawn("sessions", 1)["x"] == [0, 2, 4]
    assert [drawn("sessions", 1 + at)["x"] for at, one in enumerate(DATA.points) if one.sessions is None] == [
        []
    ]


def test_the_figure_cannot_be_dragged_or_zoomed():
    assert FIGURE["layout"]["dragmode"] is False
    assert all(FIGURE["layout"][axis]["fixedrange"] for axis in ("xaxis", "yaxis", "yaxis2"))


def figures(response: StudyResponse, side: SkinSide) -> list[str]:
    """Values as people say them, worked out again: one decimal for points and grades, none for the rest."""
    places = Decimal("0.1") if response.unit in ("points", "grades") else Decimal(1)
    return [str(one.value.quantize(places)).removesuffix(".0") for one in response.of_side(side)]


@pytest.mark.parametrize("response", DATA.points, ids=lambda one: one.id)
def test_figure_table_and_alternative_name_the_same_readings(response: StudyResponse):
    place = DATA.points.index(response)
    (row,) = [row for row in table(VIEW)["rows"] if row["id"] == response.id]
    told = alternative(VIEW, 52)
    cells = (row["cells"][1]["text"], row["cells"][1].get("detail", ""))
    for side, cell in zip(SKIN_SIDES, cells, strict=True):
        said = readings(VIEW, response, side)
        assert said in told and said in cell
        labels = [one.label for one in (PANELS[place].needled if side == "needled" else PANELS[place].alone)]
        for label, figure, reading in zip(
            labels, figures(response, side), said.split(", ")[: len(labels)], strict=True
        ):
            assert label.split()[0] == figure == reading.replace("\u00a0", " ").split()[0]


def test_the_table_names_the_people_and_the_source_of_every_study():
    for row, response in zip(table(VIEW)["rows"], DATA.points, strict=True):
        where = row["cells"][2]
        assert f"{response.n} people" in where["text"] and response.study.label in where["text"]
        assert where.get("source", {}).get("link") == response.study.link


def test_the_sentence_sets_needles_beside_skin_left_alone():
    # Alam 2014 at 6 months: 3.4 points with needles, 0.4 without.
    assert "By week 26" in compared(VIEW)
    assert "0.4 points" in compared(VIEW) and "3.4 points" in compared(VIEW)


def test_a_range_below_zero_is_told_with_its_minus():
    (scars,) = [one for one in DATA.points if one.id == "scar_score"]
    said = readings(VIEW, scars, "alone").replace("\u00a0", " ")
    assert said == "1 (−1.4 to 3.4) at week 13, 0.4 (−2.3 to 3.5) at week 26"
    # An edge of -0.01 is 0 to one decimal, without a minus.
    assert readings(VIEW, scars, "needled").replace("\u00a0", " ").startswith("2.4 (0 to 4.8) at week 13")
