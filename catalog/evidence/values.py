"""What a reader can weigh and be asked: ``data/values.toml`` and ``data/evidence/values.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.evidence.chances import spread_in_100
from catalog.evidence.records import ANY, Evidence, Finding, Unit
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import NO_FIGURES, check_sentence
from catalog.words.patterns import BY_ROW, filled
from catalog.words.text import Words
from model.quantities import UNKNOWN, Range

FILE, TABLE = "values.toml", "evidence/values.csv"
COLUMNS = ("thing", "concern", "option", "lead", "evidence")
FilledBy = Literal["evidence", "benefit", "certainty", "total", "pace"]
Lead = Literal["days", "weeks", "months", "sessions", "out_of_10", "in_100", "none"]
FILLED_BY: Final[tuple[FilledBy, ...]] = get_args(FilledBy)
LEADS: Final[Mapping[Lead, Unit | Literal[""]]] = MappingProxyType(
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
    filled_by: FilledBy


@dataclass(frozen=True)
class Facts:
    """What evidence has for one option in one row.

    Parameters
    ----------
    lead : Lead or ""
        What leads the cell; empty where no figure can stand alone.
    """

    lead: Lead | Literal[""]
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
            return spread_in_100(self.evidence)
        return self.evidence[0].whole_range if self.lead and LEADS[self.lead] else UNKNOWN


@dataclass(frozen=True)
class Check:
    """One question to ask oneself, and the page that helps where the answer is "not yet"."""

    id: str
    page: str


@dataclass(frozen=True)
class QuizQuestion:
    """One question on what the pages teach, asked before and after, and what was found."""

    id: str
    answers: tuple[str, ...]
    found: str
    finding: Finding


@dataclass(frozen=True)
class Values:
    """Everything that "What matters to me" asks, and the evidence it lays beside the answers."""

    steps: tuple[str, ...]
    things: tuple[Thing, ...]
    checks: tuple[Check, ...]
    questions: tuple[QuizQuestion, ...]
    cells: Mapping[tuple[str, str, str], Facts]

    def facts(self, thing: str, concern: str, option: str) -> Facts:
        """Return the evidence of one cell: for this concern, or else for any."""
        # Reading made sure that each thing and option have a row for any concern.
        return self.cells.get((thing, concern, option)) or self.cells[thing, ANY, option]


class _Reader:
    """Reads the settings and the table; every fault goes to the report."""

    def __init__(self, folder: DataFolder, words: Words, evidence: Evidence, report: Report) -> None:
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

    def sentence(self, key: str, finding: Finding | None = None) -> None:
        # Most sentences here hold no figure; those of a quiz question may hold the figures of its finding.
        given = finding.values() if finding else NO_FIGURES
        check_sentence(self.words, key, self.report, given, file=FILE)

    def steps(self) -> tuple[str, ...]:
        steps = self.found.texts("steps")
        # With one step there is nothing to choose between.
        if len(steps) < 2 or len(set(steps)) < len(steps):
            self.found.fault("steps", "there must be two or more steps, each one once.")
        for step in steps:
            self.sentence(f"values.step.{step}")
        return steps

    def thing(self, table: Settings) -> Thing:
        thing = Thing(table.text("id"), table.one_of("filled_by", FILLED_BY))
        for key in filled(BY_ROW, "things to rate", thing.id):
            self.sentence(key)
        return thing

    def check(self, table: Settings) -> Check:
        check = Check(table.text("id"), table.text("page"))
        # The page that helps is called by its name in the navigation.
        for key in (*filled(BY_ROW, "checks", check.id), f"nav.{check.page}"):
            self.sentence(key)
        return check

    def question(self, table: Settings) -> QuizQuestion | None:
        name, answers = table.text("id"), table.texts("answers")
        finding = self.evidence.findings.get(table.text("evidence"))
        if len(answers) < 2 or NOT_SURE in answers:
            table.fault("answers", f"there must be two or more answers, and '{NOT_SURE}' comes by itself.")
        # The right answer is what studies found, so a question without one cannot be asked.
        if finding is None or not finding.studies:
            table.fault("evidence", "an explanation needs a finding with a study behind it.")
            return None
        answered = (f"values.question.{name}.answer_{one}" for one in answers)
        for key in (*filled(BY_ROW, "quiz questions", name), *answered):
            self.sentence(key, finding)
        return QuizQuestion(name, answers, table.one_of("found", answers), finding)

    def cell(
        self, row: Row, concerns: tuple[str, ...], options: tuple[str, ...], things: Iterable[str]
    ) -> tuple[tuple[str, str, str], Facts]:
        row.needed("evidence")
        thing = row.one_of("thing", tuple(things))
        concern, option = row.one_of("concern", (*concerns, ANY)), row.one_of("option", options)
        names = row.ids("evidence", self.evidence.findings)
        found = tuple(self.evidence.findings[one] for one in names if one in self.evidence.findings)
        lead = row.one_of("lead", LEADS) if row.text("lead") else ""
        if lead and lead in LEADS and not _can_lead(lead, found):
            row.fault("lead", f"'{lead}' needs a finding with a figure in {LEADS[lead]}.")
        return (thing, concern, option), Facts(lead, found)

    def cells(
        self, concerns: tuple[str, ...], options: tuple[str, ...], things: Sequence[str]
    ) -> Mapping[tuple[str, str, str], Facts]:
        rows = [
            (row, self.cell(row, concerns, options, things))
            for row in read_rows(self.folder, TABLE, COLUMNS, self.report)
        ]
        check_unique(rows, lambda cell: cell[0], "thing")
        cells = dict(cell for _, cell in rows)
        for thing, option in product(things, options):
            # Such a row is what a concern without a row of its own falls back on.
            if (thing, ANY, option) not in cells:
                wanted = f"'{option}' has no row for '{thing}' and any concern."
                self.report.add(TABLE, None, "option", wanted)
        return MappingProxyType(cells)


def _can_lead(lead: Lead, found: tuple[Finding, ...]) -> bool:
    if lead in ("none", "in_100"):
        # A spread may come from any of the findings; every other figure is the main finding's own.
        return lead == "none" or any(one.unit == LEADS[lead] and one.in_100 is not None for one in found)
    edges: list[Decimal | None] = [found[0].low, found[0].typical, found[0].high] if found else []
    return any(edge is not None for edge in edges) and found[0].unit == LEADS[lead]


def load_values(
    folder: DataFolder,
    words: Words,
    evidence: Evidence,
    concerns: tuple[str, ...],
    options: tuple[str, ...],
    report: Report,
) -> Values:
    """Read what can be weighed and asked, and the evidence of every cell; faults go to `report`."""
    reader = _Reader(folder, words, evidence, report)
    reader.found.only("steps", "thing", "check", "question")
    things = tuple(reader.thing(table) for table in reader.tables("thing", "filled_by"))
    checks = tuple(reader.check(table) for table in reader.tables("check", "page"))
    asked = [reader.question(table) for table in reader.tables("question", "answers", "found", "evidence")]
    filled = [one.id for one in things if one.filled_by == "evidence"]
    return Values(
        steps=reader.steps(),
        things=things,
        checks=checks,
        questions=tuple(one for one in asked if one is not None),
        cells=reader.cells(concerns, options, filled),
    )
