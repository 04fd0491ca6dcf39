"""The milestones of a course, each with its weeks and dates."""

from __future__ import annotations

from answers.course import CourseAnswer, about_course
from components.browser import step_list
from components.frame import folds, parts
from components.visit.answered import about
from components.visit.view import View
from model.skin.schedule import Milestone
from sections.timeline.reads import COURSE

KEY = "milestones"
BEHIND = ("quarter",)  # told behind the fold alone: the verdict above has said how the change begins


def _milestone(view: View, answer: CourseAnswer, milestone: Milestone) -> step_list.Step:
    words, last = view.words, view.library.parameters.responses.last_week
    text = words(f"milestone.{milestone.id}.text", sessions=answer.course.sessions)
    title = words(f"milestone.{milestone.id}.title")
    # A long course may reach it only after the year that is drawn, and nothing is told past that.
    if milestone.typical is None:
        never = words("milestone.never", last=last)
        return {"when": never, "title": title, "text": words("milestone.never_text"), "kind": "milestone"}
    step: step_list.Step = {
        "when": words(
            "milestone.when",
            week=round(milestone.typical),
            day=_short_date(view, answer, milestone, milestone.typical),
        ),
        "title": title,
        "text": text,
        "kind": "milestone",
    }
    range_text = _range(view, answer, milestone)
    if range_text:
        step["range_text"] = range_text
    return step


def _range(view: View, answer: CourseAnswer, milestone: Milestone) -> str | None:
    words, last = view.words, view.library.parameters.responses.last_week
    low, high = (
        None if week is None else _date(view, answer, milestone, week)
        for week in (milestone.earliest, milestone.latest)
    )
    if high is None:
        return words("milestone.when_range_open", low=low, last=last)
    # A milestone that is a plain date, such as the last session, has no range, nor has one within a month.
    if low == high:
        return None
    key = "milestone.when_range_calm" if milestone.follows_session else "milestone.when_range"
    return words(key, low=low, high=high)


def _short_date(view: View, answer: CourseAnswer, milestone: Milestone, week: float) -> str:
    formats, day = view.formats, answer.course.on(week)
    return formats.unbroken(day) if milestone.follows_session else formats.unbroken_month(day)


def _date(view: View, answer: CourseAnswer, milestone: Milestone, week: float) -> str:
    # A day would claim too much of how a change grows; only what follows a session is told by its day.
    formats, day = view.formats, answer.course.on(week)
    return formats.day(day) if milestone.follows_session else formats.month(day)


def show(view: View) -> None:
    """Show what happens when, a line each, and behind a fold how far each date may move."""
    parts.show(view, KEY, about(about_course, _short), reads=COURSE)
    label = view.words("milestone.fold")
    folds.following(view, "milestones_fold", label, about(about_course, _whole), reads=COURSE)


def _short(view: View, answer: CourseAnswer) -> None:
    lines = [_line(view, answer, one) for one in answer.milestones if one.id not in BEHIND]
    step_list.show({"items": lines, "compact": True}, key=KEY)


def _line(view: View, answer: CourseAnswer, one: Milestone) -> step_list.Step:
    title, last = view.words(f"milestone.{one.id}.title"), view.library.parameters.responses.last_week
    if one.typical is None:
        return {
            "when": view.words("milestone.never", last=last),
            "title": title,
            "text": "",
            "kind": "milestone",
        }
    when = _short_date(view, answer, one, one.typical)
    return {"when": when, "title": title, "text": "", "kind": "milestone"}


def _whole(view: View, answer: CourseAnswer) -> None:
    step_list.show({"items": [_milestone(view, answer, one) for one in answer.milestones]}, key=f"{KEY}_told")
