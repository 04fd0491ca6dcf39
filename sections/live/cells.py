"""The cells of the board that rest on evidence, and the notes that say where two of them are no one scale."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.evidence.board import CELL_ROWS, BoardCell, CellRow, filled_values
from catalog.evidence.certainty import COUNTED
from catalog.evidence.chances import opened
from catalog.evidence.options import Option
from catalog.evidence.records import ANY, Finding
from components.browser.board.payload import Cell, Certainty, Row
from components.visit.view import View
from sections.wording.findings import level, sure

COUNTED_IN = "acne_scars"  # whom most studies of harms and of the pace were about


def certainty(view: View, finding: Finding) -> Certainty:
    """Return how sure a finding is."""
    return {"level": level(finding), "label": sure(view, finding)}


def cell(view: View, found: BoardCell, row: CellRow) -> Cell:
    """Return one cell: its figure, its words, how sure it is, and the people of 100 it counts."""
    values, main = filled_values(found, view.formats), found.main
    shown: Cell = {"figure": opened(view.words(f"board_figure.{main.id}", **values))}
    if f"board_words.{main.id}" in view.words:
        shown["words"] = view.words(f"board_words.{main.id}", **values)
    if not main.by_definition:
        shown["certainty"] = certainty(view, main)
    if main.certainty == "none":
        shown["gap"] = True
    elif row != "calm":
        _count(view, found, shown)
    return shown


def _count(view: View, found: BoardCell, shown: Cell) -> None:
    """Put the people of 100 into a cell, or that nobody counted any."""
    low, _, high = found.in_100.edges
    if low is not None and high is not None:
        shown["people"] = low, high
    # What holds by definition happens to nobody.
    elif found.main.by_definition:
        shown["people"] = 0, 0
    else:
        shown["no_count"] = view.words("board.no_count")


def cells(view: View, concern: str, option: Option) -> dict[Row, Cell]:
    """Return every cell of an option that no count of visits and no price changes."""
    words, board = view.words, view.library.board
    found: dict[Row, Cell] = {row: cell(view, board.cell(concern, option.id, row), row) for row in CELL_ROWS}
    if option.role == "nothing":
        found["visits"] = {"figure": words("board.no_visits")}
        found["half"] = {"figure": words("board.no_course")}
    if option.role == "laser":
        none: Certainty = {"level": 0, "label": words("certainty.none")}
        found["half"] = {"figure": words("board.not_studied"), "certainty": none, "gap": True}
    return found


# ---- notes -----------------------------------------------------------------------------------


def _measured(view: View, concern: str, options: Iterable[str], row: CellRow) -> list[Finding]:
    """Return what the cells of a row tell of people who were studied."""
    mains = (view.library.board.cell(concern, option, row).main for option in options)
    studied = (one for one in mains if not one.by_definition)
    return [one for one in studied if any(study.design in COUNTED for study in one.studies)]


def notes(view: View, concern: str, options: Iterable[str]) -> dict[Row, str]:
    """Return what stands below the labels of the rows while these options are on show."""
    beside = tuple(options)
    good, bad = (_measured(view, concern, beside, row) for row in ("benefit", "harms"))
    found: dict[Row, str] = {"harms": _note_on_harms(view, concern, bad)}
    if _differ(one.measure for one in good):
        found["benefit"] = view.words("board.note.measures")
    elif _differ(one.studies[0].id for one in good):
        found["benefit"] = view.words("board.note.studies")
    if concern != COUNTED_IN:
        found["half"] = view.words("board.note.half")
    return found


def _note_on_harms(view: View, concern: str, bad: list[Finding]) -> str:
    if _differ(one.measure for one in bad):
        return view.words("board.note.measures")
    if concern != COUNTED_IN and any(one.concern == ANY for one in bad):
        return view.words("board.note.elsewhere")
    return view.words("board.note.skin")


def _differ(of: Iterable[str]) -> bool:
    return len(set(of)) > 1
