"""Brown and black skin in one place: figures, how long marks last, what to do, links from each mention."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from components.visit.session import AT
from tests.pages.opened import address, opened, payloads, turned_to
from tests.pages.opened import words as said

DATA = library()
WORDS = DATA.words
KEY = "safety_tone"


def arrives_at(app: AppTest) -> str:
    (told,) = payloads(app, "fold_watch")
    return str(told["arrives_at"])


def _rows(caption: str) -> list[list[str]]:
    tables = [one for one in payloads(opened("safety"), "fact_table") if one["caption"] == WORDS(caption)]
    return [
        [f"{cell['text']} {cell.get('detail', '')}".strip() for cell in row["cells"]]
        for row in tables[0]["rows"]
    ]


def test_the_counts_stand_by_who_was_studied_and_for_how_long() -> None:
    needles = [row for row in _rows("safety_tone.caption") if row[0] == WORDS("option.microneedling.name")]
    # 5 of 36 and none of 39 people.
    assert [row[2].split(".")[0] for row in needles] == [
        *("14 in 100 The true number may be 6 to 29 in 100", "None seen in 39 people"),
    ]
    assert [row[3] for row in needles] == ["for 4 weeks", "for 6 weeks"]


def test_studies_of_mixed_skin_stand_apart_and_their_counts_are_told_in_short() -> None:
    rows = _rows("safety_tone.mixed_caption")
    needles = [row for row in rows if row[0] == WORDS("option.microneedling.name")]
    # 2 of 30, none of 60, and none in a group whose size is not told.
    assert [row[2].split(".")[0] for row in needles] == [
        *("7 in 100 The true number may be 1 to 22 in 100", "None seen in 60 people", "None seen"),
    ]
    assert needles[2][2].endswith("Size of the group not told.")
    assert [row[3] for row in needles] == ["for 9 weeks", "how long is not told", "for 26 weeks"]
    assert "white, brown or black skin" in needles[1][1]
    assert any(row[2] == f"14 in 100 {WORDS('grid.no_range')}" for row in rows), "the other group's 13.6"
    told = said(opened("safety"))
    assert "7 in 100 had dark marks after needles. On the same faces 30 in 100 had them after a laser" in told
    assert "none in 60 after needles, and 36 to 37 in 100 after a full laser" in told


def test_lasers_are_counted_as_needles_are_and_sessions_are_not_people() -> None:
    rows = [*_rows("safety_tone.caption"), *_rows("safety_tone.mixed_caption")]
    for laser in DATA.in_role("laser"):
        assert any(row[0] == WORDS(f"option.{laser.id}.name") for row in rows)
    assert any(row[2].startswith("10 in 100 sessions") for row in rows), "10 of 101 sessions, not people"


def test_how_long_marks_last_and_what_can_be_done_stand_below() -> None:
    last, do = next(
        one["cards"] for one in payloads(opened("safety"), "verdict_cards") if len(one["cards"]) == 2
    )
    assert "12 months" in last["intro"] and last["sources"]
    assert [WORDS(f"safety_tone.{one}") for one in ("test_spot", "sun", "cream")] == do["points"]


@pytest.mark.parametrize("page", ["benefits", "timeline", "values", "planner"])
def test_every_page_that_speaks_of_such_skin_leads_there(page: str) -> None:
    links = [one.proto for one in opened(page).get("page_link")]
    assert any(one.label == WORDS("nav.to_tone") and f"{AT}={KEY}" in one.query_string for one in links)


def test_a_link_to_the_part_arrives_there_once_and_leaves_the_address() -> None:
    app = opened("safety", sessions="4", at=KEY)
    assert arrives_at(app) == KEY
    assert address(app) == {"sessions": "4"}
    app.run()
    assert arrives_at(app) == ""


@pytest.mark.parametrize("at", ["nowhere", "x] , body", "a.b.c"])
def test_a_part_that_is_not_known_is_passed_over_without_a_word(at: str) -> None:
    app = opened("safety", at=at)
    assert arrives_at(app) in ("nowhere", "")
    assert said(app) == said(opened("safety"))


def test_skin_colour_is_a_list_of_its_own_and_no_past_illness() -> None:
    assert [one.id for one in DATA.safety.of_group("tone")] == ["brown_black_skin"]
    assert "brown_black_skin" not in {one.id for one in DATA.safety.of_group("past")}
    turned = turned_to(opened("benefits"), "safety")
    assert WORDS("safety_tone.title") in [one.label for one in turned.expander]
