"""The story of a presentation: a clinic orders it, but what can go wrong is never left out or moved away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from catalog.library import library
from catalog.presenting import DOWNSIDES, FILE, Card
from catalog.words.patterns import CARDS, SCREENS
from tests.catalog.reading.broken import breaking, faults, told

DATA = library()
STORY = DATA.story
SENTENCES = DATA.words.sentences

FAULTS = [
    ('id = "skin"', 'id = "skim"', "skim.id: 'skim' is not known; use one of: decision, good,"),
    ('id = "friend"', 'id = "fried"', "fried.id: 'fried' is not known; use one of: friend, judge,"),
    ('id = "repair"', 'id = "skin"', "skin.id: another screen has this id already"),
    ('id = "ring"', 'id = "judge"', "judge.id: another card has this id already"),
    ("\ndownside = true", "", "harms.downside: this screen tells what can go wrong: write downside = true."),
    ("\ndownside = true", "\ndownside = false", "harms.downside: this screen tells what can go wrong"),
    (
        "\ndownside = true",
        '\ndownside = "yes"',
        "harms.downside: this must be true or false, without quotes.",
    ),
    ('after = "good"', "", "harms.after: this setting is missing."),
    ('after = "good"', 'after = "weeks"', "harms.after: the screen 'weeks' must stand directly before this"),
    ('after = "harms"', 'after = "laser"', "tone.after: the screen 'laser' must stand directly before this"),
    ('after = "good"', 'after = "gold"', "harms.after: 'gold' is not known; use one of: decision, good,"),
    ('id = "weeks"', 'id = "week"', "judge.after: this story has no screen 'weeks', so the card would never"),
    ("listen = 3", "listen = 1", "judge.listen: this must be a whole number from 2 to 3."),
    ("listen = 3", "listen = 4", "judge.listen: this must be a whole number from 2 to 3."),
    ('id = "good"', 'id = "good"\nlong = 60', "good.long: this key is not known."),
    ("listen = 3", "listen = 3\nask = 1", "judge.ask: this key is not known."),
    ("\n[[screen]]", '\ntitle = "Hello"\n[[screen]]', "title: this key is not known."),
]


def without(data: Path, ids: Sequence[str]) -> None:
    """Delete screens with all their lines."""
    text = (data / FILE).read_text(encoding="utf-8")
    for one in ids:
        text, count = re.subn(rf'\[\[screen\]\]\nid = "{one}".*\n(?:\w.*\n)*', "", text)
        assert count == 1, one
    (data / FILE).write_text(text, encoding="utf-8")


def test_the_story_that_ships_tells_all_screens_and_asks_once_for_each_card():
    assert tuple(screen.id for screen in STORY.screens) == SCREENS
    assert tuple(card.id for card in STORY.cards) == CARDS
    assert STORY.cards[1] == Card("friend", after="tone", listen=3)


def test_what_can_go_wrong_follows_what_it_may_do_and_dark_marks_follow_that():
    assert [(one.id, one.after) for one in STORY.screens if one.downside or one.after] == [
        ("harms", "good"),
        ("tone", "harms"),
    ]
    assert {("good", "harms"), ("harms", "tone")} <= set(pairwise(one.id for one in STORY.screens))


@pytest.mark.parametrize(("old", "new", "said"), FAULTS, ids=[said for _, _, said in FAULTS])
def test_a_fault_is_told_by_its_name(data: Path, old: str, new: str, said: str):
    breaking(data, FILE, old, new)
    assert any(one.startswith(f"{FILE}, column {said}") for one in faults(data)), faults(data)


def test_a_fault_is_told_with_its_line(data: Path):
    lines = (data / FILE).read_text(encoding="utf-8").split("\n")
    line = lines.index('after = "harms"') + 1
    breaking(data, FILE, 'after = "harms"', 'after = "good"')
    assert told(data) == [
        f"{FILE}, line {line}, column tone.after: the screen 'good' must stand directly before this one."
    ]


@pytest.mark.parametrize("lost", DOWNSIDES)
def test_a_story_without_one_of_its_downsides_is_refused(data: Path, lost: str):
    without(data, [lost])
    assert (
        f"{FILE}, column screen: the screen '{lost}' is missing: no story goes without what can go wrong."
        in (faults(data))
    )


def test_a_story_without_any_downside_is_refused_and_every_fault_of_it_told_at_once(data: Path):
    without(data, DOWNSIDES)
    assert faults(data) == [
        f"{FILE}, column screen: the screen 'harms' is missing: no story goes without what can go wrong.",
        f"{FILE}, column screen: the screen 'tone' is missing: no story goes without what can go wrong.",
        f"{FILE}, column screen: no screen has downside = true: no story goes without what can go wrong.",
        f"{FILE}, column friend.after: this story has no screen 'tone', so the card would never come.",
    ]


def test_eight_screens_are_enough_and_seven_too_few(data: Path):
    # Of 11 screens three can go: no card follows these.
    without(data, ["decision", "skin", "repair"])
    assert faults(data) == []
    without(data, ["matters"])
    assert faults(data) == [f"{FILE}, column screen: a story has 8 to 12 screens, not 7."]


def test_thirteen_screens_are_too_many(data: Path):
    # Only by ids that are not known, or twice: each is told too.
    breaking(
        data,
        FILE,
        '[[screen]]\nid = "skin"',
        '[[screen]]\nid = "x"\n[[screen]]\nid = "y"\n[[screen]]\nid = "skin"',
    )
    assert f"{FILE}, column screen: a story has 8 to 12 screens, not 13." in faults(data)


def test_a_clinic_may_move_what_has_no_fixed_place(data: Path):
    without(data, ["matters"])
    breaking(data, FILE, '[[screen]]\nid = "skin"', '[[screen]]\nid = "matters"\n\n[[screen]]\nid = "skin"')
    assert faults(data) == []


def test_a_broken_file_is_told_once(data: Path):
    breaking(data, FILE, 'after = "good"', "after = good")
    [only] = told(data)
    assert only.startswith(f"{FILE}, line ") and 'a text needs quotes: "like these".' in only


@pytest.mark.parametrize(("name", "most"), [("present_title", 40), ("present_short", 18)])
def test_the_names_of_screens_fit_where_they_stand(name: str, most: int):
    found = {one: SENTENCES[f"{name}.{one}"] for one in SCREENS}
    assert {one: text for one, text in found.items() if len(text) > most} == {}
    assert len(set(found.values())) == len(SCREENS)


def test_a_point_to_listen_for_is_one_short_sentence_without_a_figure():
    points = {
        key: text for key, text in SENTENCES.items() if re.fullmatch(r"teach_back\.\w+\.listen_\d", key)
    }
    assert len(points) == 3 * len(CARDS)
    assert [key for key, text in points.items() if not re.fullmatch(r"They [^.!?\d{}]{1,64}\.", text)] == []


def test_a_card_asks_an_open_question_and_never_whether_it_was_understood():
    asked = [SENTENCES[f"teach_back.{one}.ask"] for one in CARDS]
    assert [text for text in asked if not re.search(r"\b(?:what|when|how)\b[^.?]*\?$", text, re.I)] == []
    assert [
        text for text in asked if re.search(r"understand|understood|\b(?:test|right|wrong)\b", text)
    ] == []
