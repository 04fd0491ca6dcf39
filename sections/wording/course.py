"""How a course and its span of weeks are said."""

from __future__ import annotations

from answers.course import course_of
from catalog.evidence.options import Option
from components.visit.view import View
from model.quantities import Range
from model.skin.schedule import Milestone
from sections.wording.sums import sessions as count_of_sessions


def course_words(view: View) -> str:
    """Return the course in words: as chosen, or as typical for the concern."""
    course = course_of(view.plan, view.library, view.today)
    weeks = view.words.plural("timeline.weeks", course.interval_weeks, weeks=course.interval_weeks)
    return view.words.plural("timeline.course", course.sessions, sessions=course.sessions, weeks=weeks)


def own_count(view: View, option: Option) -> int | None:
    """Return the sessions of an option that the reader chose; None where the published ones count."""
    if option.role == "needles":
        return view.plan.sessions
    # A count that was chosen for one laser says nothing about another.
    return view.plan.laser_sessions if option.id == view.plan.laser else None


def own_count_words(view: View, option: Option) -> str | None:
    """Return that the reader chose a count of sessions; None where the published ones count."""
    own = own_count(view, option)
    if own is None:
        return None
    return view.words("grid.own_count", sessions=count_of_sessions(view, Range.exactly(own)))


def own_course(view: View) -> bool:
    """Return whether studies of the chosen concern say how many sessions needling takes."""
    (needles,) = view.library.in_role("needles")
    return (view.plan.concern, "sessions") in needles.by_concern


def concern_dates(view: View) -> str:
    """Return which course studies gave for the concern, and which one the dates of the page use."""
    words, concern = view.words, view.plan.concern
    (needles,) = view.library.in_role("needles")
    sessions, weeks = (needles.count(fact, concern) for fact in ("sessions", "interval"))
    told = words(
        "concern.course" if own_course(view) else "concern.course_any",
        concern=words(f"concern.{concern}"),
        sessions=count_of_sessions(view, sessions),
        weeks=words.plural("timeline.weeks", weeks, weeks=view.formats.count_range(weeks)),
    )
    chosen = view.plan.sessions is not None or view.plan.interval is not None
    dates = words("concern.dates_own" if chosen else "concern.dates", course=course_words(view))
    return f"{told} {dates}"


def concern_counts(view: View) -> str:
    """Return in one line what the plan counts for the concern: sessions of both sides, the gap of dates."""
    words, plan = view.words, view.plan
    gap = course_of(plan, view.library, view.today).interval_weeks
    (needles,) = view.library.in_role("needles")
    laser = view.library.options[plan.laser]
    return words(
        "concern.counts" if own_course(view) else "concern.counts_any",
        concern=words(f"concern_in_sentence.{plan.concern}"),
        needles=_counted(view, needles, plan.sessions),
        gap=_own(view, words.plural("timeline.weeks", gap, weeks=gap), plan.interval),
        laser=_counted(view, laser, plan.laser_sessions),
    )


def _counted(view: View, option: Option, chosen: int | None) -> str:
    published = option.count("sessions", view.plan.concern)
    count = published if chosen is None else Range.exactly(chosen)
    return _own(view, count_of_sessions(view, count), chosen)


def _own(view: View, what: str, chosen: int | None) -> str:
    # So that nobody takes a count of their own for a published one.
    return what if chosen is None else view.words("concern.chosen", what=what)


def week_range(view: View, milestone: Milestone, typical: float) -> str:
    """Return the week of a milestone with how much sooner or later it may come."""
    low, last = round(milestone.earliest or typical), view.library.parameters.responses.last_week
    # The slow pace does not get there within the time that is drawn.
    if milestone.latest is None:
        return view.words("timeline.week_range_open", week=round(typical), low=low, last=last)
    return view.words("timeline.week_range", week=round(typical), low=low, high=round(milestone.latest))
