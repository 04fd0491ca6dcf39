"""Parameters of the timeline, as declared in ``data/evidence/parameters.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.evidence.records import Finding, Study, Unit, whole
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from model.skin.event import Fading
from model.skin.response import Pace, Response, Responses
from model.skin.schedule import Healing

FILE = "evidence/parameters.toml"
Speed = Literal["slow", "typical", "fast"]
PaceTable = Literal["delay", "tissue", "visible"]
CountedRow = Literal["judge", "redness", "softening", "sun", "sun_after", "fading"]
SPEEDS: Final[tuple[Speed, ...]] = get_args(Speed)
TABLES: Final[tuple[PaceTable, ...]] = get_args(PaceTable)
UNITS: Final[Mapping[CountedRow, Unit]] = MappingProxyType(
    {
        "judge": "months",
        "redness": "days",
        "softening": "percent",
        "sun": "days",
        "sun_after": "days",
        "fading": "months",
    }
)


@dataclass(frozen=True)
class Parameters:
    """Both responses and the healing window, with the studies behind them.

    Parameters
    ----------
    rows : mapping of CountedRow to Finding
        Findings that count in dates and pictures. Of sun, the wait for a session after strong sun, the
        typical figure counts. Of sun_after, the time out of the sun after a session, the longest counts.
    sources : mapping of PaceTable to tuple of str
        Study ids behind the delay and the pace of each response.
    """

    responses: Responses
    healing: Healing
    fading: Fading
    rows: Mapping[CountedRow, Finding]
    sources: Mapping[PaceTable, tuple[str, ...]]
    studies: tuple[Study, ...]

    @property
    def softening(self) -> Decimal:
        """Share of its depth, from 0 to 1, that a drawn dip of the skin loses at the end of a course."""
        # The row is in percent.
        return (self.rows["softening"].typical or Decimal(0)) / 100

    @property
    def tan_days(self) -> int:
        """Days to wait for a session after strong sun, a tan or sunburn."""
        return whole(self.rows["sun"].typical or Decimal(0))

    @property
    def sun_days(self) -> int:
        """Days to keep out of strong sun after a session."""
        return whole(self.rows["sun_after"].high or Decimal(0))


def load_parameters(
    folder: DataFolder,
    findings: Mapping[str, Finding],
    studies: Mapping[str, Study],
    report: Report,
) -> Parameters | None:
    """Read the parameters; None with faults noted when something does not fit."""
    before, found = len(report.problems), read_settings(folder, FILE, report)
    found.only("last_week", "last_week_assumption", *UNITS, *TABLES)
    tables, last = [_table(found.below(one), studies) for one in TABLES], found.whole("last_week", least=1)
    rows: dict[CountedRow, Finding] = {key: row for key in UNITS if (row := _finding(found, key, findings))}
    if len(report.problems) > before or last is None or len(rows) < len(UNITS):
        return None
    try:
        responses, healing, fading = _responses(tables, last), _healing(rows), _fading(rows)
    except ValueError as wrong:  # the model refuses paces that cross, healing without days, fading in no time
        report.add(FILE, None, None, str(wrong), "figure")
        return None
    sources = dict(zip(TABLES, (behind for _, behind in tables), strict=True))
    return Parameters(
        responses=responses,
        healing=healing,
        fading=fading,
        rows=MappingProxyType(rows),
        sources=MappingProxyType(sources),
        studies=_named(studies, sources.values()),
    )


def _named(studies: Mapping[str, Study], sources: Iterable[tuple[str, ...]]) -> tuple[Study, ...]:
    """Return every study named by any source, each once."""
    # A dictionary drops what is repeated and keeps the order, which a set would not.
    return tuple(studies[name] for name in dict.fromkeys(chain.from_iterable(sources)))


def _responses(tables: list[tuple[list[float], tuple[str, ...]]], last: int) -> Responses:
    # Both responses start after one delay and differ in how fast they rise.
    (delay, _), *taus = tables
    tissue, visible = (_response(delay, tau) for tau, _ in taus)
    return Responses(tissue, visible, last)


def _healing(rows: Mapping[CountedRow, Finding]) -> Healing:
    judge = rows["judge"].typical
    # An unknown month is passed on as one that the model refuses by name.
    return Healing(rows["redness"].whole_range, -1 if judge is None else whole(judge))


def _fading(rows: Mapping[CountedRow, Finding]) -> Fading:
    months = rows["fading"].whole_range
    # An unknown month is passed on as one that the model refuses by name.
    return Fading(months.typical or 0, months.high or 0)


def _table(table: Settings, studies: Mapping[str, Study]) -> tuple[list[float], tuple[str, ...]]:
    table.only("unit", "sources", *SPEEDS)
    table.one_of("unit", ("weeks",))
    sources = table.texts("sources")
    if not sources:
        table.fault("sources", "figures need the studies they come from.")
    for source in sources:
        if source not in studies:
            table.fault("sources", f"nothing has the id '{source}'.")
    # Weeks on a curve need no exact decimals, unlike money. The 0 stands in after a fault.
    return [float(table.number(speed) or 0) for speed in SPEEDS], sources


def _finding(found: Settings, key: CountedRow, findings: Mapping[str, Finding]) -> Finding | None:
    name = found.text(key)
    finding = findings.get(name)
    if finding is None:
        found.fault(key, f"nothing has the id '{name}'.")
    elif finding.unit != UNITS[key]:
        found.fault(key, f"'{name}' must be in {UNITS[key]}.")
    elif key == "sun" and finding.typical is None:
        found.fault(key, f"'{name}' needs a typical figure: it is the wait we count.")
    elif key == "sun_after" and finding.high is None:
        found.fault(key, f"'{name}' needs a high figure: it is the wait we count.")
    return finding


def _response(delays: list[float], taus: list[float]) -> Response:
    slow, typical, fast = (Pace(delay, tau) for delay, tau in zip(delays, taus, strict=True))
    return Response(slow=slow, typical=typical, fast=fast)
