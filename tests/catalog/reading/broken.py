"""Breaking one thing in a copy of the data, and what the catalog says of it."""

from __future__ import annotations

from pathlib import Path

from catalog.library import load
from catalog.reading.problems import DataProblems


def breaking(data: Path, file: str, old: str, new: str) -> None:
    """Change one place in one file."""
    text = (data / file).read_text(encoding="utf-8")
    assert old in text, f"{file} no longer holds {old!r}: point the test at another place"
    (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(data: Path) -> list[str]:
    """What the catalog says of a folder; empty when it can be used."""
    try:
        load(data)
    except DataProblems as found:
        return [str(problem) for problem in found.problems]
    return []
