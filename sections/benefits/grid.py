"""The option grid of the Benefits page, from records to the payload of its component."""

from __future__ import annotations

from typing import Final

from catalog.evidence.chances import likely_range
from catalog.evidence.options import Option
from catalog.evidence.records import GRID_ROWS, NATURAL, Finding, GridRow
from components.browser import option_grid
from components.visit.view import View
from model.quantities import UNKNOWN
from sections.wording.course import own_count_words
from sections.wording.findings import price_source, range_words
from sections.wording.option_cells import cell, offered, texts

COUNTED_IN = "acne_scars"
ELSEWHERE: Final = ("harms", "darker_skin")  # rows counted mostly in people with acne scars
PRICE: Final = "price"
# What decides stands first, the same good and bad; the rest is one tap away.
DECIDING: Final = ("benefit", "harms", "darker_skin", "downtime", "sessions", PRICE)
FURTHER: Final = tuple(row for row in GRID_ROWS if row not in DECIDING)
LEVELS: Final = (("grid.level_3", 3), ("grid.level_2", 2), ("grid.level_1", 1))


def _price(view: View, option: Option) -> option_grid.Cell:
    region = view.library.regions[view.plan.region]
    amount = region.book.amount(option.id).minor
    if option.role == "nothing":
        return {"points": [{"state": "words", "text": view.words("grid.price_nothing")}]}
    if amount == UNKNOWN:
        return {"points": [{"state": "words", "text": view.words("grid.missing_price")}]}
    place = view.words(f"region.{region.id}")
    text = view.words("grid.price_text", range=view.formats.money_range(amount), place=place)
    return {
        "points": [{"state": "words", "text": text}],
        # The best source comes first.
        "sources": [price_source(view, region.behind(option.id)[0])],
    }


def _findings(view: View, option: Option, row: GridRow) -> tuple[Finding, ...]:
    evidence, concern = view.library.evidence, view.plan.concern
    found = evidence.cell(concern, option.id, row)
    # What doing nothing may do is what happens by itself.
    by_itself = option.role == "nothing" and row == "benefit"
    return (*evidence.cell(concern, option.id, NATURAL), *found) if by_itself else found


def _cell(view: View, option: Option, row: GridRow) -> option_grid.Cell:
    """Return one cell: its first finding at first glance, and every one of them behind a tap."""
    findings = _findings(view, option, row)
    shown = cell(view, findings, row)
    main, shown["points"] = findings[0], shown["points"][:1]
    if "range" in shown["points"][0]:
        shown["points"][0]["range"] = _likely(view, main, shown["points"][0]["range"])
    # No count of people is looked for where nothing is done.
    if option.role == "nothing":
        shown.pop("no_count", None)
    # What stands at first glance is all that can be taken for unlike what stands beside it.
    if main.in_100 is None:
        shown.pop("basis", None)
    for reason, finding in zip(shown.get("fold", {}).get("reasons", ()), findings, strict=False):
        _complete(view, reason, finding)
    return shown


def _complete(view: View, reason: option_grid.CertaintyReason, finding: Finding) -> None:
    ranged = range_words(view, finding)
    if ranged and finding.low is None:
        reason["range"] = ranged
    # What follows from not being treated rests on no study, and none is shown as if it did.
    if finding.by_definition:
        reason["why"], reason["sources"] = view.words("grid.no_study_needed"), []


def _likely(view: View, finding: Finding, ranged: str) -> str:
    """Return the range of a count as short as a cell has room for; what has none, as it stands."""
    found = likely_range(finding)
    if found is None or finding.none_seen_limit is not None:
        return ranged
    return view.words("grid.likely", low=found[0], high=found[1])


def _cells(view: View, option: Option) -> dict[str, option_grid.Cell]:
    cells = {row: _cell(view, option, row) for row in GRID_ROWS}
    if told := own_count_words(view, option):
        cells["sessions"]["points"].insert(0, {"state": "words", "text": told})
    return {**cells, PRICE: _price(view, option)}


def _row(view: View, row: str) -> option_grid.Row:
    shown: option_grid.Row = {"id": row, "label": view.words(f"grid.{row}")}
    # Harms were mostly counted in people with acne scars, which a reader with another concern has to know.
    if row in ELSEWHERE and view.plan.concern != COUNTED_IN:
        shown["note"] = view.words("grid.elsewhere")
    if row in FURTHER:
        shown["further"] = True
    return shown


def grid(view: View) -> None:
    """Show the options beside each other for the chosen concern."""
    words, options = view.words, view.library.options.values()
    nothing = next(option.id for option in options if option.role == "nothing")
    payload: option_grid.OptionGrid = {
        "caption": words("grid.caption", concern=words(f"concern_in_sentence.{view.plan.concern}")),
        "choose_label": words("grid.choose"),
        "rows": [_row(view, row) for row in (*DECIDING, *FURTHER)],
        "options": offered(view),
        "cells": {option.id: _cells(view, option) for option in options},
        # A phone has room for the first two columns, so doing nothing is never the one left out.
        "default": ["microneedling", nothing, view.plan.laser],
        "follows": view.plan.laser,
        "texts": texts(view),
        "by_row": {
            "how": words("grid.how"),
            "levels": [{"level": level, "label": words(key)} for key, level in LEVELS],
            "about": words("grid.about"),
            "further": words("grid.further"),
        },
    }
    option_grid.show(payload, key="grid")
