"""Where the numbers come from: every study, price and gap is on the page, and what nobody said is said so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.prices.observations import HIDDEN_TIER
from components.visit.view import View
from sections.wording.findings import price_source
from tests.pages.opened import opened, payloads, words

DATA = library()


@pytest.fixture(scope="module")
def app() -> AppTest:
    return opened("evidence")


def lists(app: AppTest) -> list[dict[str, Any]]:
    return payloads(app, "source_list")


def test_every_study_opens_to_its_findings_with_certainty_and_reason(app: AppTest) -> None:
    studies = lists(app)[0]
    assert [entry["id"] for entry in studies["entries"]] == list(DATA.evidence.studies)
    (alam,) = [entry for entry in studies["entries"] if entry["id"] == "alam_2014"]
    assert alam["facts"] == ["Picked by chance", "15 people", "2014"]
    found = next(part for part in alam["parts"] if part["title"] == "What it found")
    (score,) = [item for item in found["items"] if "3.4 points" in item["text"]]
    assert score["sure"] == "Fairly unsure: a few small trials"
    assert "15 people where chance picked" in score["why"] and "only source" in score["why"]
    used = next(part for part in alam["parts"] if part["title"] == "What we used it for")
    assert "The pace of the timeline" in {item["text"] for item in used["items"]}
    assert alam["link"].startswith("https://")
    assert [group["id"] for group in studies["groups"]] == ["option", "concern", "design", "certainty"]


def test_a_study_names_the_others_that_are_of_the_same_people(app: AppTest) -> None:
    read = {
        entry["id"]: " ".join(item["text"] for part in entry["parts"] for item in part["items"])
        for entry in lists(app)[0]["entries"]
    }
    assert "same people as in: Face wrinkle study 2023, Alqam 2022" in read["kenkel_2021"]
    told = {name for name, text in read.items() if "Most likely the same people" in text}
    assert told == {study.id for study in DATA.evidence.studies.values() if study.cohort}


def test_every_finding_stands_below_a_study(app: AppTest) -> None:
    parts = [part for entry in lists(app)[0]["entries"] for part in entry["parts"]]
    told = {item["text"] for part in parts for item in part["items"]}
    for finding in DATA.evidence.findings.values():
        if finding.studies:
            assert DATA.words(f"finding.{finding.id}", **finding.values()) in told, finding.id


def test_prices_and_what_was_left_out_are_all_there_and_checks_show_no_figure(app: AppTest) -> None:
    prices, left_out = lists(app)[1:]
    seen = [one for region in DATA.regions.values() for one in region.observations]
    assert {entry["id"] for entry in prices["entries"]} == {
        one.source.id for one in seen if one.tier != HIDDEN_TIER
    }
    checks = [one for one in seen if one.tier == HIDDEN_TIER]
    assert len(left_out["entries"]) == len(DATA.limits.left_out) + len(checks)
    for entry in left_out["entries"]:
        if entry["facets"]["why"] == ["check_only"]:
            assert not any("The page said" in item["text"] for item in entry["parts"][0]["items"])


def test_every_search_is_told_with_its_words_and_how_much_it_gave(app: AppTest) -> None:
    tables = payloads(app, "fact_table")
    (table,) = [one for one in tables if {row["id"] for row in one["rows"]} >= set(DATA.concerns)]
    told = {source["label"] for row in table["rows"] for source in row["cells"][0]["sources"]}
    for search in DATA.fairness.searches:
        assert any(one.startswith(search.words) for one in told), search.id
    for row in table["rows"]:
        own = [one for one in DATA.fairness.searches if one.concern == row["id"]]
        assert [cell["text"] for cell in row["cells"]][1:3] == [
            str(len(own)),
            str(sum(one.looked_at for one in own)),
        ]


def test_dates_and_the_rule_for_checks_are_told(app: AppTest) -> None:
    assert "We check the evidence again every 6 months; next check due May 22, 2027." in words(app)
    assert date(2027, 5, 22) == DATA.clinic.next_check


def test_what_nobody_said_is_said_to_be_not_stated(app: AppTest) -> None:
    assert "Who wrote it: not stated." in words(app)
    tables = payloads(app, "fact_table")
    texts = [{row["id"]: [cell["text"] for cell in row["cells"]] for row in one["rows"]} for one in tables]
    rows = next(one for one in texts if set(one) == set(DATA.options))
    assert rows["fully_ablative"][1:] == ["How it earns: not stated", "What it keeps: not stated"]
    assert rows["nothing"][1:] == ["Earns nothing from it", "Nothing to keep"]


def test_limits_assumptions_and_the_file_are_there(app: AppTest) -> None:
    assert "Whether this page helps people choose has not been tested yet." in words(app)
    assert any("No one read the full papers." in one.label for one in app.expander)
    for one in DATA.limits.assumptions:
        assert DATA.words(f"assumption.{one.id}") in words(app)
    (take,) = app.get("download_button")
    assert take.proto.label == "Take every list (8 tables, CSV, zipped)"


def test_a_price_whose_page_names_no_place_is_told_without_an_empty_one():
    seen = DATA.regions["us"].behind("microneedling")[0]
    nowhere = replace(seen, source=replace(seen.source, place=""))
    view = View("evidence", DATA, default_plan(DATA.inputs), date(2026, 12, 1), "light")
    told = price_source(view, nowhere)["label"]
    assert told.startswith(f"{seen.source.label}. Tier")
    assert price_source(view, seen)["label"] == told.replace(". Tier", f", {seen.source.place}. Tier", 1)
