"""Reads studies and what they found, and checks every table against the others and the words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

from catalog.evidence.records import (
    ANY,
    CERTAINTIES,
    CHANCES,
    CLAIM_VERDICTS,
    DESIGNS,
    GRID_ROWS,
    NATURAL,
    RESPONSE_NAMES,
    STEP_KINDS,
    UNITS,
    Anchor,
    Claim,
    Evidence,
    Finding,
    GridRowOrNatural,
    Phase,
    Step,
    Study,
)
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import NO_FIGURES, check_row_sentence
from catalog.words.patterns import BY_ROW, filled
from catalog.words.text import Words

T = TypeVar("T")

STUDY_COLUMNS = (
    "id", "label", "title", "publisher", "year", "design", "n", "cohort",
    "population", "link", "checked", "note",
)  # fmt: skip
FINDING_TABLES = ("findings", "side_effects", "protocols")
FINDING_COLUMNS = (
    "id", "concern", "option", "measure", "unit", "low", "typical", "high",
    "count", "of", "weeks", "certainty", "study", "note",
)  # fmt: skip
GRID_COLUMNS = ("concern", "option", "row", "evidence")
CLAIM_COLUMNS = ("id", "verdict", "evidence", "prices")
STEP_COLUMNS = ("id", "option", "day_from", "day_to", "kind", "evidence")
PHASE_COLUMNS = ("id", "start_days", "end_days", "study")
ANCHOR_FIGURES = ("sessions", "interval_days", "week_early", "value_early", "week_late", "value_late")
ANCHOR_COLUMNS = ("id", "response", *ANCHOR_FIGURES, "unit", "study")


class _Reader:
    """Reads the tables in the order in which they refer to each other."""

    def __init__(
        self,
        folder: DataFolder,
        words: Words,
        concerns: tuple[str, ...],
        options: tuple[str, ...],
        report: Report,
    ) -> None:
        self.folder, self.words, self.report = folder, words, report
        # A row may hold for any concern, so that it need not be written once for each.
        self.concerns, self.options = (*concerns, ANY), options
        self.studies: dict[str, Study] = {}
        self.findings: dict[str, Finding] = {}

    def table(
        self,
        name: str,
        columns: tuple[str, ...],
        build: Callable[[Row], T | None],
        key: Callable[[T], object],
    ) -> tuple[T, ...]:
        found: list[tuple[Row, T]] = []
        for row in read_rows(self.folder, f"evidence/{name}.csv", columns, self.report):
            record = build(row)
            if record is not None:
                found.append((row, record))
        check_unique(found, key, columns[0])
        return tuple(record for _, record in found)

    def link(self, row: Row) -> str:
        link = row.text("link")
        if link and not link.startswith("https://"):
            row.fault("link", "a link must start with https://.")
        return link

    def study(self, row: Row) -> Study:
        checked = row.needed_day("checked", "the day on which this was checked is missing.")
        title, publisher, population = (row.text(name) for name in ("title", "publisher", "population"))
        return Study(
            id=row.needed("id"),
            label=row.needed("label"),
            title=title,
            publisher=publisher,
            year=row.whole("year"),
            design=row.one_of("design", DESIGNS),
            n=row.whole("n"),
            population=population,
            link=self.link(row),
            checked=checked,
            cohort=row.text("cohort"),
        )

    def alone(self) -> None:
        """Note a fault for a cohort with one study: most likely the id of another is mistyped."""
        named = [study.cohort for study in self.studies.values() if study.cohort]
        for cohort in sorted({one for one in named if named.count(one) == 1}):
            self.report.add("evidence/studies.csv", None, "cohort", f"only one study is of '{cohort}'.")

    def finding(self, row: Row) -> Finding:
        record = Finding(
            id=row.needed("id"),
            concern=row.one_of("concern", self.concerns),
            option=row.one_of("option", self.options),
            measure=row.needed("measure"),
            unit=row.one_of("unit", UNITS) if row.text("unit") else "",
            low=row.number_in("low"),
            typical=row.number_in("typical"),
            high=row.number_in("high"),
            count=row.whole("count"),
            of=row.whole("of"),
            weeks=row.number_in("weeks"),
            certainty=row.one_of("certainty", CERTAINTIES),
            studies=self.known(row, "study", self.studies),
        )
        self.figures(row, record)
        self.sentence(row, f"finding.{record.id}", record)
        return record

    def figures(self, row: Row, record: Finding) -> None:
        """Figures need a unit and a study, rise in order, and count no more people than there are."""
        # Blank edges are honest; those that are given must rise.
        known = [edge for edge in (record.low, record.typical, record.high) if edge is not None]
        if any(first > second for first, second in pairwise(known)):
            row.fault("low", "low, typical and high must rise in this order.")
        if known or record.count is not None:
            row.needed("unit")
        if (known or record.count is not None) and not record.studies:
            row.fault("study", "a figure needs the study it comes from.")
        if (record.count is None) != (record.of is None) or (record.count or 0) > (record.of or 0):
            row.fault("count", "a count needs the number it is out of, which is no smaller.", "count", "of")
        # A share typed as 250 of 100 would fill the picture of people twice.
        if record.unit in CHANCES and any(edge > 100 for edge in known):
            row.fault("unit", "no more than 100 of 100 can be counted.")

    def sentence(self, row: Row, key: str, record: Finding | None = None) -> None:
        check_row_sentence(row, "id", self.words, key, record.values() if record else NO_FIGURES)

    def known(self, row: Row, column: str, records: Mapping[str, T]) -> tuple[T, ...]:
        # An unknown id is noted by `ids`, so it is only passed over here.
        return tuple(records[name] for name in row.ids(column, records) if name in records)

    def claim(self, row: Row) -> Claim:
        name, evidence = row.needed("id"), self.known(row, "evidence", self.findings)
        self.sentence(row, f"claim.{name}.said")
        self.sentence(row, f"claim.{name}.why", evidence[0] if evidence else None)
        prices = row.ids("prices", self.options)
        # A claim judged against nothing would be a mere opinion.
        if not evidence and not prices:
            row.fault("evidence", "a claim needs the findings or the prices it was checked against.")
        return Claim(name, row.one_of("verdict", CLAIM_VERDICTS), evidence, prices)

    def step(self, row: Row) -> Step:
        name, evidence = row.needed("id"), self.known(row, "evidence", self.findings)
        first, last = (int(row.needed_number(name)) for name in ("day_from", "day_to"))
        if first > last:
            row.fault("day_to", "the last day comes before the first.", "day_from", "day_to")
        self.sentence(row, f"first_week_title.{name}")
        self.sentence(row, f"first_week.{name}", evidence[0] if evidence else None)
        option, kind = row.one_of("option", self.options), row.one_of("kind", STEP_KINDS)
        return Step(id=name, option=option, day_from=first, day_to=last, kind=kind, evidence=evidence)

    def cell(self, row: Row) -> tuple[tuple[str, str, GridRowOrNatural], tuple[Finding, ...]]:
        row.needed("evidence")
        concern, option = row.one_of("concern", self.concerns), row.one_of("option", self.options)
        rows: tuple[GridRowOrNatural, ...] = (*GRID_ROWS, NATURAL)
        asked = row.one_of("row", rows)
        return (concern, option, asked), self.known(row, "evidence", self.findings)

    def icon(self, row: Row) -> tuple[str, str, Finding] | None:
        row.needed("evidence")
        concern, found = row.one_of("concern", self.concerns), self.known(row, "evidence", self.findings)
        # A picture of 100 people needs a count, or the word that nobody counted.
        for finding in found:
            if finding.certainty != "none" and finding.in_100 is None:
                message = f"'{finding.id}' is not a count of people, so it cannot be drawn."
                row.fault("evidence", message)
        # Each row draws one finding; several rows of one name make a comparison.
        return (row.needed("array"), concern, found[0]) if found else None

    def icon_arrays(self) -> Mapping[tuple[str, str], tuple[Finding, ...]]:
        arrays: dict[tuple[str, str], tuple[Finding, ...]] = {}
        drawn = self.table("icon_arrays", ("array", "concern", "evidence"), self.icon, lambda icon: icon)
        for array, concern, finding in drawn:
            arrays[array, concern] = (*arrays.get((array, concern), ()), finding)
        return MappingProxyType(arrays)

    def phase(self, row: Row) -> Phase:
        # A blank day is not day 0: a phase that lost its start would begin at once.
        start, end = (row.needed_number(name) for name in ("start_days", "end_days"))
        if start >= end:
            row.fault("end_days", "a phase must end after it starts.", "start_days", "end_days")
        name, studies = row.needed("id"), self.known(row, "study", self.studies)
        for key in filled(BY_ROW, "phases", name):
            self.sentence(row, key)
        return Phase(name, start, end, studies)

    def anchor(self, row: Row) -> Anchor:
        figures = {name: row.number_in(name) for name in ANCHOR_FIGURES}
        for name, figure in figures.items():
            if not figure:
                row.fault(name, f"{name} must be above 0.", name)
        row.one_of("unit", UNITS)
        studies = self.known(row, "study", self.studies)
        response = row.one_of("response", RESPONSE_NAMES)
        sessions, interval, *readings = (figure or Decimal(1) for figure in figures.values())
        early, early_value, late, late_value = readings
        return Anchor(
            id=row.needed("id"),
            response=response,
            sessions=int(sessions),
            interval_days=interval,
            week_early=early,
            value_early=early_value,
            week_late=late,
            value_late=late_value,
            study=studies[0] if studies else None,
        )

    def read_findings(self) -> None:
        # Other tables name a finding by its id alone, so an id may stand in one of the three files only.
        for name in FINDING_TABLES:
            for finding in self.table(name, FINDING_COLUMNS, self.finding, lambda finding: finding.id):
                if finding.id in self.findings:
                    twice = f"'{finding.id}' stands in another table too."
                    self.report.add(f"evidence/{name}.csv", None, "id", twice)
                self.findings[finding.id] = finding

    def read(self) -> Evidence:
        studies = self.table("studies", STUDY_COLUMNS, self.study, lambda study: study.id)
        # Findings name studies, and everything else names findings, so they are read in this order.
        self.studies.update((study.id, study) for study in studies)
        self.alone()
        self.read_findings()
        cells = self.table("grid", GRID_COLUMNS, self.cell, lambda cell: cell[0])
        return Evidence(
            studies=MappingProxyType(self.studies),
            findings=MappingProxyType(self.findings),
            grid=MappingProxyType(dict(cells)),
            claims=self.table("claims", CLAIM_COLUMNS, self.claim, lambda claim: claim.id),
            first_week=self.table("first_week", STEP_COLUMNS, self.step, lambda step: step.id),
            icon_arrays=self.icon_arrays(),
            phases=self.table("phases", PHASE_COLUMNS, self.phase, lambda phase: phase.id),
            anchors=self.table("anchors", ANCHOR_COLUMNS, self.anchor, lambda anchor: anchor.id),
        )


def load_evidence(
    folder: DataFolder, words: Words, concerns: tuple[str, ...], options: tuple[str, ...], report: Report
) -> Evidence:
    """Read and check every table of ``data/evidence``; faults go to `report`."""
    return _Reader(folder, words, concerns, options, report).read()
