"""A library in which needles and one laser have changed places: all that the data say of them.

Ids, names and looks stay, so that whatever code does by id alone would show up as a favour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from catalog.evidence.records import Evidence, Finding, GridRowOrNatural
from catalog.evidence.values import Values
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.prices.regions import Region

NEEDLES = "microneedling"
T = TypeVar("T")


def _exchanged(records: Mapping[str, T], laser: str) -> dict[str, T]:
    other = {NEEDLES: laser, laser: NEEDLES}
    return {other.get(name, name): record for name, record in records.items()}


def _region(region: Region, laser: str) -> Region:
    prices = MappingProxyType(_exchanged(region.book.prices, laser))
    shown = MappingProxyType(_exchanged(region.shown, laser))
    return replace(region, book=replace(region.book, prices=prices), shown=shown)


def _evidence(evidence: Evidence, laser: str) -> Evidence:
    other = {NEEDLES: laser, laser: NEEDLES}

    def turned(finding: Finding) -> Finding:
        return replace(finding, option=other.get(finding.option, finding.option))

    cells: dict[tuple[str, str, GridRowOrNatural], tuple[Finding, ...]] = {
        (concern, other.get(option, option), row): tuple(turned(one) for one in found)
        for (concern, option, row), found in evidence.grid.items()
    }
    findings = {name: turned(finding) for name, finding in evidence.findings.items()}
    return replace(evidence, grid=MappingProxyType(cells), findings=MappingProxyType(findings))


def _values(values: Values, laser: str) -> Values:
    other = {NEEDLES: laser, laser: NEEDLES}
    cells = {
        (thing, concern, other.get(option, option)): facts
        for (thing, concern, option), facts in values.cells.items()
    }
    return replace(values, cells=MappingProxyType(cells))


def swapped(library: Library, laser: str) -> Library:
    """Return the library with all data of needles and of one laser exchanged."""
    needles, other = library.options[NEEDLES], library.options[laser]
    options = dict(library.options)
    for one, data in ((needles, other), (other, needles)):
        options[one.id] = replace(
            one,
            facts=data.facts,
            by_concern=data.by_concern,
            extras=data.extras,
            usual_extras=data.usual_extras,
        )
    return replace(
        library,
        options=MappingProxyType(options),
        evidence=_evidence(library.evidence, laser),
        values=_values(library.values, laser),
        regions=MappingProxyType({name: _region(one, laser) for name, one in library.regions.items()}),
    )


def swapped_plan(plan: Plan) -> Plan:
    """Return the plan with the reader's own figures for needles and the laser exchanged."""
    return replace(
        plan,
        sessions=plan.laser_sessions,
        laser_sessions=plan.sessions,
        price=plan.laser_price,
        laser_price=plan.price,
        maintenance=plan.laser_maintenance,
        laser_maintenance=plan.maintenance,
        quotes=tuple(replace(one, side="l" if one.side == "n" else "n") for one in plan.quotes),
    )
