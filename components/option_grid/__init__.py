"""Option grid: two or three options beside each other, any of them chosen by the reader.

Good and bad rows have the same size and weight. Which options stand beside each other is kept
in the browser only, so a change needs no answer from the server and leaves no trace in the URL.
"""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import EVERYTHING, Source, register


class Badge(TypedDict):
    """How much a row matters to the reader: the step chosen, counted from 0, of how many; -1 for none."""

    level: int
    of: int
    label: str


class Row(TypedDict):
    """One question asked of every option. Rows that change places slide there."""

    id: str
    label: str
    badge: NotRequired[Badge]


class Option(TypedDict):
    """One option. ``warning`` shows as a banner whenever the option is on show."""

    id: str
    name: str
    tagline: str
    warning: NotRequired[str]


class Line(TypedDict):
    """One sentence of a cell, with its source."""

    text: str
    source: NotRequired[Source]


class Certainty(TypedDict):
    """How sure we are: 0 to 3 filled marks, and always the words."""

    level: int
    label: str


class Cell(TypedDict):
    """What one option has to say in one row. ``missing`` cells look missing.

    ``lead`` is a figure set large above the sentences; ``sources`` are those behind no single sentence.
    """

    lines: list[Line]
    missing: bool
    lead: NotRequired[str]
    certainty: NotRequired[Certainty]
    sources: NotRequired[list[Source]]


class GridTexts(TypedDict):
    """Words of the frame.

    ``columns`` name the three pickers for screen readers ("Compare: left column"); they begin
    with the visible ``choose_label``. ``comparing`` announces a swap and holds ``{options}``.
    """

    columns: list[str]
    comparing: str


class OptionGrid(TypedDict):
    """A whole grid. ``cells`` is option id, then row id; ``default`` the options first shown."""

    caption: str
    choose_label: str
    rows: list[Row]
    options: list[Option]
    cells: dict[str, dict[str, Cell]]
    default: list[str]
    texts: GridTexts


_render = register("option_grid", Path(__file__).parent, shared=(*EVERYTHING, "levels"))


def show(payload: OptionGrid, key: str) -> None:
    """Draw the grid.

    Parameters
    ----------
    payload : OptionGrid
        Words, ready to show.
    key : str
        Streamlit key, unique on the page. One key keeps one choice of columns.
    """
    _render(key=key, data=payload)
