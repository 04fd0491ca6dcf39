"""The tables of the Planner page: both courses line by line, and what each option asks besides money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd
import streamlit as st

from catalog.answers import CostAnswer
from catalog.prices import PriceSource
from catalog.records import Finding
from components import fact_table
from components.browser import Source
from components.fact_table import Cell, Column, FactTable, Row
from components.findings import name, price_source, study_source
from components.planner_parts import money
from components.view import View
from model.cost import Line, OptionCost
from model.quantities import UNKNOWN


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


def _amount(view: View, line: Line) -> Cell:
    if line.status == "ask":
        return {"text": view.words("format.unknown"), "missing": True}
    cell: Cell = {"text": money(view, line.amount.minor)}
    if line.count and line.each and UNKNOWN not in (line.count, line.each.minor):
        cell["detail"] = view.words(
            "planner.lines_work",
            count=view.formats.count_range(line.count),
            each=view.formats.money_range(line.each.minor),
        )
    return cell


def _line_row(view: View, option: OptionCost, line: Line) -> Row:
    words = view.words
    status: Cell = {"text": "", "chip": line.status, "chip_label": words(f"status.{line.status}")}
    where: Cell = {"text": words("planner.lines_own") if line.own else ""}
    where["sources"] = _line_sources(view, option, line)
    return {
        "id": line.id,
        "cells": [{"text": words(f"line.{line.id}")}, status, _amount(view, line), where],
    }


def _total_row(view: View, option: OptionCost) -> Row:
    total: Cell = {"text": money(view, option.total.minor)}
    cells: list[Cell] = [{"text": view.words("planner.lines_total")}, {"text": ""}, total, {"text": ""}]
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


def _as_text(view: View, cell: Cell) -> str:
    text = cell.get("chip_label") or cell["text"]
    if "detail" in cell:
        text = view.words("planner.lines_sum", amount=text, work=cell["detail"])
    labels = [source["label"] for source in cell.get("sources", [])]
    return "; ".join(part for part in (text, *labels) if part)


def _as_frame(view: View, option: OptionCost, table: FactTable) -> pd.DataFrame:
    rows = [[_as_text(view, cell) for cell in row["cells"]] for row in table["rows"]]
    frame = pd.DataFrame(rows, columns=[column["label"] for column in table["columns"]])
    return frame.assign(**{view.words("planner.beside_row"): name(view, option.treatment.id)})


def lines(view: View, answer: CostAnswer) -> None:
    """Show both courses line by line, with a file to keep."""
    words, frames = view.words, list[pd.DataFrame]()
    for place, option in enumerate(answer.options[1:], 1):
        table = line_table(view, option)
        st.subheader(table["caption"], anchor=False)
        fact_table.show(table, key=f"lines_{place}")
        frames.append(_as_frame(view, option, table))
    st.caption(words("planner.lines_how") + " " + words("planner.days_off_note"))
    st.download_button(
        words("planner.download"),
        pd.concat(frames).to_csv(index=False),
        file_name=words("planner.download_name"),
        mime="text/csv",
        on_click="ignore",
    )


# ---- besides money ---------------------------------------------------------------------------


def _dark_marks(view: View, option: str) -> Finding | None:
    found = view.library.evidence.icon_arrays.values()
    return next(
        (one for array in found for one in array if one.option == option and one.measure == "dark_marks"),
        None,
    )


def _benefit(view: View, option: str) -> Finding | None:
    return next(iter(view.library.evidence.cell(view.plan.concern, option, "benefit")), None)


def _beside_cells(view: View, option: OptionCost) -> dict[str, Cell]:
    words, one = view.words, option.treatment
    benefit, marks = _benefit(view, one.id), _dark_marks(view, one.id)
    certainty = benefit.certainty if benefit else "none"
    sure: Cell = {"text": words(f"certainty.{certainty}"), "missing": certainty == "none"}
    if one.id == "nothing":
        none: Cell = {"text": words("planner.beside_none")}
        return {"visits": none, "days_off": none, "dark_marks": none, "sure": sure}
    count = None if marks is None else marks.in_100
    dark = words("planner.beside_dark_none") if count is None else words("planner.beside_dark", count=count)
    return {
        "visits": {"text": view.formats.count_range(one.sessions), "missing": one.sessions == UNKNOWN},
        "days_off": {"text": view.formats.count_range(one.days_off), "missing": one.days_off == UNKNOWN},
        "dark_marks": {"text": dark, "missing": count is None},
        "sure": sure,
    }


def _beside_sources(view: View, answer: CostAnswer, row: str) -> Iterator[Source]:
    evidence, words = view.library.evidence, view.words
    for option in answer.options:
        one = option.treatment
        finding = {"dark_marks": _dark_marks, "sure": _benefit}.get(row, lambda *_: None)(view, one.id)
        if finding:
            found = [study_source(view, study, finding) for study in finding.studies[:1]]
        else:
            fact = {"visits": "sessions", "days_off": "time_off"}.get(row, "")
            found = [study_source(view, evidence.studies[study]) for study in one.sources.get(fact, ())]
        for source in found:
            label = words("planner.beside_source", option=name(view, one.id), source=source["label"])
            yield {**source, "label": label}


def beside_money(view: View, answer: CostAnswer) -> None:
    """Show what each option asks besides money, so that a price never stands alone."""
    words = view.words
    cells = [_beside_cells(view, option) for option in answer.options]
    concern = words(f"concern_in_sentence.{view.plan.concern}")
    columns: list[Column] = [{"id": "row", "label": words("planner.beside_row")}]
    for option in answer.options:
        one = option.treatment.id
        columns.append({"id": one, "label": name(view, one), "option": one})
    rows: list[Row] = []
    for row in cells[0]:
        head: Cell = {"text": words(f"planner.beside_{row}", concern=concern)}
        head["sources"] = _distinct(_beside_sources(view, answer, row))
        rows.append({"id": row, "cells": [head, *(one[row] for one in cells)]})
    table: FactTable = {
        "caption": words("planner.beside"),
        "hide_caption": True,
        "columns": columns,
        "rows": rows,
        "stack": "columns",
    }
    fact_table.show(table, key="beside_money")
    st.caption(words("planner.beside_care"))
