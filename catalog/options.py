"""The options a reader can compare, as declared in ``data/options.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from catalog.problems import Report
from catalog.records import Finding, whole
from catalog.tables import read_toml
from model.quantities import UNKNOWN, Range

FILE = "options.toml"
ROLES = ("nothing", "needles", "laser", "apart", "shorter")
FACTS = ("sessions", "interval", "days_off", "upkeep")


@dataclass(frozen=True)
class Option:
    """One option.

    Parameters
    ----------
    role : str
        nothing, needles, laser, apart or shorter.
    facts : mapping of str to Finding
        Published sessions, interval, days off and upkeep, where there are any.
    extras : tuple of str
        Price-book items that may be charged besides the sessions.
    """

    id: str
    role: str
    facts: Mapping[str, Finding]
    extras: tuple[str, ...]

    def count(self, fact: str) -> Range:
        """A published count as a range of whole numbers; unknown when nobody published it."""
        finding = self.facts.get(fact)
        if finding is None:
            return UNKNOWN
        return Range(
            *(None if edge is None else whole(edge) for edge in (finding.low, finding.typical, finding.high))
        )

    def sources(self, fact: str) -> tuple[str, ...]:
        """Study ids behind a published count."""
        finding = self.facts.get(fact)
        return tuple(study.id for study in finding.studies) if finding else ()


def option_ids(folder: Path, report: Report) -> tuple[str, ...]:
    """Ids of the options, in their order."""
    tables = read_toml(folder, FILE, report).get("option", [])
    return tuple(str(table.get("id", "")) for table in tables)


def load_options(folder: Path, findings: Mapping[str, Finding], report: Report) -> Mapping[str, Option]:
    """Read the options; faults go to `report`. ``option_ids`` has told of an unreadable file."""
    options: dict[str, Option] = {}
    for table in read_toml(folder, FILE, Report()).get("option", []):
        option = _option(table, findings, report)
        if not option.id or option.id in options:
            report.add(
                FILE,
                None,
                "id",
                f"each option needs an id of its own, not '{option.id}'.",
            )
        options[option.id] = option
    for role in ("nothing", "needles", "laser"):
        if not any(option.role == role for option in options.values()):
            report.add(FILE, None, "role", f"there must be an option in the role '{role}'.")
    return options


def _option(table: Mapping[str, Any], findings: Mapping[str, Finding], report: Report) -> Option:
    name, role = str(table.get("id", "")), str(table.get("role", ""))
    if role not in ROLES:
        report.add(FILE, None, f"{name}.role", f"'{role}' is not one of: {', '.join(ROLES)}.")
    for key in table:
        if key not in ("id", "role", "extras", *FACTS):
            report.add(FILE, None, f"{name}.{key}", "this key is not known.")
    facts: dict[str, Finding] = {}
    for fact in FACTS:
        row = table.get(fact)
        if row in findings:
            facts[fact] = findings[row]
        elif row is not None:
            report.add(FILE, None, f"{name}.{fact}", f"nothing has the id '{row}'.")
    return Option(name, role, facts, tuple(str(item) for item in table.get("extras", [])))


def typical_weeks(option: Option, otherwise: Decimal) -> int:
    """Weeks between an option's sessions, for dating its payments."""
    finding = option.facts.get("interval")
    figures = () if finding is None else (finding.typical, finding.low, finding.high)
    return max(whole(next((figure for figure in figures if figure is not None), otherwise)), 1)
