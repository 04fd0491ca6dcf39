"""Parameters of the timeline, as declared in ``data/evidence/parameters.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final

from catalog.problems import Report
from catalog.records import Finding, Study, whole
from catalog.settings import Settings, read_settings
from model.collagen import Pace, Response, Responses
from model.quantities import Range
from model.schedule import Healing

FILE = "evidence/parameters.toml"
SPEEDS = ("slow", "typical", "fast")
TABLES = ("delay", "tissue", "visible")
UNITS: Final = MappingProxyType({"judge": "months", "redness": "days", "softening": "percent", "sun": "days"})


@dataclass(frozen=True)
class Parameters:
    """Both responses and the healing window, with the studies behind them.

    Parameters
    ----------
    softening : Decimal
        Share of its depth, from 0 to 1, that a drawn dip of the skin loses at the end of a course.
    sun : Finding
        How long clinics ask readers to wait for a session after the sun; its typical figure counts.
    """

    responses: Responses
    healing: Healing
    softening: Decimal
    sun: Finding
    studies: tuple[Study, ...]

    @property
    def tan_days(self) -> int:
        """Days to wait for a session after strong sun, a tan or sunburn."""
        return whole(self.sun.typical or Decimal(0))


def load_parameters(
    folder: Path,
    findings: Mapping[str, Finding],
    studies: Mapping[str, Study],
    report: Report,
) -> Parameters | None:
    """Read the parameters; None with faults noted when something does not fit."""
    before, found = len(report.problems), read_settings(folder, FILE, report)
    found.only("last_week", "last_week_assumption", *UNITS, *TABLES)
    tables = [_table(found.below(name), studies) for name in TABLES]
    last = found.whole("last_week", least=1)
    judge, redness, softening, sun = (_finding(found, key, findings) for key in UNITS)
    if len(report.problems) > before or last is None or not (judge and redness and softening and sun):
        return None
    try:
        (delay, behind), *responses = tables
        tissue, visible = (_response(delay, tau) for tau, _ in responses)
        healing = Healing(_days(redness), -1 if judge.typical is None else whole(judge.typical))
    except ValueError as wrong:
        report.add(FILE, None, None, str(wrong))
        return None
    softens = (softening.typical or Decimal(0)) / 100
    names = dict.fromkeys([*behind, *(name for _, sources in responses for name in sources)])
    return Parameters(
        Responses(tissue, visible, last), healing, softens, sun, tuple(studies[name] for name in names)
    )


def _table(table: Settings, studies: Mapping[str, Study]) -> tuple[list[float], tuple[str, ...]]:
    table.only("unit", "sources", *SPEEDS)
    table.one_of("unit", ("weeks",))
    sources = table.texts("sources")
    if not sources:
        table.fault("sources", "figures need the studies they come from.")
    for source in sources:
        if source not in studies:
            table.fault("sources", f"nothing has the id '{source}'.")
    return [float(table.number(speed) or 0) for speed in SPEEDS], sources


def _finding(found: Settings, key: str, findings: Mapping[str, Finding]) -> Finding | None:
    name = found.text(key)
    finding = findings.get(name)
    if finding is None:
        found.fault(key, f"nothing has the id '{name}'.")
    elif finding.unit != UNITS[key]:
        found.fault(key, f"'{name}' must be in {UNITS[key]}.")
    elif key == "sun" and finding.typical is None:
        found.fault(key, f"'{name}' needs a typical figure: it is the wait we count.")
    return finding


def _days(redness: Finding) -> Range:
    edges = (redness.low, redness.typical, redness.high)
    return Range(*(None if edge is None else whole(edge) for edge in edges))


def _response(delays: list[float], taus: list[float]) -> Response:
    slow, typical, fast = (Pace(delay, tau) for delay, tau in zip(delays, taus, strict=True))
    return Response(slow=slow, typical=typical, fast=fast)
