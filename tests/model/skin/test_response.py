"""The two responses: bounds, order, and the moment a share is reached."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from model.course import Course
from model.skin.response import (
    Pace,
    Response,
    Responses,
    fastest_and_slowest,
    session_share,
    share_at,
    timeline,
    week_reaching,
)
from tests.model.courses import BOTH, COURSES, RESPONSES

WEEKS = st.floats(0, 52)
MONDAY = date(2027, 1, 11)


@given(COURSES, RESPONSES, WEEKS)
def test_a_share_lies_between_0_and_1_and_slow_is_never_ahead_of_fast(
    course: Course, response: Response, week: float
):
    band = response.at(course, week)
    assert 0 <= band.slow <= band.typical <= band.fast <= 1


@given(COURSES, RESPONSES, WEEKS)
def test_a_band_holds_the_share_of_each_of_its_paces(course: Course, response: Response, week: float):
    band = response.at(course, week)
    assert band.slow == share_at(course, response.slow, week)
    assert band.typical == share_at(course, response.typical, week)
    assert band.fast == share_at(course, response.fast, week)


@given(COURSES, RESPONSES, WEEKS, WEEKS)
def test_a_share_never_falls_as_weeks_pass(course: Course, response: Response, one: float, other: float):
    early, late = sorted((one, other))
    assert share_at(course, response.typical, early) <= share_at(course, response.typical, late)


def test_nothing_has_come_until_the_delay_has_passed():
    pace = Pace(delay=1, tau=10)
    assert session_share(1.0, pace) == 0
    assert session_share(1.001, pace) > 0
    assert session_share(-5, pace) == 0


def test_each_session_adds_an_equal_share():
    # Two sessions 10 weeks apart, tau so short that each share is complete at once: 1/2, then 2/2.
    course, pace = Course(2, 10, MONDAY), Pace(delay=0, tau=1e-3)
    assert share_at(course, pace, 9) == pytest.approx(1 / 2)
    assert share_at(course, pace, 11) == pytest.approx(2 / 2)


def test_one_time_constant_after_the_delay_63_of_100_parts_have_come():
    # 1 - exp(-1) = 0.632
    assert session_share(1 + 10, Pace(delay=1, tau=10)) == pytest.approx(0.6321, abs=1e-4)


@settings(max_examples=20)
@given(COURSES, BOTH)
def test_the_timeline_has_every_week_from_0_to_the_last_studied(course: Course, responses: Responses):
    points = timeline(course, responses)
    assert [point.week for point in points] == list(range(53))
    assert points[30].visible == responses.visible.at(course, 30)
    assert points[30].tissue == responses.tissue.at(course, 30)


@given(COURSES, RESPONSES, st.floats(0.01, 0.99))
def test_a_share_is_reached_at_its_week_and_not_a_moment_before(
    course: Course, response: Response, share: float
):
    week = week_reaching(share, course, response.typical, 52)
    if week is None:
        assert share_at(course, response.typical, 52) < share
        return
    assert share_at(course, response.typical, week) >= share
    assert share_at(course, response.typical, week - 2e-6) < share


@given(COURSES, RESPONSES, st.floats(0.01, 0.99))
def test_the_fast_pace_is_there_first(course: Course, response: Response, share: float):
    fast, typical, slow = fastest_and_slowest(share, course, response, 52)
    assume(slow is not None)
    assert fast is not None and typical is not None and slow is not None
    assert fast <= typical + 1e-6 and typical <= slow + 1e-6


@pytest.mark.parametrize("share", [0, 1, -0.1, 1.1])
def test_only_a_share_between_0_and_1_can_be_asked_for(share: float):
    with pytest.raises(ValueError, match="between 0 and 1"):
        week_reaching(share, Course(1, 6, MONDAY), Pace(1, 10), 52)


@pytest.mark.parametrize(("delay", "tau"), [(-1, 10), (1, 0), (1, -3), (float("nan"), 10), (1, float("inf"))])
def test_a_pace_that_cannot_be_is_refused(delay: float, tau: float):
    with pytest.raises(ValueError, match="A pace needs"):
        Pace(delay, tau)


@pytest.mark.parametrize(
    "fast", [Pace(delay=2, tau=5), Pace(delay=0.5, tau=11)], ids=["starts later", "rises more slowly"]
)
def test_a_fast_pace_behind_the_typical_one_is_refused(fast: Pace):
    with pytest.raises(ValueError, match="fast pace"):
        Response(slow=Pace(2, 18), typical=Pace(1, 10), fast=fast)


@pytest.mark.parametrize(("sessions", "interval"), [(0, 6), (-1, 6), (3, 0)])
def test_a_course_without_sessions_or_time_between_them_is_refused(sessions: int, interval: int):
    with pytest.raises(ValueError, match="at least 1"):
        Course(sessions, interval, MONDAY)
