"""Reads studies and what they found, and checks every table against the others and the words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from catalog.problems import Report
from catalog.records import (
    ANY,
    CERTAINTIES,
    DESIGNS,
    GRID_ROWS,
    UNITS,
    VERDICTS,
    Anchor,
    Claim,
    Evidence,
    Finding,
    Phase,
    Step,
    Study,
)
from catalog.tables import Row, read_rows, refuse_twice
from catalog.text import Words, placeholders

T = TypeVar("T")

STUDY_COLUMNS = (
    "id",
    "label",
    "title",
    "publisher",
    "year",
    "design",
    "n",
    "population",
    "link",
    "checked",
    "note",
)
FINDING_COLUMNS = (
    "id", "concern", "option", "measure", "unit", "low", "typical", "high",
    "count", "of", "weeks", "certainty", "study", "note",
)  # fmt: skip


class _Reader:
    """Reads the tables in the order in which they refer to each other."""

    def __init__(
        self,
        folder: Path,
        words: Words,
        concerns: tuple[str, ...],
        options: tuple[str, ...],
        report: Report,
    ):
        self.folder, self.words, self.report = folder, words, report
        self.concerns, self.options = (*concerns, ANY), options
        self.studies: dict[str, Study] = {}
        self.findings: dict[str, Finding] = {}

    def table(
        self,
        name: str,
        columns: tuple[str, ...],
        build: Callable[[Row], T | None],
        key: Callable[[T], object],
    ) -> list[T]:
        found: list[tuple[Row, T]] = []
        for row in read_rows(self.folder, f"evidence/{name}.csv", columns, self.report):
            record = build(row)
            if record is not None:
                found.append((row, record))
        refuse_twice(found, key, columns[0])
        return [record for _, record in found]

    def study(self, row: Row) -> Study | None:
        link = row.text("link")
        if link and not link.startswith("https://"):
            row.fault("link", "a link must start with https://.")
        checked = row.day("checked")
        if checked is None:
            row.fault("checked", "the day on which this was checked is missing.")
            return None
        return Study(
            row.needed("id"), row.needed("label"), row.text("title"), row.text("publisher"), row.whole("year"),
            row.one_of("design", DESIGNS), row.whole("n"), row.text("population"), link, checked,
        )  # fmt: skip

    def finding(self, row: Row) -> Finding:
        low, typical, high = (row.number_in(edge) for edge in ("low", "typical", "high"))
        unit = row.text("unit")
        known = [edge for edge in (low, typical, high) if edge is not None]
        if any(first > second for first, second in pairwise(known)):
            row.fault("low", "low, typical and high must rise in this order.")
        if unit or known or row.text("count"):
            row.one_of("unit", UNITS)
        record = Finding(
            row.needed("id"), row.one_of("concern", self.concerns), row.one_of("option", self.options),
            row.needed("measure"), unit, low, typical, high, row.whole("count"), row.whole("of"),
            row.number_in("weeks"), row.one_of("certainty", CERTAINTIES),
            tuple(self.studies[name] for name in row.ids("study", self.studies) if name in self.studies),
        )  # fmt: skip
        if known and not record.studies:
            row.fault("study", "a figure needs the study it comes from.")
        self.sentence(row, f"finding.{record.id}", record)
        return record

    def sentence(self, row: Row, key: str, record: Finding | None = None) -> None:
        """A row needs its sentence, and the sentence only figures which the row has."""
        if key not in self.words:
            row.fault("id", f"there is no sentence '{key}' among the words.")
            return
        values = record.values() if record else {}
        for name in sorted(placeholders(self.words.sentences[key])):
            if values.get(name) is None:
                row.fault(
                    "id",
                    f"the sentence '{key}' asks for {{{name}}}, which this row does not give.",
                )

    def evidence(self, row: Row) -> tuple[Finding, ...]:
        names = row.ids("evidence", self.findings)
        return tuple(self.findings[name] for name in names if name in self.findings)

    def claim(self, row: Row) -> Claim:
        name, evidence = row.needed("id"), self.evidence(row)
        self.sentence(row, f"claim.{name}.said")
        self.sentence(row, f"claim.{name}.why", evidence[0] if evidence else None)
        return Claim(name, row.one_of("verdict", VERDICTS), evidence)

    def step(self, row: Row) -> Step:
        name, evidence = row.needed("id"), self.evidence(row)
        first, last = row.whole("day_from") or 0, row.whole("day_to") or 0
        if first > last:
            row.fault("day_to", "the last day comes before the first.")
        self.sentence(row, f"first_week.{name}", evidence[0] if evidence else None)
        return Step(
            name,
            row.one_of("option", self.options),
            first,
            last,
            row.one_of("kind", ("normal", "call")),
            evidence,
        )

    def cell(self, row: Row) -> tuple[tuple[str, str, str], tuple[Finding, ...]]:
        place = (
            row.one_of("concern", self.concerns),
            row.one_of("option", self.options),
            row.one_of("row", GRID_ROWS),
        )
        return place, self.evidence(row)

    def icon(self, row: Row) -> tuple[str, str, Finding | None]:
        found = self.evidence(row)
        for finding in found:
            if finding.certainty != "none" and finding.in_100 is None:
                row.fault(
                    "evidence",
                    f"'{finding.id}' is not a count of people, so it cannot be drawn.",
                )
        return (
            row.needed("array"),
            row.one_of("concern", self.concerns),
            found[0] if found else None,
        )

    def phase(self, row: Row) -> Phase:
        zero = Decimal(0)
        start, end = (
            row.number_in("start_days") or zero,
            row.number_in("end_days") or zero,
        )
        if start >= end:
            row.fault("end_days", "a phase must end after it starts.")
        studies = row.ids("study", self.studies)
        return Phase(
            row.needed("id"),
            start,
            end,
            self.studies.get(studies[0]) if studies else None,
        )

    def anchor(self, row: Row) -> Anchor | None:
        names = (
            "sessions",
            "interval_days",
            "week_early",
            "value_early",
            "week_late",
            "value_late",
        )
        figures = [row.number_in(name) for name in names]
        for name, figure in zip(names, figures, strict=True):
            if not figure:
                row.fault(name, f"{name} must be above 0.")
        row.one_of("unit", UNITS)
        studies = row.ids("study", self.studies)
        sessions, *rest = (figure or Decimal(1) for figure in figures)
        return Anchor(
            row.needed("id"), row.one_of("response", ("tissue", "visible")), int(sessions), *rest,
            self.studies.get(studies[0]) if studies else None,
        )  # fmt: skip


def load_evidence(
    folder: Path,
    words: Words,
    concerns: tuple[str, ...],
    options: tuple[str, ...],
    report: Report,
) -> Evidence:
    """Read and check every table of ``data/evidence``; faults go to `report`."""
    reader = _Reader(folder, words, concerns, options, report)
    studies = reader.table("studies", STUDY_COLUMNS, reader.study, lambda study: study.id)
    reader.studies = {study.id: study for study in studies}
    for name in ("findings", "side_effects", "protocols"):
        for finding in reader.table(name, FINDING_COLUMNS, reader.finding, lambda finding: finding.id):
            if finding.id in reader.findings:
                report.add(
                    f"evidence/{name}.csv",
                    None,
                    "id",
                    f"'{finding.id}' stands in another table too.",
                )
            reader.findings[finding.id] = finding
    cells = reader.table(
        "grid",
        ("concern", "option", "row", "evidence"),
        reader.cell,
        lambda cell: cell[0],
    )
    week = ("id", "option", "day_from", "day_to", "kind", "evidence")
    icons = reader.table("icon_arrays", ("array", "concern", "evidence"), reader.icon, lambda icon: icon)
    arrays: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for array, concern, finding in icons:
        if finding:
            arrays[array, concern] = (*arrays.get((array, concern), ()), finding)
    spans = ("id", "start_days", "end_days", "study")
    anchor = ("id", "response", "sessions", "interval_days", "week_early", "value_early", "week_late", "value_late",
              "unit", "study")  # fmt: skip
    return Evidence(
        studies=MappingProxyType(reader.studies),
        findings=MappingProxyType(reader.findings),
        grid=MappingProxyType(dict(cells)),
        claims=tuple(
            reader.table(
                "claims",
                ("id", "verdict", "evidence"),
                reader.claim,
                lambda claim: claim.id,
            )
        ),
        first_week=tuple(reader.table("first_week", week, reader.step, lambda step: step.id)),
        icon_arrays=MappingProxyType(arrays),
        phases=tuple(reader.table("phases", spans, reader.phase, lambda phase: phase.id)),
        anchors=tuple(reader.table("anchors", anchor, reader.anchor, lambda anchor: anchor.id)),
    )
