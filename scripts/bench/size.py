"""Measures what is sent to the browser to draw the timeline's picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from components.browser.built import Parts, parts_of
from scripts.bench.goals import Goal
from scripts.environment import ROOT

COMPONENT = "skin_section"
FOLDER = ROOT / "components" / "browser" / "skin" / COMPONENT
# The size is an aim that is not met: docs/decisions/0007 says why.
KILOBYTE, MOST_KILOBYTES, MOST_LINES = 1000, 40, 300


def _files(parts: Parts) -> Iterator[Path]:
    """Yield the files the component is made of: modules, style sheets and its page."""
    yield from parts.modules
    yield from parts.styles
    yield FOLDER / f"{COMPONENT}.html"


def _each_file(parts: Parts) -> Iterator[Goal]:
    for file in _files(parts):
        text = file.read_text(encoding="utf-8")
        lines = len(text.splitlines())
        name = file.relative_to(ROOT / "components").as_posix()
        what = f"  {name}, {len(text.encode('utf-8')) / KILOBYTE:.1f} KB"
        yield Goal(what, f"< {MOST_LINES} lines", f"{lines} lines", lines < MOST_LINES)


def size() -> list[Goal]:
    """Return the size of the component, which is part of the one script for all, and of each of its files."""
    parts = parts_of(FOLDER)
    kilobytes = sum(file.stat().st_size for file in _files(parts)) / KILOBYTE
    most = f"< {MOST_KILOBYTES} KB"
    whole = Goal("component, JS + CSS + HTML", most, f"{kilobytes:.1f} KB", kilobytes < MOST_KILOBYTES)
    return [whole, *_each_file(parts)]
