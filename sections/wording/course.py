"""How a course and its span of weeks are said."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from answers.course import course_of
from components.visit.view import View
from model.quantities import Range
from model.skin.schedule import Milestone
from sections.wording.sums import sessions as count_of_sessions

NEEDLES: Final = MappingProxyType(
    {
        (False, False): "concern.counts",
        (False, True): "concern.counts_own_gap",
        (True, False): "concern.own_sessions",
        (True, True): "concern.own_both",
    }
)  # by whether the reader chose the count, and the gap


def course_words(view: View) -> str:
    """Return the course in words: as chosen, or as typical for the concern."""
    course = course_of(view.plan, view.library, view.today)
    weeks = view.words.plural("timeline.weeks", course.interval_weeks, weeks=course.interval_weeks)
    return view.words.plural("timeline.course", course.sessions, sessions=course.sessions, weeks=weeks)


def concern_course(view: View, *, dated: bool = False) -> str:
    """Return in one line which course the choice of a concern brings, and what the plan counts of it.

    Parameters
    ----------
    dated : bool
        Whether it stands beside dates, which count the one usual course instead of the whole range.
    """
    words, concern = view.words, view.plan.concern
    (needles,) = view.library.in_role("needles")
    sessions, weeks = (needles.count(fact, concern) for fact in ("sessions", "interval"))
    known = (concern, "sessions") in needles.by_concern
    told = words(
        "concern.course" if known else "concern.course_any",
        concern=words(f"concern.{concern}"),
        sessions=count_of_sessions(view, sessions),
        weeks=words.plural("timeline.weeks", weeks, weeks=view.formats.count_range(weeks)),
    )
    return f"{told} {_dates(view) if dated else _counted(view)}"


def _chosen(view: View) -> tuple[bool, bool]:
    return view.plan.sessions is not None, view.plan.interval is not None


def _dates(view: View) -> str:
    key = "concern.dates_own" if any(_chosen(view)) else "concern.dates"
    return view.words(key, course=course_words(view))


def _counted(view: View) -> str:
    """Return what the plan counts for needles, the one gap of its dates, and what it counts for the laser."""
    words, plan = view.words, view.plan
    course = course_of(plan, view.library, view.today)
    gap = words.plural("timeline.weeks", course.interval_weeks, weeks=course.interval_weeks)
    own = count_of_sessions(view, Range.exactly(course.sessions))
    needles = words(NEEDLES[_chosen(view)], gap=gap, sessions=own)
    open_count = view.library.options[plan.laser].count("sessions", plan.concern)
    chosen = plan.laser_sessions
    laser = words(
        "concern.laser" if chosen is None else "concern.laser_own",
        sessions=count_of_sessions(view, open_count if chosen is None else Range.exactly(chosen)),
    )
    return f"{needles} {laser}"


def week_range(view: View, milestone: Milestone, typical: float) -> str:
    """Return the week of a milestone with how much sooner or later it may come."""
    low, last = round(milestone.earliest or typical), view.library.parameters.responses.last_week
    # The slow pace does not get there within the time that is drawn.
    if milestone.latest is None:
        return view.words("timeline.week_range_open", week=round(typical), low=low, last=last)
    return view.words("timeline.week_range", week=round(typical), low=low, high=round(milestone.latest))
