"""Staff read what is wrong: each fault once, causes and not what follows, and never a wall of lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.library import load
from catalog.reading.encodings import Unreadable, decoded
from catalog.reading.files import DataFolder
from catalog.reading.problems import DataProblems, Problem
from tests.catalog.reading.broken import breaking, told

EFFECTS, POINTS = "evidence/side_effects.csv", "evidence/points.csv"
PHASES, WEEK, US, SOURCES = (
    "evidence/phases.csv",
    "evidence/first_week.csv",
    "prices/us.csv",
    "prices/sources.csv",
)


def down(*rows: int, message: str = "this is wrong.") -> list[Problem]:
    return [Problem("a.csv", row, "low", message) for row in rows]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ((4,), "row 4"),
        ((4, 5), "rows 4 to 5"),
        ((9, 2, 3, 4, 7), "rows 2 to 4, 7 and 9"),
        ((2, 4), "rows 2 and 4"),
        (tuple(range(2, 30, 2)), "rows 2, 4, 6, 8, 10, 12, 14, 16 and 6 more"),
    ],
)
def test_a_fault_that_goes_down_a_column_is_told_once(rows: tuple[int, ...], named: str):
    assert DataProblems(down(*rows)).sentences == (f"a.csv, {named}, column low: this is wrong.",)


def test_cells_with_the_same_mend_are_told_by_the_first_of_them(data: Path):
    breaking(data, US, "microneedling,100,300,700", "microneedling,a few,300,700")
    breaking(data, US, "microneedling,100,,600", "microneedling,some,,600")
    assert told(data) == [
        f"{US}, rows 2 to 3, column low (the first of them): "
        "'a few' is not a price of 0 or more, like 250 or 99.50."
    ]


def test_of_many_faults_the_first_twenty_are_told_and_the_rest_counted():
    many = [one for row in range(2, 27) for one in down(row, message=f"fault {row}.")]
    found = DataProblems(many)
    assert found.told[:20] == found.sentences[:20] and len(found.sentences) == 25
    assert found.told[20:] == ("And 5 more: mend these first, then look again.",)
    assert str(found).split("\n") == list(found.told)
    assert DataProblems(many[:20]).told == DataProblems(many[:20]).sentences


def test_files_that_are_missing_are_told_together(data: Path):
    names = [f"prices/{name}.csv" for name in ("sources", "us", "ca", "uk", "au")]
    for name in (*names, "evidence/studies.csv"):
        (data / name).unlink()
    assert told(data) == [
        f"{', '.join(names)} and 1 more: missing; copy what the program's own folder data has there."
    ]


def test_a_folder_that_is_not_there_is_told_alone(tmp_path: Path):
    with pytest.raises(DataProblems, match=r"nowhere: there is no such folder\.$"):
        load(tmp_path / "nowhere")


def test_a_file_that_cannot_be_opened_is_told_with_the_reason(data: Path):
    (data / US).unlink()
    (data / US).mkdir()
    try:
        [only] = told(data)
    finally:
        (data / US).rmdir()
    assert only.startswith(f"{US}: the file cannot be opened: ")


@pytest.mark.parametrize(
    "broken", [SOURCES, "evidence/studies.csv", "inputs.toml", "text/en/names/option.toml"]
)
def test_what_only_follows_from_a_file_that_cannot_be_read_is_not_told(data: Path, broken: str):
    (data / broken).write_bytes(b"\xd0\xcf\x11\xe0")
    breaking(data, US, "100,300,700,USD", "few,300,700,USD")
    first, second = told(data)
    assert first.startswith(f"{broken}: this is a workbook") and second.startswith(
        f"{US}, row 2, column low: "
    )


def test_one_cell_has_one_fault(data: Path):
    breaking(data, US, "session,2026-11-22,sd_botox", "session,soon,sd_botox")
    [only] = told(data)
    assert only.startswith(f"{US}, row 2, column observed: 'soon' is not a date")


@pytest.mark.parametrize(
    ("file", "old", "new", "cell"),
    [
        (EFFECTS, ",2,30,9,", ",2,3o,9,", "row 6, column of"),
        (POINTS, "needled,3,14,13", "needled,3,l4,13", "row 2, column interval_days"),
        (POINTS, "26,0.2,3.4,6.5,points,15", "26,0.2,3.4,6.5,points,few", "row 3, column n"),
        (WEEK, "day_0,microneedling,0,0", "day_0,microneedling,1o,0", "row 2, column day_from"),
        ("evidence/anchors.csv", "tissue,4,30", "tissue,four,30", "row 2, column sessions"),
        ("evidence/searches.csv", ",2026-11-26,", ",soon,", "row 2, column day"),
    ],
)
def test_what_only_follows_from_a_cell_is_not_told(data: Path, file: str, old: str, new: str, cell: str):
    breaking(data, file, old, new)
    [only] = told(data)
    assert only.startswith(f"{file}, {cell}: '")


@pytest.mark.parametrize(
    ("file", "row", "old", "new", "column"),
    [
        (PHASES, 2, "bleeding_stops,0,", "bleeding_stops,,", "start_days"),
        (PHASES, 3, "calming,1,5", "calming,1,", "end_days"),
        (WEEK, 2, "day_0,microneedling,0,0", "day_0,microneedling,,0", "day_from"),
    ],
)
def test_a_blank_day_is_told_and_not_taken_for_day_0(
    data: Path, file: str, row: int, old: str, new: str, column: str
):
    breaking(data, file, old, new)
    assert told(data) == [f"{file}, row {row}, column {column}: {column} is missing."]


def test_a_source_that_is_misspelt_is_told_with_those_like_it(data: Path):
    breaking(data, US, ",sd_botox_microneedling,", ",SD_Botox_microneedlin,")
    [only] = told(data)
    assert "'SD_Botox_microneedlin' is not known; use one of: sd_botox_microneedling" in only
    breaking(data, US, ",SD_Botox_microneedlin,", ",zzz,")
    assert told(data)[0].endswith("'zzz' is not known.")


def test_a_capital_letter_that_a_tablet_began_a_word_with_is_named(data: Path):
    breaking(data, US, "\nmicroneedling,100", "\nMicroneedling,100")
    assert told(data) == [
        f"{US}, row 2, column item: nothing has the id 'Microneedling'; is 'microneedling' meant?"
    ]


def test_an_item_that_is_missing_is_told_once(data: Path):
    breaking(data, US, "\nmicroneedling,100", "\n,100")
    assert told(data) == [f"{US}, row 2, column item: item is missing."]


def test_a_row_of_totals_is_told_as_one_fault(data: Path):
    with (data / US).open("a", encoding="utf-8") as file:
        file.write("Total,,1234,,,,,,,\n")
    row = (data / US).read_text(encoding="utf-8").count("\n")
    assert [one.replace(f"row {row} (line {row} of the file)", f"row {row}") for one in told(data)] == [
        f"{US}, row {row}: source, observed, currency, per and tier are missing: "
        "fill them in, or delete a row of totals or remarks."
    ]


@pytest.mark.parametrize(("ends", "gap"), [("", 2), ("", 5), (",,,,,", 1), (",,,,,", 5)])
def test_a_remark_beside_the_table_is_told_with_its_mend(data: Path, ends: str, gap: int):
    heading, first, *rest = (data / US).read_text(encoding="utf-8").splitlines()
    remark = f"{first}{',' * gap}ask Ann{ends[gap:]}"
    text = "\n".join([heading + ends, remark, *(line + ends for line in rest)])
    (data / US).write_text(
        text.replace("microneedling,100,300", "microneedling,few,300", 1), encoding="utf-8"
    )
    assert told(data) == [
        f"{US}, row 2: 'ask Ann' stands in a column without a heading: "
        "delete it, or move it below a heading.",
        f"{US}, row 2, column low: 'few' is not a price of 0 or more, like 250 or 99.50.",
    ]


def test_a_region_without_any_price_is_told(data: Path):
    heading = (data / US).read_text(encoding="utf-8").splitlines()[0]
    (data / US).write_text(f"{heading}\n", encoding="utf-8")
    assert told(data)[0] == f"{US}: there is no row below the headings: a region needs prices."
    (data / US).write_text(f"{heading}\nx\n", encoding="utf-8")
    assert not any("below the headings" in one for one in told(data))


def test_files_that_programs_put_there_for_themselves_are_not_read(data: Path):
    words = data / "text" / "en"
    for name in ("._app.toml", "~$app.toml", ".AppleDouble/app.toml"):
        (words / "frame" / name).parent.mkdir(exist_ok=True)
        (words / "frame" / name).write_bytes(b"\0\xff")
    try:
        assert told(data) == []
    finally:
        for name in ("._app.toml", "~$app.toml", ".AppleDouble/app.toml"):
            (words / "frame" / name).unlink()
        (words / "frame" / ".AppleDouble").rmdir()


def test_letters_that_no_program_writes_are_told():
    with pytest.raises(Unreadable, match="this is no plain text in UTF-8"):
        decoded(b"caf\x81")


def test_words_are_not_looked_for_in_a_file_that_cannot_be_read(tmp_path: Path):
    assert not DataFolder(tmp_path).holds("evidence/parameters.toml", "slow")
