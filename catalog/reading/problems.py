"""What is wrong with the data files, told so that staff can mend it: each fault once, the causes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

MOST_LINES = 20  # more than fit on a screen would only hide the first
MOST_FILES = 5  # to name of those with the same fault
MISSING_CELL = "missing cell"  # the kind of fault of a cell that must not be blank
MOST_MISSING = 2  # a row that lacks more is no row of the table
MOST_SPANS = 8  # of rows that lie apart

# "root": rows were lost with it, so that other files look wrong. "own": it lies in this place alone, whatever
# other files say, and a figure may be lost with it. "link": it may follow from lost rows. "figure": it may
# follow from a lost figure too.
Weight = Literal["root", "own", "link", "figure"]


@dataclass(frozen=True)
class Problem:
    """One fault.

    Parameters
    ----------
    file : str
        Path below ``data/``.
    row : int or None
        Row as a spreadsheet numbers it, the header as 1; None for the file as a whole.
    column : str or None
        Column or key.
    message : str
        One sentence that says what is wrong, and how to mend it where that is not plain.
    line : int or None
        Line of the file, which line breaks inside cells make greater than the row.
    kind : str
        Faults of a column, or of whole files, with the same kind are told together; empty where only equal
        messages of a column are.
    """

    file: str
    row: int | None
    column: str | None
    message: str
    line: int | None = None
    kind: str = ""
    weight: Weight = "link"

    def __str__(self) -> str:
        return _sentence([self])

    @property
    def place(self) -> tuple[str, int | None, str | None]:
        """File, row and column."""
        return self.file, self.row, self.column


class DataProblems(Exception):
    """Data files that cannot be used, with every fault found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.told))

    @property
    def sentences(self) -> tuple[str, ...]:
        """One sentence for each fault; a fault that goes down a column is told once, with its rows."""
        together: dict[object, list[Problem]] = {}
        for one in self.problems:
            down = (one.file, one.column, one.kind or one.message)
            # Without a row there is nothing to count up but files.
            key = down if one.row else one.kind or one
            together.setdefault(key, []).append(one)
        return tuple(_sentence(group) for group in together.values())

    @property
    def told(self) -> tuple[str, ...]:
        """What to show of `sentences`: the first 20, then how many more there are."""
        left = len(self.sentences) - MOST_LINES
        rest = (f"And {left} more: mend these first, then look again.",) if left > 0 else ()
        return (*self.sentences[:MOST_LINES], *rest)


def _sentence(group: Sequence[Problem]) -> str:
    first, files = group[0], list(dict.fromkeys(one.file for one in group))
    rows = sorted({one.row for one in group if one.row is not None})
    lines = sorted({one.line for one in group if one.line is not None})
    others = f" and {len(files) - MOST_FILES} more" if len(files) > MOST_FILES else ""
    place = f"{', '.join(files[:MOST_FILES])}{others}{_numbers(', row', rows)}"
    # A spreadsheet shows rows and a text editor lines; both are told where they differ.
    if lines and lines != rows:
        place += f" ({_numbers('line', lines)} of the file)" if rows else _numbers(", line", lines)
    column = "" if first.column is None else f", column {first.column}"
    # One cell is enough to see what is meant, where each row holds another.
    example = " (the first of them)" if rows and len({one.message for one in group}) > 1 else ""
    return f"{place}{column}{example}: {first.message}"


def _numbers(name: str, numbers: Sequence[int]) -> str:
    """Return numbers as people say them: "rows 2 to 5, 7 and 9"; empty when there are none."""
    if not numbers:
        return ""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    left = sum(len(one) for one in spans[MOST_SPANS:])
    said_spans = [f"{one[0]} to {one[-1]}" if len(one) > 1 else str(one[0]) for one in spans[:MOST_SPANS]]
    *most, last = [*said_spans, f"{left} more"] if left else said_spans
    said = f"{', '.join(most)} and {last}" if most else last
    return f"{name}{'s' if len(numbers) > 1 else ''} {said}"


@dataclass
class Report:
    """Collects faults while files are read, so that all of them are told at once.

    Parameters
    ----------
    latest : date
        Last day on which something can have been done; by default any day passes.
    """

    problems: list[Problem] = field(default_factory=list[Problem])
    doubts: list[Problem] = field(default_factory=list[Problem])
    latest: date = date(2100, 12, 31)

    def add(
        self, file: str, row: int | None, column: str | None, message: str, weight: Weight = "link"
    ) -> None:
        """Note one fault that may follow from another."""
        self.problems.append(Problem(file, row, column, message, weight=weight))

    def note(self, problem: Problem) -> None:
        """Note one fault."""
        self.problems.append(problem)

    def doubt(self, problem: Problem) -> None:
        """Note what is told only if its row has a fault, and then in place of that fault."""
        self.doubts.append(problem)

    def spoilt(self, file: str, row: int, columns: Iterable[str]) -> bool:
        """Return whether any of these cells has a fault of its own, so that no more can be said of it."""
        places = {(file, row, column) for column in columns}
        return any(one.place in places and one.weight == "own" for one in self.problems)

    def raise_if_any(self) -> None:
        """Raise every fault noted so far.

        Raises
        ------
        DataProblems
            If there is at least one.
        """
        if self.problems:
            raise self.as_error()

    def as_error(self) -> DataProblems:
        """Return every fault noted so far, each once, those of whole files first, without mere shadows."""
        found = self._in_place_of(_with_blank_rows(_without_shadows(self.problems)))
        # A missing file is the cause of many other faults, so it stands on top.
        whole_files = [one for one in found if (one.row, one.column) == (None, None)]
        # Several readers may find the same fault, but it is told once.
        return DataProblems(dict.fromkeys([*whole_files, *found]))

    def _in_place_of(self, found: list[Problem]) -> list[Problem]:
        doubted = {(one.file, one.row): one for one in self.doubts}
        return [doubted.get((one.file, one.row), one) for one in found]


def _without_shadows(problems: list[Problem]) -> list[Problem]:
    """Return the faults without those that may only follow from another of them."""
    hidden: set[Weight] = set()
    own = {one.place for one in problems if one.weight in ("root", "own")}
    if any(one.weight == "root" for one in problems):
        hidden = {"link", "figure"}
    elif any(row is not None for _, row, _ in own):
        hidden = {"figure"}
    return [
        one
        for one in problems
        if one.weight in ("root", "own") or not (one.weight in hidden or one.place in own)
    ]


def _with_blank_rows(problems: list[Problem]) -> list[Problem]:
    """Return the faults, those of a row that lacks many cells as one: it may be a total or a remark."""
    missing: dict[tuple[str, int | None], list[str]] = {}
    for one in (one for one in problems if one.kind == MISSING_CELL):
        missing.setdefault((one.file, one.row), []).append(f"{one.column}")
    few = {place: columns for place, columns in missing.items() if len(set(columns)) > MOST_MISSING}
    return [
        _blank_row(one, few[one.file, one.row]) if (one.file, one.row) in few else one for one in problems
    ]


def _blank_row(one: Problem, columns: list[str]) -> Problem:
    *most, last = dict.fromkeys(columns)
    lacks = f"{', '.join(most)} and {last} are missing"
    return replace(
        one, column=None, message=f"{lacks}: fill them in, or delete a row of totals or remarks.", kind=""
    )
