"""How a course and its span of weeks are said."""

from __future__ import annotations

from components.visit.view import View
from model.skin.schedule import Milestone


def course_words(view: View) -> str:
    """Return the chosen course in words."""
    plan = view.plan
    return view.words.plural("timeline.course", plan.sessions, sessions=plan.sessions, interval=plan.interval)


def week_range(view: View, milestone: Milestone, typical: float) -> str:
    """Return the week of a milestone with how much sooner or later it may come."""
    low, last = round(milestone.earliest or typical), view.library.parameters.responses.last_week
    # The slow pace does not get there within the time that is drawn.
    if milestone.latest is None:
        return view.words("timeline.week_range_open", week=round(typical), low=low, last=last)
    return view.words("timeline.week_range", week=round(typical), low=low, high=round(milestone.latest))
