"""What each option asks besides money: visits, days off, dark marks, and how sure the benefit is."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.cost import CostAnswer, about_cost
from catalog.evidence.records import Finding
from catalog.evidence.values import Facts
from components.browser import Source, fact_table
from components.browser.fact_table import Cell, Column, FactTable, Row
from components.frame import parts
from components.visit.answered import about
from components.visit.view import View
from model.money.cost import OptionCost
from model.money.prices import BasicLine
from model.quantities import Range
from sections.planner.reads import COURSES
from sections.wording.findings import basis_source, first_source, name, sources
from sections.wording.looks import look

BESIDE: Final = MappingProxyType(
    {
        "visits": "planner.beside_visits",
        "days_off": "planner.beside_days_off",
        "dark_marks": "planner.beside_dark_marks",
        "dark_marks_brown": "planner.beside_dark_marks_brown",
        "sure": "planner.beside_sure",
    }
)
DARK_MARKS = ("dark_marks", "dark_marks_brown")  # things to rate, so that both pages tell one figure


def _dark_marks_cell(view: View, marks: Facts) -> Cell:
    # Studies differ, so the cell shows how far apart they lie, not the one that suits an option.
    if marks.lead != "in_100":
        return {"text": view.words("planner.beside_dark_none"), "missing": True}
    one = marks.figure.low == marks.figure.high
    key = "planner.beside_dark_alike" if one else "planner.beside_dark"
    cell: Cell = {"text": view.words(key, count=view.formats.count_range(marks.figure))}
    # So that a high figure from very few people does not read as sure as the others.
    top = next(found for found in marks.evidence if found.in_100 == marks.figure.high)
    if not one and top.count:
        cell["detail"] = view.words("planner.beside_dark_top", count=top.count, of=top.of)
    return cell


def _benefit(view: View, option: str) -> Finding | None:
    return next(iter(view.library.evidence.cell(view.plan.concern, option, "benefit")), None)


def _beside(view: View, option: OptionCost) -> dict[str, tuple[Cell, list[Source]]]:
    words, one = view.words, option.course
    benefit = _benefit(view, one.id)
    # Like is set beside like: studies of brown and black skin alone stand in a row of their own.
    marks = {row: view.library.values.facts(row, view.plan.concern, one.id) for row in DARK_MARKS}
    certainty = benefit.certainty if benefit else "none"
    sure: Cell = {"text": words(f"certainty.{certainty}"), "missing": certainty == "none"}
    if one.id == "nothing":
        none: Cell = {"text": words("planner.beside_none")}
        blank: dict[str, tuple[Cell, list[Source]]] = {row: (none, []) for row in BESIDE}
        not_a_treatment: Cell = {"text": words("planner.beside_not_treatment")}
        return blank | {"sure": (not_a_treatment, [])}

    def counted(number: Range) -> Cell:
        return {"text": view.formats.count_range(number), "missing": number.is_unknown}

    def cited(line: BasicLine) -> list[Source]:
        return [basis_source(view, basis) for basis in one.basis.get(line, ())]

    return {
        "visits": (counted(one.sessions), cited("sessions")),
        "days_off": (counted(one.days_off), cited("time_off")),
        **{row: (_dark_marks_cell(view, of), sources(view, of.evidence)) for row, of in marks.items()},
        "sure": (sure, _main_source(view, benefit)),
    }


def _main_source(view: View, finding: Finding | None) -> list[Source]:
    source = first_source(view, finding) if finding else None
    return [source] if source else []


def _for_option(view: View, option: OptionCost, source: Source) -> Source:
    label = view.words("planner.beside_source", option=name(view, option.course.id), source=source["label"])
    return {**source, "label": label}


def show(view: View) -> None:
    """Show what each option asks besides money, so that a price never stands alone."""
    parts.show(view, "beside", about(about_cost, _table), reads=COURSES)
    st.caption(view.words("planner.beside_care"))


def _table(view: View, answer: CostAnswer) -> None:
    words = view.words
    # Asked once for each option, because the rows are made one by one from the same answers.
    found = [(option, _beside(view, option)) for option in answer.options]
    concern = words(f"concern_in_sentence.{view.plan.concern}")
    columns: list[Column] = [{"id": "row", "label": words("planner.beside_row")}]
    for option in answer.options:
        one = option.course.id
        columns.append({"id": one, "label": name(view, one), "option": one, "look": look(view, one)})
    rows: list[Row] = []
    for row, key in BESIDE.items():
        head: Cell = {"text": words(key, concern=concern)}
        # One fold holds the sources of the whole row, so each says of which option it is.
        head["sources"] = [
            _for_option(view, option, source) for option, parts in found for source in parts[row][1]
        ]
        rows.append({"id": row, "cells": [head, *(parts[row][0] for _, parts in found)]})
    table: FactTable = {
        "caption": words("planner.beside"),
        "hide_caption": True,
        "columns": columns,
        "rows": rows,
        "stack": "columns",
    }
    fact_table.show(table, key="beside_money")
