"""Samples become figures: a median, a 95th percentile, and the ratio to a neighbour of the same run."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from statistics import median
from typing import NotRequired, TypedDict

from scripts.bench.sums import percentile, ratio


class Figure(TypedDict):
    """What is told of one measure. ``ratio`` is its median over that of ``beside``."""

    value: float
    p95: float
    n: int
    beside: NotRequired[str]
    ratio: NotRequired[float]


class Record:
    """The samples of one part, and what went wrong in it; a clock says when its time is up."""

    def __init__(self, seconds: float = float("inf")) -> None:
        self.samples: dict[str, list[float]] = defaultdict(list)
        self.faults: list[str] = []
        self._end = time.monotonic() + seconds

    def add(self, place: str, **measures: float | None) -> None:
        """Note one sample each; a measure that this machine cannot take is None, and left out."""
        for measure, value in measures.items():
            if value is not None:
                self.samples[f"{place}.{measure}"].append(value)

    def time_is_up(self) -> bool:
        """Return whether the part has used its share of the run."""
        return time.monotonic() > self._end

    @contextmanager
    def told(self, place: str) -> Iterator[None]:
        """Tell a failure as one line, and let the rest of the run go on."""
        try:
            yield
        except Exception as fault:  # whatever it is, the other figures still stand
            first = (str(fault).strip() or type(fault).__name__).splitlines()[0]
            self.faults.append(f"{place}: {first}")


Beside = Callable[[str], str | None]


def beside(neighbours: Mapping[str, str]) -> Beside:
    """Return the rule that names the figure which another stands beside, given each part's neighbour."""

    def name(figure: str) -> str | None:
        part, subject, *rest = figure.split(".")
        neighbour = neighbours.get(part)
        if neighbour is None or subject == neighbour:
            return None
        # A neighbour's page is there once its heading is: it has no main part.
        if rest[-1] == "main_ms":
            rest[-1] = "heading_ms"
        return ".".join([part, neighbour, *rest])

    return name


def figures(samples: Mapping[str, list[float]], rule: Beside) -> dict[str, Figure]:
    """Return the figure of each list of samples, with its ratio where its neighbour was measured too."""
    found: dict[str, Figure] = {}
    for name, values in samples.items():
        one = Figure(value=round(median(values), 3), p95=round(percentile(values, 0.95), 3), n=len(values))
        other = rule(name)
        share = ratio(median(values), median(samples[other])) if other and other in samples else None
        if other and share is not None:
            one["beside"], one["ratio"] = other, round(share, 3)
        found[name] = one
    return found
