"""What must stand in the option grid: no empty cell, no finding without words, like counted with like."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.problems import Report
from catalog.records import GRID_ROWS, NATURAL, Evidence, Finding
from catalog.text import Words, placeholders

FILE, ARRAYS = "evidence/grid.csv", "evidence/icon_arrays.csv"


def refuse_gaps(
    evidence: Evidence, options: Iterable[str], nothing: str, concerns: Iterable[str], report: Report
) -> None:
    """Note a fault for every question about an option that no row answers, not even with "not studied"."""
    rows = [(option, row) for option in options for row in GRID_ROWS]
    for concern in concerns:
        for option, row in [(nothing, NATURAL), *rows] if nothing else rows:
            if not evidence.cell(concern, option, row):
                wanted = f"'{option}' needs findings in the row '{row}' for '{concern}'."
                report.add(FILE, None, "evidence", wanted)


def refuse_wordless(evidence: Evidence, words: Words, report: Report) -> None:
    """Note a fault for every finding in the grid whose short sentence is missing or asks for too much."""
    shown = {one.id: one for cell in evidence.grid.values() for one in cell}
    for finding in shown.values():
        _refuse_wordless(finding, words, report)


def _refuse_wordless(finding: Finding, words: Words, report: Report) -> None:
    key, values = f"glance.{finding.id}", finding.values()
    if key not in words:
        report.add(f"text/{words.language}", None, key, "the grid shows this, so it needs a short sentence.")
        return
    for name in sorted(placeholders(words.sentences[key])):
        if values.get(name) is None:
            asked = f"this asks for {{{name}}}, which no figure of its row gives."
            report.add(f"text/{words.language}", None, key, asked)


def refuse_mixed_counts(evidence: Evidence, report: Report) -> None:
    """Note a fault for every comparison that counts people in one picture and treatments in another."""
    for (array, _), findings in evidence.icon_arrays.items():
        if len({one.unit for one in findings if one.in_100 is not None}) > 1:
            mixed = f"'{array}' counts people and treatments beside each other."
            report.add(ARRAYS, None, "evidence", mixed)
