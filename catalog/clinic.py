"""The clinic that shows the aid: its own settings, and when its figures are due for a check."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog.problems import Report
from catalog.settings import read_settings
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
    before = len(report.problems)
    found = read_settings(folder, FILE, report)
    found.only("name", "contact", "region", "language", "interests", "review")
    review = found.below("review")
    review.only("written", "checked", "every_months")
    written, checked = review.day("written"), review.day("checked")
    months = review.whole("every_months", least=1)
    name, contact, language = (found.text(key) for key in ("name", "contact", "language"))
    region = found.one_of("region", regions) if regions else found.text("region")
    interests = found.one_of("interests", INTERESTS)
    if len(report.problems) > before or written is None or checked is None or months is None:
        return None
    return Clinic(name, contact, region, language, interests, written, checked, months)
