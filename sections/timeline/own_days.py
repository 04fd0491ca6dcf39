"""The reader's own days beside the course: a holiday in the sun, an event, and what to do when they clash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.course import CourseAnswer, about_course
from components.frame import inputs, parts
from components.visit.answered import about
from components.visit.view import View
from model.skin.conflicts import Conflict, ConflictKind
from sections.timeline import event
from sections.wording.findings import fold, sentence

CLASH: Final[Mapping[ConflictKind, str]] = MappingProxyType(
    {
        "sun_after_session": "timeline.sun_after_session",
        "session_after_sun": "timeline.session_after_sun",
    }
)  # how a session may clash with a holiday
SUN_RULES = ("microneedling_sun_before", "microneedling_sun_after")


def show(view: View) -> None:
    """Show the reader's own days, which may all stay empty, and what the course means for them."""
    with st.container(key="dates", horizontal=True):
        inputs.day(view, "start", view.words("timeline.start"))
        inputs.day(view, "event", view.words("timeline.event"))
        inputs.day(view, "holiday", view.words("timeline.holiday"))
    # It holds a link to another page, which carries the whole plan.
    parts.show(view, "own_days", about(about_course, _meant))


def _meant(view: View, answer: CourseAnswer) -> None:
    advice(view, answer)
    if view.plan.event is not None:
        event.show(view, answer, view.plan.event)
    if view.plan.holiday is not None:
        _holiday(view, answer, view.plan.holiday)
    _other_starts(view, answer)
    if view.plan.holiday is not None:
        st.caption(view.words("timeline.holiday_length", wait=view.library.parameters.tan_days))
        _sun_sources(view)


def _ahead(view: View, answer: CourseAnswer) -> list[Conflict]:
    """Return the clashes with an event or a holiday that have not passed yet."""
    # Sessions that are close together are told by themselves, and what has passed cannot be changed.
    return [one for one in answer.conflicts if one.kind != "sessions_close" and one.day >= view.today]


# ---- the holiday -----------------------------------------------------------------------------


def _holiday(view: View, answer: CourseAnswer, day: date) -> None:
    words, start = view.words, view.formats.day(answer.course.start)
    st.subheader(words("timeline.holiday_title", holiday=view.formats.day(day)), anchor=False)
    before, after = (view.library.evidence.findings[name] for name in SUN_RULES)
    found = [one for one in _ahead(view, answer) if one.kind in CLASH]
    for one in found:
        # Each clash quotes its own rule: a session soon after sun, or sun soon after a session.
        rule = before if one.kind == "session_after_sun" else after
        session = view.formats.day(answer.course.session_dates[one.session - 1])
        clash = words(CLASH[one.kind], start=start, session=one.session, day=session)
        st.warning(f"{clash} {sentence(view, rule)}")
    if not found and day < view.today:
        st.markdown(words("timeline.event_past"))
    elif not found:
        st.markdown(words("timeline.holiday_clear", start=start))


def _sun_sources(view: View) -> None:
    rules = [view.library.evidence.findings[name] for name in SUN_RULES]
    fold(view, view.words("timeline.sun_sources"), "sun_sources", rules)


# ---- what could be done ----------------------------------------------------------------------


def _other_starts(view: View, answer: CourseAnswer) -> None:
    words, earlier, later = view.words, answer.free_starts.earlier, answer.free_starts.later
    if not _ahead(view, answer):
        return
    # A course that has begun can no longer be moved as a whole.
    if later is None:
        st.markdown(words("timeline.move_begun"))
        return
    facts = {"later": view.formats.day(later), "later_weeks": _weeks(view, answer, later)}
    if earlier is not None:
        facts |= {"earlier": view.formats.day(earlier), "earlier_weeks": _weeks(view, answer, earlier)}
    if view.plan.event is None or view.plan.event < view.today:
        st.markdown(words("timeline.move_later" if earlier is None else "timeline.move_both", **facts))
        return
    key = "timeline.move_event_later" if earlier is None else "timeline.move_event_both"
    st.markdown(words(key, **facts))
    last_start = answer.needs[-1].latest.start
    if last_start < (earlier or later):
        st.markdown(words("timeline.move_past_event"))
    elif last_start < later:
        st.markdown(words("timeline.move_later_past_event"))


def _weeks(view: View, answer: CourseAnswer, day: date) -> str:
    # Days before the first session count as negative weeks.
    weeks = abs(round(answer.course.week_of(day)))
    return view.words.plural("timeline.weeks", weeks, weeks=weeks)


# ---- what the chosen dates mean at once ------------------------------------------------------


def advice(view: View, answer: CourseAnswer) -> None:
    """Show what a reader should know of the chosen dates: assumed start, sessions close together."""
    if not answer.start_chosen:
        st.caption(view.words("timeline.start_assumed", today=view.formats.day(view.today)))
    if any(one.kind == "sessions_close" for one in answer.conflicts):
        usual = view.library.in_role("needles")[0].count("interval", view.plan.concern)
        st.info(view.words("timeline.close_sessions", usual=usual.typical))
