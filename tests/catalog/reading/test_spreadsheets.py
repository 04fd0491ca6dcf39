"""What spreadsheet programs do to a file without being asked must not stop a clinic."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.library import load
from catalog.reading.problems import DataProblems
from tests.catalog.reading.broken import breaking, faults


def test_a_file_saved_by_a_spreadsheet_reads_the_same(data: Path):
    before = load(data)
    prices = data / "prices" / "us.csv"
    prices.write_bytes(b"\xef\xbb\xbf" + prices.read_bytes() + b"\n\n")
    assert load(data).regions["us"].book == before.regions["us"].book


def test_an_id_without_words_is_told_before_any_page_needs_them(data: Path):
    breaking(data, "text/en/names/line.toml", 'numbing = "Numbing cream"', "")
    assert "text/en, column line.numbing: there is no sentence for this." in faults(data)


def test_a_folder_without_regions_is_told(data: Path):
    (data / "prices" / "regions.toml").write_text("", encoding="utf-8")
    assert any("there must be at least one region" in fault for fault in faults(data))


@pytest.mark.parametrize("bound", ["2.5", "0", "100000000"])
def test_a_count_needs_bounds_a_course_can_have(data: Path, bound: str):
    breaking(
        data,
        "inputs.toml",
        "low = 1\nhigh = 12\n[interval]",
        f"low = {bound}\nhigh = 12\n[interval]",
    )
    assert any("inputs.toml, column sessions.low" in fault for fault in faults(data))


def test_a_review_date_far_off_is_told(data: Path):
    breaking(data, "clinic.toml", "checked = 2026-11-22", "checked = 9999-12-31")
    assert "clinic.toml, column review.checked: this must be a date like 2026-11-22." in faults(data)


def test_words_that_ask_for_too_much_are_told_with_their_key(data: Path):
    breaking(data, "text/en/frame/format.toml", 'about = "about {typical}"', 'about = "about {typicaal}"')
    words = load(data).words
    with pytest.raises(DataProblems, match=r"text/en, column format\.about: nothing fills in \{typicaal\}"):
        words("format.about", typical=1)
