"""A clinic opens its price file in a spreadsheet, changes one price and saves; nothing else may change."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from answers.explain import explain
from catalog.library import DATA, library, load
from catalog.prices.regions import Region, load_prices
from catalog.reading import cells
from catalog.reading.encodings import GARBLED
from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.tables import read_rows
from tests.catalog.reading import habits
from tests.catalog.reading.habits import TAKEN_AS_MEANT, Habit, Rows
from tests.catalog.reading.refused import REFUSED

REGIONS = ("us", "ca", "uk", "au")
TODAY = date(2026, 12, 1)


@pytest.fixture(scope="session")
def prices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved")
    (folder / "prices").mkdir()
    for file in (DATA / "prices").iterdir():
        (folder / "prices" / file.name).write_bytes(file.read_bytes())
    return folder


@pytest.fixture
def folder(prices: Path) -> Iterator[Path]:
    """The prices alone, mended after each test."""
    yield prices
    for file in (DATA / "prices").iterdir():
        (prices / "prices" / file.name).write_bytes(file.read_bytes())


def price_rows(region: str) -> Rows:
    text = (DATA / "prices" / f"{region}.csv").read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text)))


def saved(folder: Path, region: str, habit: Habit) -> None:
    (folder / "prices" / f"{region}.csv").write_bytes(habit(price_rows(region), region))


def read(folder: Path) -> tuple[Mapping[str, Region], tuple[str, ...]]:
    """Return the regions of a folder, and what staff are told."""
    report = Report()
    regions, _ = load_prices(DataFolder(folder), report)
    return regions, report.as_error().told


def totals(region: str, regions: Mapping[str, Region]) -> Any:
    return explain(f"region={region}&count=travel", replace(library(), regions=regions), TODAY)["costs"]


@cache
def totals_before(region: str) -> Any:
    return totals(region, library().regions)


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("habit", TAKEN_AS_MEANT, ids=lambda habit: habit.__name__)
def test_what_a_spreadsheet_does_by_itself_moves_no_total(folder: Path, habit: Habit, region: str):
    saved(folder, region, habit)
    regions, told = read(folder)
    assert told == ()
    assert regions[region].book == library().regions[region].book
    assert totals(region, regions) == totals_before(region)


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize(
    ("habit", "column", "sentence"), REFUSED, ids=lambda one: getattr(one, "__name__", "")
)
def test_what_is_not_certain_is_told_once_with_its_rows(
    folder: Path, habit: Habit, column: str, sentence: str, region: str
):
    saved(folder, region, habit)
    [told] = read(folder)[1]
    assert told.startswith(f"prices/{region}.csv") and sentence in told
    if column:
        at, rows = price_rows(region)[0].index(column), price_rows(region)
        filled = [number for number, row in enumerate(rows, 1) if number > 1 and row[at]]
        first, last = filled[0], filled[-1]
        named = f"rows {first} to {last}" if len(filled) == last - first + 1 else f"rows {first}"
        assert f", {named}" in told and f" {last}" in told and f", column {column}" in told


def test_a_line_break_in_a_note_does_not_move_the_row_that_staff_are_told(folder: Path):
    rows = price_rows("us")
    rows[1][-1], rows[3][1] = "a note\nof three\nlines", "few"
    saved(folder, "us", lambda _rows, _region: habits.written(rows).encode())
    # Row 2 takes lines 2, 3 and 4, so row 4 is in line 6.
    assert read(folder)[1] == (
        "prices/us.csv, row 4 (line 6 of the file), column low: "
        "'few' is not a price of 0 or more, like 250 or 99.50.",
    )


def test_an_order_to_excel_is_a_line_of_the_file_and_no_row(folder: Path):
    rows = price_rows("us")
    rows[1][1] = "few"
    saved(folder, "us", lambda _rows, region: habits.sep_line(rows, region))
    assert read(folder)[1][0].startswith("prices/us.csv, row 2 (line 3 of the file), column low: ")


def test_a_blank_row_counts_as_it_does_on_the_screen(folder: Path):
    rows = price_rows("us")
    rows[2:2] = [[], ["", ""]]
    rows[4][1] = "few"
    saved(folder, "us", lambda _rows, _region: habits.written(rows).encode())
    assert read(folder)[1][0].startswith("prices/us.csv, row 5, column low: ")


def test_a_comma_that_parts_a_cell_is_told_in_place_of_all_that_it_moves(folder: Path):
    lines = habits.written(price_rows("us"), end="\n").splitlines()
    lines[1] = lines[1].replace(",300,", ",300,50,")
    saved(folder, "us", lambda _rows, _region: "\n".join(lines).encode())
    assert read(folder)[1] == (
        "prices/us.csv, row 2: 11 cells where 10 are needed: "
        "a comma or semicolon in a cell needs quotes round it.",
    )
    # With blank columns at the end the row has room for one cell more, under the wrong heading.
    lines = [f"{line},," for line in lines]
    saved(folder, "us", lambda _rows, _region: "\n".join(lines).encode())
    assert read(folder)[1][0].startswith("prices/us.csv, row 2")


def test_a_comma_that_was_lost_is_told_in_place_of_all_that_it_moves(folder: Path):
    lines = habits.written(price_rows("us"), end="\n").splitlines()
    lines[1] = lines[1].replace(",300,", ",300", 1)
    saved(folder, "us", lambda _rows, _region: "\n".join(lines).encode())
    assert read(folder)[1] == (
        "prices/us.csv, row 2: 9 cells where 10 are needed: a sign between two cells is missing.",
    )


def test_a_row_in_one_cell_that_lost_a_comma_is_told_as_such(folder: Path):
    saved(folder, "us", habits.one_column)
    file = folder / "prices" / "us.csv"
    text = file.read_text(encoding="utf-8")
    quoted = next(line for line in text.splitlines() if line.startswith('"'))
    file.write_text(text.replace(quoted, quoted.replace(",", "", 1)), encoding="utf-8")
    row = text.splitlines().index(quoted) + 1
    assert read(folder)[1] == (
        f"prices/us.csv, row {row}: 1 cell where 10 are needed: a sign between two cells is missing.",
    )


def test_a_cell_beside_the_table_is_told_with_what_stands_there(folder: Path):
    rows = price_rows("us")
    rows = [["" if at == 1 else cell for at, cell in enumerate([row[0], *row])] for row in rows]
    rows[2][1] = "ask Sam"
    saved(folder, "us", lambda _rows, _region: habits.written(rows).encode())
    assert read(folder)[1] == (
        "prices/us.csv, row 3: 'ask Sam' stands in a column without a heading: delete it, "
        "or move it below a heading.",
    )


def test_faults_of_sources_do_not_make_every_price_look_wrong(folder: Path):
    text = (DATA / "prices" / "sources.csv").read_text(encoding="utf-8").replace("2026-11-2", "03/04/2026 2")
    (folder / "prices" / "sources.csv").write_text(text, encoding="utf-8")
    [told] = read(folder)[1]
    assert (
        told.startswith("prices/sources.csv, rows 2 to ") and ", column checked (the first of them): " in told
    )
    (folder / "prices" / "sources.csv").write_bytes(text.encode("utf-16-le"))
    [told] = read(folder)[1]
    assert told.startswith("prices/sources.csv: this was saved as UTF-16 without its mark")


@pytest.mark.parametrize(
    "habit", [habits.sep_line, habits.unicode_text, habits.no_blank_ends, habits.line_breaks_in_notes]
)
def test_the_tables_of_the_evidence_may_be_saved_alike(data: Path, habit: Habit):
    for file in (data / "evidence").glob("*.csv"):
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        file.write_bytes(habit(rows, "us"))
    assert load(data) == library()


COLUMNS = ("name", "low", "observed")
TEXTS = st.text(st.characters(categories=("L", "N", "P", "Sm", "Sc", "Zs"), include_characters='\n,;\t"é'))
TABLES = st.lists(
    st.tuples(
        TEXTS.map(str.strip).map(lambda text: f"{text}x"),
        st.decimals(0, 99999, places=2).map(str),
        st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(str),
    ),
    min_size=1,
)
SAVED_BY = (
    *(habits.csv_utf_8, habits.semicolons_and_dots, habits.sep_line, habits.unicode_text, habits.old_mac),
    *(habits.unicode_text_of_a_mac, habits.blank_ends, habits.blank_row_above, habits.headings_as_typed),
    *(habits.blanks_round_cells, habits.one_column, habits.semicolons, habits.dates_at_midnight),
    *(habits.money_format_of_quebec, habits.thin_blanks, habits.all_cells_quoted),
)


@given(table=TABLES, habit=st.sampled_from(SAVED_BY))
def test_any_table_reads_back_alike_whoever_saved_it(tmp_path_factory, table, habit: Habit):
    assume(not any(GARBLED.search(cell) for row in table for cell in row))
    folder = tmp_path_factory.getbasetemp()
    (folder / "any.csv").write_bytes(habit([list(COLUMNS), *map(list, table)], "us"))
    report = Report()
    rows = list(read_rows(DataFolder(folder), "any.csv", COLUMNS, report))
    found = [(row.text("name"), f"{row.number_in('low')}", f"{row.day('observed')}") for row in rows]
    assert (found, report.problems) == (table, [])


@given(
    st.dates(date(1000, 1, 1)), st.sampled_from(("%Y-%m-%d", "%Y/%m/%d", "%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y"))
)
def test_a_day_is_read_as_the_one_that_was_meant_or_refused(meant: date, order: str):
    try:
        assert cells.day(meant.strftime(order)) == meant
    except cells.Unclear:
        assert meant.day <= 12 and meant.day != meant.month and "%Y" in order[2:]
