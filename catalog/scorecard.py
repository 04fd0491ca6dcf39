"""The scorecard of the exam, and the signatures that people put under what no machine can judge.

``data/scorecard.toml`` is written by ``manage.py scorecard`` and only read here. ``data/signoff.toml`` is
written by people.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, get_args

from catalog.completeness import check_sentences
from catalog.library import folder_in_use, library
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import Settings, read_settings
from catalog.sentence_ids import Ids
from catalog.words.patterns import EXAM

FILE, SIGNED = "scorecard.toml", "signoff.toml"
Mark = Literal["yes", "no", "not_applicable"]
MarkReason = Literal["checked", "screening", "signed", "unsigned", "stale"]
ANSWERS: Final[tuple[Mark, ...]] = get_args(Mark)
REASONS: Final[tuple[MarkReason, ...]] = get_args(MarkReason)


def _ids(letter: str, last: int, first: int = 1) -> tuple[str, ...]:
    return tuple(f"{letter}{number}" for number in range(first, last + 1))


GROUPS: Final = MappingProxyType(
    {
        "qualifying": _ids("q", 6),
        "certifying": _ids("c", 10),
        "quality": _ids("b", 28),
        "cost": _ids("cost", 5),
        "values": _ids("values", 4),
        "risk": _ids("risk", 16),
        "plain": _ids("plain", 6),
        "raters": ("understood", "acted_on"),
    }
)
IPDAS = ("qualifying", "certifying", "quality")
SCREENING = (*_ids("c", 10, 7), *_ids("b", 28, 24))  # items about tests that look for an illness
HUMAN: Final = MappingProxyType(
    {**dict.fromkeys((*_ids("b", 17, 12), "b20", "b22", "b23"), 1), "understood": 2, "acted_on": 2}
)  # items only people can judge, each with how many must sign
LEAST_SCORE: Final = MappingProxyType({"understood": 90, "acted_on": 80})  # of 100, from each rater
GRADE_HEADS: Final = MappingProxyType(
    {
        "page": "exam.page_head",
        "grade": "exam.grade_head",
        "smog": "exam.smog_head",
        "longest": "exam.longest_head",
    }
)  # columns of the table of reading grades, each with the key of its heading


@dataclass(frozen=True)
class Signature:
    """What one named person says was done about one item."""

    item: str
    name: str
    role: str
    on: date
    note: str
    score: int | None


@dataclass(frozen=True)
class Item:
    """One item of the exam with its mark.

    Parameters
    ----------
    answer : {"yes", "no", "not_applicable"}
    reason : {"checked", "screening", "signed", "unsigned", "stale"}
    gaps : int
        Places that still have to be mended.
    by : str
        Who signed it, if people judge it.
    """

    id: str
    group: str
    answer: Mark
    reason: MarkReason
    gaps: int = 0
    by: str = ""


@dataclass(frozen=True)
class PageGrade:
    """How hard one page is to read: school grades, and its longest sentence in words."""

    page: str
    grade: Decimal
    smog: Decimal
    longest: int


@dataclass(frozen=True)
class Scorecard:
    """The whole exam."""

    items: tuple[Item, ...]
    pages: tuple[PageGrade, ...]

    def of(self, group: str) -> tuple[Item, ...]:
        """Return the items of a group, in the standard's order."""
        return tuple(one for one in self.items if one.group == group)

    def met(self, group: str) -> tuple[int, int]:
        """Return how many items are met, and how many apply."""
        apply = [one for one in self.of(group) if one.answer != "not_applicable"]
        return sum(one.answer == "yes" for one in apply), len(apply)


def exam_ids() -> Ids:
    """Return the ids that sentences on the exam are wanted for."""
    told_apart = ("checked", "signed")  # the first needs no reason, the second names who signed
    return {
        "items of the exam": tuple(one for ids in GROUPS.values() for one in ids),
        "groups of the exam": tuple(GROUPS),
        "answers of the exam": ANSWERS,
        "reasons of the exam": tuple(reason for reason in REASONS if reason not in told_apart),
    }


def load_scorecard(folder: Path, report: Report) -> Scorecard:
    """Read the scorecard; every fault is noted."""
    found = read_settings(DataFolder(folder), FILE, report)
    found.only("item", "page")
    items = tuple(_item(one) for one in found.each("item"))
    pages = tuple(_page(one) for one in found.each("page"))
    wanted = [one for ids in GROUPS.values() for one in ids]
    # An item that is missing would not be counted, and the share that is met would look better.
    if items and [one.id for one in items] != wanted:
        found.fault("item", "items are missing or out of order; run: python3 manage.py scorecard")
    return Scorecard(items, pages)


def _item(one: Settings) -> Item:
    one.only("id", "answer", "reason", "gaps", "by")
    name = one.text("id")
    group = next((group for group, ids in GROUPS.items() if name in ids), "")
    if name and not group:
        one.fault("id", f"the exam has no item '{name}'.")
    gaps = one.whole("gaps", least=0) if "gaps" in one.values else 0
    by = one.text("by") if "by" in one.values else ""
    answer, reason = one.one_of("answer", ANSWERS), one.one_of("reason", REASONS)
    return Item(id=name, group=group, answer=answer, reason=reason, gaps=gaps or 0, by=by)


def _page(one: Settings) -> PageGrade:
    one.only("id", "grade", "smog", "longest")
    grade, smog = (one.number(key) or Decimal(0) for key in ("grade", "smog"))
    return PageGrade(one.text("id"), grade, smog, one.whole("longest", least=1) or 0)


def load_signatures(folder: Path, report: Report) -> tuple[Signature, ...]:
    """Read who has signed what; an empty file is what a new clinic starts with."""
    found = read_settings(DataFolder(folder), SIGNED, report)
    found.only("signature")
    # A new clinic has nobody who signed yet, and that is no fault.
    given = found.each("signature") if "signature" in found.values else ()
    return tuple(one for one in map(_signature, given) if one is not None)


def _signature(one: Settings) -> Signature | None:
    before = len(one.report.problems)
    one.only("item", "name", "role", "date", "note", "score")
    item, on = one.one_of("item", HUMAN), one.day_done("date")
    name, role, note = (one.text(key) for key in ("name", "role", "note"))
    wants_score = item in LEAST_SCORE
    score = one.whole("score", least=0, most=100) if wants_score or "score" in one.values else None
    if len(one.report.problems) > before or on is None:
        return None
    return Signature(item=item, name=name, role=role, on=on, note=note, score=score)


def signed_for(
    item: str, signed: tuple[Signature, ...], review: date
) -> tuple[MarkReason, tuple[Signature, ...]]:
    """Return whether people stand behind an item, "signed", "stale" or "unsigned", and who does.

    Parameters
    ----------
    review : date
        Day of the last review; what was signed before it no longer counts.
    """
    enough = [one for one in signed if one.item == item and (one.score or 0) >= LEAST_SCORE.get(item, 0)]
    # One person who signs twice is still one person.
    fresh = {one.name: one for one in enough if one.on >= review}
    if len(fresh) >= HUMAN[item]:
        return "signed", tuple(fresh.values())
    return ("stale" if len({one.name for one in enough}) >= HUMAN[item] else "unsigned"), ()


@cache
def scorecard() -> Scorecard:
    """Return the scorecard of this installation, read once.

    Raises
    ------
    DataProblems
        With every fault of the file.
    """
    report = Report()
    card = load_scorecard(folder_in_use(), report)
    check_sentences(library().words, EXAM, exam_ids(), report)
    report.raise_if_any()
    return card
