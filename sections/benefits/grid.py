"""The option grid of the Benefits page, from records to the payload of its component."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from catalog.evidence.options import Option
from catalog.evidence.records import GRID_ROWS, NATURAL, GridRowOrNatural
from components.browser import option_grid
from components.visit.view import View
from model.quantities import UNKNOWN
from sections.wording.course import own_count_words
from sections.wording.findings import price_source
from sections.wording.option_cells import cell, offered, texts

COUNTED_IN = "acne_scars"
ELSEWHERE: Final = MappingProxyType(
    {"harms": "grid.harms_elsewhere", "darker_skin": "grid.darker_skin_elsewhere"}
)  # rows counted mostly in people with acne scars


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


def _cells(view: View, option: Option) -> dict[str, option_grid.Cell]:
    evidence, concern = view.library.evidence, view.plan.concern
    # What happens by itself is answered once, by doing nothing, whatever is compared.
    rows: tuple[GridRowOrNatural, ...] = (NATURAL, *GRID_ROWS) if option.role == "nothing" else GRID_ROWS
    cells: dict[str, option_grid.Cell] = {
        row: cell(view, evidence.cell(concern, option.id, row), row) for row in rows
    }
    if told := own_count_words(view, option):
        cells["sessions"]["points"].insert(0, {"state": "words", "text": told})
    return cells | {"price": _price(view, option)}


def _label(view: View, row: str) -> str:
    # Harms were mostly counted in people with acne scars, which a reader with another concern has to know.
    elsewhere = row in ELSEWHERE and view.plan.concern != COUNTED_IN
    return view.words(ELSEWHERE[row] if elsewhere else f"grid.{row}")


def grid(view: View) -> None:
    """Show the options beside each other for the chosen concern."""
    words, options = view.words, view.library.options.values()
    nothing = next(option.id for option in options if option.role == "nothing")
    rows: list[option_grid.Row] = [{"id": NATURAL, "label": words(f"grid.{NATURAL}"), "of": nothing}]
    rows.extend({"id": row, "label": _label(view, row)} for row in (*GRID_ROWS, "price"))
    payload: option_grid.OptionGrid = {
        "caption": words("grid.caption", concern=words(f"concern_in_sentence.{view.plan.concern}")),
        "choose_label": words("grid.choose"),
        "rows": rows,
        "options": offered(view),
        "cells": {option.id: _cells(view, option) for option in options},
        # A phone has room for the first two columns, so doing nothing is never the one left out.
        "default": ["microneedling", nothing, view.plan.laser],
        "follows": view.plan.laser,
        "texts": texts(view),
    }
    option_grid.show(payload, key="grid")
