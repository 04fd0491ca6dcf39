"""An event of the reader's: by when to start for what skin may need before it, the most room first."""

from __future__ import annotations

from datetime import date

import streamlit as st

from answers.course import CourseAnswer, EventNeed
from components.browser import step_list
from components.frame import navigation
from components.visit.view import View
from model.quantities import Band, Range
from model.skin.conflicts import Conflict
from sections.wording.findings import cited_findings
from sections.wording.shares import of_100, said, told_parts

LASER_REDNESS = ("ablative_redness", "fully_ablative_redness")


def show(view: View, answer: CourseAnswer, day: date) -> None:
    """Show what the course means for an event, and by when to start."""
    words = view.words
    if day < view.today:
        st.markdown(words("timeline.event_past"))
        return
    if answer.start_chosen and day >= answer.course.start:
        st.markdown(_by_event(view, answer, day))
    elif answer.start_chosen:
        st.info(words("timeline.event_before"))
    st.markdown(words("timeline.event_intro"))
    st.markdown(words("timeline.event_needles"))
    st.markdown(words("timeline.event_marks"))
    navigation.tone_link(view)
    dated = [_step(view, answer, one) for one in answer.needs]
    step_list.show({"items": [_not_before(view), *dated]}, key="event_starts")
    _left_alone(view, answer)
    for one in answer.conflicts:
        if one.kind == "event_in_healing":
            st.warning(_in_healing(view, answer, one))
    rows = view.library.parameters.rows
    reds = (view.library.evidence.findings[name] for name in LASER_REDNESS)
    cited_findings(view, (rows["fading"], rows["redness"], *reds))


def _by_event(view: View, answer: CourseAnswer, day: date) -> str:
    # Rounded down, so that no change is promised that comes only later in the week.
    week, last = int(answer.course.week_of(day)), answer.weeks[-1].week
    done = view.words(
        "timeline.event_then",
        event=view.formats.day(day),
        done=sum(session <= day for session in answer.schedule.sessions),
        sessions=answer.course.sessions,
    )
    facts = _facts(view, answer.weeks[min(week, last)].visible)
    if week > last:
        return f"{done} {view.words('timeline.event_own_share_past', **facts)}"
    return f"{done} {view.words('timeline.event_own_share', **facts)}"


def _left_alone(view: View, answer: CourseAnswer) -> None:
    """Show once, for all dates of the list, what the main study gives with untreated skin taken off."""
    shares = [of_100(one) for one in answer.slow_reading.by_event] if answer.slow_reading else []
    if shares:
        most, phrase = (
            view.formats.count_range(Range(min(shares), None, max(shares))),
            said(view, max(shares)),
        )
        last = view.library.parameters.responses.last_week
        st.markdown(view.words("timeline.event_left_alone", said=phrase, most=most, last=last))


def _facts(view: View, visible: Band) -> dict[str, object]:
    return {**told_parts(view, "visible", visible), "last": view.library.parameters.responses.last_week}


def _not_before(view: View) -> step_list.Step:
    """Return what needs no date: no needles before the event."""
    words = view.words
    return {
        "when": words("timeline.event_not_before"),
        "title": words("timeline.event_not_before_title"),
        "text": words("timeline.event_not_before_text"),
        "kind": "milestone",
    }


def _step(view: View, answer: CourseAnswer, one: EventNeed) -> step_list.Step:
    need, parameters = one.latest.need, view.library.parameters
    months = {"slow_mark": parameters.fading.longest_months, "usual_mark": parameters.fading.usual_months}
    facts = {
        "last_session": view.formats.day(one.latest.last_session),
        "months": months.get(need),
        "longest": parameters.fading.longest_months,
        "days": parameters.healing.longest_days + 1,
    }
    late = _is_late(view, answer, one)
    return {
        "when": view.words(_when(view, answer, one), day=view.formats.unbroken(one.latest.start)),
        "title": view.words(f"timeline.need.{need}.title", **facts),
        # A date that has passed is told in one line, with what is still possible.
        "text": view.words("timeline.event_late")
        if late
        else view.words(f"timeline.need.{need}.text", **facts),
        "kind": "milestone",
        "ranges": _possible(view, answer, one) if late else _ranges(view, answer, one),
    }


def _is_met(answer: CourseAnswer, one: EventNeed) -> bool:
    # Only a first day that the reader chose can be in time: the assumed one is just today.
    return answer.start_chosen and answer.course.start <= one.latest.start


def _is_late(view: View, answer: CourseAnswer, one: EventNeed) -> bool:
    return one.latest.start < view.today and not _is_met(answer, one)


def _when(view: View, answer: CourseAnswer, one: EventNeed) -> str:
    if _is_met(answer, one):
        return "timeline.event_start_met"
    if answer.start_chosen and not _is_late(view, answer, one):
        return "timeline.event_start_later"
    return "timeline.event_start"


def _ranges(view: View, answer: CourseAnswer, one: EventNeed) -> list[str]:
    if not answer.start_chosen or _is_met(answer, one):
        return [_share(view, one)]
    return [_own_fit(view, answer, _fit(answer, one)), _share(view, one)]


def _fit(answer: CourseAnswer, one: EventNeed) -> int:
    """Return how many sessions of the reader's own dates leave this much room; 0 without a first date."""
    if not answer.start_chosen:
        return 0
    return sum(session <= one.latest.last_session for session in answer.schedule.sessions)


def _own_fit(view: View, answer: CourseAnswer, fit: int) -> str:
    if not fit:
        return view.words("timeline.event_own_fit_none")
    return view.words("timeline.event_own_fit", fit=fit, sessions=answer.course.sessions)


def _share(view: View, one: EventNeed) -> str:
    facts = _facts(view, one.latest.visible)
    return view.words("timeline.event_share" if one.latest.studied else "timeline.event_share_past", **facts)


def _possible(view: View, answer: CourseAnswer, one: EventNeed) -> list[str]:
    """Return what is still possible once the latest first day has passed; mostly nothing."""
    fit, still = _fit(answer, one), one.still
    told = [_own_fit(view, answer, fit)] if fit else []
    # A course that has begun cannot start today, and what brings no more is not worth a line.
    if (not answer.start_chosen or answer.course.start >= view.today) and still.sessions > fit:
        facts = told_parts(view, "visible", still.visible)
        key = "timeline.event_still"
        told.append(view.words(key, fit=still.sessions, sessions=answer.course.sessions, **facts))
    elif not fit and one is answer.needs[-1]:
        told.append(view.words("timeline.event_still_red"))
    return told


def _in_healing(view: View, answer: CourseAnswer, found: Conflict) -> str:
    return view.words(
        "timeline.event_in_healing",
        start=view.formats.day(answer.course.start),
        days=view.library.parameters.healing.longest_days,
        session=found.session,
    )
