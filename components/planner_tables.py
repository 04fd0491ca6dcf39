"""The tables of the Planner page: both courses line by line, and what each option asks besides money."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.answers import CostAnswer
from catalog.prices import PriceSource
from catalog.quotes import SIDES
from catalog.records import Finding
from components import fact_table, own_quotes, table_download
from components.browser import Source
from components.fact_table import Cell, Column, FactTable, Row
from components.findings import first_source, name, price_source, sources, study_source
from components.planner_parts import money
from components.view import View
from model.cost import Line, OptionCost
from model.lines import ONCE
from model.quantities import UNKNOWN, Amount, Range

BESIDE = ("visits", "days_off", "dark_marks", "sure")


def _distinct(sources: Iterable[Source]) -> list[Source]:
    return list({source["label"]: source for source in sources}.values())


# ---- line by line ----------------------------------------------------------------------------


def _plain_source(view: View, source: PriceSource) -> Source:
    words = view.words
    label = words("source.label_plain", label=source.label, publisher=source.publisher)
    made: Source = {"label": label, "summaryText": words("source.summary")}
    if source.link:
        made["link"], made["linkText"] = source.link, words("source.link")
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
    """Answer an option's lines with status, sum and source, and its total."""
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
    table_download.show(view, answer)


# ---- besides money ---------------------------------------------------------------------------


def _dark_marks(view: View, option: str) -> tuple[Finding, ...]:
    found = view.library.evidence.findings.values()
    return tuple(
        one
        for one in found
        if one.option == option and one.measure == "dark_marks" and one.unit == "people_in_100"
    )


def _dark_marks_cell(view: View, marks: tuple[Finding, ...]) -> Cell:
    # Studies differ, so the cell shows how far apart they lie, not the one that suits an option.
    counts = [one.in_100 for one in marks if one.in_100 is not None]
    if not counts:
        return {"text": view.words("planner.beside_dark_none"), "missing": True}
    spread = view.formats.count_range(Range(min(counts), None, max(counts)))
    return {"text": view.words("planner.beside_dark", count=spread)}


def _benefit(view: View, option: str) -> Finding | None:
    return next(iter(view.library.evidence.cell(view.plan.concern, option, "benefit")), None)


def _beside(view: View, option: OptionCost) -> dict[str, tuple[Cell, list[Source]]]:
    words, one, evidence = view.words, option.treatment, view.library.evidence
    benefit, marks = _benefit(view, one.id), _dark_marks(view, one.id)
    certainty = benefit.certainty if benefit else "none"
    sure: Cell = {"text": words(f"certainty.{certainty}"), "missing": certainty == "none"}
    if one.id == "nothing":
        none: Cell = {"text": words("planner.beside_none")}
        blank: dict[str, tuple[Cell, list[Source]]] = {row: (none, []) for row in BESIDE}
        not_a_treatment: Cell = {"text": words("planner.beside_not_treatment")}
        return blank | {"sure": (not_a_treatment, [])}

    def counted(number: Range) -> Cell:
        return {"text": view.formats.count_range(number), "missing": number.is_unknown}

    def cited(fact: str) -> list[Source]:
        return [study_source(view, evidence.studies[study]) for study in one.sources.get(fact, ())]

    return {
        "visits": (counted(one.sessions), cited("sessions")),
        "days_off": (counted(one.days_off), cited("time_off")),
        "dark_marks": (_dark_marks_cell(view, marks), sources(view, marks)),
        "sure": (sure, _main_source(view, benefit)),
    }


def _main_source(view: View, finding: Finding | None) -> list[Source]:
    source = first_source(view, finding) if finding else None
    return [source] if source else []


def _for_option(view: View, option: OptionCost, source: Source) -> Source:
    label = view.words(
        "planner.beside_source", option=name(view, option.treatment.id), source=source["label"]
    )
    return {**source, "label": label}


def beside_money(view: View, answer: CostAnswer) -> None:
    """Show what each option asks besides money, so that a price never stands alone."""
    words = view.words
    found = [(option, _beside(view, option)) for option in answer.options]
    concern = words(f"concern_in_sentence.{view.plan.concern}")
    columns: list[Column] = [{"id": "row", "label": words("planner.beside_row")}]
    for option in answer.options:
        one = option.treatment.id
        columns.append({"id": one, "label": name(view, one), "option": one})
    rows: list[Row] = []
    for row in BESIDE:
        head: Cell = {"text": words(f"planner.beside_{row}", concern=concern)}
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
    st.caption(words("planner.beside_care"))
