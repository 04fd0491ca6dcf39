"""A clinic edits clinic.toml in whatever opens it: one slip is one sentence, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.reading.files import DataFolder
from catalog.reading.problems import Report
from catalog.reading.settings import read_settings
from tests.catalog.reading.broken import breaking, told

# What stands in the file, what somebody makes of it, and the one thing staff are told.
NAME, REGION, MONTHS, CHECKED = 'name = "Example Clinic"', '"us"', "every_months = 6", "checked = 2026-11-22"
PHONE, HOURS = 'telephone = ""', 'hours = ""'
NO_PART = "this is no part: write it below a line [contact], one name = value on each line."
BROKEN = [
    (NAME, "name = “Example Clinic”", 'write straight quotes "like these" in place of curly ones'),
    (NAME, 'name = "Example Clinic”', 'write straight quotes "like these" in place of curly ones'),
    (NAME, "name = «Example Clinic»", 'write straight quotes "like these" in place of curly ones'),
    (NAME, 'name = "Example Clinic', "a quote is missing: a text needs one at each end"),
    (NAME, 'name = Example Clinic"', "a quote is missing: a text needs one at each end"),
    (NAME, 'name = "Anna’s', "a quote is missing: a text needs one at each end"),
    (NAME, "name = Example Clinic", 'a text needs quotes: "like these"'),
    (NAME, r'name = "C:\Users"', r"write / in place of \ in a text"),
    (NAME, 'name: "Example Clinic"', "write = between a name and what it stands for"),
    (NAME, "name", "write = between a name and what it stands for"),
    (NAME, "name =", "what the name stands for is missing"),
    (NAME, f"{NAME}\n{NAME}", "the same name stands there twice"),
    ("[earned]", "[review]", "the same name stands there twice"),
    ("[review]", "[review", "a line in brackets needs as many to close it as to open it"),
    (MONTHS, "every_months = 6,5", "write a number without a comma, with a dot before its decimals"),
    (MONTHS, "every_months = 1,200", "write a number without a comma, with a dot before its decimals"),
    (CHECKED, "checked = 22.11.2026", "write a day like 2026-11-22"),
    (CHECKED, "checked = 11/22/2026", "write a day like 2026-11-22"),
    (CHECKED, "checked = 2026-1-5", "write a day like 2026-11-22"),
    (CHECKED, "checked = 2026-11-31", "there is no such day"),
    (CHECKED, "checked = 22 Nov 2026", "write a day like 2026-11-22"),
    (NAME, 'name = "Glow",', "nothing may follow the closing quote"),
    (NAME, 'name = "Glow"; # ours', "nothing may follow the closing quote"),
    (NAME, 'name = "Glow" Clinic', "nothing may follow the closing quote"),
    (NAME, 'name = "The "Glow" Clinic"', "a quote inside a text: write ' in place of \" inside it"),
    (NAME, 'name\u00a0= "Glow"', "a blank there is no plain space: delete it and type a space in its place"),
    *(
        (PHONE, f"telephone = {number}", 'a telephone number needs quotes, like "555 010 0100"')
        for number in ("555-0100", "+1 555 010 0100", "020 7946 0018", "02079460018", "(555) 010-0100")
    ),
    *((HOURS, f"hours = {typed}", 'a text needs quotes: "like these"') for typed in ("9 to 5", "9:00-17:00")),
    *(
        (MONTHS, f"every_months = {typed}", "write a number without a sign beside it")
        for typed in ("40%", "$120")
    ),
    (MONTHS, "every_months = 06", "write a number without a zero in front"),
]
WRONG = [
    (
        CHECKED,
        'checked = "2026-11-22"',
        "review.checked: this must be a date like 2026-11-22, without quotes.",
    ),
    (
        MONTHS,
        'every_months = "6"',
        "review.every_months: this must be a whole number from 1 to 999, without quotes.",
    ),
    (REGION, '"UK"', "region: 'UK' is not known; use one of: au, ca, uk, us."),
    (
        'fully_ablative = "not_stated"',
        "fully_ablative = 5",
        "earns.fully_ablative: this must be text in quotes.",
    ),
]


def broken_at(data: Path, old: str, new: str) -> int:
    """Break one place of clinic.toml, and return the line on which that place ends."""
    text = (data / "clinic.toml").read_text(encoding="utf-8")
    breaking(data, "clinic.toml", old, new)
    return text[: text.index(old)].count("\n") + new.count("\n") + 1


@pytest.mark.parametrize(("old", "new", "cause"), BROKEN, ids=[new for _, new, _ in BROKEN])
def test_a_slip_in_a_setting_is_told_once_with_its_likely_cause(data: Path, old: str, new: str, cause: str):
    line = broken_at(data, old, new)
    assert told(data) == [f"clinic.toml, line {line}: this is not valid TOML: {cause}."]


def test_a_text_that_never_ends_is_told_at_the_end_of_the_file(data: Path):
    breaking(data, "clinic.toml", NAME, 'name = """Example Clinic')
    last = (data / "clinic.toml").read_text(encoding="utf-8").count("\n") + 1
    assert told(data) == [f"clinic.toml, line {last}: this is not valid TOML: unterminated string."]


@pytest.mark.parametrize(("old", "new", "said"), WRONG, ids=[new for _, new, _ in WRONG])
def test_a_setting_that_is_wrong_is_told_with_its_line(data: Path, old: str, new: str, said: str):
    line = broken_at(data, old, new)
    assert told(data)[-1] == f"clinic.toml, line {line}, column {said}"


def test_a_part_that_is_missing_has_no_line_and_a_setting_that_is_missing_that_of_its_part(data: Path):
    line = broken_at(data, "[review]", "[review]")
    breaking(data, "clinic.toml", CHECKED, "")
    assert told(data)[-1] == (
        f"clinic.toml, line {line}, column review.checked: this must be a date like 2026-11-22."
    )
    breaking(data, "clinic.toml", "[review]", "[rewiev]")
    assert told(data)[-1] == "clinic.toml, column review: this part is missing."


@pytest.mark.parametrize("written", ['contact = ["Ask", "555"]', "contact = 555"])
def test_a_part_in_another_form_is_told_with_the_form_that_is_right(data: Path, written: str):
    breaking(data, "clinic.toml", "[contact]", "[kontact]")
    line = broken_at(data, 'language = "en"', f'language = "en"\n{written}')
    assert f"clinic.toml, line {line}, column contact: {NO_PART}" in told(data)


def test_a_part_with_too_many_brackets_is_told_with_the_right_ones(data: Path):
    line = broken_at(data, "[contact]", "[[contact]]")
    assert told(data) == [f"clinic.toml, line {line}, column contact: {NO_PART}"]


def test_windows_text_in_a_setting_is_told_alone(data: Path):
    breaking(data, "clinic.toml", "Example Clinic", "Clinique Montréal")
    text = (data / "clinic.toml").read_text(encoding="utf-8")
    (data / "clinic.toml").write_bytes(text.encode("cp1252"))
    [only] = told(data)
    assert only.startswith("clinic.toml, line 3: this was saved as Windows or Mac text, where 'é'")
    (data / "clinic.toml").write_bytes(text.encode("utf-16"))
    assert told(data) == []


def test_the_line_of_a_setting_in_a_list_is_that_of_its_own_part(data: Path):
    lines = (data / "options.toml").read_text(encoding="utf-8").split("\n")
    [line] = [number for number, text in enumerate(lines, 1) if text.startswith('colour = "ablative"')]
    breaking(data, "options.toml", 'colour = "ablative"', 'colour = "mauve"')
    assert told(data)[0].startswith(f"options.toml, line {line}, column ablative_fractional.colour: 'mauve'")


def test_keys_that_are_not_known_are_told_in_the_order_of_the_file(tmp_path: Path):
    (tmp_path / "any.toml").write_text("zebra = 1\nknown = 2\nant = 3\nmole = 4\n", encoding="utf-8")
    report = Report()
    read_settings(DataFolder(tmp_path), "any.toml", report).only("known")
    assert [one.column for one in report.problems] == ["zebra", "ant", "mole"]


def test_a_setting_that_is_missing_is_not_looked_for_in_another_part(tmp_path: Path):
    (tmp_path / "any.toml").write_text("[part]\nlow = 1\n[other]\nhigh = 2\n", encoding="utf-8")
    report = Report()
    read_settings(DataFolder(tmp_path), "any.toml", report).below("part").text("high")
    assert report.as_error().told == ("any.toml, line 1, column part.high: this setting is missing.",)


def test_of_a_part_written_on_one_line_no_line_is_told_rather_than_a_wrong_one(tmp_path: Path):
    (tmp_path / "any.toml").write_text("low = 1\npart = { low = -1 }\n", encoding="utf-8")
    report = Report()
    read_settings(DataFolder(tmp_path), "any.toml", report).below("part").whole("low", least=0)
    assert report.as_error().told == (
        "any.toml, column part.low: this must be a whole number from 0 to 999.",
    )
