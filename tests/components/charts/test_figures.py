"""Figures carry the model's numbers and never trap a finger."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers.cost import about_cost
from answers.course import about_course
from catalog.library import library
from catalog.plan.link import read_link
from components.charts.axis import month_marks
from components.charts.made_of import made_of
from components.charts.moves import moves
from components.charts.regrowth import RegrowthWords, regrowth
from components.charts.regrowth_marks import Mark, Strip
from components.charts.spending import spending
from model.money.cost import PARTS
from model.money.visits import session_days

TODAY = date(2026, 11, 22)
WAYS = [(region.id, one) for region in library().regions.values() for one in region.locales]
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
LOOKS = {option.id: option.look for option in library().options.values()}


def _regrowth(link: str, *marks: Mark) -> Any:
    plan, _ = read_link(link, library().inputs)
    answer = about_course(plan, library(), TODAY)
    strips = [Strip("Redness calms", ((0.1, 0.7),))]
    figure = regrowth(answer.weeks, answer.course.session_weeks, strips, plan.week, marks, WORDS, "light")
    return figure, answer


def _money(link: str) -> tuple[Any, Any, Any, Any]:
    plan, _ = read_link(link, library().inputs)
    answer = about_cost(plan, library(), TODAY)
    labels = {option.course.id: "label" for option in answer.options}
    days = {option.course.id: session_days(option.course, answer.terms) for option in answer.options}
    typical = {option.course.id: option.total.minor for option in answer.options}
    write = library().formats(plan.region, plan.locale)
    moved = [f"{one.option} {one.input}" for one in answer.influences]
    return (
        made_of(
            answer.options, NAMES, labels, LOOKS, dict(zip(PARTS, PARTS, strict=True)), write.money, "light"
        ),
        spending(answer.options, NAMES, LOOKS, days, "USD", write, "dark"),
        moves(answer.influences, moved, typical, LOOKS, "Nothing", write.money, "light"),
        answer,
    )


def _trace(figure: Any, name: str) -> Any:
    (found,) = [trace for trace in figure["data"] if trace.get("name") == name]
    return found


@pytest.mark.parametrize("number", range(4))
def test_no_figure_can_be_dragged_or_zoomed(number: int) -> None:
    figure = (_regrowth("sessions=4")[0], *_money("region=us")[:3])[number]
    assert figure["layout"]["dragmode"] is False
    assert figure["layout"]["xaxis"]["fixedrange"] is True
    assert figure["layout"]["yaxis"]["fixedrange"] is True
    assert figure["layout"]["height"] > 0


def test_the_regrowth_lines_are_the_models_shares_in_parts_of_100() -> None:
    figure, answer = _regrowth("sessions=4&interval=5&week=9")
    for name, response in (("In the mirror", "visible"), ("Under the skin", "tissue")):
        drawn = _trace(figure, name)["y"]
        assert drawn == [100 * getattr(point, response).typical for point in answer.weeks]
        low, high = (_trace(figure, f"{name} {edge}")["y"] for edge in ("low", "high"))
        assert all(a <= b <= c for a, b, c in zip(low, drawn, high, strict=True))


def test_the_regrowth_figure_marks_only_sessions_inside_the_year() -> None:
    # 8 sessions 12 weeks apart stand at weeks 0, 12, 24, 36, 48, 60, ...: five of them within 52.
    figure, _ = _regrowth("sessions=8&interval=12")
    assert _trace(figure, "Your sessions")["x"] == [0, 12, 24, 36, 48]


def test_the_stamp_stands_inside_the_regrowth_figure() -> None:
    figure, _ = _regrowth("sessions=1")
    words = " ".join(note["text"].replace("<br>", " ") for note in figure["layout"]["annotations"])
    assert WORDS.stamp in words


def _lines_at(figure: Any, week: float) -> int:
    return sum(
        shape["type"] == "line" and shape["x0"] == shape["x1"] == week for shape in figure["layout"]["shapes"]
    )


def test_an_event_and_a_holiday_are_marked_where_they_fall_and_not_outside_the_year() -> None:
    inside, _ = _regrowth("sessions=3", Mark("Your event", 20.0), Mark("Your holiday", 31.5))
    outside, _ = _regrowth("sessions=3", Mark("Your event", 60.0), Mark("Your holiday", -1.0))
    texts = [[note["text"] for note in figure["layout"]["annotations"]] for figure in (inside, outside)]
    for name in ("<b>Your event</b>", "<b>Your holiday</b>"):
        assert [name in found for found in texts] == [True, False]
    assert (_lines_at(inside, 20.0), _lines_at(inside, 31.5)) == (1, 1)


def test_the_names_of_an_event_and_a_holiday_in_the_same_week_stand_one_below_the_other() -> None:
    figure, _ = _regrowth("sessions=3", Mark("Your event", 20.0), Mark("Your holiday", 20.0))
    heights = [note["y"] for note in figure["layout"]["annotations"] if note["x"] == 20.0]
    assert len(set(heights)) == 2


LINKS = (
    "region=us",
    "region=us&sessions=4&maintenance=1&laser_maintenance=2&off=1&tax=8.5",
    "region=ca&off=1",
    "region=uk&laser=fully_ablative&laser_price=2500&laser_sessions=1",
    "region=au&price=300",
)


@pytest.mark.parametrize("link", LINKS)
def test_stacked_bars_add_up_to_the_models_typical_totals(link: str) -> None:
    figure, _, _, answer = _money(link)
    stacks = [trace for trace in figure["data"] if trace["type"] == "bar" and trace["x"][0] is not None]
    for row, option in enumerate(reversed(answer.options)):
        assert sum(trace["x"][row] for trace in stacks) == (option.total.minor.typical or 0) / 100


@pytest.mark.parametrize("link", LINKS)
def test_a_whisker_runs_from_the_models_low_to_its_high(link: str) -> None:
    figure, *_, answer = _money(link)
    for option in answer.options:
        known = [edge / 100 for edge in option.total.minor.edges if edge is not None]
        drawn = [trace for trace in figure["data"] if trace.get("name") == f"{option.course.id} range"]
        assert [trace["x"] for trace in drawn] == ([[known[0], known[-1]]] if known else [])


def test_every_part_of_a_total_has_a_pattern_of_its_own_and_a_key() -> None:
    # Upkeep, tax and lost pay are all counted here, and no extra is.
    figure, *_ = _money(LINKS[1])
    keys = [trace for trace in figure["data"] if trace["type"] == "bar" and trace.get("showlegend", True)]
    assert [trace["name"] for trace in keys] == ["sessions", "upkeep", "tax", "time_off"]
    assert len({trace["marker"]["pattern"]["shape"] for trace in keys}) == len(keys)


def test_a_total_without_a_typical_figure_gets_no_dot() -> None:
    # Canada has a lowest needling price and nothing else: from 395 a session.
    figure, *_ = _money("region=ca")
    assert not [trace for trace in figure["data"] if trace.get("name") == "microneedling typical"]
    assert [trace for trace in figure["data"] if trace.get("name") == "nothing typical"]


@pytest.mark.parametrize("link", LINKS)
def test_spending_steps_are_the_models_and_nothing_stays_at_zero(link: str) -> None:
    _, figure, _, answer = _money(link)
    for option in answer.options:
        drawn = _trace(figure, option.course.id)
        steps = [step.amount.minor.typical for step in option.cumulative]
        assert drawn["y"] == [None if step is None else step / 100 for step in steps]
        assert drawn["x"] == [f"{step.day}" for step in option.cumulative]
    assert set(_trace(figure, "nothing")["y"]) == {0}


def test_sessions_are_circles_and_upkeep_diamonds_on_the_line_of_spending() -> None:
    # Three sessions, then one upkeep visit a year for three years, of which the third falls past the end.
    _, figure, *_ = _money("sessions=3&maintenance=1&horizon=3")
    drawn = _trace(figure, "microneedling")["marker"]
    shown = [symbol for symbol, size in zip(drawn["symbol"], drawn["size"], strict=True) if size]
    assert shown == ["circle"] * 3 + ["diamond"] * 2


@pytest.mark.parametrize("link", LINKS)
def test_what_moves_a_total_is_drawn_from_its_low_to_its_high_widest_on_top(link: str) -> None:
    _, _, figure, answer = _money(link)
    drawn = [trace for trace in figure["data"] if trace["type"] == "bar"]
    assert [(bar["base"][0], bar["base"][0] + bar["x"][0]) for bar in drawn] == [
        pytest.approx((one.low / 100, one.high / 100)) for one in answer.influences
    ]
    heights = [bar["y"][0] for bar in drawn]
    assert heights == sorted(heights, reverse=True)
    assert _trace(figure, "nothing")["x"] == [0], "doing nothing stands at 0 in every chart"


@pytest.mark.parametrize(("region", "locale"), WAYS)
def test_an_axis_of_money_writes_sums_as_the_sentences_beside_it_do(region: str, locale: str) -> None:
    # A quote of 12,000 a session is needed for marks with thousands in every region.
    made_of, spent, moved, _ = _money(f"region={region}&locale={locale}&price=12000&laser_price=9000.5")
    write = library().formats(region, locale)
    for axis in (made_of["layout"]["xaxis"], spent["layout"]["yaxis"], moved["layout"]["xaxis"]):
        assert axis["ticktext"] == [write.money(round(100 * at)) for at in axis["tickvals"]]
        assert len(axis["ticktext"]) > 2 and "tickformat" not in axis


@pytest.mark.parametrize(("region", "locale"), WAYS)
def test_the_axis_of_days_names_months_as_the_region_does(region: str, locale: str) -> None:
    _, spent, *_ = _money(f"region={region}&locale={locale}&start=2027-02-10")
    write, axis = library().formats(region, locale), spent["layout"]["xaxis"]
    # Three years from February 2027, a year apart.
    days = [date(year, 1, 1) for year in (2028, 2029, 2030)]
    assert axis["tickvals"] == [f"{day}" for day in days]
    assert axis["ticktext"] == [write.month_short(day) for day in days]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2027, 1, 1), date(2027, 1, 31), ["2027-01"]),
        (date(2027, 1, 2), date(2027, 4, 1), ["2027-02", "2027-03", "2027-04"]),
        (date(2027, 2, 10), date(2028, 2, 10), ["2027-04", "2027-07", "2027-10", "2028-01"]),
        (date(2027, 2, 10), date(2032, 2, 10), ["2028-01", "2029-01", "2030-01", "2031-01", "2032-01"]),
    ],
)
def test_marks_of_months_are_even_and_few(first: date, last: date, months: list[str]) -> None:
    assert [f"{day:%Y-%m}" for day in month_marks(first, last)] == months
