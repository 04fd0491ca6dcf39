"""Option grid: two or three options beside each other, any of them chosen by the reader.

Good and bad rows are drawn by the same code: same place, size, number format, and the same line on
how sure it is. Which options stand beside each other is kept in the browser only, so a change needs
no answer from the server and leaves no trace in the URL.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import OptionLook, Source, register


class Badge(TypedDict):
    """How much a row matters to the reader: the step chosen, counted from 0, of how many; -1 for none."""

    level: int
    of: int
    label: str


State = Literal["number", "none_seen", "not_studied", "words"]


class Row(TypedDict):
    """One question asked of every option.

    ``badge`` says how much it matters to the reader, ``note`` who was counted. Rows that change places slide
    there. A row that is ``further`` stands behind a tap, in a grid that opens by row; these come last.
    ``help`` stands in a row that was opened.
    """

    id: str
    label: str
    note: NotRequired[str]
    further: NotRequired[bool]
    help: NotRequired[str]
    badge: NotRequired[Badge]


class OptionColumn(TypedDict):
    """One option. ``warning`` shows as a banner whenever the option is on show."""

    id: str
    name: str
    look: OptionLook
    tagline: str
    warning: NotRequired[str]
    warning_source: NotRequired[Source]


class Point(TypedDict):
    """One finding at first glance.

    Known numbers, "none seen" and "not studied" look different, and the last two also carry a
    ``badge`` that says so. ``range`` stands under a number, or says that there is none.
    """

    state: State
    text: str
    badge: NotRequired[str]
    range: NotRequired[str]


class CertaintyReason(TypedDict):
    """One finding in full: the whole sentence, how sure and why, who was studied, and where to read it."""

    text: str
    range: NotRequired[str]
    certainty: Certainty
    why: str
    sources: list[Source]


class Certainty(TypedDict):
    """How sure we are: 0 to 3 filled marks, and always the words."""

    level: int
    label: str


class Fold(TypedDict):
    """What stands behind a cell. Its head is how sure we are, and says what a tap shows."""

    certainty: Certainty
    label: str
    reasons: list[CertaintyReason]


class Basis(TypedDict):
    """What a cell's first number counts and for how long, so that unlike numbers can be told apart."""

    unit: str
    span: str


class Cell(TypedDict):
    """What one option has to say in one row. ``no_count`` says that none of it is a count of people.

    ``lead`` is a figure set large above the points, ``short`` what a row of one line shows instead. How sure
    we are heads the ``fold``; a cell that needs no study has ``certainty`` and no fold. ``sources`` are those
    behind no single finding.
    """

    points: list[Point]
    short: NotRequired[str]
    lead: NotRequired[str]
    certainty: NotRequired[Certainty]
    no_count: NotRequired[str]
    basis: NotRequired[Basis]
    fold: NotRequired[Fold]
    sources: NotRequired[list[Source]]


class GridTexts(TypedDict):
    """Words of the frame.

    ``columns`` name the three pickers for screen readers ("Compare: left column"); they begin
    with the visible ``choose_label``. ``comparing`` announces a swap and holds ``{options}``.
    """

    columns: list[str]
    comparing: str
    question: str
    other_span: str
    other_unit: str


class ByRow(TypedDict):
    """Words of a grid in which a tap on a question opens what stands behind all its answers.

    ``how`` says so above the rows, and ``levels`` what the marks beside an answer mean. ``further`` names the
    rows behind a tap, of which ``about`` (what each option is) is the first.
    """

    how: str
    levels: list[Certainty]
    about: str
    further: str


class OptionGrid(TypedDict):
    """A whole grid. ``cells`` is option id, then row id; ``default`` the options first shown.

    It opens by row, in the words of ``by_row``, or with ``one_line`` a row is one line until it is opened.

    ``follows`` is the option of the plan: once it is another one, it takes the place of the old one.
    """

    caption: str
    choose_label: str
    rows: list[Row]
    options: list[OptionColumn]
    cells: dict[str, dict[str, Cell]]
    default: list[str]
    follows: str
    one_line: NotRequired[bool]
    texts: GridTexts
    by_row: NotRequired[ByRow]


_render = register("option_grid", Path(__file__).parent)


def show(payload: OptionGrid, key: str) -> None:
    """Draw the grid.

    Parameters
    ----------
    payload : OptionGrid
        Words, ready to show.
    key : str
        Streamlit key, unique in the app: under it the tab remembers the choice of columns.
    """
    _render(key=key, data={**payload, "name": key})
