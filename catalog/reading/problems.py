"""What is wrong with a data file, told so that staff can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One fault.

    Parameters
    ----------
    file : str
        Path below ``data/``.
    row : int or None
        Line of the file, counting the header as 1; None for the file as a whole.
    column : str or None
        Column or key.
    message : str
        One sentence that says what is wrong.
    """

    file: str
    row: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        row = "" if self.row is None else f", row {self.row}"
        column = "" if self.column is None else f", column {self.column}"
        return f"{self.file}{row}{column}: {self.message}"


class DataProblems(Exception):
    """Data files that cannot be used, with every fault found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass
class Report:
    """Collects faults while files are read, so that all of them are told at once."""

    problems: list[Problem] = field(default_factory=list[Problem])

    def add(self, file: str, row: int | None, column: str | None, message: str) -> None:
        """Note one fault."""
        self.problems.append(Problem(file, row, column, message))

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
        """Return every fault noted so far, each once, first those of whole files, which may cause others."""
        # A missing file is the cause of many other faults, so it stands on top.
        whole_files = [one for one in self.problems if (one.row, one.column) == (None, None)]
        # Several readers may find the same fault, but it is told once.
        return DataProblems(dict.fromkeys([*whole_files, *self.problems]))
