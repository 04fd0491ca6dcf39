"""What a server costs the machine: processor, memory, file handles. None where there is no /proc."""

from __future__ import annotations

import os
import time
from pathlib import Path

PROC = Path("/proc")
PARENT = 1  # its place in /proc/<pid>/stat, counted behind the program's name
MEGABYTE = 1_000_000


def _stat(pid: int | str) -> list[str]:
    # The program's name stands in brackets and may hold blanks.
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def _clock(pid: int) -> int:
    """Return the clock of all threads of a process, as Linux numbers it (clock_getcpuclockid)."""
    # /proc counts in ticks of 10 ms, as long as a change of ours takes.
    return (~pid << 3) | 2


def family(pid: int) -> list[int]:
    """Return a process and all that it started, the process itself first."""
    parents: dict[int, int] = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(_stat(folder.name)[PARENT])
        except OSError:
            continue  # it ended while we looked
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def cpu_ms(pid: int) -> float | None:
    """Return the milliseconds of processor time that a process and its children have used."""
    if not PROC.exists():
        return None
    return sum(1000 * time.clock_gettime(_clock(one)) for one in family(pid))


def memory_mb(pid: int) -> float | None:
    """Return the memory in use by the biggest of a process and its children."""
    if not PROC.exists():
        return None
    pages = max(int((PROC / str(one) / "statm").read_text().split()[1]) for one in family(pid))
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def handles(pid: int) -> int | None:
    """Return how many files and sockets the one with most of them holds open."""
    if not PROC.exists():
        return None
    return max(len(list((PROC / str(one) / "fd").iterdir())) for one in family(pid))
