"""Benefits: the same rows for every option, chances that say both sides, claims and devices checked."""

from __future__ import annotations

import re

import pytest

from catalog.evidence.chances import told
from catalog.evidence.records import GRID_ROWS, NATURAL
from catalog.library import library
from exam.pages.texts import read_elements
from tests.pages.opened import opened, payloads, words


def test_the_grid_compares_all_options_with_the_same_rows_and_sources_behind_numbers() -> None:
    (grid,) = payloads(opened("benefits", concern="hair_loss"), "option_grid")
    rows = [row["id"] for row in grid["rows"]]
    assert {option["id"] for option in grid["options"]} == set(library().options)
    for option, cells in grid["cells"].items():
        assert cells.keys() == set(rows)
        for name, cell in cells.items():
            assert cell["points"] and all(point["text"] for point in cell["points"])
            if any(re.search(r"\d", point["text"]) for point in cell["points"]):
                found = [
                    one for reason in cell.get("fold", {}).get("reasons", ()) for one in reason["sources"]
                ]
                assert found or cell.get("sources"), (option, name)


@pytest.mark.parametrize("concern", library().concerns)
def test_good_and_bad_points_of_an_option_carry_the_same_parts(concern: str) -> None:
    (grid,) = payloads(opened("benefits", concern=concern), "option_grid")
    first = [row["id"] for row in grid["rows"] if not row.get("further")]
    assert first == ["benefit", "harms", "darker_skin", "downtime", "sessions", "price"]
    for option, cells in grid["cells"].items():
        good, bad = cells["benefit"], cells["harms"]
        assert len(good["points"]) == len(bad["points"]) == 1, "what is cut from the good is cut from the bad"
        # Of doing nothing, what it may do is what happens by itself, on which there may be a study.
        if option != "nothing":
            assert {"certainty", "fold"} & good.keys() == {"certainty", "fold"} & bad.keys()
        for cell in (good, bad):
            for point in cell["points"]:
                assert (point["state"] in ("none_seen", "not_studied")) == ("badge" in point)
                assert point["state"] != "number" or "range" in point or " to " in point["text"]
            for reason in cell.get("fold", {}).get("reasons", ()):
                assert reason["text"] and reason["why"] and reason["certainty"]["label"]


@pytest.mark.parametrize("concern", library().concerns)
def test_every_finding_of_a_cell_is_told_in_full_behind_its_question(concern: str) -> None:
    (grid,) = payloads(opened("benefits", concern=concern), "option_grid")
    evidence, told_of = library().evidence, library().words
    for option, cells in grid["cells"].items():
        for row in GRID_ROWS:
            found = evidence.cell(concern, option, row)
            if option == "nothing" and row == "benefit":
                found = (*evidence.cell(concern, option, NATURAL), *found)
            if "fold" in cells[row]:
                texts = [reason["text"] for reason in cells[row]["fold"]["reasons"]]
                assert texts == [told(told_of, f"finding.{one.id}", one) for one in found]
            else:
                assert [one.option for one in found] == ["nothing"], "holds by definition"


@pytest.mark.parametrize("concern", library().concerns)
def test_the_page_tells_every_test_by_chance_on_the_side_that_did_better(concern: str) -> None:
    app, tests = opened("benefits", concern=concern), library().fairness.tests
    own = [one for one in tests if one.concern == concern]
    trials = [one.better for one in own if (one.outcome, one.kind) == ("result", "trial")]
    told = words(app)
    if trials:
        lines = told.splitlines()
        (sentence,) = [one for one in lines if one.startswith("In ") and "needles did better" in one]
        numbers = [int(number) for number in re.findall(r"\d+", sentence)]
        assert numbers == [len(trials), *(trials.count(side) for side in ("needles", "rival", "neither"))]
    else:
        assert "We found no trial of needles" in told
    for test in own:
        lines = [one for one in told.splitlines() if one.startswith("- ") and test.study.label in one]
        assert len(lines) == sum(one.study == test.study for one in own), test.id


def test_radiofrequency_needling_is_apart_and_carries_its_warning() -> None:
    (grid,) = payloads(opened("benefits"), "option_grid")
    warned = [option["id"] for option in grid["options"] if "warning" in option]
    assert warned == ["rf_microneedling"]


@pytest.mark.parametrize("concern", library().concerns)
def test_icon_arrays_stand_for_100_people_and_say_both_sides(concern: str) -> None:
    arrays = payloads(opened("benefits", concern=concern), "icon_array")
    assert len(arrays) >= 2
    for group in (group for array in arrays for group in array["groups"]):
        if group["state"] == "number":
            assert str(group["count"]) in group["with_text"]
            assert str(100 - group["count"]) in group["without_text"]
            assert group["of"] == 100
            assert group["range_text"]
    for array in arrays:
        assert [row[0] for row in array["table"]["rows"]] == [group["label"] for group in array["groups"]]
        for row, group in zip(array["table"]["rows"], array["groups"], strict=True):
            assert len(row) == len(array["table"]["heads"])
            assert group["state"] == "not_studied" or row[1] == f"{group['count']} in 100"


@pytest.mark.parametrize("concern", library().concerns)
def test_pictures_stand_open_only_where_options_were_compared_and_then_of_good_and_bad(concern: str) -> None:
    shown = read_elements(opened("benefits", concern=concern), "benefits").of("icon_array")
    open_ones = [one.data["title"] for one in shown if not one.folds]
    # Only for acne scars did a trial count who got better with needles and with something else.
    assert open_ones == (["Scars over a grade better", "Dark marks"] if concern == "acne_scars" else [])
    assert len(shown) >= 3, "the others are one tap away"


def test_groups_followed_for_different_times_are_told_apart() -> None:
    unlike = {one["title"]: "unlike" in one for one in payloads(opened("benefits"), "icon_array")}
    assert unlike["Dark marks"] is False
    assert unlike["Dark marks in brown skin"] is True


@pytest.mark.parametrize("region", library().regions)
def test_what_devices_are_authorised_for_follows_the_region_and_says_how_it_was_read(region: str) -> None:
    shown = payloads(opened("benefits", region=region), "fact_table")[0]
    own = [one for one in library().authorised if one.region == region]
    assert [row["id"] for row in shown["rows"]] == [one.id for one in own]
    for row, one in zip(shown["rows"], own, strict=True):
        told = row["cells"][0]
        assert ("source" in told) == (one.study is not None)
        assert ("second-hand" in told["detail"]) == one.second_hand


def test_every_claim_of_the_clinic_is_checked() -> None:
    (checked,) = payloads(opened("benefits"), "claim_check")
    assert len(checked["claims"]) == len(library().evidence.claims) == 19
    assert all(claim["sources"] and claim["said"] and claim["why"] for claim in checked["claims"])
    assert max(len(claim["short"].split()) for claim in checked["claims"]) <= 5, "one line each"
    assert {claim["verdict"] for claim in checked["claims"]} > {"supported", "partly", "contradicted"}
