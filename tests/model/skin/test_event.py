"""An event: the dates by which to start come in one order, and each leaves the room it names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.calendar import add_months
from model.course import Course
from model.quantities import Range
from model.skin.event import NEEDS, Fading, event_starts, last_session_by, still_possible
from model.skin.response import Pace, Response, Responses
from model.skin.schedule import Healing, schedule
from tests.model.courses import BOTH, COURSES, DAYS

HEALING, FADING = Healing(Range(1, 3, 7), judge_after_months=3), Fading(6, 12)
MONDAY = date(2027, 1, 11)
PACE = Response(slow=Pace(2, 18), typical=Pace(1, 10), fast=Pace(0.4, 8))
RESPONSES = Responses(tissue=PACE, visible=PACE, last_week=52)
HEALINGS = st.integers(0, 60).map(lambda days: Healing(Range(0, 0, days), 3))
FADINGS = st.lists(st.integers(1, 24), min_size=2, max_size=2).map(sorted).map(lambda both: Fading(*both))
EDGES = ("slow", "typical", "fast")


@given(COURSES, BOTH, DAYS, HEALINGS, FADINGS)
def test_for_every_count_and_gap_the_dates_rise_from_the_most_room_to_the_least(
    course: Course, responses: Responses, event: date, healing: Healing, fading: Fading
):
    found = event_starts(event, course, responses, healing, fading)
    assert [one.need for one in found] == list(NEEDS) == ["slow_mark", "usual_mark", "calm_skin"]
    for dates in ([one.start for one in found], [one.last_session for one in found]):
        assert dates == sorted(dates)
    # Who starts later has no more of the change on the day.
    for edge in EDGES:
        shares = [getattr(one.visible, edge) for one in found]
        assert shares == sorted(shares, reverse=True)


@given(COURSES, BOTH, DAYS, HEALINGS, FADINGS)
def test_each_start_leaves_calm_skin_and_the_months_it_names(
    course: Course, responses: Responses, event: date, healing: Healing, fading: Fading
):
    months = {"slow_mark": fading.longest_months, "usual_mark": fading.usual_months, "calm_skin": 0}
    for one in event_starts(event, course, responses, healing, fading):
        dated = schedule(Course(course.sessions, course.interval_weeks, one.start), healing)
        assert dated.sessions[-1] == one.last_session
        assert dated.calm_by < event
        assert add_months(one.last_session, months[one.need]) <= event
        assert one.studied == ((event - one.start).days <= 7 * responses.last_week)


@given(COURSES, BOTH, DAYS)
def test_a_day_later_than_the_last_of_all_leaves_skin_red(course: Course, responses: Responses, event: date):
    calm = event_starts(event, course, responses, HEALING, FADING)[-1]
    late = Course(course.sessions, course.interval_weeks, calm.start + timedelta(days=1))
    assert schedule(late, HEALING).calm_by == event


def test_an_event_in_june_asks_for_its_last_session_a_year_or_half_a_year_or_eight_days_before():
    # 25 June 2027 less 12 and 6 months, and less 7 + 1 days; three sessions six weeks apart span 84 days.
    event = date(2027, 6, 25)
    slow, usual, calm = event_starts(event, Course(3, 6, MONDAY), RESPONSES, HEALING, FADING)
    assert (slow.last_session, slow.start) == (date(2026, 6, 25), date(2026, 4, 2))
    assert (usual.last_session, usual.start) == (date(2026, 12, 25), date(2026, 10, 2))
    assert (calm.last_session, calm.start) == (date(2027, 6, 17), date(2027, 3, 25))


@pytest.mark.parametrize("months", [(0, 3), (4, 3), (-1, 2)])
def test_marks_that_fade_in_no_time_or_out_of_order_are_refused(months: tuple[int, int]):
    with pytest.raises(ValueError, match="months to fade"):
        Fading(*months)


# ---- what is still possible --------------------------------------------------------------------


@given(COURSES, DAYS, st.integers(-30, 1200), st.sampled_from(NEEDS))
def test_what_is_still_possible_leaves_the_room_and_one_more_session_would_not(
    course: Course, today: date, ahead: int, need: str
):
    event = today + timedelta(days=ahead)
    last = next(
        one.last_session
        for one in event_starts(event, course, RESPONSES, HEALING, FADING)
        if one.need == need
    )
    fits = still_possible(event, last, course, RESPONSES, today).sessions
    assert 0 <= fits <= course.sessions
    if fits:
        assert today + timedelta(weeks=course.interval_weeks * (fits - 1)) <= last
    if fits < course.sessions:
        assert today + timedelta(weeks=course.interval_weeks * fits) > last


@given(COURSES, BOTH, DAYS, st.integers(-30, 800))
def test_what_may_still_come_is_no_more_than_the_whole_course_would_bring(
    course: Course, responses: Responses, today: date, ahead: int
):
    event = today + timedelta(days=ahead)
    last = last_session_by(event, "calm_skin", HEALING, FADING)
    found = still_possible(event, last, course, responses, today)
    whole = responses.visible.at(course, min(max(ahead, 0) / 7, 52))
    for edge in EDGES:
        assert getattr(found.visible, edge) <= getattr(whole, edge) + 1e-12
        if found.sessions == course.sessions:
            assert getattr(found.visible, edge) == pytest.approx(getattr(whole, edge))
        if found.sessions == 0:
            assert getattr(found.visible, edge) == 0


def test_two_of_three_sessions_still_fit_and_bring_their_share_of_the_change():
    # 60 days ahead, 6 weeks apart: sessions on days 0 and 42, calm on day 49; the third, on day 84, is late.
    event = MONDAY + timedelta(days=60)
    last = last_session_by(event, "calm_skin", HEALING, FADING)
    found = still_possible(event, last, Course(3, 6, MONDAY), RESPONSES, MONDAY)
    assert found.sessions == 2
    # Week 60/7 = 8.571: (1 - e^-0.7571) + (1 - e^-0.1571) = 0.5310 + 0.1454 = 0.6764, of three: 0.2255.
    assert found.visible.typical == pytest.approx(0.2255, abs=1e-4)


@pytest.mark.parametrize(("ahead", "fits"), [(-1, 0), (0, 0), (7, 0), (8, 1), (49, 1), (50, 2)])
def test_a_session_fits_when_its_last_red_day_comes_before_the_event(ahead: int, fits: int):
    # One session needs 7 days to calm and the day after; the second comes 42 days later.
    event = MONDAY + timedelta(days=ahead)
    last = last_session_by(event, "calm_skin", HEALING, FADING)
    assert still_possible(event, last, Course(3, 6, MONDAY), RESPONSES, MONDAY).sessions == fits


@given(COURSES, DAYS, st.integers(0, 1200))
def test_a_need_is_too_late_exactly_when_not_all_sessions_still_fit(course: Course, today: date, ahead: int):
    event = today + timedelta(days=ahead)
    for one in event_starts(event, course, RESPONSES, HEALING, FADING):
        fits = still_possible(event, one.last_session, course, RESPONSES, today).sessions
        assert (one.start < today) == (fits < course.sessions)
