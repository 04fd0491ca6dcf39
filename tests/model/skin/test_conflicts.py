"""Days that clash: a holiday in the sun, an event, close sessions; and first days that keep clear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.course import Course
from model.quantities import Range
from model.skin.conflicts import Conflict, ConflictKind, Diary, FreeStarts, Rules, conflicts, free_starts
from model.skin.schedule import Healing
from tests.model.courses import COURSES

HEALING = Healing(Range(1, 3, 7), judge_after_months=3)
RULES = Rules(HEALING, tan_days=14, sun_days=10, closest_weeks=4)
MONDAY = date(2027, 1, 11)
TWO = Course(2, 6, MONDAY)  # 11 January and 22 February
LATE = date(2026, 11, 22)  # well before the course
NO_DAYS = Diary(None, None)
# Days that may well meet a course: from a month before its first day to two years after.
OFFSETS = st.integers(-30, 730)


@st.composite
def diaries(draw: st.DrawFn, course: Course) -> Diary:
    days = [
        None if offset is None else course.start + timedelta(days=offset)
        for offset in (draw(st.none() | OFFSETS), draw(st.none() | OFFSETS))
    ]
    return Diary(*days)


BOTH = COURSES.flatmap(lambda course: st.tuples(st.just(course), diaries(course)))


def after(days: int) -> date:
    return MONDAY + timedelta(days=days)


def kinds(course: Course, diary: Diary, rules: Rules = RULES) -> list[tuple[ConflictKind, int]]:
    return [(one.kind, one.session) for one in conflicts(course, diary, rules)]


@pytest.mark.parametrize(
    ("days_after", "session"),
    [(-1, None), (0, 1), (10, 1), (11, None), (41, None), (42, 2), (52, 2), (53, None)],
)
def test_a_holiday_within_ten_days_of_a_session_comes_too_soon_after_it(days_after: int, session: int | None):
    # Sessions on day 0 and day 42, and 10 days out of the sun. No wait after the sun in this test.
    found = conflicts(TWO, Diary(None, after(days_after)), replace(RULES, tan_days=0))
    expected = () if session is None else (Conflict("sun_after_session", session, after(days_after)),)
    assert found == expected


@pytest.mark.parametrize(
    ("days_after", "session"), [(-14, None), (-13, 1), (-1, 1), (28, None), (29, 2), (41, 2)]
)
def test_a_session_within_fourteen_days_of_the_sun_comes_too_soon(days_after: int, session: int | None):
    # 14 days before day 0 or day 42 the wait is just over on the day of the session; a day later it is not.
    found = conflicts(TWO, Diary(None, after(days_after)), RULES)
    day = None if session is None else TWO.session_dates[session - 1]
    assert found == (() if day is None else (Conflict("session_after_sun", session or 0, day),))


def test_a_holiday_that_starts_on_a_session_day_comes_too_soon_after_it_and_needs_no_wait_after_the_sun():
    assert kinds(TWO, Diary(None, after(42))) == [("sun_after_session", 2)]


def test_healing_skin_stays_out_of_the_sun_even_where_a_source_asks_for_fewer_days():
    # 3 days out of the sun, and skin may be red for 7: the longer of the two counts.
    rules = replace(RULES, sun_days=3)
    assert kinds(TWO, Diary(None, after(7)), rules) == [("sun_after_session", 1)]
    assert kinds(TWO, Diary(None, after(8)), rules) == []


def test_an_event_while_skin_may_be_red_is_in_the_way_too():
    assert kinds(TWO, Diary(after(45), None)) == [("event_in_healing", 2)]


@pytest.mark.parametrize(("interval", "close"), [(2, [2, 3]), (3, [2, 3]), (4, []), (6, [])])
def test_sessions_closer_than_the_usual_four_weeks_are_named_from_the_second_on(
    interval: int, close: list[int]
):
    course = Course(3, interval, MONDAY)
    found = conflicts(course, NO_DAYS, RULES)
    assert [(one.kind, one.session) for one in found] == [("sessions_close", number) for number in close]
    assert [one.day for one in found] == [course.session_dates[number - 1] for number in close]


def test_one_session_is_never_close_to_another_and_without_a_usual_interval_none_is():
    assert kinds(Course(1, 2, MONDAY), NO_DAYS) == []
    assert kinds(Course(3, 2, MONDAY), NO_DAYS, replace(RULES, closest_weeks=None)) == []


def test_conflicts_come_in_the_order_of_their_days():
    # 2 weeks apart: days 0, 14, 28. Holiday on day 6 meets session 1 and, 8 days later, session 2.
    found = kinds(Course(3, 2, MONDAY), Diary(after(30), after(6)))
    assert found == [
        ("sun_after_session", 1),  # day 6
        ("session_after_sun", 2),  # day 14
        ("sessions_close", 2),  # day 14
        ("sessions_close", 3),  # day 28
        ("event_in_healing", 3),  # day 30
    ]


@given(BOTH)
def test_every_conflict_is_what_its_kind_says(both: tuple[Course, Diary]):
    course, diary = both
    for one in conflicts(course, diary, RULES):
        session = course.session_dates[one.session - 1]
        if one.kind == "sessions_close":
            assert (one.session > 1, course.interval_weeks < 4) == (True, True)
        elif one.kind == "session_after_sun":
            assert diary.holiday is not None and 0 < (session - diary.holiday).days < 14
            assert one.day == session
        else:
            event = one.kind == "event_in_healing"
            assert one.day == (diary.event if event else diary.holiday)
            assert 0 <= (one.day - session).days <= (7 if event else 10)


@given(BOTH)
def test_no_clash_goes_unnoticed(both: tuple[Course, Diary]):
    # Asked the other way round: every session beside every day, counted one by one.
    course, diary = both
    clashes = 0
    for session in course.session_dates:
        if diary.holiday:
            apart = (diary.holiday - session).days
            clashes += 0 <= apart <= 10 or -14 < apart < 0
        if diary.event:
            clashes += 0 <= (diary.event - session).days <= 7
    assert clashes == sum(one.kind != "sessions_close" for one in conflicts(course, diary, RULES))


def clean(course: Course, diary: Diary, start: date) -> bool:
    found = conflicts(replace(course, start=start), diary, RULES)
    return all(one.kind == "sessions_close" for one in found)


@given(BOTH, st.integers(0, 400))
def test_suggested_first_days_have_no_conflict_and_none_is_nearer(both: tuple[Course, Diary], back: int):
    course, diary = both
    earliest = course.start - timedelta(days=back)
    found = free_starts(course, diary, RULES, earliest)
    if clean(course, diary, course.start):
        assert found == FreeStarts(None, None)
        return
    assert found.later is not None and clean(course, diary, found.later)
    nearer = range(7, (found.later - course.start).days, 7)
    assert not any(clean(course, diary, course.start + timedelta(days=days)) for days in nearer)
    first = earliest if found.earlier is None else found.earlier
    assert first >= earliest
    if found.earlier is not None:
        assert clean(course, diary, found.earlier)
    skipped = range(7, (course.start - first).days + (found.earlier is None), 7)
    assert not any(clean(course, diary, course.start - timedelta(days=days)) for days in skipped)


@given(BOTH)
def test_suggested_first_days_fall_on_the_same_day_of_the_week(both: tuple[Course, Diary]):
    course, diary = both
    found = free_starts(course, diary, RULES, course.start - timedelta(days=365))
    for day in (found.earlier, found.later):
        assert day is None or day.weekday() == course.start.weekday()


def test_the_nearest_first_days_around_a_holiday_are_found_in_whole_weeks():
    # Holiday on 25 January, 14 days after session 1, is free. On 18 January, 7 days after, it is not:
    # a week earlier it is 14 days after session 1, and the next session, 15 February, is 28 days after it.
    # A week later session 1 is on the day itself; 2 weeks later it is 7 days after the sun, 3 weeks: 14.
    assert free_starts(TWO, Diary(None, after(14)), RULES, LATE) == FreeStarts(None, None)
    assert free_starts(TWO, Diary(None, after(7)), RULES, LATE) == FreeStarts(after(-7), after(21))


def test_no_first_day_before_the_earliest_is_suggested():
    assert free_starts(TWO, Diary(None, after(7)), RULES, MONDAY) == FreeStarts(None, after(21))
    # The day itself may be the earliest.
    assert free_starts(TWO, Diary(None, after(7)), RULES, after(-7)).earlier == after(-7)


def test_a_course_that_has_begun_is_not_moved():
    assert free_starts(TWO, Diary(None, after(7)), RULES, after(1)) == FreeStarts(None, None)


def test_a_suggestion_for_a_holiday_keeps_clear_of_the_event_too():
    # As above, a week earlier would suit the holiday. But an event on 4 January, 7 days before session 1,
    # then falls on the very day of the session; 2 weeks earlier it is 7 days after it, 3 weeks: 14, and
    # session 2 stands on 1 February, just 14 days after the holiday.
    diary = Diary(after(-7), after(7))
    assert free_starts(TWO, diary, RULES, LATE).earlier == after(-21)
