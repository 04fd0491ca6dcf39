"""Finds how many readers one process serves at once, and what each of them costs it.

Readers without a browser (``tests/load/reader.py``) each move one widget at an even pace. The number at once
grows until 95 of 100 changes are no longer answered in time, then halves the gap to the last that held.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scripts.bench.figures import Record
from scripts.bench.processes import handles, memory_mb
from scripts.bench.servers import Server, serve_all
from scripts.bench.sums import percentile
from scripts.bench.watched import Effort, watched
from tests.load.reader import Lost, Reader

AT_THE_DOOR = 4  # readers who open a page at the same moment
FINE = 8  # the answer is as exact as one in so many
FEWEST = 16  # readers beyond the first crowd: what fewer of them cost is lost in what a server does besides
SECONDS_TO_LEAVE = 2.0


@dataclass(frozen=True)
class Cost:
    """What a server holds while so many readers are there."""

    readers: int
    memory_mb: float
    handles: int


class Crowd:
    """Readers of one page of one server."""

    def __init__(self, server: Server, path: str, widget: dict[str, Any]) -> None:
        self._server, self._path, self._widget = server, path, widget
        self._readers: list[Reader] = []
        self._turns = 0
        self.costs: list[Cost] = []
        self.note()

    def note(self) -> None:
        """Note what the server holds for the readers of now."""
        memory, held = memory_mb(self._server.pid), handles(self._server.pid)
        if memory is not None and held is not None:
            self.costs.append(Cost(len(self._readers), memory, held))

    async def grow(self, count: int) -> None:
        """Let more readers come until there are so many."""
        door = asyncio.Semaphore(AT_THE_DOOR)

        async def come(reader: Reader) -> None:
            async with door:
                await reader.open()
                # The first change also brings what a reader keeps from then on; it is not measured.
                await reader.change(self._widget["key"], self._widget["to"][-1])

        new = [Reader(self._server.url, self._path) for _ in range(count - len(self._readers))]
        if not new:
            return
        self._readers += new
        await asyncio.gather(*map(come, new))
        self.note()

    async def leave(self) -> None:
        """Let all of them go."""
        await asyncio.gather(*(reader.leave() for reader in self._readers))
        self._readers.clear()
        await asyncio.sleep(SECONDS_TO_LEAVE)
        self.note()

    async def changes(self, count: int, rounds: int) -> list[float]:
        """Return the milliseconds until each change is answered, with so many readers at it."""
        await self.grow(count)
        pause, values = watched().readers.pause_s, self._widget["to"]
        began = time.monotonic() + 0.1
        waits: list[float] = []

        async def act(place: int, reader: Reader) -> None:
            for turn in range(rounds):
                due = began + pause * (turn + place / count)
                await asyncio.sleep(max(due - time.monotonic(), 0))
                value = values[(self._turns + turn) % len(values)]
                waits.append(1000 * await reader.change(self._widget["key"], value))

        await asyncio.gather(*(act(place, one) for place, one in enumerate(self._readers[:count])))
        self._turns += rounds
        return waits


async def _largest(crowd: Crowd, record: Record, place: str, effort: Effort) -> None:
    """Find the largest crowd that is served in time; note every crowd that was tried."""
    began, limit = time.monotonic(), watched().readers.limit_ms
    held = failed = 0

    async def holds(count: int) -> bool:
        waits = await crowd.changes(count, effort.rounds)
        p95 = percentile(waits, 0.95)
        record.add(f"{place}.of_{count}", p50_ms=percentile(waits, 0.5), p95_ms=p95)
        return p95 <= limit

    def spent() -> float:
        return (time.monotonic() - began) / effort.seconds

    for count in watched().readers.counts:
        # To leave off before a crowd fails would say too little, so this may take twice its time.
        if failed or spent() > 2:
            break
        held, failed = (count, 0) if await holds(count) else (held, count)
    while failed - held > max(held // FINE, 1) and spent() < 1:
        middle = (held + failed) // 2
        held, failed = (middle, failed) if await holds(middle) else (held, middle)
    if failed or held == watched().readers.counts[-1]:
        record.add(place, largest=held)
    if not failed:
        record.faults.append(f"{place}: {held} readers were served in time; more were not tried")


def costs(noted: Sequence[Cost]) -> dict[str, float]:
    """Return what each reader costs, and what stays once all have left; nothing where too few came.

    The first crowd pays for imports, so a reader costs what each of those beyond it adds.

    Parameters
    ----------
    noted : sequence of Cost
        Before anybody came, then at each size, then after all have left.
    """
    if len(noted) < 4 or noted[-2].readers - noted[1].readers < FEWEST:
        return {}
    _, first, *_, most, left = noted

    def each(held: Callable[[Cost], float], name: str, ending: str = "") -> dict[str, float]:
        one = (held(most) - held(first)) / (most.readers - first.readers)
        nobody = held(first) - first.readers * one
        return {name + ending: one, f"{name}_left{ending}": (held(left) - nobody) / most.readers}

    return each(lambda cost: cost.memory_mb, "memory", "_mb") | each(lambda cost: cost.handles, "handles")


async def _crowd(record: Record, name: str, effort: Effort) -> None:
    page = watched().pages[name]
    with serve_all(record, page.server) as servers:
        if page.server not in servers:
            return
        crowd = Crowd(servers[page.server], page.path, watched().readers.widgets[name])
        try:
            await _largest(crowd, record, f"readers.{name}", effort)
        except Lost as lost:
            record.faults.append(f"readers.{name}: {lost}")
        await crowd.leave()
        record.add(f"readers.{name}", **costs(crowd.costs))


def measure(record: Record, effort: Effort) -> None:
    """Let readers come to each page in turn; each gets the same share of the time."""
    names = list(watched().readers.widgets)
    for name in names:
        with record.told(f"readers.{name}"):
            asyncio.run(_crowd(record, name, replace(effort, seconds=effort.seconds / len(names))))
