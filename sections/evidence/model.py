"""How the timeline is made: its figures with their sources, and what had to be assumed."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.left_alone import left_alone
from catalog.evidence.records import Anchor, plain
from catalog.evidence.timeline import PaceTable, Parameters
from components.browser import fact_table
from components.browser.fact_table import Cell, Row
from components.visit.view import View
from model.skin.response import Response
from sections.wording.findings import sentence, sources, study_source

COLUMNS: Final = MappingProxyType(
    {"what": "evidence_model.what", "value": "evidence_model.value", "how": "evidence_model.how"}
)


def _weeks(view: View, response: Response, part: str) -> str:
    # Without ending zeros, as people say weeks.
    fast, typical, slow = (
        f"{getattr(pace, part):g}" for pace in (response.fast, response.typical, response.slow)
    )
    return view.words("evidence_model.weeks", typical=typical, low=fast, high=slow)


def _studied(view: View, name: PaceTable, value: str, how: str, what: str = "") -> Row:
    studies = view.library.parameters.sources[name]
    behind = [study_source(view, view.library.evidence.studies[one]) for one in studies]
    head: Cell = {"text": view.words(f"evidence_model.{name}")}
    if what:
        head["detail"] = what
    return {"id": name, "cells": [head, {"text": value}, {"text": how, "sources": behind}]}


def _recovered(view: View, anchor: Anchor) -> str:
    return view.words(
        "evidence_model.pace_how",
        sessions=anchor.sessions,
        early=f"{anchor.value_early:f}",
        late=f"{anchor.value_late:f}",
        week_early=plain(anchor.week_early),
        week_late=plain(anchor.week_late),
    )


def _left_alone(view: View) -> Iterator[Row]:
    words, found = view.words, left_alone(view.library)
    if found is None:
        return
    figures = {
        "early": f"{found.early:f}",
        "late": f"{found.late:f}",
        "alone_early": f"{found.alone_early:f}",
        "alone_late": f"{found.alone_late:f}",
    }
    how: Cell = {"text": words("evidence_model.left_alone_how", **figures)}
    if found.anchor.study:
        how["sources"] = [study_source(view, found.anchor.study)]
    value = words("evidence_model.left_alone_value", tau=round(found.least_tau))
    yield {"id": "left_alone", "cells": [{"text": words("evidence_model.left_alone")}, {"text": value}, how]}


def _paces(view: View, parameters: Parameters) -> list[Row]:
    words, responses = view.words, parameters.responses
    anchors = {anchor.response: anchor for anchor in view.library.evidence.anchors}
    what = words("evidence_model.pace_what")
    # The slow edge in the mirror is wider than its two readings allow, so a sentence says that it was chosen.
    wide = f"{_recovered(view, anchors['visible'])} {words('evidence_model.slow_how')}"
    return [
        # Both responses share one delay, so the figures of either will do.
        _studied(view, "delay", _weeks(view, responses.visible, "delay"), words("evidence_model.delay_how")),
        _studied(
            view, "tissue", _weeks(view, responses.tissue, "tau"), _recovered(view, anchors["tissue"]), what
        ),
        _studied(view, "visible", _weeks(view, responses.visible, "tau"), wide, what),
        *_left_alone(view),
    ]


def _last_week(view: View, weeks: int) -> Row:
    words = view.words
    texts = (
        words("evidence_model.last_week"),
        words("evidence_model.last_week_value", weeks=weeks),
        words("evidence_model.last_week_how"),
    )
    return {"id": "last_week", "cells": [{"text": text} for text in texts]}


def _rows(view: View) -> list[Row]:
    parameters = view.library.parameters
    counted: list[Row] = [
        {
            "id": name,
            "cells": [
                {"text": view.words(f"evidence_model.{name}")},
                {"text": sentence(view, finding)},
                {"text": "", "sources": sources(view, (finding,))},
            ],
        }
        for name, finding in parameters.rows.items()
    ]
    return [*_paces(view, parameters), *counted, _last_week(view, parameters.responses.last_week)]


def figures(view: View) -> None:
    """Show every figure of the timeline, with how we came by it."""
    words = view.words
    rows = _rows(view)
    st.markdown(words("evidence.model_intro", count=len(rows)))
    columns: list[fact_table.Column] = [
        {"id": column, "label": words(key)} for column, key in COLUMNS.items()
    ]
    fact_table.show(
        {
            "caption": words("evidence_model.table"),
            "hide_caption": True,
            "columns": columns,
            "rows": rows,
            "stack": "rows",
        },
        key="model_figures",
    )


def show(view: View) -> None:
    """Show how the timeline is made, and what had to be assumed, there and elsewhere."""
    figures(view)
    st.subheader(view.words("evidence.assumed"), anchor=False)
    st.markdown(view.words("evidence.assumed_intro"))
    assumptions(view)


def assumptions(view: View) -> None:
    """Show what no source says and we had to choose."""
    sentences = [view.words(f"assumption.{one.id}") for one in view.library.limits.assumptions]
    st.markdown("\n".join(f"- {one}" for one in sentences))
