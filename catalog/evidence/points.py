"""What single studies measured at known weeks: points to lay beside the timeline, each on its own scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal, get_args

from catalog.evidence.records import UNITS, Study, Unit
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import Row, check_unique, read_rows
from catalog.words.checks import check_row_sentence
from catalog.words.patterns import BY_ROW, filled
from catalog.words.text import Words
from model.calendar import DAYS_IN_WEEK

FILE = "evidence/points.csv"
SkinSide = Literal["needled", "alone"]
SKIN_SIDES: Final[tuple[SkinSide, ...]] = get_args(SkinSide)
COLUMNS = (
    "id", "study", "response", "side", "sessions", "interval_days", "week",
    "low", "value", "high", "unit", "n", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Point:
    """One reading of one study.

    Parameters
    ----------
    side : {"needled", "alone"}
        Alone is skin of the same people that was left alone.
    week : Decimal
        Weeks since the study's first session.
    value : Decimal
        In the unit of its response, against the start of the study.
    low, high : Decimal or None
        Edges of the printed interval; None where none was printed.
    """

    id: str
    side: SkinSide
    week: Decimal
    low: Decimal | None
    value: Decimal
    high: Decimal | None


@dataclass(frozen=True)
class StudyResponse:
    """One thing that one study measured, with the days of its sessions where they are known.

    Parameters
    ----------
    sessions : int or None
        How many the study gave, `interval_days` apart; None where its days are not known.
    n : int
        People measured at the last reading.
    """

    id: str
    study: Study
    unit: Unit
    sessions: int | None
    interval_days: Decimal | None
    n: int
    points: tuple[Point, ...]

    def of_side(self, side: SkinSide) -> tuple[Point, ...]:
        """Return the readings of one side, in the order of their weeks."""
        return tuple(sorted((one for one in self.points if one.side == side), key=lambda one: one.week))

    @property
    def session_weeks(self) -> tuple[Decimal, ...]:
        """Weeks of the study's sessions, counted from its first; empty where they are not known."""
        if self.sessions is None or self.interval_days is None:
            return ()
        return tuple(number * self.interval_days / DAYS_IN_WEEK for number in range(self.sessions))


@dataclass(frozen=True)
class _Shared:
    """What every row of a response must agree on."""

    study: Study | None
    unit: Unit
    sessions: int | None
    interval_days: Decimal | None


def load_points(
    folder: DataFolder, studies: Mapping[str, Study], words: Words, report: Report
) -> tuple[StudyResponse, ...]:
    """Read the readings of studies, put together by response; faults go to `report`."""
    rows = [(row, _point(row)) for row in read_rows(folder, FILE, COLUMNS, report)]
    check_unique(rows, lambda point: point.id, "id")
    # A dictionary keeps the order in which the responses stand in the file.
    groups: dict[str, list[tuple[Row, Point]]] = {}
    for row, point in rows:
        groups.setdefault(row.needed("response"), []).append((row, point))
    made = (_response(name, group, studies, words) for name, group in groups.items())
    return tuple(one for one in made if one is not None)


def _point(row: Row) -> Point:
    # A reading is a change, and what is measured may fall as well as rise.
    low, value, high = (row.signed_number_in(name) for name in ("low", "value", "high"))
    known = [edge for edge in (low, value, high) if edge is not None]
    if any(first > second for first, second in pairwise(known)):
        row.fault("low", "low, value and high must rise in this order.")
    for name in ("week", "value"):
        row.needed(name)
    # A stand-in after a fault: no record with it is ever used.
    zero = Decimal(0)
    week, side = row.number_in("week") or zero, row.one_of("side", SKIN_SIDES)
    return Point(
        id=row.needed("id"), side=side, week=week, low=low, value=zero if value is None else value, high=high
    )


def _shared(row: Row, studies: Mapping[str, Study]) -> _Shared:
    row.needed("study")
    # A table has no place for what all rows of a response share, so each row repeats it.
    names = row.ids("study", studies)
    if len(names) > 1:
        row.fault("study", "a reading comes from one study.")
    sessions, interval = row.whole("sessions"), row.number_in("interval_days")
    if (sessions is None) != (interval is None):
        both = "sessions and the days between them are known together or not at all."
        row.fault("sessions", both, "sessions", "interval_days")
    return _Shared(studies.get(names[0]) if names else None, row.one_of("unit", UNITS), sessions, interval)


def _check_words(name: str, group: list[tuple[Row, Point]], words: Words) -> None:
    # Where skin was left alone too, a reader must be told what both sides came to.
    alone = any(point.side == "alone" for _, point in group)
    for known in ("responses", "responses with skin left alone") if alone else ("responses",):
        for key in filled(BY_ROW, known, name):
            check_row_sentence(group[0][0], "response", words, key, given=None)


def _response(
    name: str, group: list[tuple[Row, Point]], studies: Mapping[str, Study], words: Words
) -> StudyResponse | None:
    shared, points = [_shared(row, studies) for row, _ in group], tuple(point for _, point in group)
    for (row, _), other in zip(group, shared, strict=True):
        if other != shared[0]:
            row.lacks_figure("response", f"the rows of '{name}' differ in study, unit or sessions.")
    _check_words(name, group, words)
    last = max(group, key=lambda pair: pair[1].week)[0]  # fewer people may be left by then
    people, head = last.whole("n"), shared[0]
    if not people:
        last.fault("n", "the number of people measured is missing.")
    if head.study is None or not people:
        return None
    return StudyResponse(
        id=name,
        study=head.study,
        unit=head.unit,
        sessions=head.sessions,
        interval_days=head.interval_days,
        n=people,
        points=points,
    )
