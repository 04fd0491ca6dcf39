"""What is watched, from ``watched.toml``: pages, conditions, changes, drags, readers, and how often."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "watched.toml"


@dataclass(frozen=True)
class Page:
    """A page that is loaded: its server, its address, its heading and what its main part is."""

    server: str = "ours"
    path: str = "/"
    heading: str = "h1"
    main: str = ""

    @property
    def marks(self) -> dict[str, str]:
        """Return what a load waits for, by name."""
        return {"heading": self.heading} | ({"main": self.main} if self.main else {})


@dataclass(frozen=True)
class Condition:
    """What a page is loaded on. ``megabits`` is the line in Mbit/s, 0 for as fast as the machine is."""

    slowdown: int
    settles: bool
    megabits: float = 0
    latency_ms: float = 0
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """Something a reader changes: what they tap or press in turn, what answers, and on how slow a tablet."""

    page: str
    taps: list[str]
    answers: dict[str, str]
    keys: list[str] = field(default_factory=list)
    slowdown: int = 1

    @property
    def part(self) -> str:
        """Return what its figures begin with: those of a slowed page have no neighbour to stand beside."""
        return "changes" if self.slowdown == 1 else f"changes_{self.slowdown}x"


@dataclass(frozen=True)
class Drag:
    """A finger over a track, and what moves."""

    page: str
    track: str
    inset: float
    moves: str


@dataclass(frozen=True)
class Readers:
    """Readers at once: seconds between two changes of one, the limit in ms, and what each moves."""

    pause_s: float
    limit_ms: float
    counts: list[int]
    widgets: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Effort:
    """How long a part may take, and how often it goes round."""

    seconds: float
    rounds: int


@dataclass(frozen=True)
class Watched:
    """All of ``watched.toml``."""

    plotly: str
    beside: dict[str, str]
    pages: dict[str, Page]
    conditions: dict[str, Condition]
    changes: dict[str, Change]
    drags: dict[str, Drag]
    readers: Readers
    full: dict[str, Effort]
    quick: dict[str, Effort]


@cache
def watched() -> Watched:
    """Return what is watched."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    kinds = {
        "pages": Page,
        "conditions": Condition,
        "changes": Change,
        "drags": Drag,
        "full": Effort,
        "quick": Effort,
    }
    tables = {name: {key: kind(**one) for key, one in read[name].items()} for name, kind in kinds.items()}
    return Watched(**{**read, **tables, "readers": Readers(**read["readers"])})
