"""The glossary: which words a text uses, which of them it explains, and what staff are told of a fault."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest

from catalog.library import library
from catalog.words.glossary import Glossary, Term
from tests.catalog.reading.broken import breaking, faults

WORDS = "text/en/glossary.toml"


def glossary(**spellings: str) -> Glossary:
    """Words by id, with their spellings parted by strokes."""
    terms = {
        name: Term(name, known.split("|")[0], tuple(known.split("|")), "What it means.", None, ())
        for name, known in spellings.items()
    }
    return Glossary(MappingProxyType(terms))


LASERS = glossary(ablative="ablative", non_ablative="non-ablative|non-ablative laser", marks="dark marks|PIH")


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("A non-ablative laser.", ["non_ablative"]),
        ("An ablative laser, then a non-ablative one.", ["ablative", "non_ablative"]),
        ("What does pih mean? PIH means dark marks.", ["marks"]),
        ("PIHS, ablatives and nonablative are other words.", []),
        ("Dark marks: (PIH) or Ablative", ["marks", "ablative"]),
        ("", []),
    ],
)
def test_a_text_uses_whole_words_longest_first_in_any_case(text: str, used: list[str]):
    assert list(LASERS.terms_in(text)) == used


def test_the_first_use_tells_where_it_stands():
    text = "No PIH yet. Then PIH."
    assert [text[use.start : use.end] for use in LASERS.uses(text)] == ["PIH", "PIH"]
    assert [(use.term, use.start) for use in LASERS.first_uses(text)] == [("marks", 3)]


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("Collagen, the main fibre of skin, grows.", ()),
        ("It grows collagen. That is the main fibre of skin.", ()),
        ("That is the main fibre of skin. We mean collagen.", ()),
        ("It grows collagen. It does so slowly. It is the main fibre.", ("collagen",)),
        ("It grows collagen.\nSlowly.\nThe main fibre grows.", ("collagen",)),
        ("Collagen\nIt grows: the main fibre.\nAll is well.", ()),
        ("It grows collagen. Later: collagen, the main fibre.", ()),
        ("It grows collagen. It is slow. Collagen is the main fibre.", ("collagen",)),
        ("Tiers need no help.", ()),
    ],
)
def test_a_medical_word_is_told_in_its_sentence_or_the_one_beside_it(text: str, untold: tuple[str, ...]):
    assert library().glossary.unexplained_in(text) == untold


def test_a_spelling_in_capitals_is_found_as_written_so_a_month_of_april_is_no_rate():
    found = library().glossary.terms_in
    assert found("Start by Apr 2.") == () and found("start by apr 2") == ()
    assert found("The APR counts.") == ("apr",)


def test_a_glossary_without_words_finds_none():
    assert glossary().uses("collagen") == ()


CASES = [
    ("no meaning", 'meaning = "The main fibre of skin.', 'meening = "The main fibre of skin.', "column collagen.meaning: the word 'collagen' has no meaning."),
    ("unknown key", 'meaning = "The main fibre of skin.', 'meening = "The main fibre of skin.', "column collagen.meening: this key is not known."),
    ("blank term", 'term = "collagen"', 'term = " "', "column collagen.term: the word 'collagen' has no term."),
    ("shared spelling", 'also = ["tiers"]', 'also = ["Collagen"]', "column tier.also: 'Collagen' stands for 'collagen' too"),
    ("unused", "[ablative]", '[gout]\nterm = "gout"\nmeaning = "A bump."\n[ablative]', "column gout: no text of the app uses this word"),
    ("figure without source", '"Signals that', '"Some 50 signals that', "column hormones.source: this meaning holds a figure"),
    ("unknown source", 'term = "hormones"', 'term = "hormones"\nsource = "nobody"', "column hormones.source: no study has the id 'nobody'"),
    ("not a list", 'also = ["tiers"]', 'also = "tiers"', "column tier.also: this must be a list"),
    ("not a table", "[ablative]", "loose = 1\n[ablative]", "column loose: a word of the glossary must be a table"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_staff_are_told_what_is_wrong_with_a_word(data: Path, old: str, new: str, told: str):
    breaking(data, WORDS, old, new)
    assert any(f"{WORDS}, {told}" in fault for fault in faults(data)), faults(data)


def test_a_missing_glossary_is_told(data: Path):
    (data / WORDS).unlink()
    assert faults(data)[0] == f"{WORDS}: missing; copy what the program's own folder data has there."


def test_words_stand_in_the_order_of_the_alphabet():
    # The fold shows them in the order of the file.
    terms = [term.term.lower() for term in library().glossary.terms.values()]
    assert terms == sorted(terms)
