"""What stands behind the figures and is no study: what was left out, what is assumed, what others do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeVar, get_args

from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import read_settings
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import check_row_sentence
from catalog.words.patterns import BY_ROW, filled
from catalog.words.text import Words

T = TypeVar("T")

LeftOutKind = Literal["study", "price"]
KINDS: Final[tuple[LeftOutKind, ...]] = get_args(LeftOutKind)
LEFT_OUT, ASSUMED = "evidence/left_out.csv", "evidence/assumptions.csv"
LEFT_OUT_COLUMNS = ("id", "kind", "region", "label", "what", "figure", "why", "link")
ASSUMED_COLUMNS = ("id", "file", "holds")
MODEL = "model"  # an assumption built into the sums, not into a file of data


@dataclass(frozen=True)
class LeftOut:
    """A source that was read and not used.

    Parameters
    ----------
    what : str
        What it is about, in a few words for readers.
    figure : str
        Price it gave, where it may be shown; empty for a study.
    why : str
        Id of the reason among the words.
    """

    id: str
    kind: LeftOutKind
    region: str
    label: str
    what: str
    figure: str
    why: str
    link: str


@dataclass(frozen=True)
class Assumption:
    """Something that no source says and that had to be decided; `file` is where, or ``model``."""

    id: str
    file: str


@dataclass(frozen=True)
class Baseline:
    """How hard to read other pages on the subject are, as one study measured it."""

    label: str
    pages: int
    grade: int
    link: str
    checked: date


@dataclass(frozen=True)
class EvidenceLimits:
    """Everything about the making of the figures."""

    left_out: tuple[LeftOut, ...]
    assumptions: tuple[Assumption, ...]
    baseline: Baseline | None


def load_limits(folder: DataFolder, regions: tuple[str, ...], words: Words, report: Report) -> EvidenceLimits:
    """Read what was left out, what is assumed, and the baseline; faults go to `report`."""

    def table(name: str, columns: tuple[str, ...], build: Callable[[Row], T]) -> tuple[T, ...]:
        found = [(row, build(row)) for row in read_rows(folder, name, columns, report)]
        # Both tables have a column of ids, but no common type that says so.
        check_unique(found, lambda record: getattr(record, "id", ""), "id")
        return tuple(record for _, record in found)

    return EvidenceLimits(
        table(LEFT_OUT, LEFT_OUT_COLUMNS, lambda row: _left_out(row, regions, words)),
        table(ASSUMED, ASSUMED_COLUMNS, lambda row: _assumption(row, folder, words)),
        _baseline(folder, report),
    )


def _left_out(row: Row, regions: tuple[str, ...], words: Words) -> LeftOut:
    region, link, why = row.text("region"), row.text("link"), row.needed("why")
    if region and region not in regions:
        row.fault("region", f"'{region}' is not known; use one of: {', '.join(sorted(regions))}.")
    if link and not link.startswith("https://"):
        row.fault("link", "a link must start with https://.")
    for key in filled(BY_ROW, "reasons to leave out", why) if why else ():
        check_row_sentence(row, "why", words, key)
    # Some sources may be read but not republished.
    if why == "check_only" and row.text("figure"):
        row.fault("figure", "a price that only checks others is never shown, so leave its figure out.")
    return LeftOut(
        id=row.needed("id"),
        kind=row.one_of("kind", KINDS),
        region=region,
        label=row.needed("label"),
        what=row.needed("what"),
        figure=row.text("figure"),
        why=why,
        link=link,
    )


def _assumption(row: Row, folder: DataFolder, words: Words) -> Assumption:
    name, file, holds = row.needed("id"), row.needed("file"), row.text("holds")
    check_row_sentence(row, "id", words, f"assumption.{name}")
    # A file that cannot be read is told where it is read for its own sake.
    # The text ties the assumption to its place: when the file changes there, it must be read again.
    if file != MODEL and not folder.holds(file, holds):
        row.fault("holds", f"{file} does not hold '{holds}', so this assumption has lost its place.")
    return Assumption(name, file)


def _baseline(folder: DataFolder, report: Report) -> Baseline | None:
    before, found = len(report.problems), read_settings(folder, "evidence/baseline.toml", report)
    found.only("label", "pages", "grade", "link", "checked")
    label, link, checked = found.text("label"), found.text("link"), found.day_done("checked")
    pages, grade = found.whole("pages", least=1), found.whole("grade", least=1, most=20)
    if link and not link.startswith("https://"):
        found.fault("link", "a link must start with https://.")
    if len(report.problems) > before or pages is None or grade is None or checked is None:
        return None
    return Baseline(label=label, pages=pages, grade=grade, link=link, checked=checked)
