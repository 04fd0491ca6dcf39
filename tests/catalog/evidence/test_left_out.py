"""What stands behind the figures: nothing read goes missing, nothing we decided passes for a finding."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest

from answers.uses import uses
from catalog.evidence.certainty import reason, strongest
from catalog.evidence.left_out import LeftOut
from catalog.evidence.records import DESIGNS, Design, Finding, Study
from catalog.library import DATA as FOLDER
from catalog.library import library
from catalog.prices.observations import HIDDEN_TIER
from handout.evidence_files import TABLES, evidence_csv, evidence_zip
from tests.catalog.reading.broken import breaking, faults

DATA = library()
LEFT_OUT, ASSUMED, BASELINE = (
    "evidence/left_out.csv",
    "evidence/assumptions.csv",
    "evidence/baseline.toml",
)
CLINIC = "clinic.toml"


def test_every_study_is_used_or_listed_as_left_out():
    listed = {one.id for one in DATA.limits.left_out}
    idle = {name for name, use in uses(DATA).items() if not use.findings and not use.places}
    assert idle - listed == set()
    assert listed & (DATA.evidence.studies.keys() - idle) == set(), "nothing is both used and left out"


def test_what_a_study_is_used_for_is_what_points_at_it():
    used = uses(DATA)
    assert {"pace", "points", "grid"} <= set(used["alam_2014"].places)  # anchor, points and findings cite it
    assert used["wound_switch_figure"].places == ("pictures",)  # named second in one phase of healing
    cited = {study.id for finding in DATA.evidence.findings.values() for study in finding.studies}
    assert {name for name, use in used.items() if use.findings} == cited


def test_every_row_that_calls_itself_an_assumption_is_listed_as_one():
    holders = [path for path in FOLDER.rglob("*.csv") if path.name != "assumptions.csv"]
    listed = (FOLDER / ASSUMED).read_text(encoding="utf-8")
    # A rule that several rows follow is listed once, by its words; any other by the id of its row.
    rules = [one["holds"] for one in csv.DictReader(listed.splitlines()) if " " in one["holds"]]
    for path in holders:
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
            if "an assumption" in (row.get("note") or ""):
                followed = any(rule in row["note"] for rule in rules)
                assert followed or row["id"] in listed, f"{path.name}: list {row['id']} in {ASSUMED}"
    for path in FOLDER.glob("**/*.toml"):
        for key in re.findall(r"^(\w*assumption)\s*=", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert key in listed, f"{path.name}: list {key} in {ASSUMED}"


def study(design: Design, n: int | None = None) -> Study:
    return Study(f"{design}_{n}", "A 2020", "", "", 2020, design, n, "", "", date(2026, 1, 1))


def finding(certainty: str, *studies: Study) -> Finding:
    return replace(next(iter(DATA.evidence.findings.values())), certainty=certainty, studies=studies)


@pytest.mark.parametrize(
    ("found", "keys", "values"),
    [
        (finding("none"), ["no_study"], {}),
        (finding("weak", study("clinic")), ["clinic", "only"], {}),
        (finding("weak", study("guide", 40)), ["guide", "only"], {}),  # a guide counts nobody
        (finding("few_trials", study("series", 9), study("randomised", 30)), ["randomised_of", "more"], {"n": 30, "count": 2}),
        (finding("several_trials", study("review")), ["review", "agree"], {}),
        (finding("several_trials", study("guide"), study("guide")), ["guide", "sources_agree"], {}),
    ],
)  # fmt: skip
def test_why_a_finding_is_sure_is_told_from_its_studies(
    found: Finding, keys: list[str], values: dict[str, int]
):
    told = reason(found)
    assert [one.key for one in told] == [f"certainty_why.{key}" for key in keys]
    assert {name: value for one in told for name, value in one.values.items()} == values


def test_every_finding_can_say_why_it_is_as_sure_as_it_is():
    for one in DATA.evidence.findings.values():
        said = [DATA.words(part.key, **part.values) for part in reason(one)]
        assert 1 <= len(said) <= 2
        if one.studies:
            first = min(DESIGNS.index(behind.design) for behind in one.studies)
            assert strongest(one.studies).design == DESIGNS[first]


FAULTS = [
    ("unknown kind", LEFT_OUT, "aust_rat_2011,study", "aust_rat_2011,paper", "left_out.csv, row 2, column kind: 'paper' is not known"),
    ("no reason", LEFT_OUT, "with vitamins,,animal", "with vitamins,,", "left_out.csv, row 2, column why: why is missing"),
    ("unknown reason", LEFT_OUT, "with vitamins,,animal", "with vitamins,,boring", "there is no sentence 'left_out_why.boring'"),
    ("no label", LEFT_OUT, '"Aust, rats, 2011"', "", "left_out.csv, row 2, column label: label is missing"),
    ("unsafe link", LEFT_OUT, "https://", "http://", "a link must start with https"),
    ("unknown region", LEFT_OUT, "us_newimage,price,us", "us_newimage,price,fr", "column region: 'fr' is not known"),
    ("a check with a figure", LEFT_OUT, "numbing cream,,check_only", "numbing cream,15,check_only", "column figure: a price that only checks others is never shown"),
    ("twice", LEFT_OUT, "rat_repeat_2013,", "aust_rat_2011,", "left_out.csv, row 3, column id: this repeats row 2"),
    ("nameless assumption", ASSUMED, "past_a_year,", "past_two,", "assumptions.csv, row 2, column id: there is no sentence 'assumption.past_two'"),
    ("lost place", ASSUMED, "last_week_assumption", "last_month", "assumptions.csv, row 2, column holds: evidence/parameters.toml does not hold 'last_month'"),
    ("lost file", ASSUMED, "inputs.toml", "input.toml", "input.toml does not hold"),
    ("grade in words", BASELINE, "grade = 9", 'grade = "nine"', "baseline.toml, column grade: this must be a whole number"),
    ("unsafe baseline", BASELINE, "https://", "http://", "baseline.toml, column link: a link must start with https"),
    ("unknown option", CLINIC, 'dermabrasion = "not_stated"', 'sanding = "sells"', "clinic.toml, column earns.sanding: this key is not known"),
    ("unknown way to earn", CLINIC, 'microneedling = "sells"', 'microneedling = "lots"', "clinic.toml, column earns.microneedling: 'lots' is not known"),
    ("denies what it sells", CLINIC, 'microneedling = "sells"', 'microneedling = "nothing"', "earns.microneedling: the clinic sells it"),
    ("keeps in words", CLINIC, "# microneedling = 120", 'microneedling = "120"', "earned.microneedling: this must be a whole number"),
    ("funder no text", CLINIC, 'funder = ""', "funder = 3", "clinic.toml, column made.funder: this must be text in quotes"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])  # fmt: skip
def test_a_fault_is_told_with_its_place(data: Path, file: str, old: str, new: str, told: str):
    breaking(data, file, old, new)
    assert any(told in one for one in faults(data)), faults(data)


def test_the_files_open_in_pandas_with_as_many_rows_as_the_records():
    archive = ZipFile(BytesIO(evidence_zip(DATA)))
    frames = {
        name.removesuffix(".csv"): pd.read_csv(BytesIO(archive.read(name))) for name in archive.namelist()
    }
    shown = sum(one.tier != HIDDEN_TIER for region in DATA.regions.values() for one in region.observations)
    assert {name: len(frame) for name, frame in frames.items()} == {
        "studies": len(DATA.evidence.studies),
        "findings": len(DATA.evidence.findings),
        "prices": shown,
        "left_out": len(DATA.limits.left_out),
        "parameters": len(DATA.parameters.sources) + len(DATA.parameters.rows) + 1,
        "assumptions": len(DATA.limits.assumptions),
    }
    assert HIDDEN_TIER not in set(frames["prices"]["tier"])
    needles = frames["findings"].set_index("id").loc["acne_scars_needles_alam"]
    assert (needles["low"], needles["typical"], needles["high"]) == (0.2, 3.4, 6.5)


@pytest.mark.parametrize("name", TABLES)
def test_a_file_has_the_mark_of_utf_8_and_lines_as_rfc_4180_asks(name: str):
    file = evidence_csv(TABLES[name], DATA)
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.count(b"\n") == file.count(b"\r\n") > 1
    assert evidence_csv(TABLES[name], DATA) == file


def test_no_text_of_a_file_is_taken_for_a_formula():
    evil = LeftOut("evil", "study", "", "=1+1", "@SUM(A1)", "-9", "animal", "")
    file = evidence_csv(
        TABLES["left_out"], replace(DATA, limits=replace(DATA.limits, left_out=(evil,)))
    ).decode("utf-8-sig")
    assert "evil,study,,'=1+1,'@SUM(A1),'-9," in file
