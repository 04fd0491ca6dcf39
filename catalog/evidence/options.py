"""The options a reader can compare, as declared in ``data/options.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.evidence.looks import Look, read_look
from catalog.evidence.records import ANY, Finding, Study, Unit
from catalog.reading.settings import Settings
from model.money.prices import EXTRA_UNITS, PAID_TO, Extra
from model.quantities import UNKNOWN, Range

FILE = "options.toml"
Role = Literal["nothing", "needles", "laser", "apart", "shorter"]
Fact = Literal["sessions", "interval", "days_off", "upkeep"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
FACTS: Final[Mapping[Fact, Unit]] = MappingProxyType(
    {"sessions": "sessions", "interval": "weeks", "days_off": "days", "upkeep": "sessions_per_year"}
)  # what an option may point at, each with its unit


@dataclass(frozen=True)
class Option:
    """One option.

    Parameters
    ----------
    role : {"nothing", "needles", "laser", "apart", "shorter"}
        What it is compared as; the last two are told of, but have no course to price.
    look : Look
        Its colour, mark, texture and dash.
    facts : mapping of Fact to Finding
        Published sessions, interval, days off and upkeep, where there are any: for any concern.
    by_concern : mapping of (str, Fact) to Finding
        Published figures that hold for one concern, and go before those for any.
    extras : tuple of str
        Price-book items that may be charged besides the sessions.
    usual_extras : tuple of str
        Those of them that nearly everybody has with this option.
    """

    id: str
    role: Role
    look: Look
    facts: Mapping[Fact, Finding]
    by_concern: Mapping[tuple[str, Fact], Finding]
    extras: tuple[str, ...]
    usual_extras: tuple[str, ...]

    def published(self, fact: Fact, concern: str = ANY) -> Finding | None:
        """Return what was published for a concern, or else for any; None when nobody published it."""
        return self.by_concern.get((concern, fact)) or self.facts.get(fact)

    def count(self, fact: Fact, concern: str = ANY) -> Range:
        """Return a published count as a range of whole numbers; unknown when nobody published it."""
        finding = self.published(fact, concern)
        return UNKNOWN if finding is None else finding.whole_range

    def studies(self, fact: Fact, concern: str = ANY) -> tuple[Study, ...]:
        """Return the studies behind a published count, the main one first."""
        finding = self.published(fact, concern)
        return finding.studies if finding else ()

    def typical(self, fact: Fact, concern: str, otherwise: int) -> int:
        """Return the published typical count, at least 1; `otherwise` where nobody published any."""
        low, typical, high = self.count(fact, concern).edges
        return max(next((edge for edge in (typical, low, high) if edge is not None), otherwise), 1)


def option_ids(found: Settings) -> tuple[str, ...]:
    """Return the ids of the options, in the order of ``options.toml``."""
    return tuple(table.text("id") for table in found.each("option"))


def _extras(found: Settings) -> Mapping[str, Extra]:
    extras: dict[str, Extra] = {}
    for table in found.each("extra"):
        table.only("id", "per", "where")
        extra = Extra(table.text("id"), table.one_of("per", EXTRA_UNITS), table.one_of("where", PAID_TO))
        # A link writes an extra's id between a dot and a dash, so it holds neither.
        if extra.id in extras or not re.fullmatch("[a-z_]+", extra.id):
            wanted = f"each extra needs an id of its own in small letters, not '{extra.id}'."
            found.fault("id", wanted)
        extras[extra.id] = extra
    return MappingProxyType(extras)


def load_options(
    found: Settings, findings: Mapping[str, Finding]
) -> tuple[Mapping[str, Option], Mapping[str, Extra]]:
    """Read the options and extras of ``options.toml``; faults go to its report."""
    extras = _extras(found)
    options: dict[str, Option] = {}
    for table in found.each("option"):
        option = _option(table, findings)
        if option.id in options:
            found.fault("id", f"each option needs an id of its own, not '{option.id}'.")
        # A misspelt extra would leave a cost out of a total without anybody noticing.
        for extra in (one for one in option.extras if one not in extras):
            found.fault(f"{option.id}.extras", f"nothing has the id '{extra}'.")
        options[option.id] = option
    roles = [option.role for option in options.values()]
    # Every comparison has these two sides exactly once; lasers are chosen among several.
    for role in ("nothing", "needles"):
        if roles.count(role) != 1:
            found.fault("role", f"there must be one option in the role '{role}'.")
    if "laser" not in roles:
        found.fault("role", "there must be an option in the role 'laser'.")
    return MappingProxyType(options), extras


def _option(table: Settings, findings: Mapping[str, Finding]) -> Option:
    table.only("id", "role", "colour", "mark", "texture", "dash", "extras", "usual_extras", *FACTS)
    facts: dict[Fact, Finding] = {}
    for fact, unit in FACTS.items():
        finding = findings.get(table.text(fact)) if fact in table.values else None
        if finding is not None:
            facts[fact] = finding
            # A finding without a unit has no figure: it says that nobody published one.
            if finding.unit not in (unit, ""):
                table.fault(fact, f"'{finding.id}' is in {finding.unit}, not in {unit}.")
        elif fact in table.values:
            table.fault(fact, f"nothing has the id '{table.values[fact]}'.")
    name = str(table.values.get("id", ""))
    role, extras = table.one_of("role", ROLES), table.texts("extras")
    look, own = read_look(table), _by_concern(name, findings)
    usual = table.texts("usual_extras")
    for extra in (one for one in usual if one not in extras):
        table.fault("usual_extras", f"'{extra}' is not one of the extras of this option.")
    return Option(name, role, look, facts, own, extras, usual)


def _by_concern(option: str, findings: Mapping[str, Finding]) -> Mapping[tuple[str, Fact], Finding]:
    """Return the facts of an option that hold for one concern: those rows name both themselves."""
    own: dict[tuple[str, Fact], Finding] = {}
    for fact, unit in FACTS.items():
        for one in findings.values():
            if (one.option, one.measure, one.unit) == (option, fact, unit) and one.concern != ANY:
                own[one.concern, fact] = one
    return MappingProxyType(own)
