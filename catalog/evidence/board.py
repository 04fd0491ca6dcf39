"""What At a glance says of each option: the cells of ``board.csv``, and the measures of ``yardsticks.csv``.

Studies of one concern measure different things, and a reader takes two figures side by side for two readings
of one scale. So each concern has one *yardstick*: the measure that most people were measured with. The rule:

- ``yardsticks.csv`` names the measures of a concern; measures that ask the same question in other steps are
  one yardstick. What is no measure of the concern, such as being pleased, is none. The first of a concern is
  the one told, and it must be the one whose studies had the most people. People of one cohort count once, and
  reviews count with the people they tell of.
- What an option may do is told by a finding of that yardstick; of several by the surest, and of these by the
  one with the most people. An option that nobody measured so is told by its surest finding of another kind,
  and the board says beside the row that the measures differ.

A table that says otherwise is refused, so that no cell can be picked for how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.evidence.chances import people as in_words
from catalog.evidence.chances import spread_in_100
from catalog.evidence.people import groups
from catalog.evidence.records import ANY, CERTAINTIES, NATURAL, Evidence, Finding, GridRowOrNatural, plain
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import check_row_sentence
from catalog.words.formats import Formats
from catalog.words.text import Words
from model.calendar import WEEKS_IN_YEAR
from model.chance import ALL
from model.quantities import Range

TABLE, YARDSTICKS = "evidence/board.csv", "evidence/yardsticks.csv"
COLUMNS = ("concern", "option", "row", "evidence", "note")
YARDSTICK_COLUMNS = ("concern", "yardstick", "measures", "note")
CellRow = Literal["benefit", "harms", "calm"]
CELL_ROWS: Final[tuple[CellRow, ...]] = get_args(CellRow)
NOTHING: Final = "nothing"
TOLD_IN_WORDS: Final[tuple[CellRow, ...]] = ("benefit", "harms")  # where a figure never stands alone


@dataclass(frozen=True)
class BoardCell:
    """What one option says in one row; the first of the findings is the one told."""

    evidence: tuple[Finding, ...]

    @property
    def main(self) -> Finding:
        """The finding that the cell tells."""
        return self.evidence[0]

    @cached_property
    def in_100(self) -> Range:
        """How far apart the cell's counts of what the main finding counts lie, in 100 people."""
        return spread_in_100(one for one in self.evidence if one.measure == self.main.measure)

    @property
    def others(self) -> Range:
        """The people of 100 who had none of it."""
        low, _, high = self.in_100.edges
        return Range(None if high is None else ALL - high, None, None if low is None else ALL - low)

    @property
    def years(self) -> str | None:
        """Years that people were followed, where these are whole."""
        weeks = self.main.weeks
        return None if weeks is None or weeks % WEEKS_IN_YEAR else plain(weeks / WEEKS_IN_YEAR)


@dataclass(frozen=True)
class Board:
    """Every cell of At a glance that rests on evidence, and which measures are one yardstick."""

    cells: Mapping[tuple[str, str, CellRow], BoardCell]
    yardsticks: Mapping[str, tuple[frozenset[str], ...]]

    def cell(self, concern: str, option: str, row: CellRow) -> BoardCell:
        """Return a cell: for this concern, or else for any."""
        # Reading made sure that each option has a cell in each row.
        return self.cells.get((concern, option, row)) or self.cells[ANY, option, row]


def people(findings: Iterable[Finding]) -> int:
    """Return how many people the studies of some findings had; those of one cohort count once."""
    found = groups(study for one in findings for study in one.studies)
    return sum(max(study.n or 0 for study in group) for group in found)


def _rank(finding: Finding) -> tuple[int, int]:
    # A certainty that is none was told as a fault where the finding was read.
    known = finding.certainty in CERTAINTIES
    return CERTAINTIES.index(finding.certainty) if known else -1, people([finding])


def told_first(findings: Iterable[Finding], yardstick: frozenset[str]) -> Finding | None:
    """Return the finding that the rule above picks; None where there is none."""
    known = tuple(findings)
    measured = [one for one in known if one.measure in yardstick and one.studies]
    # Of equals the first counts: the grid names findings in its own order.
    return max(measured or known, key=_rank, default=None)


class _Reader:
    """Reads both tables; every fault goes to the report."""

    def __init__(
        self, folder: DataFolder, words: Words, evidence: Evidence, options: tuple[str, ...], report: Report
    ) -> None:
        self.folder, self.words, self.evidence = folder, words, evidence
        self.options, self.report = options, report

    def yardsticks(self, concerns: tuple[str, ...]) -> Mapping[str, tuple[frozenset[str], ...]]:
        rows = [
            (row, (row.one_of("concern", concerns), row.needed("yardstick")))
            for row in read_rows(self.folder, YARDSTICKS, YARDSTICK_COLUMNS, self.report)
        ]
        check_unique(rows, lambda key: key, "yardstick")
        found: dict[str, tuple[frozenset[str], ...]] = {}
        for row, (concern, _) in rows:
            row.needed("measures")
            of_concern = {one.measure for one in self.findings(concern)}
            found[concern] = (*found.get(concern, ()), frozenset(row.ids("measures", of_concern)))
        for row, (concern, name) in rows:
            self.most_people(row, name, found.get(concern, ()))
        return MappingProxyType(found)

    def findings(self, concern: str) -> tuple[Finding, ...]:
        known = self.evidence.findings.values()
        return tuple(one for one in known if one.concern == concern and one.option in self.options)

    def most_people(self, row: Row, name: str, known: tuple[frozenset[str], ...]) -> None:
        """Note a fault for a yardstick that more people were measured with than with the one told."""
        own = frozenset(row.text("measures").split())
        first, this = (self.measured_people(row.text("concern"), one) for one in (known[0], own))
        if this > first:
            more = f"'{name}' was measured in {this} people, more than the first of its concern ({first})."
            row.fault("yardstick", more)

    def measured_people(self, concern: str, measures: frozenset[str]) -> int:
        return people(one for one in self.findings(concern) if one.measure in measures)

    def cell(self, row: Row, concerns: tuple[str, ...]) -> tuple[tuple[str, str, CellRow], BoardCell] | None:
        row.needed("evidence")
        concern, option = row.one_of("concern", (*concerns, ANY)), row.one_of("option", self.options)
        asked, known = row.one_of("row", CELL_ROWS), self.evidence.findings
        found = tuple(known[one] for one in row.ids("evidence", known) if one in known)
        if not found:
            return None
        cell = BoardCell(found)
        self.sentences(row, cell, asked)
        return (concern, option, asked), cell

    def sentences(self, row: Row, cell: BoardCell, asked: CellRow) -> None:
        given = cell_values(cell, str(cell.in_100.low or ""), str(cell.others.low or ""))
        figure, words = f"board_figure.{cell.main.id}", f"board_words.{cell.main.id}"
        check_row_sentence(row, "evidence", self.words, figure, given)
        # A time may stand alone; what may come of a treatment never does.
        if asked in TOLD_IN_WORDS or words in self.words:
            check_row_sentence(row, "evidence", self.words, words, given)

    def cells(self, concerns: tuple[str, ...]) -> Mapping[tuple[str, str, CellRow], BoardCell]:
        rows = read_rows(self.folder, TABLE, COLUMNS, self.report)
        known = [(row, cell) for row in rows if (cell := self.cell(row, concerns)) is not None]
        check_unique(known, lambda cell: cell[0], "row")
        return MappingProxyType(dict(cell for _, cell in known))

    def check(self, board: Board, concerns: tuple[str, ...]) -> None:
        """Note a fault for every cell that is missing, or tells another finding than the rule."""
        for option, row in product(self.options, CELL_ROWS):
            # Where every concern has a cell of its own, none for any is needed.
            for concern in concerns if (ANY, option, row) not in board.cells else ():
                if (concern, option, row) not in board.cells:
                    self.report.add(TABLE, None, "row", f"'{option}' has no row '{row}' for '{concern}'.")
        for (concern, option, row), cell in board.cells.items():
            wanted = self.by_rule(board, concern, option) if row == "benefit" else None
            if wanted is not None and _rank(wanted) != _rank(cell.main):
                wrong = f"'{cell.main.id}' is told for '{option}', but by the rule '{wanted.id}' comes first."
                self.report.add(TABLE, None, "evidence", wrong)

    def by_rule(self, board: Board, concern: str, option: str) -> Finding | None:
        rows: tuple[GridRowOrNatural, ...] = (NATURAL,) if option == NOTHING else ("benefit",)
        found = (one for row in rows for one in self.evidence.cell(concern, option, row))
        first, *_ = (*board.yardsticks.get(concern, ()), frozenset[str]())
        return told_first(found, first)


def cell_values(cell: BoardCell, in_100: str, others: str) -> dict[str, object]:
    """Return what the sentences of a cell may fill in.

    Parameters
    ----------
    in_100, others : str
        The cell's counts in words.
    """
    counts = {} if cell.in_100.low is None else {"in_100": in_100, "others": others}
    return cell.main.values() | {"years": cell.years} | counts


def filled_values(cell: BoardCell, formats: Formats) -> dict[str, object]:
    """Return what the sentences of a cell are filled with, as a region writes it."""
    values = cell_values(cell, formats.count_range(cell.in_100), formats.count_range(cell.others))
    chance, words = cell.main.chance, formats.words
    # What was seen never reads as 0 in 100.
    if chance is not None:
        told = (in_words(words, chance), in_words(words, chance.others))
        values |= {"with_count": told[0], "without_count": told[1]}
    return values


def load_board(
    folder: DataFolder,
    words: Words,
    evidence: Evidence,
    concerns: tuple[str, ...],
    options: tuple[str, ...],
    report: Report,
) -> Board:
    """Read the cells of At a glance and the yardsticks; faults go to `report`.

    Parameters
    ----------
    options : tuple of str
        Those that the board sets beside each other.
    """
    reader = _Reader(folder, words, evidence, options, report)
    board = Board(reader.cells(concerns), reader.yardsticks(concerns))
    reader.check(board, concerns)
    return board
