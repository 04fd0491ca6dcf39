"""Tests in which chance decided who got needles and who got something else, and what was looked for.

Both tables keep the page honest. The first holds every such test that was read, whoever did better in it, so
that none can go missing from the grid unseen. The second holds what was searched, so that a treatment which
nobody looked for is not taken for one without studies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeVar, get_args

from catalog.evidence.records import ANY, Evidence, Finding, GridRow, Study
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows

T = TypeVar("T")

Better = Literal["needles", "rival", "neither"]
Outcome = Literal["result", "pleased", "dark_marks", "pain", "healing"]
Kind = Literal["trial", "pooled"]
BETTER: Final[tuple[Better, ...]] = get_args(Better)
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
TESTS, SEARCHES = "evidence/head_to_head.csv", "evidence/searches.csv"
TEST_COLUMNS = ("id", "concern", "rival", "outcome", "kind", "study", "better", "findings", "note")
SEARCH_COLUMNS = ("id", "concern", "options", "day", "words", "looked_at", "taken", "note")
ROWS: Final[tuple[GridRow, ...]] = ("benefit", "harms", "darker_skin", "pain", "downtime")


@dataclass(frozen=True)
class HeadToHead:
    """Needles against one rival, by chance.

    Parameters
    ----------
    rival : str
        Id of an option; "any" where a review puts several lasers together.
    outcome : {"result", "pleased", "dark_marks", "pain", "healing"}
        What it compares: what changed for the better, how pleased people were, or what it took.
    kind : {"trial", "pooled"}
        One trial, or a review that adds several up. They are never counted together, since a review may
        hold trials that have rows of their own.
    better : {"needles", "rival", "neither"}
        Who did better in the main outcome, by the study's own threshold.
    findings : tuple of Finding
        Where the grid tells it.
    """

    id: str
    concern: str
    rival: str
    outcome: Outcome
    kind: Kind
    study: Study
    better: Better
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Search:
    """One search for studies: for which options, in which words, how many results were looked at."""

    id: str
    concern: str
    options: tuple[str, ...]
    day: date
    words: str
    looked_at: int
    taken: tuple[Study, ...]


@dataclass(frozen=True)
class Fairness:
    """Every test by chance that was read, and every search."""

    tests: tuple[HeadToHead, ...]
    searches: tuple[Search, ...]


def tally(tests: Iterable[HeadToHead], concern: str, outcome: Outcome, kind: Kind) -> Mapping[Better, int]:
    """Return how many tests for a concern favoured needles, the rival, or neither."""
    asked = (concern, outcome, kind)
    counted = Counter(one.better for one in tests if (one.concern, one.outcome, one.kind) == asked)
    return {better: counted[better] for better in BETTER}


def not_searched(searches: Iterable[Search], concern: str, options: Iterable[str]) -> tuple[str, ...]:
    """Return the options for which nobody looked for studies on a concern."""
    looked = {option for one in searches if one.concern in (concern, ANY) for option in one.options}
    return tuple(option for option in options if option not in looked)


def load_fairness(
    folder: DataFolder,
    evidence: Evidence,
    concerns: tuple[str, ...],
    options: tuple[str, ...],
    report: Report,
) -> Fairness:
    """Read the tests by chance and the searches; faults go to `report`."""

    def table(name: str, columns: tuple[str, ...], build: Callable[..., T | None]) -> tuple[T, ...]:
        rows = read_rows(folder, name, columns, report)
        made = ((row, build(row, evidence, concerns, options)) for row in rows)
        found = [(row, record) for row, record in made if record is not None]
        # Both tables have a column of ids, but no common type that says so.
        check_unique(found, lambda record: getattr(record, "id", ""), "id")
        return tuple(record for _, record in found)

    fairness = Fairness(table(TESTS, TEST_COLUMNS, _test), table(SEARCHES, SEARCH_COLUMNS, _search))
    _check_all_listed(evidence, fairness.tests, report)
    return fairness


def _test(
    row: Row, evidence: Evidence, concerns: tuple[str, ...], options: tuple[str, ...]
) -> HeadToHead | None:
    concern, rival = row.one_of("concern", concerns), row.one_of("rival", (*options, ANY))
    outcome, kind = row.one_of("outcome", OUTCOMES), row.one_of("kind", KINDS)
    name, study = row.needed("id"), row.one_of("study", evidence.studies)
    better, findings = row.one_of("better", BETTER), row.ids("findings", evidence.findings)
    told = tuple(evidence.findings[one] for one in findings if one in evidence.findings)
    if not findings:
        row.fault("findings", "the grid must tell every test, so name the findings that do.")
    if study not in evidence.studies or outcome not in OUTCOMES:
        return None
    _check_shown(row, evidence, (concern, rival, outcome), told)
    found = evidence.studies[study]
    return HeadToHead(
        id=name, concern=concern, rival=rival, outcome=outcome, kind=kind, study=found, better=better,
        findings=told,
    )  # fmt: skip


def _check_shown(
    row: Row, evidence: Evidence, asked: tuple[str, str, Outcome], told: tuple[Finding, ...]
) -> None:
    """Note a fault for a finding that no reader who chose this concern would see beside needles or rival."""
    concern, rival, outcome = asked
    shown = {
        finding.id
        for option in ("microneedling", rival)
        for grid_row in (("benefit",) if outcome in ("result", "pleased") else ROWS)
        for finding in evidence.cell(concern, option, grid_row)
    }
    for finding in told:
        if finding.id not in shown:
            row.fault("findings", f"the grid of '{concern}' does not show '{finding.id}'.")


def _check_all_listed(evidence: Evidence, tests: tuple[HeadToHead, ...], report: Report) -> None:
    """Note a fault for a randomised study with findings on needles and a rival that no test names."""
    listed = {(test.concern, test.study.id) for test in tests}
    sides: dict[tuple[str, str], set[str]] = {}
    for finding in evidence.findings.values():
        for study in finding.studies[:1]:
            if study.design == "randomised" and finding.concern != ANY and finding.option != "nothing":
                sides.setdefault((finding.concern, study.id), set()).add(finding.option)
    for (concern, study), options in sides.items():
        if "microneedling" in options and len(options) > 1 and (concern, study) not in listed:
            message = f"'{study}' sets needles beside another treatment for '{concern}', so it needs a row."
            report.add(TESTS, None, "study", message)


def _search(
    row: Row, evidence: Evidence, concerns: tuple[str, ...], options: tuple[str, ...]
) -> Search | None:
    day, looked_at = row.day("day"), row.whole("looked_at")
    if day is None or looked_at is None:
        wanted = "a search needs its day and how many results were looked at."
        row.fault("day", wanted, "day", "looked_at")
        return None
    taken = row.ids("taken", evidence.studies)
    return Search(
        id=row.needed("id"),
        concern=row.one_of("concern", (*concerns, ANY)),
        options=row.ids("options", options),
        day=day,
        words=row.needed("words"),
        looked_at=looked_at,
        taken=tuple(evidence.studies[one] for one in taken if one in evidence.studies),
    )
