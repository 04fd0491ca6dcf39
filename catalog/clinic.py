"""The clinic that shows the aid: its own settings, and when its figures are due for a check."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from catalog.problems import Report
from catalog.tables import read_toml
from model.schedule import add_months

FILE = "clinic.toml"
INTERESTS = ("needles", "lasers", "both", "neither")


@dataclass(frozen=True)
class Clinic:
    """Settings a clinic makes for itself."""

    name: str
    contact: str
    region: str
    language: str
    interests: str
    written: date
    checked: date
    every_months: int

    @property
    def next_check(self) -> date:
        """Day by which the figures must be checked again."""
        return add_months(self.checked, self.every_months)

    def overdue(self, today: date) -> bool:
        """True once the next check is past."""
        return today > self.next_check


def load_clinic(folder: Path, regions: Collection[str], report: Report) -> Clinic | None:
    """Read the clinic's settings; None with faults noted when something is missing."""
    found = read_toml(folder, FILE, report)
    before = len(report.problems)
    review: Mapping[str, Any] = found.get("review", {})
    texts = {key: _text(found, key, report) for key in ("name", "contact", "region", "language", "interests")}
    days = {key: _day(review, key, report) for key in ("written", "checked")}
    months = review.get("every_months")
    if not isinstance(months, int) or months < 1:
        report.add(
            FILE,
            None,
            "review.every_months",
            "this must be a whole number of months above 0.",
        )
    if regions and texts["region"] not in regions:
        report.add(FILE, None, "region", f"use one of: {', '.join(sorted(regions))}.")
    if texts["interests"] not in INTERESTS:
        report.add(FILE, None, "interests", f"use one of: {', '.join(INTERESTS)}.")
    for key in found:
        if key not in (*texts, "review"):
            report.add(FILE, None, key, "this key is not known.")
    return None if len(report.problems) > before else Clinic(**texts, **days, every_months=int(str(months)))


def _text(found: Mapping[str, Any], key: str, report: Report) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value.strip():
        report.add(FILE, None, key, "this setting is missing.")
        return ""
    return value


def _day(review: Mapping[str, Any], key: str, report: Report) -> date:
    value = review.get(key)
    if not isinstance(value, date):
        report.add(FILE, None, f"review.{key}", "this must be a date like 2026-11-22.")
        return date.min
    return value
