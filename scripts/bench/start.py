"""Measures how long a server takes from its start until it says that it is healthy."""

from __future__ import annotations

from scripts.bench.figures import Record
from scripts.bench.servers import served
from scripts.bench.watched import Effort


def measure(record: Record, effort: Effort) -> None:
    """Start ours and hello in turn."""
    for turn in range(effort.rounds + 1):
        for name in ("ours", "hello"):
            with record.told(f"start.{name}"), served(name) as server:
                # The first start of each reads files that the others find in memory.
                if turn == 1 or (turn and not record.time_is_up()):
                    record.add(f"start.{name}", health_ms=server.start_ms)
