"""The bills of the Planner page: both courses line by line, each line with its status, sum and source."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.cost import CostAnswer
from catalog.plan.quotes import Side
from components.browser import Source, fact_table
from components.browser.fact_table import Cell, Column, FactTable, Row
from components.visit.view import View
from model.calendar import DAYS_IN_WEEK, WORKING_DAYS_IN_WEEK
from model.money.cost import OptionCost
from model.money.lines import ONCE, Line
from model.quantities import UNKNOWN, Amount
from sections.planner import own_quotes, sentences, take_table
from sections.wording.course import concern_counts
from sections.wording.findings import basis_source, name
from sections.wording.sums import money


def _distinct(sources: Iterable[Source]) -> list[Source]:
    return list({source["label"]: source for source in sources}.values())


WORKING: Final = MappingProxyType({"working": WORKING_DAYS_IN_WEEK, "week": DAYS_IN_WEEK})


# ---- line by line ----------------------------------------------------------------------------


def _money_cell(view: View, amount: Amount) -> Cell:
    return {"text": money(view, amount.minor), "missing": amount.minor.is_unknown}


def _amount(view: View, line: Line) -> Cell:
    # What nobody knows is said in words; as 0 it would look free.
    if line.status == "ask":
        return {"text": view.words("format.unknown"), "missing": True}
    cell = _money_cell(view, line.amount)
    # How a sum was worked out is shown only where a known count was multiplied.
    if line.count in (None, ONCE, UNKNOWN) or line.credited:
        return cell
    if line.count and line.each and line.each.minor != UNKNOWN:
        key = "planner.lines_work_days" if line.id == "time_off" else "planner.lines_work"
        cell["detail"] = view.words(
            key,
            count=view.formats.count_range(line.count),
            each=view.formats.money_range(line.each.minor),
            **WORKING,
        )
    return cell


def _line_row(view: View, line: Line) -> Row:
    words = view.words
    shown = line.shown_status
    status: Cell = {"text": "", "chip": shown, "chip_label": words(f"status.{shown}")}
    key = "own_quotes.credited" if line.credited else "planner.lines_own" if line.own else None
    where: Cell = {"text": words(key) if key else ""}
    where["sources"] = _distinct(basis_source(view, one) for one in line.basis)
    return {
        "id": line.id,
        "cells": [{"text": words(f"line.{line.id}")}, status, _amount(view, line), where],
    }


def _total_row(view: View, option: OptionCost) -> Row:
    head: Cell = {"text": view.words("planner.lines_total")}
    cells: list[Cell] = [head, {"text": ""}, _money_cell(view, option.total), {"text": ""}]
    return {"id": "total", "total": True, "cells": cells}


def line_table(view: View, option: OptionCost) -> FactTable:
    """Return an option's lines with status, sum and source, and its total."""
    words = view.words
    columns: list[Column] = [
        {"id": "item", "label": words("planner.lines_item")},
        {"id": "status", "label": words("planner.lines_status"), "kind": "status"},
        {"id": "amount", "label": words("planner.lines_amount"), "kind": "amount"},
        {"id": "source", "label": words("planner.lines_source"), "kind": "source"},
    ]
    return {
        "caption": words("planner.lines_for", option=name(view, option.course.id)),
        "hide_caption": True,
        "columns": columns,
        "rows": [*(_line_row(view, line) for line in option.lines), _total_row(view, option)],
        "stack": "rows",
    }


def show(view: View, answer: CostAnswer) -> None:
    """Show what the totals leave out, then both courses line by line, with a file to keep."""
    means = (view.words("planner.needling_means"), view.words(f"option.{view.plan.laser}.means"))
    told = (" ".join(means), concern_counts(view), sentences.left_out(view, answer))
    st.markdown("\n\n".join(one for one in told if one))
    _side(view, "n", answer.needles)
    _side(view, "l", answer.laser)
    _end(view, answer)
    take_table.show(view, answer)


def _side(view: View, side: Side, option: OptionCost) -> None:
    st.subheader(view.words("planner.lines_for", option=name(view, option.course.id)), anchor=False)
    fact_table.show(line_table(view, option), key=f"lines_{side}")
    own_quotes.show(view, side, option)


def _end(view: View, answer: CostAnswer) -> None:
    words = view.words
    told = [words("planner.lines_how"), words("planner.days_off_note", **WORKING)]
    if any(option.lines_reach_further for option in answer.options):
        told.append(words("planner.lines_upkeep"))
    st.caption("\n\n".join(told))
