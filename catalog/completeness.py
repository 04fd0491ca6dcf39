"""What a page would have to leave blank: empty cells of the grid, ids and findings without words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalog.evidence.options import Option
from catalog.evidence.records import GRID_ROWS, NATURAL, Evidence, Finding
from catalog.reading.problems import Report
from catalog.sentence_ids import Ids, ids_in_code, ids_in_data
from catalog.words.patterns import BY_ID
from catalog.words.text import Words, refuse_unfilled

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


def refuse_unsaid(words: Words, patterns: Mapping[str, str], ids: Ids, report: Report) -> None:
    """Note a fault for every id that a page would have to name and cannot."""
    for pattern, known in patterns.items():
        for one in ids[known]:
            key = pattern.format(*((one,) if isinstance(one, str) else one))
            if key not in words:
                report.add(f"text/{words.language}", None, key, "there is no sentence for this.")


def refuse_unshown(
    evidence: Evidence,
    options: Mapping[str, Option],
    concerns: tuple[str, ...],
    regions: Iterable[str],
    words: Words,
    report: Report,
) -> None:
    """Note a fault for everything a page would have to leave blank."""
    ids = {**ids_in_code(), **ids_in_data(evidence, options, concerns, regions)}
    refuse_unsaid(words, BY_ID, ids, report)
    _refuse_untold(evidence, options, words, report)
    refuse_unlike(evidence, options.values(), concerns, words, report)


def _refuse_untold(evidence: Evidence, options: Mapping[str, Option], words: Words, report: Report) -> None:
    """Note a fault where the first days after a treatment that can be chosen are not told in full."""
    for option in (one for one in options.values() if one.role in ("needles", "laser")):
        steps = [step for step in evidence.first_week if step.option == option.id]
        for kind in ("normal", "call"):
            if kind not in {step.kind for step in steps}:
                wanted = f"'{option.id}' can be chosen, so it needs rows of the kind '{kind}'."
                report.add("evidence/first_week.csv", None, "option", wanted)
        for finding in (finding for step in steps for finding in step.evidence):
            _refuse_unranged(finding, words, report)


def _refuse_unranged(finding: Finding, words: Words, report: Report) -> None:
    """Note a fault where a finding of the first days has a figure and no line that tells it."""
    key, values = f"first_week_pick.range.{finding.id}", finding.values()
    if key in words:
        refuse_unfilled(words, key, values, report)
    elif any(values[name] is not None for name in ("low", "typical", "high", "count")):
        report.add(f"text/{words.language}", None, key, "there is no sentence for this.")
