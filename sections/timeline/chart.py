"""The regrowth chart of the Timeline page, its verdict, and the words in it."""

from __future__ import annotations

import streamlit as st

from answers.course import CourseAnswer
from answers.left_alone import mirror_read_elsewhere
from catalog.words.patterns import LASTING_PHASES
from components.charts.figure import Figure
from components.charts.regrowth import RegrowthWords, regrowth
from components.charts.regrowth_marks import Mark, Strip
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from model.skin.response import WeekPoint
from sections.wording.shares import of_100, said, slow_pace


def _week(answer: CourseAnswer, week: int) -> WeekPoint:
    # Past the year that is drawn, its last week stands in.
    return answer.weeks[min(week, len(answer.weeks) - 1)]


def _quarters(answer: CourseAnswer) -> tuple[int, int, int]:
    """Return the weeks named in words: a quarter, half and all of the time drawn."""
    last = answer.weeks[-1].week
    return last // 4, last // 2, last


def chart_facts(view: View, answer: CourseAnswer) -> dict[str, object]:
    """Return the weeks that words name, and how much has come by then: in parts of 100, and as a phrase."""
    names = ("quarter", "half", "full")
    weeks = {f"week_{name}": week for name, week in zip(names, _quarters(answer), strict=True)}
    points = [_week(answer, week) for week in _quarters(answer)]
    facts = {name: of_100(point.visible.typical) for name, point in zip(names, points, strict=True)}
    phrases = {f"{name}_said": said(view, part) for name, part in facts.items()}
    tissue = {
        f"tissue_{name}": of_100(point.tissue.typical) for name, point in zip(names, points, strict=True)
    }
    return {**weeks, **facts, **phrases, **tissue}


def _strips(view: View, answer: CourseAnswer) -> list[Strip]:
    phases = {phase.id: phase for phase in view.library.evidence.phases}
    made: list[Strip] = []
    for name in LASTING_PHASES:
        start, end = (float(edge) / DAYS_IN_WEEK for edge in (phases[name].start_days, phases[name].end_days))
        spans = tuple((week + start, week + end) for week in answer.course.session_weeks)
        made.append(Strip(view.words(f"phases.{name}"), _joined(spans)))
    return made


def _joined(spans: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    # Phases of neighbouring sessions overlap; drawn twice, the overlap would look like more of it.
    joined: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def tick_weeks(answer: CourseAnswer) -> range:
    """Return the weeks that a chart of the year names on its axis."""
    return range(0, len(answer.weeks), _quarters(answer)[0])


def _tick_words(view: View, answer: CourseAnswer) -> dict[int, str]:
    # Dates stand under the weeks only once the reader has chosen a first day.
    shown = tick_weeks(answer)
    if not answer.start_chosen:
        return {week: str(week) for week in shown}
    return {week: f"{week}<br>{view.formats.month_short(answer.course.on(week))}" for week in shown}


def _whose_skin(view: View) -> None:
    # The mirror's pace was read in people with one concern; for any other concern that must be said.
    if study := mirror_read_elsewhere(view.plan.concern, view.library):
        concern = view.words(f"concern_in_sentence.{view.plan.concern}")
        st.info(view.words("timeline.other_concern", n=study.n, concern=concern))


def _marks(view: View, answer: CourseAnswer) -> list[Mark]:
    plan, words = view.plan, view.words
    days = ((words("timeline.event_name"), plan.event), (words("timeline.holiday_name"), plan.holiday))
    return [Mark(name, answer.course.week_of(day)) for name, day in days if day is not None]


def figure(view: View, answer: CourseAnswer) -> Figure:
    """Return the regrowth chart."""
    words = view.words
    labels = RegrowthWords(
        lines={"visible": words("timeline.visible_name"), "tissue": words("timeline.tissue_name")},
        week_axis=words("timeline.week_axis"),
        share_axis=words("timeline.share_axis"),
        week=words("timeline.week_name", week=view.plan.week),
        sessions=words("timeline.sessions_name"),
        stamp=words("picture.stamp"),
        weeks=_tick_words(view, answer),
    )
    strips, sessions = _strips(view, answer), answer.course.session_weeks
    return regrowth(answer.weeks, sessions, strips, view.plan.week, _marks(view, answer), labels, view.theme)


def show(view: View, answer: CourseAnswer) -> None:
    """Show in words how the change grows."""
    _whose_skin(view)
    st.markdown(_verdict(view, answer))


def _verdict(view: View, answer: CourseAnswer) -> str:
    facts = chart_facts(view, answer)
    told = view.words("timeline.verdict", **facts)
    # The main study read another way is slower than the band, so it stands in words beside the curve.
    slower = slow_pace(view, answer, "timeline.slower")
    return told if slower is None else f"{told} {slower}"
