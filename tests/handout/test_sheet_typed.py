"""What a reader typed cannot break the sheet: any sign, any length, no markup, and never a third page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.letters import LONGEST_WORD, NO_SHAPE, SHAPED, STAND_IN, printable, shortened
from handout.own import MOST_OWN_QUESTION, MOST_OWN_WORDS
from handout.sheet import pages_as_png, pdf
from tests.handout.sheets import DATA, OWN, page_count, pages, sheet, tags, tight

WORDS = DATA.words
PLAIN = [name for name, _ in tags(pdf(sheet("region=us")))]
MARKUP = (
    '#panic("x") #import "@preview/x:1.0.0": * #sys.inputs #read("/etc/passwd")',
    "= Not a heading *bold* _slanted_ $x^2$ `code` <label> @nobody \\ // gone /* gone */ ] [ } {",
    "<script>alert(1)</script> <b>bold</b> &amp; &lt; </p>",
    '{"sheet": 1} \\u0041 \\" %s {0} {concern}',
    "%PDF-1.7 endstream endobj (( )) << >>",
)
WILD = (
    "שלום, אני רוצה לשאול",
    "مرحبا، لدي سؤال",
    "\u202eturned round\u202c \u2066kept apart\u2069 \u200f",
    "👩🏽‍⚕️ 😀😀 🏳️‍🌈 and ✅",
    "皮膚 ひふ 피부 त्वचा ผิวหนัง",
    "Z̷̧̙͐a̴̢͌l̵̼̾g̶̛̖o̷̞͝",
    "\x00\x07\x1b[31m\ud800 \ufeff\ufffe\U000e0041",
    "n" + "\u0303" * 200,
    "é e\u0301 ﬁ Å ß ẞ ŋ Ω ж",
    "0 00 000 1O0",
    "-" * 5000,
    "W" * 5000,
    "\n" * 5000,
    "long " * 1000,
)


def printed_with(typed: str) -> tuple[str, str]:
    """Both pages where a reader typed the same into both fields."""
    front, back = pages(pdf(sheet("region=us", replace(OWN, own_words=typed, own_question=typed))))
    return front, back


@pytest.mark.parametrize("typed", MARKUP)
def test_markup_is_printed_as_it_was_typed(typed: str) -> None:
    assert tight(typed) in printed_with(typed)[1]


@pytest.mark.parametrize("typed", WILD, ids=range(len(WILD)))
def test_any_sign_and_any_length_leaves_the_sheet_whole(typed: str) -> None:
    front, back = printed_with(typed)
    assert tight(WORDS("sheet.consent")) in front
    assert tight(WORDS("sheet.sources")) in back and tight(WORDS("safety_help.emergency")) in back


@settings(max_examples=6)
@given(st.text(max_size=5000), st.text(max_size=5000))
def test_no_text_makes_a_third_page_a_heading_or_a_failure(words: str, question: str) -> None:
    made = pdf(sheet("region=us", replace(OWN, own_words=words, own_question=question)))
    assert page_count(made) == 2
    heads = ("H1", "H2", "Table", "TH", "Figure")
    assert [name for name, _ in tags(made) if name in heads] == [name for name in PLAIN if name in heads]


@given(st.text(max_size=400))
def test_what_is_printable_has_a_shape_for_every_sign_and_a_place_to_break(typed: str) -> None:
    made = printable(typed)
    words = re.split(r"[ \u200b]", made)
    assert all(len(word) <= LONGEST_WORD for word in words)
    assert not NO_SHAPE.search(made.replace("\u200b", "").replace(STAND_IN, ""))
    assert made == made.strip() and "\n" not in made


def test_a_row_of_emoji_is_one_square_and_is_explained() -> None:
    assert printable("Hello 👩🏽‍⚕️😀 there") == "Hello □ there"
    assert tight(WORDS("sheet.lost")) in printed_with("Hello 😀")[1]
    assert tight(WORDS("sheet.lost")) not in printed_with("Hello")[1]


def test_a_text_too_long_is_cut_after_a_word_and_that_is_said() -> None:
    assert shortened("one two three", 13) == ("one two three", False)
    assert shortened("one two three", 12) == ("one two …", True)
    assert shortened("  one \n\n two ", 7) == ("one two", False)
    assert tight(WORDS("sheet.cut")) in printed_with("long " * 200)[1]
    assert tight(WORDS("sheet.cut")) not in printed_with("x" * MOST_OWN_QUESTION)[1]


def test_everything_ticked_and_typed_to_the_full_still_takes_two_pages() -> None:
    things = DATA.values.things
    most = replace(
        OWN,
        matters=tuple((WORDS(f"values.thing.{one.id}.name"), "matters a lot") for one in things),
        own_words="W" * MOST_OWN_WORDS,
        own_question="W" * MOST_OWN_QUESTION,
        questions=tuple(text for key, text in WORDS.sentences.items() if key.startswith("question.")),
        safety=tuple(WORDS(f"safety_question.{one.id}.tick") for one in DATA.safety.questions),
    )
    plan = "region=ca&concern=stretch_marks&laser=ablative_fractional&sessions=12&event=2027-08-01"
    made = sheet(plan, most)
    assert page_count(pdf(made)) == len(pages_as_png(made)) == 2


def test_every_sign_that_counts_as_printable_has_its_shape() -> None:
    """PDF/UA forbids a sign without one, so that a file is made at all is the proof."""
    shaped = re.compile(f"[{SHAPED}]")
    signs = [chr(code) for code in range(0x21, 0x2300) if shaped.fullmatch(chr(code))]
    assert len(signs) > 1000
    kept = [sign for sign in signs if STAND_IN not in printable(sign)]
    base = sheet("region=us")
    for at in range(0, len(kept), 500):
        text = " ".join(kept[at : at + 500])
        assert page_count(pdf(replace(base, own=replace(base.own, words=text)))) == 2
