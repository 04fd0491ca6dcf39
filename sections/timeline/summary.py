"""The timeline in two sentences."""

from __future__ import annotations

from answers.course import CourseAnswer
from components.frame import blocks
from components.visit.view import View
from sections.wording.course import course_words, week_range


def show(view: View, answer: CourseAnswer) -> None:
    """Show the page in short, in the box for it."""
    blocks.live(in_short(view, answer), key="live_short")


def in_short(view: View, answer: CourseAnswer) -> str:
    """Return the page's summary, from the same milestones as the list below it."""
    found = {one.id: one for one in answer.milestones}
    half, judge, last = found["half"], found["judge"], view.library.parameters.responses.last_week
    concern = view.words(f"concern_in_sentence.{view.plan.concern}")
    facts = {
        "course": course_words(view),
        "concern": concern,
        "last": last,
        "judge": round(judge.typical or 0),
    }
    if half.typical is None:
        return view.words("timeline.in_short_late", **facts)
    return view.words("timeline.in_short", half=week_range(view, half, half.typical), **facts)
