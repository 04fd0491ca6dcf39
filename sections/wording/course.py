"""How a course and its span of weeks are said."""

from __future__ import annotations

from answers.course import course_of
from components.visit.view import View
from model.skin.schedule import Milestone


def course_words(view: View) -> str:
    """Return the course in words: as chosen, or as typical for the concern."""
    course = course_of(view.plan, view.library, view.today)
    weeks = view.words.plural("timeline.weeks", course.interval_weeks, weeks=course.interval_weeks)
    return view.words.plural("timeline.course", course.sessions, sessions=course.sessions, weeks=weeks)


def concern_course(view: View, *, dated: bool = False) -> str:
    """Return in one line which course the choice of a concern brings, and whether the plan counts it.

    Parameters
    ----------
    dated : bool
        Whether it stands beside dates, which count the one usual course instead of the whole range.
    """
    words, concern = view.words, view.plan.concern
    (needles,) = view.library.in_role("needles")
    sessions, weeks = (needles.count(fact, concern) for fact in ("sessions", "interval"))
    own = view.plan.sessions is not None or view.plan.interval is not None
    known = (concern, "sessions") in needles.by_concern
    key = "concern.course" if known else "concern.course_any"
    told = words(
        key,
        concern=words(f"concern.{concern}"),
        sessions=words.plural("planner.count", sessions, sessions=view.formats.count_range(sessions)),
        weeks=words.plural("timeline.weeks", weeks, weeks=view.formats.count_range(weeks)),
    )
    if own:
        return f"{told} {words('concern.keeps')}"
    counted = words("concern.dates", course=course_words(view)) if dated else words("concern.counts")
    return f"{told} {counted}"


def week_range(view: View, milestone: Milestone, typical: float) -> str:
    """Return the week of a milestone with how much sooner or later it may come."""
    low, last = round(milestone.earliest or typical), view.library.parameters.responses.last_week
    # The slow pace does not get there within the time that is drawn.
    if milestone.latest is None:
        return view.words("timeline.week_range_open", week=round(typical), low=low, last=last)
    return view.words("timeline.week_range", week=round(typical), low=low, high=round(milestone.latest))
