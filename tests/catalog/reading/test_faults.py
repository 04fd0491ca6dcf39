"""Staff edit the data by hand. Whatever goes wrong, they are told the file, the row and the column."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from catalog.library import DATA, SHIPPED, latest_day, load
from catalog.prices.observations import PRICE_COLUMNS
from catalog.reading.files import MISSING
from tests.catalog.reading.broken import breaking, faults
from tests.catalog.reading.fault_cases import (
    APP,
    AUTHORISED,
    CLAIMS,
    CLINIC,
    EFFECTS,
    FINDINGS,
    GRID,
    ICONS,
    INPUTS,
    OPTIONS,
    PARAMETERS,
    PRICES,
    REGIONS,
    SENTENCES,
    SETTINGS,
    SOURCES,
    STUDIES,
    TABLES,
    US,
    WORDS,
)

# Loads of their own: these hide a fault of another file, or are hidden by one.
ALONE = (
    *("unknown column", "missing column", "column twice", "no region at all"),
    *("currency without cents", "tax below nothing", "redness without an edge", "judge without a figure"),
    *(
        "marks that fade in no time",
        "too many cells",
        "open quote",
        "open quote in the headings",
        "one bracket",
        "not TOML",
    ),
    *("endless number", "no such language", "open quote at the very start"),
)
# Told only where no cell is unreadable, since a figure that is missing may follow from one that is.
OF_FIGURES = (
    *("unknown placeholder", "figure the row has not", "range the row has not", "fast slower than slow"),
    *("grid with a figure the row has not", "no time at all", "course without a usual count"),
    "laser with half a range",
)
Case = tuple[str, str, str, str, str]


def in_groups(cases: list[Case]) -> list[list[Case]]:
    """Return the cases in as few groups as there can be, none with two breaks in the same file.

    All faults are told at once, so one load of the data judges a whole group.
    """
    groups: list[list[Case]] = []
    for case in cases:
        free = (
            one
            for one in groups
            if one[0][0] not in ALONE
            and (one[0][0] in OF_FIGURES) == (case[0] in OF_FIGURES)
            and case[1] not in {file for _, file, *_ in one}
        )
        group = None if case[0] in ALONE else next(free, None)
        if group is None:
            groups.append([case])
        else:
            group.append(case)
    return groups


GROUPS = in_groups([*TABLES, *PRICES, *SETTINGS, *WORDS])


@pytest.mark.parametrize("group", GROUPS, ids=[group[0][0] for group in GROUPS])
def test_staff_are_told_where_and_what(data: Path, group: list[Case]):
    for _, file, old, new, _ in group:
        breaking(data, file, old, new)
    said = faults(data)
    missed = [name for name, *_, told in group if not any(told in fault for fault in said)]
    assert missed == [], said


def test_every_fault_of_a_file_is_told_at_once(data: Path):
    breaking(data, US, "100,300,700,USD", "nan,300,700,CAD")
    breaking(data, US, "100,,600,USD,session,2026-11-22", "100,,600,USD,visit,")
    # A price in another currency is not read at all, so of the first row only the currency is told.
    assert faults(data) == [
        "prices/us.csv, row 2, column currency: 'CAD' is not known; use one of: USD.",
        "prices/us.csv, row 3, column observed: a price needs the day on which it was seen.",
        "prices/us.csv, row 3, column per: 'visit' is not known; use one of: "
        "course, in_session_price, once, procedure, session, working_day, year.",
    ]


def test_faults_of_several_files_are_told_at_once(data: Path):
    breaking(data, US, "100,300,700,USD", "800,300,700,USD")
    breaking(data, CLINIC, '"us"', '"mars"')
    breaking(data, FINDINGS, "points,0.2,3.4,6.5", "points,9,3.4,6.5")
    assert [fault.split(",")[0] for fault in faults(data)] == [US, "clinic.toml", FINDINGS]


@pytest.mark.parametrize(
    "file",
    [
        STUDIES,
        FINDINGS,
        EFFECTS,
        GRID,
        CLAIMS,
        ICONS,
        PARAMETERS,
        US,
        SOURCES,
        REGIONS,
        OPTIONS,
        INPUTS,
        CLINIC,
        SENTENCES,
    ],
)
def test_a_missing_file_is_told_first(data: Path, file: str):
    (data / file).unlink()
    if file == SENTENCES:  # nobody lists the files of words, but every row misses its sentence
        assert "there is no sentence" in faults(data)[0]
    else:
        assert faults(data)[0] == f"{file}: {MISSING}"


@pytest.mark.parametrize("file", [US, CLINIC, APP])
def test_a_file_that_is_not_utf_8_is_told(data: Path, file: str):
    (data / file).write_bytes((data / file).read_bytes() + b"\xff\xfe")
    [only] = faults(data)
    assert only.startswith(f"{file}: this was saved as Windows or Mac text, where 'ÿ' is not certain")


def test_no_region_at_all_is_told(data: Path):
    (data / REGIONS).write_text("", encoding="utf-8")
    assert f"{REGIONS}: there must be at least one region." in faults(data)


def test_what_a_spreadsheet_leaves_behind_is_no_fault(data: Path):
    # Excel begins a file with a mark of its own and may end it with an empty line.
    text = (data / US).read_text(encoding="utf-8")
    (data / US).write_text(f"{text}\n", encoding="utf-8-sig")
    assert faults(data) == []


def test_an_empty_table_is_told(data: Path):
    (data / US).write_text("", encoding="utf-8")
    assert faults(data) == [f"{US}, row 1: the first row must name the columns: {', '.join(PRICE_COLUMNS)}."]


def test_a_region_without_a_word_on_devices_is_a_fault(data: Path):
    breaking(data, AUTHORISED, "uk_uses,uk,", "uk_uses,us,")
    breaking(data, AUTHORISED, "uk_law,uk,", "uk_law,us,")
    assert any("authorised.csv" in one and "'uk' has no row" in one for one in faults(data))


AHEAD = [
    (
        US,
        "2026-11-22,sd_botox",
        "2027-11-22,sd_botox",
        "us.csv, row 2, column observed: '2027-11-22' has not come yet",
    ),
    (
        US,
        "2026-11-22,sd_botox",
        "9999-12-31,sd_botox",
        "us.csv, row 2, column observed: '9999-12-31' has not come yet",
    ),
    (
        SOURCES,
        "to-expect/,2026-11-22",
        "to-expect/,2026-11-28",
        "sources.csv, row 2, column checked: '2026-11-28' has",
    ),
    (
        CLINIC,
        "checked = 2026-11-22",
        "checked = 2036-11-22",
        "clinic.toml, column review.checked: '2036-11-22' has",
    ),
    (
        REGIONS,
        "checked = 2026-11-22",
        "checked = 2036-11-22",
        "column us.tax_checked: '2036-11-22' has not come yet",
    ),
    (
        CLINIC,
        "written = 2026-11-22",
        "written = 2026-11-23",
        "review.written: this is after 'checked', 2026-11-22",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), AHEAD)
def test_no_day_on_which_something_was_done_lies_ahead(data: Path, file: str, old: str, new: str, said: str):
    breaking(data, file, old, new)
    (found,) = faults(data, date(2026, 11, 27))
    assert said in found


@pytest.mark.parametrize(
    ("clock", "last"), [(date(1970, 1, 1), SHIPPED), (date(2027, 1, 9), date(2027, 1, 9))]
)
def test_today_has_come_where_a_reader_is_and_a_clock_that_was_never_set_refuses_nothing(
    monkeypatch: pytest.MonkeyPatch, clock: date, last: date
):
    monkeypatch.setattr("catalog.library.date", type("Clock", (date,), {"today": lambda: clock}))
    assert latest_day() == last + timedelta(days=1)


def test_what_ships_here_has_come():
    assert load(DATA, SHIPPED)
