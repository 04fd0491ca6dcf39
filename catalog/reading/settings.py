"""Strict reading of TOML settings: every fault is noted with its file and key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Id, read_toml


@dataclass(frozen=True)
class Settings:
    """One table of a TOML file. Each reader notes a fault and returns a harmless stand-in.

    Parameters
    ----------
    path : str
        Dotted key of this table with a dot at its end; empty for the whole file.
    """

    file: str
    values: Mapping[str, Any]
    report: Report
    path: str = ""

    def fault(self, key: str, message: str) -> None:
        """Note a fault under a key of this table."""
        self.report.add(self.file, None, f"{self.path}{key}", message)

    def only(self, *known: str) -> None:
        """Note a fault for every key that is not known."""
        for key in self.values.keys() - set(known):
            self.fault(key, "this key is not known.")

    def text(self, key: str) -> str:
        """Return text that must not be blank."""
        value = self.values.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.fault(key, "this setting is missing." if value is None else "this must be text in quotes.")
        return ""

    def one_of(self, key: str, allowed: Collection[Id]) -> Id:
        """Return one of the allowed ids."""
        value = self.text(key)
        if value and value not in allowed:
            self.fault(key, f"'{value}' is not known; use one of: {', '.join(sorted(allowed))}.")
        return cast("Id", value)  # any other was noted as a fault, so no record with it is ever used

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty when there is none."""
        values = self._list(key)
        if all(isinstance(value, str) for value in values):
            return tuple(str(value) for value in values)
        self.fault(key, "this must be a list of texts in quotes.")
        return ()

    def whole(self, key: str, least: int, most: int = 999) -> int | None:
        """Return a whole number from `least` to `most`."""
        value = self.values.get(key)
        # In Python, true is also the number 1.
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.fault(key, f"this must be a whole number from {least} to {most}.")
        return None

    def number(self, key: str) -> Decimal | None:
        """Return a number of zero or more."""
        value = self.values.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            # By way of its text, so that 0.1 in the file is exactly 0.1 here.
            number = Decimal(str(value))
            if number.is_finite() and number >= 0:
                return number
        self.fault(key, "this must be a number of 0 or more.")
        return None

    def day(self, key: str) -> date | None:
        """Return a date without a time."""
        value = self.values.get(key)
        # A time of day would be dropped without a word.
        if isinstance(value, date) and not isinstance(value, datetime) and 2000 <= value.year <= 2100:
            return value
        self.fault(key, "this must be a date like 2026-11-22.")
        return None

    def below(self, key: str) -> Settings:
        """Return the table under a key."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            self.fault(key, "this part is missing.")
            # With an empty table the reading goes on, and each missing key is told as well.
            value = {}
        return Settings(self.file, cast("dict[str, Any]", value), self.report, f"{self.path}{key}.")

    def each(self, key: str) -> tuple[Settings, ...]:
        """Return every table of a list; they are told apart by their ids."""
        values = self._list(key)
        if not values or not all(isinstance(value, dict) for value in values):
            self.fault(key, f"write each one below a line [[{key}]].")
            return ()
        tables = cast("list[dict[str, Any]]", values)
        return tuple(Settings(self.file, table, self.report, f"{table.get('id', key)}.") for table in tables)

    def _list(self, key: str) -> list[object]:
        value = self.values.get(key, [])
        # A single None is neither text nor table, so each caller notes a fault of its own.
        return cast("list[object]", value) if isinstance(value, list) else [None]


def read_settings(folder: DataFolder, name: str, report: Report) -> Settings:
    """Return a TOML file as settings; empty with a fault noted when it cannot be read."""
    return Settings(name, read_toml(folder, name, report), report)
