"""Records of the evidence: studies, findings, claims, and what is drawn from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, get_args

from model.calendar import DAYS_IN_WEEK
from model.chance import ALL, In100, in_100, likely_in_100, outwards
from model.quantities import Range

Design = Literal[
    "review", "randomised", "comparison", "series", "laboratory", "guide", "label", "regulator", "clinic",
]  # fmt: skip
Unit = Literal[
    "people_in_100", "treatments_in_100", "people", "reports", "times_as_often",
    "points", "score", "score_0_10", "grades", "percent", "hairs_per_cm2", "hairs_per_inch2", "millimetres",
    "hours", "days", "weeks", "months", "sessions", "sessions_per_year",
]  # fmt: skip
Certainty = Literal["none", "weak", "few_trials", "several_trials"]  # from least to most sure
ClaimVerdict = Literal["supported", "partly", "not_shown", "contradicted"]
GridRow = Literal["benefit", "harms", "darker_skin", "pain", "downtime", "social", "sessions"]
GridRowOrNatural = GridRow | Literal["natural"]
StepKind = Literal["normal", "call"]  # what usually happens, and when to call the clinic
ResponseName = Literal["tissue", "visible"]

DESIGNS: Final[tuple[Design, ...]] = get_args(Design)  # from strongest to weakest
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
CLAIM_VERDICTS: Final[tuple[ClaimVerdict, ...]] = get_args(ClaimVerdict)
GRID_ROWS: Final[tuple[GridRow, ...]] = get_args(GridRow)
STEP_KINDS: Final[tuple[StepKind, ...]] = get_args(StepKind)
RESPONSE_NAMES: Final[tuple[ResponseName, ...]] = get_args(ResponseName)

CHANCES: Final[tuple[Unit, ...]] = ("people_in_100", "treatments_in_100")
FINE_UNITS: Final[tuple[Unit, ...]] = (
    *("points", "score", "grades"),
    *("months", "times_as_often", "millimetres"),
)  # shown with 1 decimal
NATURAL: Final = "natural"  # what happens if nothing is done: one answer for a concern, beside no option
ANY: Final = "any"  # in place of a concern: the row holds for every one


@dataclass(frozen=True)
class Study:
    """A source of evidence, as a reader can look it up.

    Parameters
    ----------
    cohort : str
        Shared by studies that are most likely of the same people; empty where no other study is.
    """

    id: str
    label: str
    title: str
    publisher: str
    year: int | None
    design: Design
    n: int | None
    population: str
    link: str
    checked: date
    cohort: str = ""


@dataclass(frozen=True)
class Finding:
    """One figure, or one honest gap, about one option.

    Parameters
    ----------
    unit : Unit or ""
        What it is counted in; empty for a finding without a figure.
    low, typical, high : Decimal or None
        In `unit`.
    count, of : int or None
        Raw counts, such as 2 of 30 people.
    weeks : Decimal or None
        How long people were followed.
    studies : tuple of Study
        The main one first; empty when no study was found.
    """

    id: str
    concern: str
    option: str
    measure: str
    unit: Unit | Literal[""]
    low: Decimal | None
    typical: Decimal | None
    high: Decimal | None
    count: int | None
    of: int | None
    weeks: Decimal | None
    certainty: Certainty
    studies: tuple[Study, ...]

    @cached_property
    def chance(self) -> In100 | None:
        """The figure as people of 100; None when it is not a chance."""
        share: Fraction | None = None
        if self.unit in CHANCES and self.typical is not None:
            share = Fraction(self.typical) / ALL
        elif self.unit in CHANCES and self.count is not None and self.of:
            share = Fraction(self.count, self.of)
        # A row that counts more than all is told of where it is read, with its line.
        return in_100(share) if share is not None and 0 <= share <= 1 else None

    @cached_property
    def in_100(self) -> int | None:
        """Whole people of 100, 0 only when none was seen; None when the figure is not a chance."""
        return None if self.chance is None else self.chance.whole

    @property
    def by_definition(self) -> bool:
        """Whether it holds without any study: no treatment means no pain from it."""
        return self.option == "nothing" and self.concern == ANY

    @property
    def none_seen_limit(self) -> int | None:
        """People of 100 it may still happen to though seen in none: 3 in `of`, the usual 95% rule."""
        return likely_in_100(0, self.of)[1] if self.in_100 == 0 and self.of else None

    @property
    def whole_range(self) -> Range:
        """Low, typical and high as whole numbers, halves up; an edge nobody gave stays unknown."""
        edges = (self.low, self.typical, self.high)
        return Range(*(None if edge is None else whole(edge) for edge in edges))

    def values(self) -> dict[str, object]:
        """Return what this finding's sentence may fill in, rounded as people say it."""
        places = 1 if self.unit in FINE_UNITS else 0
        low, high = self._edges()
        figures: dict[str, object] = {
            "low": plain(low, places),
            "typical": plain(self.typical, places),
            "high": plain(high, places),
        }
        with_count = self.in_100
        return figures | {
            "weeks": plain(self.weeks),
            "count": self.count,
            "of": self.of,
            "n": self.studies[0].n if self.studies else None,
            "with_count": with_count,
            "without_count": None if with_count is None else ALL - with_count,
        }

    def _edges(self) -> tuple[Decimal | None, Decimal | None]:
        # The range of a chance is told beside pictures and tables too, which round it outwards.
        if self.unit not in CHANCES:
            return self.low, self.high
        low, high = (Fraction(edge or 0) for edge in (self.low, self.high))
        rounded = [Decimal(edge) for edge in outwards(low, high)]
        return self.low and rounded[0], self.high and rounded[1]


@dataclass(frozen=True)
class Claim:
    """Something people may have read, with what studies say about it."""

    id: str
    verdict: ClaimVerdict
    evidence: tuple[Finding, ...]
    prices: tuple[str, ...]  # options whose prices bear on it


@dataclass(frozen=True)
class Step:
    """Part of the first week after a session."""

    id: str
    option: str
    day_from: int
    day_to: int
    kind: StepKind
    evidence: tuple[Finding, ...]


@dataclass(frozen=True)
class Phase:
    """A phase of healing after one session, in days."""

    id: str
    start_days: Decimal
    end_days: Decimal
    studies: tuple[Study, ...]


@dataclass(frozen=True)
class Anchor:
    """Two readings of one study, from which a response's pace is recovered."""

    id: str
    response: ResponseName
    sessions: int
    interval_days: Decimal
    week_early: Decimal
    value_early: Decimal
    week_late: Decimal
    value_late: Decimal
    study: Study | None

    @property
    def session_weeks(self) -> tuple[Decimal, ...]:
        """Weeks of the study's sessions, counted from its first."""
        return tuple(number * self.interval_days / DAYS_IN_WEEK for number in range(self.sessions))


@dataclass(frozen=True)
class Evidence:
    """Everything in ``data/evidence``, checked against itself and against the words."""

    studies: Mapping[str, Study]
    findings: Mapping[str, Finding]
    grid: Mapping[tuple[str, str, GridRowOrNatural], tuple[Finding, ...]]
    claims: tuple[Claim, ...]
    first_week: tuple[Step, ...]
    icon_arrays: Mapping[tuple[str, str], tuple[Finding, ...]]
    phases: tuple[Phase, ...]
    anchors: tuple[Anchor, ...]

    def cell(self, concern: str, option: str, row: GridRowOrNatural) -> tuple[Finding, ...]:
        """Return the findings for one cell of the option grid: for this concern, or else for any."""
        return self.grid.get((concern, option, row)) or self.grid.get((ANY, option, row), ())

    def arrays(self, concern: str) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """Return the icon arrays for a concern, its own first, then those that hold for any."""
        return tuple(
            (name, rows)
            for wanted in (concern, ANY)
            for (name, of), rows in self.icon_arrays.items()
            if of == wanted
        )


def whole(number: Decimal) -> int:
    """Return the nearest whole number, halves up."""
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))


def plain(number: Decimal | None, places: int = 0) -> str | None:
    """Return a figure as people say it: at most `places` decimals, halves up, no needless zeros."""
    if number is None:
        return None
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
