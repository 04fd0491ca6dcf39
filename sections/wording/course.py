"""How a course and its span of weeks are said."""

from __future__ import annotations

from answers.course import course_of
from components.visit.view import View
from model.skin.schedule import Milestone


def course_words(view: View) -> str:
    """Return the course in words: as chosen, or as typical for the concern."""
    course = course_of(view.plan, view.library, view.today)
    facts = {"sessions": course.sessions, "interval": course.interval_weeks}
    return view.words.plural("timeline.course", course.sessions, **facts)


def week_range(view: View, milestone: Milestone, typical: float) -> str:
    """Return the week of a milestone with how much sooner or later it may come."""
    low, last = round(milestone.earliest or typical), view.library.parameters.responses.last_week
    # The slow pace does not get there within the time that is drawn.
    if milestone.latest is None:
        return view.words("timeline.week_range_open", week=round(typical), low=low, last=last)
    return view.words("timeline.week_range", week=round(typical), low=low, high=round(milestone.latest))
