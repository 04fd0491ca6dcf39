"""What must stand in the option grid: no empty cell, no finding without words, like counted with like."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.options import Option
from catalog.problems import Report
from catalog.records import GRID_ROWS, NATURAL, Evidence, Finding
from catalog.text import Words, refuse_unfilled

FILE, ARRAYS = "evidence/grid.csv", "evidence/icon_arrays.csv"


def refuse_unlike(
    evidence: Evidence, options: Iterable[Option], concerns: Iterable[str], words: Words, report: Report
) -> None:
    """Note every fault that would show one option in less detail than another."""
    _refuse_gaps(evidence, options, concerns, report)
    for finding in {one.id: one for cell in evidence.grid.values() for one in cell}.values():
        _refuse_wordless(finding, words, report)
    _refuse_mixed_counts(evidence, report)


def _refuse_gaps(
    evidence: Evidence, options: Iterable[Option], concerns: Iterable[str], report: Report
) -> None:
    """Note a fault for every question about an option that no row answers, not even with "not studied"."""
    known = tuple(options)
    rows = [(option.id, row) for option in known for row in GRID_ROWS]
    rows += [(option.id, NATURAL) for option in known if option.role == "nothing"]
    for concern in concerns:
        for option, row in rows:
            if not evidence.cell(concern, option, row):
                wanted = f"'{option}' needs findings in the row '{row}' for '{concern}'."
                report.add(FILE, None, "evidence", wanted)


def _refuse_wordless(finding: Finding, words: Words, report: Report) -> None:
    key, values = f"glance.{finding.id}", finding.values()
    if key not in words:
        report.add(f"text/{words.language}", None, key, "the grid shows this, so it needs a short sentence.")
        return
    refuse_unfilled(words, key, values, report)


def _refuse_mixed_counts(evidence: Evidence, report: Report) -> None:
    """Note a fault for every comparison that counts people in one picture and treatments in another."""
    for (array, _), findings in evidence.icon_arrays.items():
        if len({one.unit for one in findings if one.in_100 is not None}) > 1:
            mixed = f"'{array}' counts people and treatments beside each other."
            report.add(ARRAYS, None, "evidence", mixed)
