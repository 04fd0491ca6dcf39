"""What the deck's script tells of a second screen is checked: a code of a room, and the link of a plan."""

from __future__ import annotations

import pytest

from components.browser.board.deck import LONGEST_LINK, is_code, told_link, without_link

CHANGES = {"sessions": 4}


@pytest.mark.parametrize("found", ["KFTM", "kftm"])
def test_four_plain_letters_are_a_code(found: str) -> None:
    assert is_code(found)


@pytest.mark.parametrize("found", ["KFT", "KFTMX", "KF1M", "KF M", "KÉTM", "КFTM", "", None, 7, list("KFTM")])
def test_nothing_else_is_one(found: object) -> None:
    assert not is_code(found)


@pytest.mark.parametrize("link", ["", "sessions=5&region=uk", "%zz&&=", "x" * LONGEST_LINK])
def test_a_link_is_taken_as_it_was_told_and_the_changes_beside_it_stay(link: str) -> None:
    event = {"mark": 7, "changes": {**CHANGES, "link": link}}
    assert told_link(event) == link
    assert without_link(event) == {"mark": 7, "changes": CHANGES}
    assert event["changes"] == {**CHANGES, "link": link}, "what was told is left as it is"


@pytest.mark.parametrize("link", ["x" * (LONGEST_LINK + 1), None, 7, True, ["sessions=5"], {"sessions": "5"}])
def test_what_no_link_can_be_is_none_and_still_no_choice(link: object) -> None:
    event = {"mark": 7, "changes": {**CHANGES, "link": link}}
    assert told_link(event) is None
    assert without_link(event) == {"mark": 7, "changes": CHANGES}


@pytest.mark.parametrize("event", [None, "link", 7, [], {}, {"link": "sessions=5"}, {"changes": "link"}])
def test_what_holds_no_changes_holds_no_link_and_stays_as_it_is(event: object) -> None:
    assert told_link(event) is None
    assert without_link(event) == event
