"""No edit of a data file, however odd, may end in anything but a library or a list of faults."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.library import DATA
from tests.catalog.reading.broken import faults

TABLES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv"))
APART = ("scorecard.toml", "signoff.toml")  # the exam's, which the library does not read
TREES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.toml") if path.name not in APART)
ODD_CELLS = (
    *("", " ", "0", "-1", "1e9", "NaN", "inf", "9" * 40, "2026-02-30", "0000-00-00"),
    *("x y", "{n}", "{", '"', "a\nb", "\0", "é"),
)
ODD_VALUES = (
    *("0", "-1", "1e300", "nan", "true", '""', '"x"', '"{"', "[]", "[1]", "[{}]"),
    *("{}", "{ a = 1 }", "2026-11-22", "07:00:00"),
)


def restore(copied: Path, file: str) -> None:
    (copied / file).write_bytes((DATA / file).read_bytes())


@settings(max_examples=12)
@given(st.data())
def test_any_odd_cell_is_taken_or_told(copied: Path, st_data: st.DataObject):
    file = st_data.draw(st.sampled_from(TABLES))
    rows = list(csv.reader(io.StringIO((DATA / file).read_text(encoding="utf-8"))))
    row = st_data.draw(st.sampled_from(rows))
    row[st_data.draw(st.integers(0, len(row) - 1))] = st_data.draw(st.sampled_from(ODD_CELLS))
    with (copied / file).open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows(rows)
    try:
        faults(copied)
    finally:
        restore(copied, file)


@settings(max_examples=12)
@given(st.data())
def test_any_odd_setting_is_taken_or_told(copied: Path, st_data: st.DataObject):
    file = st_data.draw(st.sampled_from(TREES))
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    keys = [number for number, line in enumerate(lines) if re.match(r"[\w.]+ = ", line)]
    number = st_data.draw(st.sampled_from(keys))
    lines[number] = lines[number].split(" = ")[0] + " = " + st_data.draw(st.sampled_from(ODD_VALUES))
    (copied / file).write_text("\n".join(lines), encoding="utf-8")
    try:
        faults(copied)
    finally:
        restore(copied, file)
