"""The reader's own days beside the course: an event, a holiday in the sun, and what to do when they clash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.course import CourseAnswer
from components.frame import inputs
from components.visit.view import View
from model.skin.conflicts import Conflict, ConflictKind
from model.skin.schedule import LatestStart, StillPossible, Wish
from sections.wording.findings import fold, sentence
from sections.wording.shares import parts

LATEST: Final[Mapping[Wish, tuple[str, str, str]]] = MappingProxyType(
    {
        "calm_skin": ("timeline.event_calm", "timeline.event_calm_met", "timeline.event_calm_late"),
        "half_the_change": ("timeline.event_half", "timeline.event_half_met", "timeline.event_half_late"),
    }
)  # the latest first day: still ahead, met by the reader's own, or passed
CLASH: Final[Mapping[ConflictKind, str]] = MappingProxyType(
    {
        "holiday_in_healing": "timeline.holiday_in_healing",
        "session_after_sun": "timeline.session_after_sun",
    }
)  # how a session may clash with a holiday
SUN_RULES = ("microneedling_sun_before", "microneedling_sun_after")


def show(view: View, answer: CourseAnswer) -> None:
    """Show the reader's own days, which may all stay empty, and what the course means for them."""
    with st.container(key="dates", horizontal=True):
        inputs.day(view, "start", view.words("timeline.start"))
        inputs.day(view, "event", view.words("timeline.event"))
        inputs.day(view, "holiday", view.words("timeline.holiday"))
    advice(view, answer)
    if view.plan.event is not None:
        _event(view, answer, view.plan.event)
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


# ---- the event -------------------------------------------------------------------------------


def _event(view: View, answer: CourseAnswer, day: date) -> None:
    words = view.words
    st.subheader(words("timeline.event_title", event=view.formats.day(day)), anchor=False)
    if day < view.today:
        st.markdown(words("timeline.event_past"))
        return
    if answer.start_chosen and day >= answer.course.start:
        st.markdown(_by_event(view, answer, day))
    elif answer.start_chosen:
        st.info(words("timeline.event_before"))
    for start in answer.latest_starts:
        st.markdown(_latest(view, answer, start))
    if answer.still and any(_is_late(view, answer, start) for start in answer.latest_starts):
        st.markdown(_still(view, answer, answer.still))
    for one in answer.conflicts:
        if one.kind == "event_in_healing":
            st.warning(_in_healing(view, answer, one))


def _by_event(view: View, answer: CourseAnswer, day: date) -> str:
    # Rounded down, so that no change is promised that comes only later in the week.
    week = max(int(answer.course.week_of(day)), 0)
    point = answer.weeks[min(week, len(answer.weeks) - 1)]
    return view.words(
        "timeline.event_then",
        event=view.formats.day(day),
        done=sum(session <= day for session in answer.schedule.sessions),
        sessions=answer.course.sessions,
        **parts("visible", point.visible),
    )


def _is_met(answer: CourseAnswer, start: LatestStart) -> bool:
    # Only a first day that the reader chose can be in time; the assumed one is just today.
    return start.start is not None and answer.start_chosen and answer.course.start <= start.start


def _is_late(view: View, answer: CourseAnswer, start: LatestStart) -> bool:
    return start.start is not None and start.start < view.today and not _is_met(answer, start)


def _latest(view: View, answer: CourseAnswer, start: LatestStart) -> str:
    if start.start is None:
        return view.words("timeline.event_half_never")
    ahead, met, late = LATEST[start.wish]
    key = met if _is_met(answer, start) else late if _is_late(view, answer, start) else ahead
    return view.words(key, day=view.formats.day(start.start))


def _still(view: View, answer: CourseAnswer, still: StillPossible) -> str:
    if not still.sessions:
        return view.words("timeline.event_still_none")
    facts = parts("visible", still.visible)
    return view.words("timeline.event_still", fit=still.sessions, sessions=answer.course.sessions, **facts)


def _in_healing(view: View, answer: CourseAnswer, found: Conflict) -> str:
    return view.words(
        "timeline.event_in_healing",
        start=view.formats.day(answer.course.start),
        days=view.library.parameters.healing.longest_days,
        session=found.session,
    )


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
    fold(view, view.words("timeline.sun_sources"), rules)


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
    st.markdown(words("timeline.move_later" if earlier is None else "timeline.move_both", **facts))
    calm = next((one.start for one in answer.latest_starts if one.wish == "calm_skin"), None)
    if calm is not None and calm < later and view.plan.event and view.plan.event >= view.today:
        st.markdown(words("timeline.move_past_event"))


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
