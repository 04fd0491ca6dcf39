"""Parameters of the timeline, as declared in ``data/evidence/parameters.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from catalog.problems import Report
from catalog.records import Finding, Study, whole
from catalog.tables import read_toml
from model.collagen import Pace, Response, Responses
from model.quantities import Range
from model.schedule import Healing

FILE = "evidence/parameters.toml"
SPEEDS = ("slow", "typical", "fast")
TABLES = ("delay", "tissue", "visible")


@dataclass(frozen=True)
class Parameters:
    """Both responses and the healing window, with the studies behind them."""

    responses: Responses
    healing: Healing
    studies: tuple[Study, ...]


def load_parameters(
    folder: Path,
    findings: Mapping[str, Finding],
    studies: Mapping[str, Study],
    report: Report,
) -> Parameters | None:
    """Read the parameters; None with faults noted when something does not fit."""
    found, before = read_toml(folder, FILE, report), len(report.problems)
    tables = {name: _table(found, name, studies, report) for name in TABLES}
    last = found.get("last_week")
    if not isinstance(last, int) or last < 1:
        report.add(FILE, None, "last_week", "this must be a whole number of weeks above 0.")
    judge, redness = (_finding(found, key, findings, report) for key in ("judge", "redness"))
    if len(report.problems) > before or judge is None or redness is None:
        return None
    try:
        responses = Responses(
            _response(tables["delay"], tables["tissue"]),
            _response(tables["delay"], tables["visible"]),
            int(str(last)),
        )
        days = Range(
            *(None if edge is None else whole(edge) for edge in (redness.low, redness.typical, redness.high))
        )
        healing = Healing(days, -1 if judge.typical is None else whole(judge.typical))
    except ValueError as wrong:
        report.add(FILE, None, None, str(wrong))
        return None
    names = dict.fromkeys(name for table in tables.values() for name in table["sources"])
    return Parameters(responses, healing, tuple(studies[name] for name in names))


def _table(
    found: Mapping[str, Any], name: str, studies: Mapping[str, Study], report: Report
) -> Mapping[str, Any]:
    table: Mapping[str, Any] = found.get(name, {})
    if table.get("unit") != "weeks":
        report.add(FILE, None, f"{name}.unit", 'the unit must be "weeks".')
    for speed in SPEEDS:
        if not isinstance(table.get(speed), int | float):
            report.add(FILE, None, f"{name}.{speed}", "this must be a number of weeks.")
    sources = table.get("sources", [])
    if not sources:
        report.add(FILE, None, f"{name}.sources", "figures need the studies they come from.")
    for source in sources:
        if source not in studies:
            report.add(FILE, None, f"{name}.sources", f"nothing has the id '{source}'.")
    return table


def _finding(
    found: Mapping[str, Any], key: str, findings: Mapping[str, Finding], report: Report
) -> Finding | None:
    name = found.get(key)
    if name not in findings:
        report.add(FILE, None, key, f"nothing has the id '{name}'.")
    return findings.get(str(name))


def _response(delay: Mapping[str, Any], tau: Mapping[str, Any]) -> Response:
    slow, typical, fast = (Pace(float(delay[speed]), float(tau[speed])) for speed in SPEEDS)
    return Response(slow=slow, typical=typical, fast=fast)
