"""The milestones of a course, each with its weeks and dates."""

from __future__ import annotations

from answers.course import CourseAnswer
from components.browser import step_list
from components.visit.view import View
from model.skin.schedule import Milestone


def _milestone(view: View, answer: CourseAnswer, milestone: Milestone) -> step_list.Step:
    words, last = view.words, view.library.parameters.responses.last_week
    text = words(f"milestone.{milestone.id}.text", sessions=answer.course.sessions)
    title = words(f"milestone.{milestone.id}.title")
    earliest, typical, latest = milestone.dates()
    # A long course may reach it only after the year that is drawn, and nothing is told past that.
    if typical is None or milestone.typical is None:
        never = words("milestone.never", last=last)
        return {"when": never, "title": title, "text": words("milestone.never_text"), "kind": "milestone"}
    day = view.formats.day
    step: step_list.Step = {
        "when": words("milestone.when", week=round(milestone.typical), day=view.formats.unbroken(typical)),
        "title": title,
        "text": text,
        "kind": "milestone",
    }
    # A milestone that is a plain date, such as the last session, has no range.
    if earliest and latest and earliest != latest:
        step["range_text"] = words("milestone.when_range", low=day(earliest), high=day(latest))
    elif earliest and latest is None:
        step["range_text"] = words("milestone.when_range_open", low=day(earliest), last=last)
    return step


def milestones(view: View, answer: CourseAnswer) -> None:
    """Show what happens when, with dates and ranges."""
    step_list.show({"items": [_milestone(view, answer, one) for one in answer.milestones]}, key="milestones")
