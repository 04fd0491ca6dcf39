"""Figures carry the model's numbers and never trap a finger."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from catalog.answers import about_cost, about_course
from catalog.library import library
from catalog.plan import read_link
from components.charts.money import spending, totals
from components.charts.regrowth import Mark, RegrowthWords, Strip, regrowth

TODAY = date(2026, 11, 22)
WORDS = RegrowthWords(
    lines={"visible": "In the mirror", "tissue": "Under the skin"},
    week_axis="Weeks",
    share_axis="Parts of 100",
    week="Week 9",
    sessions="Your sessions",
    stamp="Drawn from group studies. Not a forecast of your skin.",
    weeks={0: "0", 26: "26", 52: "52"},
)
NAMES = {option: option for option in library().options}


def _regrowth(link: str, *marks: Mark) -> Any:
    plan, _ = read_link(link, library().inputs)
    answer = about_course(plan, library(), TODAY)
    strips = [Strip("Redness calms", ((0.1, 0.7),))]
    figure = regrowth(answer.weeks, answer.course.session_weeks, strips, plan.week, marks, WORDS, "light")
    return figure, answer


def _money(link: str) -> tuple[Any, Any, Any]:
    plan, _ = read_link(link, library().inputs)
    answer = about_cost(plan, library(), TODAY)
    labels = {option.treatment.id: "label" for option in answer.options}
    return (
        totals(answer.options, NAMES, labels, 100, "light"),
        spending(answer.options, NAMES, 100, "USD", "dark"),
        answer,
    )


def _trace(figure: Any, name: str) -> Any:
    (found,) = [trace for trace in figure.data if trace.name == name]
    return found


@pytest.mark.parametrize("number", range(3))
def test_no_figure_can_be_dragged_or_zoomed(number: int) -> None:
    figure = (_regrowth("sessions=4")[0], *_money("region=us")[:2])[number]
    assert figure.layout.dragmode is False
    assert figure.layout.xaxis.fixedrange is True
    assert figure.layout.yaxis.fixedrange is True
    assert figure.layout.height > 0


def test_the_regrowth_lines_are_the_models_shares_in_parts_of_100() -> None:
    figure, answer = _regrowth("sessions=4&interval=5&week=9")
    for name, response in (("In the mirror", "visible"), ("Under the skin", "tissue")):
        drawn = list(_trace(figure, name).y)
        assert drawn == [100 * getattr(point, response).typical for point in answer.weeks]
        low, high = (list(_trace(figure, f"{name} {edge}").y) for edge in ("slow", "fast"))
        assert all(a <= b <= c for a, b, c in zip(low, drawn, high, strict=True))


def test_the_regrowth_figure_marks_only_sessions_inside_the_year() -> None:
    # 8 sessions 12 weeks apart stand at weeks 0, 12, 24, 36, 48, 60, ...: five of them within 52.
    figure, _ = _regrowth("sessions=8&interval=12")
    assert list(_trace(figure, "Your sessions").x) == [0, 12, 24, 36, 48]


def test_the_stamp_stands_inside_the_regrowth_figure() -> None:
    figure, _ = _regrowth("sessions=1")
    words = " ".join(note.text.replace("<br>", " ") for note in figure.layout.annotations)
    assert WORDS.stamp in words


def _lines_at(figure: Any, week: float) -> int:
    return sum(shape.type == "line" and shape.x0 == shape.x1 == week for shape in figure.layout.shapes)


def test_an_event_and_a_holiday_are_marked_where_they_fall_and_not_outside_the_year() -> None:
    inside, _ = _regrowth("sessions=3", Mark("Your event", 20.0), Mark("Your holiday", 31.5))
    outside, _ = _regrowth("sessions=3", Mark("Your event", 60.0), Mark("Your holiday", -1.0))
    texts = [[note.text for note in figure.layout.annotations] for figure in (inside, outside)]
    for name in ("<b>Your event</b>", "<b>Your holiday</b>"):
        assert [name in found for found in texts] == [True, False]
    assert (_lines_at(inside, 20.0), _lines_at(inside, 31.5)) == (1, 1)


def test_the_names_of_an_event_and_a_holiday_in_the_same_week_stand_one_below_the_other() -> None:
    figure, _ = _regrowth("sessions=3", Mark("Your event", 20.0), Mark("Your holiday", 20.0))
    heights = [note.y for note in figure.layout.annotations if note.x == 20.0]
    assert len(set(heights)) == 2


def test_total_bars_run_from_the_models_low_to_its_high() -> None:
    figure, _, answer = _money("region=us&sessions=3")
    for option in answer.options:
        low, _, high = (edge / 100 for edge in option.total.minor.edges)
        bar = next(
            trace for trace in figure.data if trace.type == "bar" and trace.name == option.treatment.id
        )
        assert (bar.base[0], bar.base[0] + bar.x[0]) == pytest.approx((low, high))


def test_a_total_without_a_typical_figure_gets_no_dot() -> None:
    # Canada has a lowest needling price and nothing else: from 395 a session.
    figure, _, _ = _money("region=ca")
    assert not [trace for trace in figure.data if trace.name == "microneedling typical"]
    assert [trace for trace in figure.data if trace.name == "nothing typical"]


def test_spending_steps_are_the_models_and_nothing_stays_at_zero() -> None:
    _, figure, answer = _money("region=us&maintenance=1")
    for option in answer.options:
        drawn = _trace(figure, option.treatment.id)
        assert list(drawn.y) == [step.amount.minor.typical / 100 for step in option.cumulative]
        assert list(drawn.x) == [step.day for step in option.cumulative]
    assert set(_trace(figure, "nothing").y) == {0}
