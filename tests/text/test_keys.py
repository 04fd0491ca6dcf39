"""Every sentence is asked for, every asked sentence exists, and gets exactly the figures it needs."""

from __future__ import annotations

from collections.abc import Iterable

from answers.uses import uses
from catalog.evidence.safety import length_of_wait
from catalog.library import library
from catalog.scorecard import exam_ids
from catalog.sentence_ids import Ids, ids_in_code, ids_in_data
from catalog.words.patterns import OPTIONAL, PLACES_OF_USE, SKINS
from catalog.words.text import placeholders
from tests.house.sources import named
from tests.text.keys import FORMS, PATTERNS, READERS, SENTENCES, asked, given

DATA = library()
QUESTIONS = DATA.safety.questions
RULES = [rule for question in QUESTIONS for rule in question.rules]
STEPS = DATA.evidence.first_week
RESPONSES = DATA.points
QUIZ = DATA.values.questions

IDS_OF_ROWS: Ids = {
    "findings": tuple(DATA.evidence.findings),
    "findings of the grid": {one.id for cell in DATA.evidence.grid.values() for one in cell},
    "cells of the board": {cell.main.id for cell in DATA.board.cells.values()},
    "claims": [claim.id for claim in DATA.evidence.claims],
    "phases": [phase.id for phase in DATA.evidence.phases],
    "first days": [step.id for step in STEPS],
    "findings of the first days": {one.id for step in STEPS for one in step.evidence},
    "reasons to leave out": {*(one.why for one in DATA.limits.left_out), "check_only"},
    "assumptions": [one.id for one in DATA.limits.assumptions],
    "authorised": [one.id for one in DATA.authorised],
    "responses": [one.id for one in RESPONSES],
    "responses with skin left alone": [one.id for one in RESPONSES if one.of_side("alone")],
    "safety questions": [question.id for question in QUESTIONS],
    "ends of a wait": {rule.until for rule in RULES if rule.until},
    "lengths of a wait": {length_of_wait(rule) for rule in RULES if not rule.until},
    "signs": [sign.id for sign in DATA.safety.signs],
    "signs on skin": [(sign.id, skin) for sign in DATA.safety.signs for skin in SKINS],
    "reasons to get help": [told.id for level in DATA.safety.help.values() for told in level],
    "steps": DATA.values.steps,
    "things to rate": [thing.id for thing in DATA.values.things],
    "checks": [check.id for check in DATA.values.checks],
    "quiz questions": [question.id for question in QUIZ],
    "quiz answers": [(question.id, answer) for question in QUIZ for answer in question.answers],
    "inputs": tuple(DATA.inputs),
}
IDS: Ids = {
    **IDS_OF_ROWS,
    **exam_ids(),
    **ids_in_code(),
    **ids_in_data(DATA.evidence, DATA.options, DATA.concerns, DATA.regions),
}


def keys(patterns: Iterable[str]) -> set[str]:
    """Every key that some patterns make of the ids there are."""
    return {
        pattern.format(*((one,) if isinstance(one, str) else one))
        for pattern in patterns
        for one in IDS[PATTERNS[pattern]]
    }


def test_every_key_in_the_code_is_whole_and_has_a_sentence_or_is_a_declared_pattern():
    known = {*SENTENCES, *FORMS.values(), *PATTERNS}
    assert {named(path): lost for path in READERS if (lost := asked(path) - known)} == {}


def test_every_declared_pattern_is_asked_for():
    assert set(PATTERNS) - {one for path in READERS for one in asked(path)} == set()


def test_every_sentence_is_asked_for():
    whole = {one for path in READERS for one in asked(path)}
    forms = {form for form, key in FORMS.items() if key in whole}
    assert SENTENCES.keys() - whole - forms - keys(PATTERNS) == set()


def test_there_is_a_sentence_for_every_id():
    assert keys(PATTERNS) - keys(OPTIONAL) - SENTENCES.keys() == set()


def test_a_sentence_gets_exactly_what_it_asks_for():
    # A name too few would stop the page; a name too many was forgotten when the sentence changed.
    wrong: list[tuple[str, str]] = []
    for path in READERS:
        for key, filled in given(path):
            forms = [form for form, shared in FORMS.items() if shared == key] or [key]
            if filled != set().union(*(placeholders(SENTENCES[form]) for form in forms)):
                wrong.append((named(path), key))
    assert wrong == []


def test_the_ids_that_only_words_know_are_those_that_the_answers_give():
    assert {place for use in uses(DATA).values() for place in use.places} <= set(PLACES_OF_USE)


def test_no_words_name_the_tier_no_reader_sees():
    assert "tier.D" not in SENTENCES
