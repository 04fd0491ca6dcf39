"""Fact table: one real table that turns into blocks where it has little room.

``stack`` says how. ``"rows"``: each row becomes a block with the name of the row as its head, for
tables whose columns are different things. ``"columns"``: the name of a row goes above its cells,
which stay beside each other, for tables that compare options.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import OptionLook, Source, register

Chip = Literal["included", "not_included", "ask", "yes", "no", "not_applicable"]


class Column(TypedDict):
    """One column. ``look`` gives it the mark and colour of its ``option``; ``kind`` places its cells."""

    id: str
    label: str
    option: NotRequired[str]
    look: NotRequired[OptionLook]
    kind: NotRequired[Literal["status", "amount", "source"]]


class Cell(TypedDict):
    """What stands in one cell; ``text`` may be empty.

    ``chip`` is a status, told by shape as well as by colour, in the words of ``chip_label``.
    ``detail`` is a smaller second line. ``missing`` cells look missing.
    Where columns stack, sources go with the first cell: their fold then has the whole width.
    """

    text: str
    chip: NotRequired[Chip]
    chip_label: NotRequired[str]
    detail: NotRequired[str]
    missing: NotRequired[bool]
    source: NotRequired[Source]
    sources: NotRequired[list[Source]]


class Row(TypedDict):
    """One row: a cell for each column, of which the first names the row. ``total`` is the sum."""

    id: str
    cells: list[Cell]
    total: NotRequired[bool]


class FactTable(TypedDict):
    """A whole table. The caption is always read out, but not shown with ``hide_caption``."""

    caption: str
    columns: list[Column]
    rows: list[Row]
    stack: Literal["rows", "columns"]
    hide_caption: NotRequired[bool]


_render = register("fact_table", Path(__file__).parent)


def show(payload: FactTable, key: str) -> None:
    """Draw the table.

    Parameters
    ----------
    payload : FactTable
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
