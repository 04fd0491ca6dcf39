"""What the figures have to reach, from ``goals.toml``, and whether a run reaches it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.figures import Figure

FILE = Path(__file__).parent / "goals.toml"


@dataclass(frozen=True)
class Goal:
    """One line of the Reach. Exactly one of ``most`` and ``least`` is given."""

    figure: str
    told: str
    measure: str
    before: float | None = None
    most: float | None = None
    least: float | None = None

    def __post_init__(self) -> None:
        if self.measure not in {"value", "ratio"} or (self.most is None) == (self.least is None):
            raise ValueError(f"{self.figure}: a goal has a measure, and either most or least")

    @property
    def reach(self) -> str:
        """Return the reach as a reader sees it."""
        return f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"

    def value(self, figures: Mapping[str, Figure]) -> float | None:
        """Return what a run found, or None if it did not get so far."""
        one = figures.get(self.figure)
        return one.get(self.measure) if one else None

    def is_met(self, figures: Mapping[str, Figure]) -> bool | None:
        """Return whether a run reached it; None if it was not measured."""
        found = self.value(figures)
        if found is None:
            return None
        return found <= self.most if self.most is not None else found >= (self.least or 0)


def goals(file: Path = FILE) -> list[Goal]:
    """Return all goals in their order."""
    return [Goal(**one) for one in tomllib.loads(file.read_text(encoding="utf-8"))["goal"]]


def number(value: float | None) -> str:
    """Return a figure as short as it can be read."""
    if value is None:
        return "–"
    return f"{value:.2f}" if abs(value) < 10 and value != int(value) else f"{value:,.0f}"


def verdict(goal: Goal, figures: Mapping[str, Figure]) -> str:
    """Return whether a goal is met, as one word."""
    return {True: "met", False: "missed", None: "not measured"}[goal.is_met(figures)]
