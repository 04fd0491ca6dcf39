"""The regrowth chart of the Timeline page, with its sentence, its table and the words in it."""

from __future__ import annotations

import streamlit as st

from answers.course import CourseAnswer
from answers.left_alone import mirror_read_elsewhere
from catalog.words.patterns import LASTING_PHASES
from components.charts.figure import Figure
from components.charts.regrowth import RegrowthWords, regrowth
from components.charts.regrowth_marks import Mark, Strip
from components.frame import chart_block
from components.frame.typed import as_typed
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK
from model.quantities import Band
from model.skin.response import WeekPoint
from sections.wording.course import course_words
from sections.wording.shares import of_100


def _week(answer: CourseAnswer, week: int) -> WeekPoint:
    # Past the year that is drawn, its last week stands in.
    return answer.weeks[min(week, len(answer.weeks) - 1)]


def _quarters(answer: CourseAnswer) -> tuple[int, int, int]:
    """Return the weeks named in words: a quarter, half and all of the time drawn."""
    last = answer.weeks[-1].week
    return last // 4, last // 2, last


def _chart_facts(answer: CourseAnswer) -> dict[str, int]:
    names = ("quarter", "half", "full")
    weeks = {f"week_{name}": week for name, week in zip(names, _quarters(answer), strict=True)}
    points = [_week(answer, week) for week in _quarters(answer)]
    facts = {name: of_100(point.visible.typical) for name, point in zip(names, points, strict=True)}
    tissue = {
        f"tissue_{name}": of_100(point.tissue.typical) for name, point in zip(names, points, strict=True)
    }
    return weeks | facts | tissue


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


def _columns(view: View, answer: CourseAnswer) -> dict[str, list[str]]:
    def cell(band: Band) -> str:
        low, typical, high = (of_100(share) for share in (band.slow, band.typical, band.fast))
        return view.words("timeline.table_cell", typical=typical, low=low, high=high)

    # A row for every week would be too long to read.
    shown = [point for point in answer.weeks if point.week % 4 == 0]
    return {
        view.words("timeline.table_week"): [str(point.week) for point in shown],
        view.words("timeline.table_visible"): [cell(point.visible) for point in shown],
        view.words("timeline.table_tissue"): [cell(point.tissue) for point in shown],
    }


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


def _figure(view: View, answer: CourseAnswer) -> Figure:
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


def _left_alone(view: View, answer: CourseAnswer) -> None:
    # The main study read another way is slower than the band, so it stands in words beside the curve.
    if answer.slow_reading:
        (half, at_half), (last, at_last) = answer.slow_reading.most.items()
        facts = {"week_half": half, "half": of_100(at_half), "week_full": last, "full": of_100(at_last)}
        st.markdown(view.words("timeline.left_alone", **facts))


def chart(view: View, answer: CourseAnswer) -> None:
    """Show the regrowth chart with its sentence, reading help and table."""
    words, facts = view.words, _chart_facts(answer)
    _whose_skin(view)
    chart = chart_block.Chart(
        _figure(view, answer),
        key="regrowth",
        alt=words("timeline.alt", course=course_words(view), **facts),
        sentence=words("timeline.sentence", **facts),
        how=words("timeline.how_to_read"),
        columns=_columns(view, answer),
    )
    chart_block.show(view, chart)
    _left_alone(view, answer)
    names = ", ".join(as_typed(study.label) for study in view.library.parameters.studies)
    st.caption(words("timeline.truth", sources=names))
