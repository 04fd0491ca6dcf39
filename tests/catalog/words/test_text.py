"""Where sentences may stand, and which of their forms a count asks for."""

from __future__ import annotations

import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from catalog.library import DATA, library
from catalog.reading.files import DataFolder
from catalog.reading.problems import DataProblems, Report
from catalog.words.plurals import categories, category
from catalog.words.text import Words, load_words
from model.quantities import Range

WORDS = library().words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """English sentences alone, in a data folder that a test may change."""
    shutil.copytree(DATA / "text", tmp_path / "text")
    return tmp_path


def told(folder: Path, language: str = "en") -> list[str]:
    report = Report()
    load_words(DataFolder(folder), language, report)
    return [str(problem) for problem in report.problems]


def test_the_words_of_every_page_are_read_whatever_their_folder():
    assert {"timeline.title", "values.title", "app.name"} <= WORDS.sentences.keys()


def test_a_key_in_two_files_of_one_name_is_told(folder: Path):
    (folder / "text/en/planner/app.toml").write_text('[app]\nname = "Other"\n', encoding="utf-8")
    assert told(folder) == ["text/en/planner/app.toml, column app.name: this key stands in two places."]


def test_a_language_without_words_is_told(folder: Path):
    assert told(folder, "de") == [
        "text/de: there is no file with words; copy what the program's own folder data has there."
    ]


def test_a_language_that_has_no_plural_rules_is_told(folder: Path):
    (folder / "text" / "en").rename(folder / "text" / "zz")
    assert told(folder, "zz") == ["text/zz: no plural rules are known for this language; check its tag."]


def test_a_language_with_more_forms_needs_them_all(folder: Path):
    (folder / "text" / "en").rename(folder / "text" / "pl")
    found = told(folder, "pl")
    assert "text/pl, column planner.years.few: this language needs a sentence for such counts." in found
    assert "text/pl, column planner.years.many: this language needs a sentence for such counts." in found


def test_english_tells_one_from_all_others():
    assert categories("en") == {"one", "other"}
    assert [category("en", count) for count in (0, 1, 2, 21)] == ["other", "one", "other", "other"]


def test_other_languages_follow_their_own_rules():
    # Polish counts 1, then 2 to 4, then 5 and on; 22 goes with 2 to 4 again.
    assert [category("pl", count) for count in (1, 2, 5, 22)] == ["one", "few", "many", "few"]
    assert category("en-GB", 1) == "one"


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (Range.exactly(1), "one"),
        (Range.exactly(3), "other"),
        (Range(1, 1, 2), "other"),
        (Range(1, None, 1), "other"),
        (Range(None, None, None), "other"),
    ],
)
def test_a_range_takes_the_form_of_its_number_only_where_it_is_one_number(count: Range, form: str):
    assert category("en", count) == form


def test_a_plural_is_filled_in_like_any_other_sentence():
    words = Words("en", {"night.one": "1 night", "night.other": "{count} nights"})
    assert [words.plural("night", count, count=count) for count in (1, 2)] == ["1 night", "2 nights"]
    with pytest.raises(DataProblems, match=r"night\.other: nothing fills in \{count\}"):
        words.plural("night", 2)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2.5", "2,5"), ("−0.34", "−0,34"), (Decimal("13.36"), "13,36"), (2.5, "2,5"),
        (2026, "2026"), ("1.2.3", "1.2.3"), ("$1,200.50", "$1,200.50"), ("4.0 mm", "4.0 mm"), (None, "None"),
    ],
)  # fmt: skip
def test_a_figure_of_a_study_is_written_with_the_mark_of_the_region(value: object, written: str):
    words = Words("en", {"seen.figure": "{value}"}, mark=",")
    assert words("seen.figure", value=value) == written
    assert (
        words("seen.figure", value="1.5") == "1,5"
        and replace(words, mark=".")("seen.figure", value="1.5") == "1.5"
    )
