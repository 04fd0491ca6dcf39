"""What single studies measured: a small panel each below the chart, with table and sources."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from answers.course import CourseAnswer
from catalog.evidence.people import same_people
from catalog.evidence.points import Point, SkinSide, StudyResponse
from catalog.evidence.records import FINE_UNITS, plain
from components.browser import fact_table
from components.browser.fact_table import Cell, FactTable, Row
from components.charts.study_points import Panel, Reading, study_points
from components.frame import chart_block
from components.frame.typed import as_typed
from components.visit.view import View
from sections.timeline.chart import tick_weeks
from sections.wording.findings import study_source


def _figure(view: View, response: StudyResponse, number: Decimal) -> str:
    """Return a figure as people say it, in the detail its unit deserves."""
    # The sign is part of the words, so the amount goes in without it.
    said = plain(abs(number), 1 if response.unit in FINE_UNITS else 0)
    text = view.formats.number(Decimal(said or 0))
    # What is rounded to 0 has no sign.
    return view.words("format.minus", amount=text) if number < 0 and text != "0" else text


def _reading(view: View, response: StudyResponse, point: Point) -> str:
    week, value = plain(point.week), _figure(view, response, point.value)
    if point.low is None or point.high is None:
        return view.words("timeline.points_reading", week=week, value=value)
    low, high = (_figure(view, response, edge) for edge in (point.low, point.high))
    return view.words("timeline.points_reading_range", week=week, value=value, low=low, high=high)


def readings(view: View, response: StudyResponse, side: SkinSide) -> str:
    """Return every reading of one side in words; empty when that side was not measured."""
    return ", ".join(_reading(view, response, point) for point in response.of_side(side))


def _name(view: View, response: StudyResponse) -> str:
    return view.words(f"timeline.points.{response.id}.name")


def _who(view: View, response: StudyResponse) -> str:
    return view.words("timeline.points_who", label=response.study.label, n=response.n)


def _label(view: View, response: StudyResponse, point: Point) -> str:
    # Where two sides are drawn, the last reading of each says which side it is.
    value = _figure(view, response, point.value)
    if not response.of_side("alone") or point is not response.of_side(point.side)[-1]:
        return value
    key = "timeline.points_last_needled" if point.side == "needled" else "timeline.points_last_alone"
    return view.words(key, value=value)


def _drawn(view: View, response: StudyResponse, side: SkinSide) -> list[Reading]:
    return [
        Reading(
            week=float(one.week),
            low=None if one.low is None else float(one.low),
            value=float(one.value),
            high=None if one.high is None else float(one.high),
            label=_label(view, response, one),
        )
        for one in response.of_side(side)
    ]


def panel(view: View, response: StudyResponse) -> Panel:
    """Return a response as the chart draws it."""
    return Panel(
        name=_name(view, response),
        who=_who(view, response),
        needled=_drawn(view, response, "needled"),
        alone=_drawn(view, response, "alone"),
        sessions=[float(week) for week in response.session_weeks],
    )


def alternative(view: View, last: int) -> str:
    """Return every panel in words, for readers who cannot see the chart."""
    sentences: list[str] = []
    for one in view.library.points:
        found, alone = readings(view, one, "needled"), readings(view, one, "alone")
        if alone:
            found = view.words("timeline.points_alt_alone", readings=found, alone=alone)
        facts = {"name": _name(view, one), "label": one.study.label, "n": one.n, "readings": found}
        sentences.append(view.words("timeline.points_alt_study", **facts))
    return view.words(
        "timeline.points_alt", weeks=last, count=len(view.library.points), readings=" ".join(sentences)
    )


def compared(view: View) -> str:
    """Return what the studies with skin left alone found on both sides at their last reading."""
    sentences: list[str] = []
    for one in view.library.points:
        if one.of_side("alone"):
            needled, alone = one.of_side("needled")[-1], one.of_side("alone")[-1]
            sentences.append(
                view.words(
                    f"timeline.points.{one.id}.compared",
                    week=plain(needled.week),
                    value=_figure(view, one, needled.value),
                    alone=_figure(view, one, alone.value),
                )
            )
    return " ".join(sentences)


def counted_once(view: View) -> str:
    """Return which of the studies shown are of the same people; empty when none are."""
    found = same_people(one.study for one in view.library.points)
    names = (", ".join(as_typed(study.label) for study in group) for group in found)
    return " ".join(view.words("timeline.points_same_people", studies=one) for one in names)


def _row(view: View, response: StudyResponse) -> Row:
    words, alone = view.words, readings(view, response, "alone")
    facts = {"label": response.study.label, "n": response.n}
    who = (
        words("timeline.points_who_no_sessions", **facts)
        if response.sessions is None
        else words("timeline.points_who_sessions", sessions=response.sessions, **facts)
    )
    found: Cell = {"text": words("timeline.points_needled", readings=readings(view, response, "needled"))}
    found["detail"] = (
        words("timeline.points_alone", readings=alone) if alone else words("timeline.points_none_alone")
    )
    cells: list[Cell] = [
        {"text": _name(view, response), "detail": words(f"timeline.points.{response.id}.what")},
        found,
        {"text": who, "source": study_source(view, response.study)},
    ]
    return {"id": response.id, "cells": cells}


def table(view: View) -> FactTable:
    """Return every reading beside its source."""
    words = view.words
    return {
        "caption": words("timeline.points_table"),
        "hide_caption": True,
        "columns": [
            {"id": "what", "label": words("timeline.points_table_what")},
            {"id": "found", "label": words("timeline.points_table_found")},
            {"id": "source", "label": words("timeline.points_table_source")},
        ],
        "rows": [_row(view, one) for one in view.library.points],
        "stack": "rows",
    }


def show(view: View, answer: CourseAnswer) -> None:
    """Show every study with its own scale, its table and its sources."""
    last = answer.weeks[-1].week
    panels = [panel(view, one) for one in view.library.points]
    weeks = {week: str(week) for week in tick_weeks(answer)}
    week_axis = view.words("timeline.points_week_axis")
    figure = study_points(panels, weeks, last, week_axis, view.formats.marks, view.theme)
    st.subheader(view.words("timeline.points_title"), anchor=False)
    chart_block.picture(view, figure, alternative(view, last), "study_points")
    st.markdown(compared(view))
    once = counted_once(view)
    if once:
        st.markdown(once)
    st.caption(view.words("timeline.points_how"))
    st.caption(view.words("timeline.points_marks"))
    fact_table.show(table(view), key="study_points_table")
