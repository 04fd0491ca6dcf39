"""Every list of the evidence as files that spreadsheets open right, in one archive.

As in ``csv_lines``: RFC 4180, UTF-8 with its mark, columns named by ids, no text a formula.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from types import MappingProxyType
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from answers.uses import StudyUse, uses
from catalog.evidence.certainty import reason
from catalog.evidence.chances import told
from catalog.evidence.records import Finding, Study
from catalog.evidence.timeline import TABLES as PACE_TABLES
from catalog.library import Library
from catalog.prices.observations import HIDDEN_TIER, Observation
from handout.spreadsheet import BETWEEN, MARK, harmless, major

Cells = tuple[object, ...]
OLDEST = (1980, 1, 1, 0, 0, 0)  # an archive needs a time; without the clock the same data make the same file


def _cell(value: object) -> str:
    if value is None:
        return ""
    # Plain digits: `str` writes some decimals with an exponent, such as 1E+2.
    if isinstance(value, Decimal | int):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return value.isoformat() if isinstance(value, date) else harmless(str(value))


def _study(study: Study, use: StudyUse) -> Cells:
    found = BETWEEN.join(finding.id for finding in use.findings)
    return (
        *(study.id, study.label, study.title, study.publisher, study.year, study.design, study.n),
        *(study.cohort, study.population, study.link, study.checked, found, BETWEEN.join(use.places)),
    )


def _studies(library: Library) -> Iterator[Cells]:
    yield (
        *("id", "label", "title", "publisher", "year", "design", "n"),
        *("cohort", "population", "link", "checked", "findings", "used_for"),
    )
    used = uses(library)
    yield from (_study(study, used[study.id]) for study in library.evidence.studies.values())


def _finding(finding: Finding, library: Library) -> Cells:
    words = library.words
    why = " ".join(words(one.key, **one.values) for one in reason(finding))
    return (
        *(finding.id, finding.concern, finding.option, finding.measure, finding.unit),
        *(finding.low, finding.typical, finding.high, finding.count, finding.of, finding.weeks),
        *(finding.certainty, why, BETWEEN.join(study.id for study in finding.studies)),
        told(words, f"finding.{finding.id}", finding),
    )


def _findings(library: Library) -> Iterator[Cells]:
    yield (
        *("id", "concern", "option", "measure", "unit", "low", "typical", "high", "count", "of", "weeks"),
        *("certainty", "why", "studies", "sentence"),
    )
    yield from (_finding(one, library) for one in library.evidence.findings.values())


def _price(region: str, seen: Observation) -> Cells:
    page = seen.source
    edges = (None if edge is None else Decimal(major(edge)) for edge in seen.amount.edges)
    return (
        *(region, seen.item, *edges, seen.currency, seen.per, seen.observed, seen.tier),
        *(page.label, page.title, page.publisher, page.place, page.published, page.link, page.checked),
    )


def _prices(library: Library) -> Iterator[Cells]:
    yield (
        *("region", "item", "low", "typical", "high", "currency", "per", "observed", "tier"),
        *("label", "title", "publisher", "place", "published", "link", "checked"),
    )
    for region in library.regions.values():
        # No reader sees the hidden tier on a page, so no reader gets it in a file.
        shown = (one for one in region.observations if one.tier != HIDDEN_TIER)
        yield from (_price(region.id, seen) for seen in shown)


def _left_out(library: Library) -> Iterator[Cells]:
    yield ("id", "kind", "region", "label", "what", "figure", "why", "link")
    for one in library.limits.left_out:
        why = library.words(f"left_out_why.{one.why}")
        yield (one.id, one.kind, one.region, one.label, one.what, one.figure, why, one.link)


def _tests(library: Library) -> Iterator[Cells]:
    yield ("id", "concern", "rival", "outcome", "kind", "study", "better", "findings")
    for one in library.fairness.tests:
        told = BETWEEN.join(finding.id for finding in one.findings)
        yield (one.id, one.concern, one.rival, one.outcome, one.kind, one.study.id, one.better, told)


def _searches(library: Library) -> Iterator[Cells]:
    yield ("id", "concern", "options", "day", "words", "looked_at", "taken")
    for one in library.fairness.searches:
        taken = BETWEEN.join(study.id for study in one.taken)
        yield (one.id, one.concern, BETWEEN.join(one.options), one.day, one.words, one.looked_at, taken)


def _parameters(library: Library) -> Iterator[Cells]:
    yield ("id", "unit", "low", "typical", "high", "sources")
    parameters, responses = library.parameters, library.parameters.responses
    for name in PACE_TABLES:
        response = responses.tissue if name == "tissue" else responses.visible
        part = "delay" if name == "delay" else "tau"
        paces = (response.fast, response.typical, response.slow)
        # By way of its text, so that 0.4 is written as 0.4 and not as the float next to it.
        figures = (Decimal(str(getattr(pace, part))) for pace in paces)
        yield (name, "weeks", *figures, BETWEEN.join(parameters.sources[name]))
    for name, row in parameters.rows.items():
        names = BETWEEN.join(study.id for study in row.studies)
        yield (name, row.unit, row.low, row.typical, row.high, names)
    yield ("last_week", "weeks", None, responses.last_week, None, "")


def _assumptions(library: Library) -> Iterator[Cells]:
    yield ("id", "file", "assumption")
    for one in library.limits.assumptions:
        yield (one.id, one.file, library.words(f"assumption.{one.id}"))


TABLES: Final = MappingProxyType(
    {
        "studies": _studies,
        "findings": _findings,
        "prices": _prices,
        "left_out": _left_out,
        "head_to_head": _tests,
        "searches": _searches,
        "parameters": _parameters,
        "assumptions": _assumptions,
    }
)


def evidence_csv(rows: Callable[[Library], Iterator[Cells]], library: Library) -> bytes:
    """Return one table as a file, ended by CRLF as RFC 4180 asks."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows(library))
    return (MARK + text.getvalue()).encode("utf-8")


def evidence_zip(library: Library) -> bytes:
    """Return every table in one archive; the same data always make the same bytes."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as files:
        for name, rows in TABLES.items():
            files.writestr(ZipInfo(f"{name}.csv", OLDEST), evidence_csv(rows, library), ZIP_DEFLATED)
    return archive.getvalue()
