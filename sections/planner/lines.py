"""The tables of the Planner page: both courses line by line, and what each option asks besides money."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from answers.cost import CostAnswer
from catalog.plan.quotes import SIDES
from catalog.prices.observations import PriceSource
from components.browser import Source, fact_table
from components.browser.fact_table import Cell, Column, FactTable, Row
from components.visit.view import View
from model.money.cost import OptionCost
from model.money.lines import ONCE, Line
from model.quantities import UNKNOWN, Amount
from sections.planner import own_quotes, take_table
from sections.wording.findings import name, price_source, study_source
from sections.wording.sums import money


def _distinct(sources: Iterable[Source]) -> list[Source]:
    return list({source["label"]: source for source in sources}.values())


# ---- line by line ----------------------------------------------------------------------------


def _plain_source(view: View, source: PriceSource) -> Source:
    words = view.words
    label = words("source.label_plain", label=source.label, publisher=source.publisher)
    made: Source = {"label": label, "summary_text": words("source.summary")}
    if source.link:
        made["link"], made["link_text"] = source.link, words("source.link")
    return made


def _line_sources(view: View, option: OptionCost, line: Line) -> list[Source]:
    # A price's tier is known where it was observed; the rule for tax has a source but no tier.
    region, library = view.library.regions[view.plan.region], view.library
    items = (line.id, option.treatment.id, "pay_per_day")
    seen = {one.source.id: one for item in reversed(items) for one in region.behind(item)}
    return _distinct(
        price_source(view, seen[one])
        if one in seen
        else _plain_source(view, library.price_sources[one])
        if one in library.price_sources
        else study_source(view, library.evidence.studies[one])
        for one in line.sources
    )


def _money_cell(view: View, amount: Amount) -> Cell:
    return {"text": money(view, amount.minor), "missing": amount.minor.is_unknown}


def _amount(view: View, line: Line) -> Cell:
    if line.status == "ask":
        return {"text": view.words("format.unknown"), "missing": True}
    cell = _money_cell(view, line.amount)
    if line.count in (None, ONCE, UNKNOWN) or line.credited:
        return cell
    if line.count and line.each and line.each.minor != UNKNOWN:
        cell["detail"] = view.words(
            "planner.lines_work",
            count=view.formats.count_range(line.count),
            each=view.formats.money_range(line.each.minor),
        )
    return cell


def _line_row(view: View, option: OptionCost, line: Line) -> Row:
    words = view.words
    # A session price nobody found leaves the whole total unknown; for the reader that is a thing to ask.
    shown = "ask" if line.amount.minor.is_unknown else line.status
    status: Cell = {"text": "", "chip": shown, "chip_label": words(f"status.{shown}")}
    told = "own_quotes.credited" if line.credited else "planner.lines_own" if line.own else None
    where: Cell = {"text": words(told) if told else ""}
    where["sources"] = _line_sources(view, option, line)
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
        "caption": words("planner.lines_for", option=name(view, option.treatment.id)),
        "hide_caption": True,
        "columns": columns,
        "rows": [*(_line_row(view, option, line) for line in option.lines), _total_row(view, option)],
        "stack": "rows",
    }


def lines(view: View, answer: CostAnswer) -> None:
    """Show both courses line by line, with a file to keep."""
    words = view.words
    for place, (side, option) in enumerate(zip(SIDES, answer.options[1:], strict=True), 1):
        table = line_table(view, option)
        st.subheader(table["caption"], anchor=False)
        fact_table.show(table, key=f"lines_{place}")
        own_quotes.show(view, side, option)
    st.caption(words("planner.lines_how"))
    st.caption(words("planner.days_off_note"))
    take_table.show(view, answer)
