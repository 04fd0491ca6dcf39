"""What a page would have to leave blank: empty cells of the grid, ids and findings without words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalog.evidence.options import Fact, Option
from catalog.evidence.records import GRID_ROWS, NATURAL, STEP_KINDS, Evidence, Finding, GridRowOrNatural
from catalog.reading.problems import Report
from catalog.sentence_ids import Ids, ids_in_code, ids_in_data
from catalog.words.checks import check_sentence
from catalog.words.patterns import BY_ID
from catalog.words.text import Words
from model.quantities import UNKNOWN

FILE, ARRAYS = "evidence/grid.csv", "evidence/icon_arrays.csv"


def check_grid(
    evidence: Evidence, options: Iterable[Option], concerns: Iterable[str], words: Words, report: Report
) -> None:
    """Note every fault that would show one option in less detail than another."""
    _check_no_gap(evidence, options, concerns, report)
    for finding in {one.id: one for cell in evidence.grid.values() for one in cell}.values():
        check_sentence(words, f"glance.{finding.id}", report, finding.values())
    _check_same_unit(evidence, report)


def _check_no_gap(
    evidence: Evidence, options: Iterable[Option], concerns: Iterable[str], report: Report
) -> None:
    """Note a fault for every question about an option that no row answers, not even with "not studied"."""
    known = tuple(options)
    rows: list[tuple[str, GridRowOrNatural]] = [(option.id, row) for option in known for row in GRID_ROWS]
    # What happens without treatment is a question about doing nothing alone.
    rows.extend((option.id, NATURAL) for option in known if option.role == "nothing")
    for concern in concerns:
        for option, row in rows:
            if not evidence.cell(concern, option, row):
                wanted = f"'{option}' needs findings in the row '{row}' for '{concern}'."
                report.add(FILE, None, "evidence", wanted)


def _check_same_unit(evidence: Evidence, report: Report) -> None:
    """Note a fault for every comparison that counts people in one picture and treatments in another."""
    for (array, _), findings in evidence.icon_arrays.items():
        # A person may have several treatments, so the two counts cannot stand in one picture.
        if len({one.unit for one in findings if one.in_100 is not None}) > 1:
            mixed = f"'{array}' counts people and treatments beside each other."
            report.add(ARRAYS, None, "evidence", mixed)


def check_sentences(words: Words, patterns: Mapping[str, str], ids: Ids, report: Report) -> None:
    """Note a fault for every id that a page would have to name and cannot."""
    for pattern, known in patterns.items():
        for one in ids[known]:
            key = pattern.format(*((one,) if isinstance(one, str) else one))
            check_sentence(words, key, report, given=None)


def check_complete(
    evidence: Evidence,
    options: Mapping[str, Option],
    concerns: tuple[str, ...],
    regions: Iterable[str],
    words: Words,
    report: Report,
) -> None:
    """Note a fault for everything a page would have to leave blank."""
    ids = {**ids_in_code(), **ids_in_data(evidence, options, concerns, regions)}
    check_sentences(words, BY_ID, ids, report)
    _check_first_week(evidence, options, words, report)
    check_grid(evidence, options.values(), concerns, words, report)
    _check_courses(options, concerns, report)


def _check_courses(options: Mapping[str, Option], concerns: Iterable[str], report: Report) -> None:
    """Note a fault where a published course could not be counted: needles need one, lasers a whole range.

    Notes
    -----
    Where studies give no typical figure, the row states the middle of the range and says so in its note.
    """
    for concern in concerns:
        for option in (one for one in options.values() if one.role in ("needles", "laser")):
            facts: list[Fact] = ["sessions", "interval"] if option.role == "needles" else ["sessions"]
            for fact in facts:
                edges = option.count(fact, concern).edges
                # A laser whose count nobody published is a thing to ask; half a range would be neither.
                known = option.role == "needles" or edges != UNKNOWN.edges
                if known and None in edges:
                    wanted = f"'{option.id}' needs low, typical and high of '{fact}' for '{concern}'."
                    report.add("evidence/protocols.csv", None, "typical", wanted, "figure")


def _check_first_week(
    evidence: Evidence, options: Mapping[str, Option], words: Words, report: Report
) -> None:
    """Note a fault where the first days after a treatment that can be chosen are not told in full."""
    # Whoever chooses an option must be able to read what the days after it are like.
    for option in (one for one in options.values() if one.role in ("needles", "laser")):
        steps = [step for step in evidence.first_week if step.option == option.id]
        for kind in STEP_KINDS:
            if kind not in {step.kind for step in steps}:
                wanted = f"'{option.id}' can be chosen, so it needs rows of the kind '{kind}'."
                report.add("evidence/first_week.csv", None, "option", wanted)
        for finding in (finding for step in steps for finding in step.evidence):
            _check_range(finding, words, report)


def _check_range(finding: Finding, words: Words, report: Report) -> None:
    """Note a fault where a figure of the first days has no sentence for its range, or asks for another."""
    key, values = f"first_week_pick.range.{finding.id}", finding.values()
    # A finding without a figure has nothing to tell but its sentence.
    if key in words or any(values[name] is not None for name in ("low", "typical", "high", "count")):
        check_sentence(words, key, report, values)
