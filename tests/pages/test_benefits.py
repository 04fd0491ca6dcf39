"""Benefits: the same rows for every option, chances that say both sides, claims and devices checked."""

from __future__ import annotations

import re

import pytest

from catalog.library import library
from tests.pages.opened import opened, payloads, words


def test_the_grid_compares_all_options_with_the_same_rows_and_sources_behind_numbers() -> None:
    (grid,) = payloads(opened("benefits", concern="hair_loss"), "option_grid")
    rows = [row["id"] for row in grid["rows"]]
    assert {option["id"] for option in grid["options"]} == set(library().options)
    for option, cells in grid["cells"].items():
        assert [row for row in cells if row != "natural"] == rows[1:]
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
    assert [row["id"] for row in grid["rows"]][:3] == ["natural", "benefit", "harms"]
    for cells in grid["cells"].values():
        good, bad = cells["benefit"], cells["harms"]
        assert {"certainty", "fold"} & good.keys() == {"certainty", "fold"} & bad.keys()
        for cell in (good, bad):
            for point in cell["points"]:
                assert (point["state"] in ("none_seen", "not_studied")) == ("badge" in point)
                assert point["state"] != "number" or "range" in point or " to " in point["text"]
            for reason in cell.get("fold", {}).get("reasons", ()):
                assert reason["text"] and reason["why"] and reason["certainty"]["label"]


@pytest.mark.parametrize("concern", library().concerns)
def test_the_page_tells_every_test_by_chance_on_the_side_that_did_better(concern: str) -> None:
    app, tests = opened("benefits", concern=concern), library().fairness.tests
    own = [one for one in tests if one.concern == concern]
    trials = [one.better for one in own if (one.outcome, one.kind) == ("result", "trial")]
    told = words(app)
    if trials:
        (sentence,) = [one for one in told.splitlines() if one.startswith("In ") and "chance decided" in one]
        numbers = [int(number) for number in re.findall(r"\d+", sentence)]
        assert numbers == [len(trials), *(trials.count(side) for side in ("needles", "rival", "neither"))]
    else:
        assert "we found no test by chance" in told
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


def test_groups_followed_for_different_times_are_told_apart() -> None:
    unlike = {one["title"]: "unlike" in one for one in payloads(opened("benefits"), "icon_array")}
    assert unlike["Dark marks: needles and CO2 laser"] is False
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
    assert all(claim["sources"] for claim in checked["claims"])
    assert {claim["verdict"] for claim in checked["claims"]} > {"supported", "partly", "contradicted"}
