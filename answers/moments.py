"""What a course is doing on a day: a session, healing, waiting, or what comes after the last session."""

from __future__ import annotations

from typing import Literal

from model.calendar import DAYS_IN_WEEK
from model.course import Course

State = Literal[
    "session", "session_last", "healing", "waiting", "after_last", "judging", "later", "end"
]  # what is to be done that day


def sessions_by(course: Course, day: int) -> int:
    """Return how many sessions have been, this day included."""
    return sum(DAYS_IN_WEEK * week <= day for week in course.session_weeks)


def state_on(course: Course, day: int, judged: int, last_week: int) -> State:
    """Return what a day of the course is for.

    Parameters
    ----------
    day : int
        Days since the first session.
    judged : int
        Week in which the result is judged.
    last_week : int
        Last week that is drawn.
    """
    number, week = sessions_by(course, day), day // DAYS_IN_WEEK
    since = day - DAYS_IN_WEEK * course.session_weeks[number - 1]
    if since == 0:
        return "session_last" if number == course.sessions else "session"
    if since < DAYS_IN_WEEK:
        return "healing"
    if number < course.sessions:
        return "waiting"
    if week == last_week:
        return "end"
    return "after_last" if week < judged else "judging" if week == judged else "later"
