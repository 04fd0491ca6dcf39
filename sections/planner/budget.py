"""A budget: what fits within a sum that the reader types, and never what to spend."""

from __future__ import annotations

from functools import partial
from typing import Final

import streamlit as st

from answers.budget import BudgetAnswer, SideFits, about_budget
from answers.cost import about_cost
from components.browser import fact_table
from components.browser.fact_table import Cell, Column, FactTable, Row
from components.frame import blocks, inputs, parts
from components.visit.answered import about, answered
from components.visit.view import View
from model.money.budget import Fit
from model.quantities import Range
from sections.planner import sentences
from sections.planner.reads import COSTS, WHOLE_PAGE
from sections.wording import sums
from sections.wording.findings import name
from sections.wording.looks import look

AT: Final = (("low", "budget.at_low"), ("typical", "budget.at_usual"), ("high", "budget.at_high"))


def show(view: View) -> None:
    """Show the field, and once something stands in it, what that covers on each side."""
    parts.show(view, "budget_field", _field, reads=WHOLE_PAGE | {"budget"})
    parts.show(view, "budget", about(about_budget, _answer), reads=COSTS | {"budget"})


def _field(view: View) -> None:
    label = view.words("budget.label", currency=view.formats.currency)
    inputs.money(view, "budget", label, view.words("budget.empty"))


def _answer(view: View, answer: BudgetAnswer | None) -> None:
    if answer is None:
        return
    words, left_out = view.words, sentences.left_out(view, answered(view, about_cost))
    blocks.live(told(view, answer), key="live_budget")
    fact_table.show(table(view, answer), key="budget")
    counted = words("budget.counted", years=sums.years(view))
    st.caption(" ".join(one for one in (counted, left_out) if one))


def told(view: View, answer: BudgetAnswer) -> str:
    """Return what the budget covers at usual prices, and what doing nothing keeps of it."""
    needles, laser = (_covered(view, answer, side.found.typical) for side in answer.sides)
    budget = view.formats.money(answer.budget)
    return view.words("budget.told", budget=budget, needles=needles, laser=laser)


def _covered(view: View, answer: BudgetAnswer, fit: Fit | None) -> str:
    if fit is None:
        return view.words("budget.no_price")
    if fit.sessions == 0:
        return view.words("budget.none")
    said = sums.sessions(view, Range.exactly(fit.sessions))
    return view.words("budget.or_more", sessions=said) if fit.sessions == answer.most_sessions else said


def _cell(view: View, answer: BudgetAnswer, fit: Fit | None) -> Cell:
    words, money = view.words, view.formats.money
    covered = _covered(view, answer, fit)
    if fit is None:
        return {"text": covered, "missing": True}
    if fit.sessions == 0:
        return {"text": covered, "detail": words("budget.first", first=money(fit.first))}
    facts = {"spent": money(fit.spent), "kept": money(fit.kept)}
    if fit.sessions < answer.most_sessions:
        return {"text": covered, "detail": words("budget.spent", **facts)}
    # What so many cost says nothing of one more, so it is told of them alone.
    return {"text": covered, "detail": words("budget.spent_most", count=fit.sessions, **facts)}


def _usual(view: View, side: SideFits) -> Cell:
    return {"text": sums.sessions(view, side.usual), "missing": side.usual.is_unknown}


def _columns(view: View, answer: BudgetAnswer) -> list[Column]:
    (nothing,) = view.library.in_role("nothing")
    columns: list[Column] = [{"id": "row", "label": view.words("budget.row")}]
    for one in (nothing.id, *(side.option for side in answer.sides)):
        columns.append({"id": one, "label": name(view, one), "option": one, "look": look(view, one)})
    return columns


def _rows(view: View, answer: BudgetAnswer) -> list[Row]:
    words = view.words
    kept = words("budget.all_kept", kept=view.formats.money(answer.budget))
    cell = partial(_cell, view, answer)
    usual = (_usual(view, side) for side in answer.sides)
    head: list[Cell] = [{"text": words("budget.course")}, {"text": words("planner.beside_none")}]
    rows: list[Row] = [{"id": "course", "cells": [*head, *usual]}]
    for edge, key in AT:
        fit = (cell(getattr(side.found, edge)) for side in answer.sides)
        rows.append({"id": edge, "cells": [{"text": words(key)}, {"text": kept}, *fit]})
    return rows


def table(view: View, answer: BudgetAnswer) -> FactTable:
    """Return what fits at low, usual and high prices, beside the sessions that the totals count."""
    return {
        "caption": view.words("budget.title"),
        "hide_caption": True,
        "columns": _columns(view, answer),
        "rows": _rows(view, answer),
        "stack": "columns",
    }
