"""The table of costs as a file that spreadsheets open right: RFC 4180, UTF-8 with its mark.

The names of the columns are ids, the same in every language and version, so that a sheet or a
script made for one file reads the next. Money is in major units with a point, exact to the cent.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from answers.cost import CostAnswer
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.prices.regions import Region
from handout.spreadsheet import BETWEEN, MARK, harmless, major
from model.money.cost import OptionCost
from model.money.lines import Line
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


def _tiers(option: OptionCost, line: Line, region: Region) -> dict[str, str]:
    """Tier of each price source, as it was for this line before any other item."""
    items = ("pay_per_day", option.treatment.id, line.id)
    return {seen.source.id: seen.tier for item in items for seen in reversed(region.behind(item))}


def _source(name: str, tiers: dict[str, str], library: Library) -> tuple[str, ...]:
    """Label, year, place, tier, address and day of the last check of a study or a price's page."""
    study = library.evidence.studies.get(name)
    if study is not None:
        year = "" if study.year is None else str(study.year)
        return study.label, year, "", "", study.link, study.checked.isoformat()
    page = library.price_sources[name]
    tier = tiers.get(name, "")
    return page.label, page.published, page.place, tier, page.link, page.checked.isoformat()


def _sources(option: OptionCost, line: Line, region: Region, library: Library) -> tuple[str, ...]:
    tiers = _tiers(option, line, region)
    found = [_source(name, tiers, library) for name in line.sources]
    columns = zip(*found, strict=True) if found else [("",)] * SOURCES
    return tuple(harmless(BETWEEN.join(parts) if any(parts) else "") for parts in columns)


def _line(option: OptionCost, line: Line, region: Region, library: Library) -> tuple[str, ...]:
    # As on the page: a line that counts but that nobody could price is a thing to ask.
    status = "ask" if line.amount.minor.is_unknown else line.status
    words = library.words
    heads = (f"option.{option.treatment.id}.name", f"line.{line.id}", f"status.{status}")
    return (
        *(harmless(words(key)) for key in heads),
        *_count(line.count),
        *_money(None if line.each is None else line.each.minor),
        *_money(line.amount.minor),
        line.amount.currency,
        words("csv.yes") if line.own else words("csv.no"),
        *_sources(option, line, region, library),
    )


def _total(option: OptionCost, library: Library) -> tuple[str, ...]:
    words = library.words
    heads = (words(f"option.{option.treatment.id}.name"), words("csv.total"))
    amounts = (*_money(option.total.minor), option.total.currency)
    return (*map(harmless, heads), "", *BLANK, *BLANK, *amounts, "", *("",) * SOURCES)


def rows(answer: CostAnswer, plan: Plan, library: Library) -> Iterator[tuple[str, ...]]:
    """The head, every line of every option, and a total below each."""
    region = library.regions[plan.region]
    yield COLUMNS
    for option in answer.options:
        yield from (_line(option, line, region, library) for line in option.lines)
        yield _total(option, library)


def csv_lines(answer: CostAnswer, plan: Plan, library: Library) -> bytes:
    """The whole file.

    Notes
    -----
    Lines end in CRLF, cells with commas, quotes or breaks are quoted, quotes are doubled.
    """
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows(answer, plan, library))
    return (MARK + text.getvalue()).encode("utf-8")
