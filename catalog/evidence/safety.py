"""Reads who should wait or talk first, the signs to look out for, and when to get help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol, TypeVar, get_args

from catalog.evidence.records import Study
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import NO_FIGURES, check_row_sentence
from catalog.words.patterns import BY_ROW, SKINS, filled
from catalog.words.text import Words
from model.safety import GROUPS, RULE_SCOPES, TIME_UNITS, VERDICTS, Rule, SafetyGroup, SafetyQuestion


class Named(Protocol):
    """A record with an id of its own."""

    @property
    def id(self) -> str:
        """Unique within its table."""
        ...


T = TypeVar("T", bound=Named)

RULES, SIGNS, HELP = (f"evidence/{name}.csv" for name in ("safety_rules", "signs", "get_help"))
RULE_COLUMNS = (
    "id", "question", "group", "treatment", "verdict", "low", "high", "unit", "until", "study", "note",
)  # fmt: skip
TIME_TO_THINK = "nhs_choosing"  # study behind the advice to take time
BLEACHING_CREAMS = "fda_lightening"  # source of the warning about creams bought without a doctor
Level = Literal["emergency", "same_day", "watch"]  # from the most urgent on
LEVELS: Final[tuple[Level, ...]] = get_args(Level)


@dataclass(frozen=True)
class SourcedText:
    """Something told in words of its own, with where it comes from: a sign, or a reason to get help."""

    id: str
    studies: tuple[Study, ...]


@dataclass(frozen=True)
class Safety:
    """Everything for the page on safety.

    Parameters
    ----------
    help : mapping of str to tuple of SourcedText
        By level, the most urgent first.
    """

    questions: tuple[SafetyQuestion, ...]
    signs: tuple[SourcedText, ...]
    help: Mapping[Level, tuple[SourcedText, ...]]

    def of_group(self, group: SafetyGroup) -> tuple[SafetyQuestion, ...]:
        """Return the questions of one group, in the order of the file."""
        return tuple(one for one in self.questions if one.group == group)


def rule_key(rule: Rule) -> str:
    """Return the key of the sentence that says what a rule comes to."""
    return f"safety_until.{rule.until}" if rule.until else f"safety_wait.{length_of_wait(rule)}"


def length_of_wait(rule: Rule) -> str:
    """Return the id of the length of a wait, such as ``weeks_range``; ``talk`` where none is set."""
    if not rule.unit:
        return "talk"
    shape = "up_to" if rule.low is None else "exact" if rule.low == rule.high else "range"
    return f"{rule.unit}_{shape}"


class _Reader:
    """Reads the three tables; each row needs its words and its studies."""

    def __init__(
        self, folder: DataFolder, studies: Mapping[str, Study], words: Words, report: Report
    ) -> None:
        self.folder, self.studies, self.words, self.report = folder, studies, words, report

    def table(
        self, name: str, columns: tuple[str, ...], build: Callable[[Row], T | None]
    ) -> list[tuple[Row, T]]:
        found: list[tuple[Row, T]] = []
        for row in read_rows(self.folder, name, columns, self.report):
            record = build(row)
            if record is not None:
                found.append((row, record))
        check_unique(found, lambda record: record.id, "id")
        return found

    def sources(self, row: Row) -> tuple[Study, ...]:
        row.needed("study")
        # An unknown id is noted by `ids`, so it is only passed over here.
        return tuple(self.studies[name] for name in row.ids("study", self.studies) if name in self.studies)

    def sentence(self, row: Row, column: str, key: str, given: Mapping[str, object] = NO_FIGURES) -> None:
        check_row_sentence(row, column, self.words, key, given)

    def rule(self, row: Row) -> Rule | None:
        low, high, until = row.whole("low"), row.whole("high"), row.text("until")
        # The model refuses a rule that cannot be; here its message gets the row it is about.
        try:
            rule = Rule(
                id=row.needed("id"),
                scope=row.one_of("treatment", RULE_SCOPES),
                # "Clear" is what is left when no rule speaks, so no rule may say it.
                verdict=row.one_of("verdict", VERDICTS[1:]),
                low=low,
                high=high,
                unit=row.one_of("unit", TIME_UNITS) if row.text("unit") else "",
                until=until,
                sources=tuple(one.id for one in self.sources(row)),
            )
        except ValueError as wrong:
            row.fault("low", str(wrong))
            return None
        # A wait that ends with an event has a sentence of its own, which may name the length too.
        self.sentence(row, "until" if until else "unit", rule_key(rule), {"low": low, "high": high})
        return rule

    def questions(self) -> tuple[SafetyQuestion, ...]:
        grouped: dict[str, list[tuple[Row, Rule]]] = {}
        for row, rule in self.table(RULES, RULE_COLUMNS, self.rule):
            grouped.setdefault(row.needed("question"), []).append((row, rule))
        return tuple(self.question(name, rows) for name, rows in grouped.items())

    def question(self, name: str, rows: list[tuple[Row, Rule]]) -> SafetyQuestion:
        first = rows[0][0]
        # A question stands in one list of the page, so all its rules must name that list.
        group = first.one_of("group", GROUPS)
        for row, _ in rows[1:]:
            if row.text("group") != group:
                row.fault("group", f"the rows of '{name}' stand in two groups.")
        for key in filled(BY_ROW, "safety questions", name):
            self.sentence(first, "question", key)
        return SafetyQuestion(name, group, tuple(rule for _, rule in rows))

    def sign(self, row: Row) -> SourcedText:
        name = row.needed("id")
        # The same sign looks different on white, brown and black skin, so each look has a sentence.
        for key in (*filled(BY_ROW, "signs", name), *(f"sign.{name}.{skin}" for skin in SKINS)):
            self.sentence(row, "id", key)
        return SourcedText(name, self.sources(row))

    def reason(self, row: Row) -> SourcedText:
        name = row.needed("id")
        row.one_of("level", LEVELS)
        self.sentence(row, "id", f"get_help.{name}")
        return SourcedText(name, self.sources(row))

    def help(self) -> dict[Level, tuple[SourcedText, ...]]:
        found = self.table(HELP, ("id", "level", "study"), self.reason)
        levels: dict[Level, tuple[SourcedText, ...]] = {
            level: tuple(told for row, told in found if row.text("level") == level) for level in LEVELS
        }
        # A level without a reason would show a heading with nothing below it.
        for level, told in levels.items():
            if not told:
                self.report.add(HELP, None, "level", f"nothing stands under '{level}'.")
        return levels

    def read(self) -> Safety:
        signs = tuple(sign for _, sign in self.table(SIGNS, ("id", "study"), self.sign))
        safety = Safety(self.questions(), signs, self.help())
        for group in GROUPS:
            if not safety.of_group(group):
                self.report.add(RULES, None, "group", f"no question stands in the group '{group}'.")
        return safety


def load_safety(folder: DataFolder, studies: Mapping[str, Study], words: Words, report: Report) -> Safety:
    """Read and check the tables of the page on safety; faults go to `report`."""
    return _Reader(folder, studies, words, report).read()
