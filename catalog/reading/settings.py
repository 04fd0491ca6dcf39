"""Strict reading of TOML settings: every fault is noted with its file and key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from catalog.reading.cells import FIRST_YEAR, NOT_YET
from catalog.reading.files import DataFolder
from catalog.reading.problems import Problem, Report, Weight
from catalog.reading.suggestions import not_known
from catalog.reading.tables import Id
from catalog.reading.toml import Lines, read_toml


@dataclass(frozen=True)
class Settings:
    """One table of a TOML file. Each reader notes a fault and returns a harmless stand-in.

    Parameters
    ----------
    path : str
        Dotted key of this table with a dot at its end; empty for the whole file.
    lines : Lines
        Finds the line of a key.
    start : int or None
        Line of this table's heading, 0 for the whole file; None where no line is known.
    """

    file: str
    values: Mapping[str, Any]
    report: Report
    path: str = ""
    lines: Lines = field(default_factory=Lines)
    start: int | None = 0

    def fault(self, key: str, message: str) -> None:
        """Note a fault under a key of this table, which may follow from another fault."""
        self._note(key, message, "link")

    def _note(self, key: str, message: str, weight: Weight = "own") -> None:
        # A part in place of a setting, or a list of parts in place of one, has a heading of its own.
        line = self.lines.key(key, self.start) or self.lines.table(f"{self.path}{key}")
        self.report.note(Problem(self.file, None, f"{self.path}{key}", message, line, weight=weight))

    def _wrong(self, key: str, wanted: str) -> None:
        """Note that a value is not what is wanted, and that quotes are the cause where they are."""
        quoted = isinstance(self.values.get(key), str)
        self._note(key, f"{wanted}, without quotes." if quoted else f"{wanted}.")

    def only(self, *known: str) -> None:
        """Note a fault for every key that is not known, in the order of the file."""
        for key in self.values:
            if key not in known:
                self.fault(key, "this key is not known.")

    def text(self, key: str) -> str:
        """Return text that must not be blank."""
        value = self.values.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self._note(key, "this setting is missing." if value is None else "this must be text in quotes.")
        return ""

    def one_of(self, key: str, allowed: Collection[Id]) -> Id:
        """Return one of the allowed ids."""
        value = self.text(key)
        if value and value not in allowed:
            self.fault(key, not_known(value, allowed))
        return cast("Id", value)  # any other was noted as a fault, so no record with it is ever used

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty when there is none."""
        values = self._list(key)
        if all(isinstance(value, str) for value in values):
            return tuple(str(value) for value in values)
        self._note(key, "this must be a list of texts in quotes.")
        return ()

    def whole(self, key: str, least: int, most: int = 999) -> int | None:
        """Return a whole number from `least` to `most`."""
        value = self.values.get(key)
        # In Python, true is also the number 1.
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self._wrong(key, f"this must be a whole number from {least} to {most}")
        return None

    def yes_or_no(self, key: str) -> bool:
        """Return a setting that is on or off."""
        value = self.values.get(key)
        if isinstance(value, bool):
            return value
        self._wrong(key, "this must be true or false")
        return False

    def number(self, key: str) -> Decimal | None:
        """Return a number of zero or more."""
        value = self.values.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            # By way of its text, so that 0.1 in the file is exactly 0.1 here.
            number = Decimal(str(value))
            if number.is_finite() and number >= 0:
                return number
        self._wrong(key, "this must be a number of 0 or more")
        return None

    def day(self, key: str) -> date | None:
        """Return a date without a time."""
        value = self.values.get(key)
        # A time of day would be dropped without a word.
        if isinstance(value, date) and not isinstance(value, datetime) and FIRST_YEAR <= value.year <= 2100:
            return value
        self._wrong(key, "this must be a date like 2026-11-22")
        return None

    def day_done(self, key: str) -> date | None:
        """Return the date on which something was done, which must have come."""
        found = self.day(key)
        if found is not None and found > self.report.latest:
            self._note(key, f"'{found}' {NOT_YET}")
        # The day is kept, so that what needs it is not told as wrong too.
        return found

    def below(self, key: str) -> Settings:
        """Return the table under a key."""
        value = self.values.get(key)
        path = f"{self.path}{key}"
        if isinstance(value, dict):
            table, start = cast("dict[str, Any]", value), self.lines.table(path)
            return Settings(self.file, table, self.report, f"{path}.", self.lines, start)
        part = f"write it below a line [{path}], one name = value on each line"
        self._note(key, "this part is missing." if value is None else f"this is no part: {part}.")
        # The reading goes on with an empty table, and what that lacks is told to nobody.
        return Settings(self.file, {}, Report(), f"{path}.")

    def each(self, key: str) -> tuple[Settings, ...]:
        """Return every table of a list; they are told apart by their ids."""
        values = self._list(key)
        if not values or not all(isinstance(value, dict) for value in values):
            self._note(key, f"write each one below a line [[{key}]].")
            return ()
        return tuple(
            Settings(
                file=self.file,
                values=table,
                report=self.report,
                path=f"{table.get('id', key)}.",
                lines=self.lines,
                start=self.lines.table(f"{self.path}{key}", number),
            )
            for number, table in enumerate(cast("list[dict[str, Any]]", values))
        )

    def _list(self, key: str) -> list[object]:
        value = self.values.get(key, [])
        # A single None is neither text nor table, so each caller notes a fault of its own.
        return cast("list[object]", value) if isinstance(value, list) else [None]


def read_settings(folder: DataFolder, name: str, report: Report) -> Settings:
    """Return a TOML file as settings; empty with one fault noted when it cannot be read."""
    before, values = len(report.problems), read_toml(folder, name, report)
    if len(report.problems) > before:
        # Every key is missing then, which need not be told as well.
        return Settings(name, {}, Report())
    return Settings(name, values, report, lines=Lines(folder.text(name)))
