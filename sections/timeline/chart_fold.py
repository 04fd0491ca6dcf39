"""What lies behind the verdict: the regrowth chart, how to read it, its table, and its studies."""

from __future__ import annotations

import streamlit as st

from answers.course import CourseAnswer, about_course
from components.frame import chart_block, folds
from components.frame.typed import as_typed
from components.visit.answered import about
from components.visit.view import View
from model.quantities import Band
from sections.timeline import chart, study_points
from sections.timeline.reads import CHART
from sections.wording.course import concern_dates, course_words
from sections.wording.shares import of_100, said


def show(view: View) -> None:
    """Show the fold."""
    label = view.words("timeline.chart_fold")
    folds.following(view, "growth_fold", label, about(about_course, _told), reads=CHART)


def _told(view: View, answer: CourseAnswer) -> None:
    words, facts = view.words, chart.chart_facts(view, answer)
    shown = chart_block.Chart(
        chart.figure(view, answer),
        key="regrowth",
        alt=words("timeline.alt", course=course_words(view), **facts),
        sentence=words("timeline.sentence", **facts),
        how=words("timeline.how_to_read"),
        columns=_columns(view, answer),
    )
    chart_block.show(view, shown)
    st.markdown(concern_dates(view))
    _left_alone(view, answer)
    names = ", ".join(as_typed(study.label) for study in view.library.parameters.studies)
    st.caption(words("timeline.truth", sources=names))
    study_points.show(view, answer)


def _left_alone(view: View, answer: CourseAnswer) -> None:
    if answer.slow_reading:
        (half, at_half), (last, at_last) = answer.slow_reading.most.items()
        shares = {"half": of_100(at_half), "full": of_100(at_last)}
        phrases = {f"{name}_said": said(view, share) for name, share in shares.items()}
        facts = {"week_half": half, "week_full": last}
        st.markdown(view.words("timeline.left_alone", **facts, **shares, **phrases))


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
