"""What a reader can weigh and be asked: ``data/weighing.toml`` and ``data/evidence/values.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final

from catalog.evidence.records import ANY, Evidence, Finding, whole
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from catalog.reading.tables import Row, read_rows, refuse_twice
from catalog.words.patterns import BY_ROW, filled
from catalog.words.text import Words, placeholders
from model.quantities import UNKNOWN, Range

FILE, TABLE = "weighing.toml", "evidence/values.csv"
COLUMNS = ("thing", "concern", "option", "lead", "evidence")
FILLED_BY = ("evidence", "benefit", "certainty", "total", "pace")
LEADS: Final = MappingProxyType(
    {
        "days": "days",
        "weeks": "weeks",
        "months": "months",
        "sessions": "sessions",
        "out_of_10": "score_0_10",
        "in_100": "people_in_100",
        "none": "",
    }
)  # what may lead a cell, each with the unit its main finding must have; "none" leads without a figure
NOT_SURE: Final = "not_sure"  # an answer that every question offers


@dataclass(frozen=True)
class Thing:
    """One thing to weigh, and where the cells of its row come from."""

    id: str
    filled_by: str


@dataclass(frozen=True)
class Facts:
    """What evidence has for one option in one row.

    Parameters
    ----------
    lead : str
        Unit that leads the cell; empty where no figure can stand alone.
    """

    lead: str
    evidence: tuple[Finding, ...]

    @property
    def figure(self) -> Range:
        """The figure that leads the cell, in whole numbers; unknown where there is none.

        Notes
        -----
        Chances come from studies that differ, so theirs is how far apart they lie. Any other figure is the
        main finding's own.
        """
        if self.lead == "in_100":
            counts = [one.in_100 for one in self.evidence if one.in_100 is not None]
            return Range(min(counts), None, max(counts))
        if not LEADS.get(self.lead):
            return UNKNOWN
        main = self.evidence[0]
        return Range(*(None if edge is None else whole(edge) for edge in (main.low, main.typical, main.high)))


@dataclass(frozen=True)
class Check:
    """One question to ask oneself, and the page that helps where the answer is "not yet"."""

    id: str
    page: str


@dataclass(frozen=True)
class Question:
    """One question on what the pages teach, asked before and after, and what was found."""

    id: str
    answers: tuple[str, ...]
    found: str
    finding: Finding


@dataclass(frozen=True)
class Weighing:
    """Everything that "What matters to me" asks, and the evidence it lays beside the answers."""

    steps: tuple[str, ...]
    things: tuple[Thing, ...]
    checks: tuple[Check, ...]
    questions: tuple[Question, ...]
    cells: Mapping[tuple[str, str, str], Facts]

    def facts(self, thing: str, concern: str, option: str) -> Facts:
        """Evidence of one cell: for this concern, or else for any."""
        return self.cells.get((thing, concern, option)) or self.cells[thing, ANY, option]


class _Reader:
    """Reads the settings and the table; every fault goes to the report."""

    def __init__(self, folder: Path, words: Words, evidence: Evidence, report: Report) -> None:
        self.folder, self.words, self.evidence, self.report = folder, words, evidence, report
        self.found = read_settings(folder, FILE, report)

    def tables(self, name: str, *keys: str) -> tuple[Settings, ...]:
        tables = self.found.each(name)
        ids = [table.values.get("id") for table in tables]
        for table in tables:
            table.only("id", *keys)
            if ids.count(table.text("id")) > 1:
                table.fault("id", f"each {name} needs an id of its own.")
        return tables

    def told(self, key: str, finding: Finding | None = None) -> None:
        """A key needs its sentence, and the sentence only figures that its finding has."""
        values = finding.values() if finding else {}
        if key not in self.words:
            self.report.add(FILE, None, key, "there is no sentence for this among the words.")
            return
        for name in sorted(placeholders(self.words.sentences[key])):
            if values.get(name) is None:
                asked = f"the sentence asks for {{{name}}}, which its evidence does not give."
                self.report.add(FILE, None, key, asked)

    def steps(self) -> tuple[str, ...]:
        steps = self.found.texts("steps")
        if len(steps) < 2 or len(set(steps)) < len(steps):
            self.found.fault("steps", "there must be two or more steps, each one once.")
        for step in steps:
            self.told(f"values.step.{step}")
        return steps

    def thing(self, table: Settings) -> Thing:
        thing = Thing(table.text("id"), table.one_of("filled_by", FILLED_BY))
        for key in filled(BY_ROW, "things to rate", thing.id):
            self.told(key)
        return thing

    def check(self, table: Settings) -> Check:
        check = Check(table.text("id"), table.text("page"))
        for key in (*filled(BY_ROW, "checks", check.id), f"nav.{check.page}"):
            self.told(key)
        return check

    def question(self, table: Settings) -> Question | None:
        name, answers = table.text("id"), table.texts("answers")
        finding = self.evidence.findings.get(table.text("evidence"))
        if len(answers) < 2 or NOT_SURE in answers:
            table.fault("answers", f"there must be two or more answers, and '{NOT_SURE}' comes by itself.")
        if finding is None or not finding.studies:
            table.fault("evidence", "an explanation needs a finding with a study behind it.")
            return None
        told = (f"values.question.{name}.answer_{one}" for one in answers)
        for key in (*filled(BY_ROW, "quiz questions", name), *told):
            self.told(key, finding)
        return Question(name, answers, table.one_of("found", answers), finding)

    def cell(
        self, row: Row, concerns: tuple[str, ...], options: tuple[str, ...], things: Iterable[str]
    ) -> tuple[tuple[str, str, str], Facts]:
        row.needed("evidence")
        thing = row.one_of("thing", tuple(things))
        concern, option = row.one_of("concern", (*concerns, ANY)), row.one_of("option", options)
        names = row.ids("evidence", self.evidence.findings)
        found = tuple(self.evidence.findings[one] for one in names if one in self.evidence.findings)
        lead = row.one_of("lead", LEADS) if row.text("lead") else ""
        if lead in LEADS and not _can_lead(lead, found):
            row.fault("lead", f"'{lead}' needs a finding with a figure in {LEADS[lead]}.")
        return (thing, concern, option), Facts(lead, found)


def _can_lead(lead: str, found: tuple[Finding, ...]) -> bool:
    if lead in ("none", "in_100"):
        return lead == "none" or any(one.unit == LEADS[lead] and one.in_100 is not None for one in found)
    edges: list[Decimal | None] = [found[0].low, found[0].typical, found[0].high] if found else []
    return any(edge is not None for edge in edges) and found[0].unit == LEADS[lead]


def load_weighing(
    folder: Path,
    words: Words,
    evidence: Evidence,
    concerns: tuple[str, ...],
    options: tuple[str, ...],
    report: Report,
) -> Weighing:
    """Read what can be weighed and asked, and the evidence of every cell; faults go to `report`."""
    reader = _Reader(folder, words, evidence, report)
    reader.found.only("steps", "thing", "check", "question")
    things = tuple(reader.thing(table) for table in reader.tables("thing", "filled_by"))
    checks = tuple(reader.check(table) for table in reader.tables("check", "page"))
    asked = [reader.question(table) for table in reader.tables("question", "answers", "found", "evidence")]
    filled = [one.id for one in things if one.filled_by == "evidence"]
    rows = [
        (row, reader.cell(row, concerns, options, filled))
        for row in read_rows(folder, TABLE, COLUMNS, report)
    ]
    refuse_twice(rows, lambda cell: cell[0], "thing")
    cells = dict(cell for _, cell in rows)
    for thing, option in ((one, option) for one in filled for option in options):
        if (thing, ANY, option) not in cells:
            report.add(TABLE, None, "option", f"'{option}' has no row for '{thing}' and any concern.")
    questions = tuple(one for one in asked if one is not None)
    return Weighing(reader.steps(), things, checks, questions, MappingProxyType(cells))
