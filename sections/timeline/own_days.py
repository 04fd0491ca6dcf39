"""The reader's own days beside the course: a holiday in the sun, an event, and what to do when they clash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.course import CourseAnswer, about_course
from components.frame import folds, inputs, parts
from components.visit.answered import about, answered
from components.visit.view import View
from model.skin.conflicts import Conflict, ConflictKind
from sections.timeline import event
from sections.timeline.reads import COURSE
from sections.wording.findings import cited_findings, sentence

CLASH: Final[Mapping[ConflictKind, str]] = MappingProxyType(
    {
        "sun_after_session": "timeline.sun_after_session",
        "session_after_sun": "timeline.session_after_sun",
    }
)  # how a session may clash with a holiday
SUN_RULES = ("microneedling_sun_before", "microneedling_sun_after")


@dataclass(frozen=True)
class Fold:
    """A day of the reader's own: the words on its field, the label of its fold, and what it tells."""

    field: str
    label: Callable[[View, CourseAnswer], str]
    tell: Callable[[View, CourseAnswer], None]


def show(view: View) -> None:
    """Show a fold for each of the reader's own days: its label says what the day means, in it stands why."""
    parts.show(view, "close_sessions", about(about_course, _close_sessions), reads=COURSE)
    for kind in FOLDS:
        # It may hold a link to another page, which carries the whole plan.
        parts.show(view, f"own_{kind}", partial(_fold, kind=kind))


def _fold(view: View, kind: str) -> None:
    answer = answered(view, about_course)
    label, fill = FOLDS[kind].label(view, answer), partial(_filled, view, answer, kind)
    folds.show(view, label, f"own_{kind}", fill, part=f"own_{kind}")


def _filled(view: View, answer: CourseAnswer, kind: str) -> None:
    inputs.day(view, kind, view.words(FOLDS[kind].field))
    if getattr(view.plan, kind) is not None or kind == "start":
        FOLDS[kind].tell(view, answer)


# ---- what stands on the labels ---------------------------------------------------------------


def _start_label(view: View, answer: CourseAnswer) -> str:
    key = "timeline.start_label" if answer.start_chosen else "timeline.start_label_none"
    return view.words(key, day=view.formats.day(answer.course.start))


def _event_label(view: View, answer: CourseAnswer) -> str:
    words, day = view.words, view.plan.event
    if day is None:
        return words("timeline.event_label_none")
    event = view.formats.day(day)
    if day < view.today:
        return words("timeline.event_label_past", event=event)
    clash = next((one.session for one in answer.conflicts if one.kind == "event_in_healing"), None)
    if clash is not None:
        return words("timeline.event_label_clash", event=event, session=clash)
    latest = answer.needs[-1].latest.start
    if answer.start_chosen and answer.course.start <= latest:
        return words("timeline.event_label_met", event=event)
    key = "timeline.event_label_late" if latest < view.today else "timeline.event_label"
    return words(key, event=event, day=view.formats.day(latest))


def _holiday_label(view: View, answer: CourseAnswer) -> str:
    words, day = view.words, view.plan.holiday
    if day is None:
        return words("timeline.holiday_label_none")
    holiday = view.formats.day(day)
    clash = next((one.session for one in _ahead(view, answer) if one.kind in CLASH), None)
    if clash is not None:
        return words("timeline.holiday_label_clash", holiday=holiday, session=clash)
    key = "timeline.holiday_label_past" if day < view.today else "timeline.holiday_label_clear"
    return words(key, holiday=holiday)


# ---- what lies in the folds ------------------------------------------------------------------


def _start(view: View, answer: CourseAnswer) -> None:
    if not answer.start_chosen:
        st.caption(view.words("timeline.start_assumed", today=view.formats.day(view.today)))


def _event(view: View, answer: CourseAnswer) -> None:
    assert view.plan.event is not None, "only a day that was chosen is told of"
    event.show(view, answer, view.plan.event)
    if any(one.kind == "event_in_healing" for one in _ahead(view, answer)):
        _other_starts(view, answer)


def _ahead(view: View, answer: CourseAnswer) -> list[Conflict]:
    """Return the clashes with an event or a holiday that have not passed yet."""
    # Sessions that are close together are told by themselves, and what has passed cannot be changed.
    return [one for one in answer.conflicts if one.kind != "sessions_close" and one.day >= view.today]


# ---- the holiday -----------------------------------------------------------------------------


def _holiday(view: View, answer: CourseAnswer) -> None:
    words, start = view.words, view.formats.day(answer.course.start)
    before, after = (view.library.evidence.findings[name] for name in SUN_RULES)
    found = [one for one in _ahead(view, answer) if one.kind in CLASH]
    for one in found:
        # Each clash quotes its own rule: a session soon after sun, or sun soon after a session.
        rule = before if one.kind == "session_after_sun" else after
        session = view.formats.day(answer.course.session_dates[one.session - 1])
        clash = words(CLASH[one.kind], start=start, session=one.session, day=session)
        st.warning(f"{clash} {sentence(view, rule)}")
    if found:
        _other_starts(view, answer)
    elif view.plan.holiday is not None and view.plan.holiday < view.today:
        st.markdown(words("timeline.event_past"))
    else:
        st.markdown(words("timeline.holiday_clear", start=start))
    st.caption(words("timeline.holiday_length", wait=view.library.parameters.tan_days))
    cited_findings(view, (before, after))


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


# ---- sessions close together -----------------------------------------------------------------


def _close_sessions(view: View, answer: CourseAnswer) -> None:
    if any(one.kind == "sessions_close" for one in answer.conflicts):
        usual = view.library.in_role("needles")[0].count("interval", view.plan.concern)
        st.info(view.words("timeline.close_sessions", usual=usual.typical))


FOLDS: Final[Mapping[str, Fold]] = MappingProxyType(
    {
        "start": Fold("timeline.start", _start_label, _start),
        "event": Fold("timeline.event", _event_label, _event),
        "holiday": Fold("timeline.holiday", _holiday_label, _holiday),
    }
)  # the reader's own days, each by its field of the plan
