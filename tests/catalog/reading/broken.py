"""Breaking one thing in a copy of the data, and what the catalog says of it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from catalog.library import load
from catalog.reading.problems import DataProblems


def breaking(data: Path, file: str, old: str, new: str) -> None:
    """Change one place in one file."""
    text = (data / file).read_text(encoding="utf-8")
    assert old in text, f"{file} no longer holds {old!r}: point the test at another place"
    (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(data: Path, latest: date | None = None) -> list[str]:
    """Every fault of a folder without lines of files, which move with each edit; empty when there is none."""
    try:
        load(data, latest)
    except DataProblems as found:
        return [re.sub(r", line \d+", "", str(problem)) for problem in found.problems]
    return []


def told(data: Path) -> list[str]:
    """What staff are told of a folder, word for word; empty when it can be used."""
    try:
        load(data)
    except DataProblems as found:
        return list(found.told)
    return []
