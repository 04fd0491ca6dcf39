"""The table of costs as a file that spreadsheets open right: RFC 4180, UTF-8 with its mark.

The names of the columns are ids, the same in every language and version, so that a sheet or a
script made for one file reads the next. Money is in major units with a point, exact to the cent.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from answers.cost import CostAnswer
from answers.whose_prices import UNEVEN, uneven
from catalog.cited import cited
from catalog.evidence.records import Study
from catalog.library import Library
from catalog.prices.observations import Observation
from catalog.prices.own import told_as_own
from handout.spreadsheet import BETWEEN, MARK, harmless, major
from model.money.cost import OptionCost
from model.money.lines import Line
from model.money.prices import Basis
from model.quantities import Range

EDGES = ("low", "typical", "high")
COLUMNS = (
    *("option", "line", "status", "count_low", "count_typical", "count_high"),
    *("each_low", "each_typical", "each_high", *EDGES, "currency", "own_quote"),
    *("source", "year", "place", "tier", "link", "checked"),
)
BLANK = ("", "", "")
SOURCES = 6  # columns about where a figure comes from


def _money(amount: Range | None) -> tuple[str, ...]:
    return BLANK if amount is None else tuple(major(edge) for edge in amount.edges)


def _count(count: Range | None) -> tuple[str, ...]:
    return BLANK if count is None else tuple("" if edge is None else str(edge) for edge in count.edges)


def _source(basis: Basis, library: Library) -> tuple[str, ...]:
    """Return label, year, place, tier, address and day of the last check of a study or a price's page."""
    record = cited(basis)
    if isinstance(record, Observation) and record.is_own:
        label = told_as_own(record, library.clinic.name, record.observed.isoformat(), library.words)
        return label, "", "", record.tier, record.source.link, record.source.checked.isoformat()
    if isinstance(record, Study):
        year = "" if record.year is None else str(record.year)
        return record.label, year, "", "", record.link, record.checked.isoformat()
    page, tier = (record.source, record.tier) if isinstance(record, Observation) else (record, "")
    return page.label, page.published, page.place, tier, page.link, page.checked.isoformat()


def _sources(line: Line, library: Library) -> tuple[str, ...]:
    found = [_source(one, library) for one in line.basis]
    # The sources stand in the same order in every column, so that the parts of one can be put together.
    columns = zip(*found, strict=True) if found else [("",)] * SOURCES
    return tuple(harmless(BETWEEN.join(parts) if any(parts) else "") for parts in columns)


def _line(option: OptionCost, line: Line, library: Library) -> tuple[str, ...]:
    words = library.words
    # The status as the page shows it: a line that counts but has no price is a thing to ask.
    heads = (f"option.{option.course.id}.name", f"line.{line.id}", f"status.{line.shown_status}")
    return (
        *(harmless(words(key)) for key in heads),
        *_count(line.count),
        *_money(None if line.each is None else line.each.minor),
        *_money(line.amount.minor),
        line.amount.currency,
        words("csv.yes") if line.own else words("csv.no"),
        *_sources(line, library),
    )


def _total(option: OptionCost, library: Library) -> tuple[str, ...]:
    words = library.words
    heads = (words(f"option.{option.course.id}.name"), words("csv.total"))
    amounts = (*_money(option.total.minor), option.total.currency)
    # A total has no status, number, single price or source of its own.
    return (*map(harmless, heads), "", *BLANK, *BLANK, *amounts, "", *("",) * SOURCES)


def _note(option: str, text: str, library: Library) -> tuple[str, ...]:
    """Return a row that holds a sentence on an option and no figure."""
    heads = (library.words(f"option.{option}.name"), text)
    return (*map(harmless, heads), *("",) * (len(COLUMNS) - len(heads)))


def _notes(answer: CostAnswer, library: Library) -> Iterator[tuple[str, ...]]:
    """Return what the figures alone do not say: lines wider than their total, and what a difference lacks."""
    words = library.words
    for option in answer.options:
        if option.lines_reach_further:
            yield _note(option.course.id, words("csv.lines_reach_further"), library)
    for one in answer.one_sided:
        yield _note(one.unknown, words("csv.left_out", line=words(f"line.{one.line}")), library)
    if found := uneven(answer):
        side = answer.needles if found.side == "needles" else answer.laser
        yield _note(side.course.id, words(UNEVEN[found], clinic=library.clinic.name), library)


def rows(answer: CostAnswer, library: Library) -> Iterator[tuple[str, ...]]:
    """Return the head, every line of every option with a total, and what the difference leaves out."""
    yield COLUMNS
    for option in answer.options:
        yield from (_line(option, line, library) for line in option.lines)
        yield _total(option, library)
    yield from _notes(answer, library)


def csv_lines(answer: CostAnswer, library: Library) -> bytes:
    """Return the whole file.

    Notes
    -----
    Lines end in CRLF, cells with commas, quotes or breaks are quoted, quotes are doubled.
    """
    # The writer ends the lines itself, so nothing may translate them again.
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows(answer, library))
    return (MARK + text.getvalue()).encode("utf-8")
