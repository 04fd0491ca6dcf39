"""Dates: months, healing windows and milestones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.calendar import add_months
from model.course import Course
from model.quantities import UNKNOWN, Range
from model.skin.response import Pace, Response, Responses, week_reaching
from model.skin.schedule import Healing, milestones, schedule, sessions_within
from tests.model.courses import BOTH, COURSES

HEALING = Healing(Range(1, 3, 7), judge_after_months=3)
MONDAY = date(2027, 1, 11)
PACE = Response(slow=Pace(2, 18), typical=Pace(1, 10), fast=Pace(0.4, 8))
RESPONSES = Responses(tissue=PACE, visible=PACE, last_week=52)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),  # February has no 31st
        (date(2028, 1, 31), 1, date(2028, 2, 29)),  # nor in a leap year
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2027, 12, 15), 1, date(2028, 1, 15)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2027, 5, 4), 0, date(2027, 5, 4)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
    ],
)
def test_adding_months_keeps_the_day_or_takes_the_last_of_a_shorter_month(
    day: date, months: int, later: date
):
    assert add_months(day, months) == later


def test_three_sessions_six_weeks_apart_end_at_week_twelve():
    course = Course(3, 6, MONDAY)
    assert course.session_weeks == (0, 6, 12)
    # 11 January + 42 days = 22 February; + 84 days = 5 April.
    assert schedule(course, HEALING).sessions == (MONDAY, date(2027, 2, 22), date(2027, 4, 5))


def test_skin_is_calm_a_week_after_the_last_session_and_judged_after_three_months():
    dated = schedule(Course(3, 6, MONDAY), HEALING)
    assert dated.calm_by == date(2027, 4, 12)  # 5 April + 7 days
    assert dated.judge_on == date(2027, 7, 5)  # 5 April + 3 months


@given(COURSES, BOTH)
def test_milestones_of_the_change_lie_where_the_curve_reaches_them(course: Course, responses: Responses):
    for found in milestones(course, responses, HEALING):
        share = {"quarter": 0.25, "half": 0.5, "nine_tenths": 0.9}.get(found.id)
        if share is not None:
            visible = responses.visible
            expected = [
                week_reaching(share, course, pace, 52)
                for pace in (visible.fast, visible.typical, visible.slow)
            ]
            assert [found.earliest, found.typical, found.latest] == expected


@given(COURSES, BOTH)
def test_milestones_come_in_the_order_of_their_typical_weeks_with_the_unreached_last(
    course: Course, responses: Responses
):
    found = milestones(course, responses, HEALING)
    weeks = [1e9 if one.typical is None else one.typical for one in found]
    assert weeks == sorted(weeks)
    assert {one.id for one in found} == {"last_session", "calm", "judge", "quarter", "half", "nine_tenths"}


def test_the_milestone_of_calm_skin_carries_the_healing_window_as_dates():
    calm = next(one for one in milestones(Course(1, 6, MONDAY), RESPONSES, HEALING) if one.id == "calm")
    assert calm.dates() == (date(2027, 1, 12), date(2027, 1, 14), date(2027, 1, 18))  # 1, 3 and 7 days


def test_a_milestone_past_the_studies_has_no_date():
    # Slow pace of 8 sessions 12 weeks apart: the last session alone is at week 84.
    found = {one.id: one for one in milestones(Course(8, 12, MONDAY), RESPONSES, HEALING)}
    assert found["nine_tenths"].dates() == (None, None, None)
    assert found["last_session"].dates() == (MONDAY + timedelta(weeks=84),) * 3


@pytest.mark.parametrize(
    ("days_after", "sessions"),
    [(-1, ()), (0, (1,)), (7, (1,)), (8, ()), (41, ()), (42, (2,)), (49, (2,)), (50, ())],
)
def test_skin_heals_from_the_day_of_a_session_to_seven_days_after(days_after: int, sessions: tuple[int, ...]):
    assert sessions_within(MONDAY + timedelta(days=days_after), Course(2, 6, MONDAY), 7) == sessions


def test_sessions_a_week_apart_both_heal_on_the_seventh_day():
    assert sessions_within(MONDAY + timedelta(days=7), Course(2, 1, MONDAY), 7) == (1, 2)


@given(COURSES, st.floats(0, 52))
def test_a_week_and_its_day_agree_to_the_nearest_day(course: Course, week: float):
    assert abs(course.week_of(course.on(week)) - week) <= 0.5 / 7 + 1e-9


@pytest.mark.parametrize("redness", [UNKNOWN, Range(1, 3, None), Range(None, 3, 7)])
def test_healing_with_an_unknown_edge_is_refused(redness: Range):
    with pytest.raises(ValueError, match="days of redness"):
        Healing(redness, 3)


def test_healing_that_is_judged_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="months to wait"):
        Healing(Range(1, 3, 7), -1)


def test_half_the_change_of_one_session_comes_after_eight_weeks():
    # 1 + 10 x ln 2 = 7.93 weeks.
    week = week_reaching(0.5, Course(1, 6, MONDAY), PACE.typical, 52)
    assert week == pytest.approx(7.931, abs=1e-3)
