"""The options a reader can compare, as declared in ``data/options.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final

from catalog.evidence.looks import Look, read_look
from catalog.evidence.records import Finding, whole
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from model.money.prices import Extra
from model.quantities import UNKNOWN, Range

FILE = "options.toml"
ROLES = ("nothing", "needles", "laser", "apart", "shorter")
PER = ("session", "course")
PLACES = ("clinic", "elsewhere")
FACTS: Final = MappingProxyType(
    {"sessions": "sessions", "interval": "weeks", "days_off": "days", "upkeep": "sessions_per_year"}
)  # what an option may point at, each with its unit


@dataclass(frozen=True)
class Option:
    """One option.

    Parameters
    ----------
    role : str
        nothing, needles, laser, apart or shorter.
    look : Look
        Its colour, mark, texture and dash.
    facts : mapping of str to Finding
        Published sessions, interval, days off and upkeep, where there are any.
    extras : tuple of str
        Price-book items that may be charged besides the sessions.
    """

    id: str
    role: str
    look: Look
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
    return tuple(table.text("id") for table in read_settings(folder, FILE, report).each("option"))


def _extras(found: Settings, report: Report) -> Mapping[str, Extra]:
    """What may be charged besides the sessions."""
    extras: dict[str, Extra] = {}
    for table in found.each("extra"):
        told = replace(table, report=report)
        told.only("id", "per", "where")
        extra = Extra(told.text("id"), told.one_of("per", PER), told.one_of("where", PLACES))
        if extra.id in extras or not re.fullmatch("[a-z_]+", extra.id):
            report.add(
                FILE, None, "id", f"each extra needs an id of its own in small letters, not '{extra.id}'."
            )
        extras[extra.id] = extra
    return MappingProxyType(extras)


def load_options(
    folder: Path, findings: Mapping[str, Finding], report: Report
) -> tuple[Mapping[str, Option], Mapping[str, Extra]]:
    """Read the options and extras; faults go to `report`. ``option_ids`` has told of an unreadable file."""
    found = read_settings(folder, FILE, Report())
    extras = _extras(found, report)
    options: dict[str, Option] = {}
    for table in found.each("option"):
        option = _option(replace(table, report=report), findings)
        if option.id in options:
            report.add(FILE, None, "id", f"each option needs an id of its own, not '{option.id}'.")
        for extra in (one for one in option.extras if one not in extras):
            report.add(FILE, None, f"{option.id}.extras", f"nothing has the id '{extra}'.")
        options[option.id] = option
    roles = [option.role for option in options.values()]
    for role in ("nothing", "needles"):
        if roles.count(role) != 1:
            report.add(FILE, None, "role", f"there must be one option in the role '{role}'.")
    if "laser" not in roles:
        report.add(FILE, None, "role", "there must be an option in the role 'laser'.")
    return MappingProxyType(options), extras


def _option(table: Settings, findings: Mapping[str, Finding]) -> Option:
    table.only("id", "role", "colour", "mark", "texture", "dash", "extras", *FACTS)
    facts: dict[str, Finding] = {}
    for fact, unit in FACTS.items():
        finding = findings.get(table.text(fact)) if fact in table.values else None
        if finding is not None:
            facts[fact] = finding
            if finding.unit not in (unit, ""):
                table.fault(fact, f"'{finding.id}' is in {finding.unit}, not in {unit}.")
        elif fact in table.values:
            table.fault(fact, f"nothing has the id '{table.values[fact]}'.")
    name = str(table.values.get("id", ""))
    role, extras = table.one_of("role", ROLES), table.texts("extras")
    return Option(id=name, role=role, look=read_look(table), facts=facts, extras=extras)


def typical_weeks(option: Option, otherwise: Decimal) -> int:
    """Weeks between an option's sessions, for dating its payments."""
    finding = option.facts.get("interval")
    figures = () if finding is None else (finding.typical, finding.low, finding.high)
    return max(whole(next((figure for figure in figures if figure is not None), otherwise)), 1)
