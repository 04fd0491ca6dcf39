"""What may be said, and how simply: banned words, skin, ranges, spelling, reading grade, review date."""

from __future__ import annotations

import re
from datetime import date

import pytest

from catalog.library import library
from components.frame.faults import NO_DATA, NO_DATA_STAFF
from exam.measures.grade import reading_grade, sentences, short_names, smog_grade
from exam.measures.patterns import BANNED, ONE_IN, PERCENT_OF_PEOPLE
from tests.text.keys import SENTENCES

STUDIES = {f"population of {study.id}": study.population for study in library().evidence.studies.values()}
MEANINGS = {f"meaning of {term.id}": term.meaning for term in library().glossary.terms.values()}
LEFT_OUT = {f"left out: {one.id}": f"{one.label}: {one.what}" for one in library().limits.left_out}
SHOWN = {**SENTENCES, **STUDIES, **MEANINGS, **LEFT_OUT, "no data": NO_DATA, "no data, staff": NO_DATA_STAFF}

QUOTED_CLAIM = ("claim.no_permanent_damage.said", '"no permanent damage"')

GRADE_OF_A_PAGE, GRADE_OF_A_SENTENCE = 6, 8
PAGES = {
    "at a glance": ("board", "board_figure", "board_words", "board_week"),
    "at a glance, labels": ("board_label",),
    "at a glance, in full": ("board_sheet",),
    "benefits": (
        *("benefits", "picture", "option", "grid", "chances", "concern"),
        *("finding", "claim", "icons", "phase", "authorised", "authorised_kind"),
    ),
    "benefits, at first glance": ("glance",),
    "benefits, how sure": ("certainty", "certainty_told", "verdict", "in_short_for", "fair_tests"),
    "timeline": (
        *("timeline", "milestone", "phases", "skin", "share"),
        *("first_week", "first_week_title", "first_week_pick"),
    ),
    "planner": (
        *("planner", "status", "line", "own_quotes", "price_item", "region"),
        *("paying", "kept_plans", "csv", "group", "switch", "part", "chart"),
        *("behind", "budget"),
    ),
    "evidence": (
        *("evidence", "evidence_used", "evidence_design", "certainty_why", "left_out_why", "left_out_short"),
        *("evidence_model", "assumption", "evidence_method", "evidence_who", "earns", "evidence_dates"),
        *("searches", "evidence_limits", "price_unit", "tier_short"),
    ),
    "safety": (
        *("safety", "safety_group", "safety_live", "safety_verdict", "safety_card", "safety_help"),
        *("safety_tone", "safety_look", "safety_question", "safety_wait", "safety_until", "sign", "get_help"),
    ),
    "values": ("values",),
    "take home": ("takehome", "question", "calendar"),
    "the sheet": ("sheet",),
    "present": ("present", "present_title", "present_short", "present_label", "teach_back", "record"),
    "every page": (
        *("app", "nav", "in_short", "glossary", "footer", "fault", "link", "format", "typed", "visit"),
        *("drawing", "stepper"),
    ),
    "sources": ("source", "design", "tier"),
    "scorecard": ("exam",),
}  # fmt: skip


def test_no_sentence_promises_or_plays_down():
    key, quoted = QUOTED_CLAIM
    assert quoted in SHOWN[key], "the claim is quoted, so that readers see it is not ours"
    ours = {**SHOWN, key: SHOWN[key].replace(quoted, "")}
    assert {name: BANNED.findall(text) for name, text in ours.items() if BANNED.search(text)} == {}


@pytest.mark.parametrize(
    "text",
    ["Guaranteed results", "a PERMANENT fix", "risk-free", "erased", "perfectly smooth", "No downtime"],
)
def test_a_promise_in_any_form_is_found(text: str):
    assert BANNED.search(text)


def test_skin_is_white_brown_or_black_and_never_dark_light_or_fair():
    wrong = re.compile(r"\b(dark|darker|light|lighter|fair|fairer|pale)[ -]skin", re.IGNORECASE)
    assert [key for key, text in SHOWN.items() if wrong.search(text)] == []


def test_ranges_are_written_with_to_and_never_with_a_dash():
    dashed = re.compile(r"[\d}]\s*[-\u2010-\u2015\u2212]\s*[\d{]")
    assert [key for key, text in SHOWN.items() if dashed.search(text)] == []


def test_spelling_is_british():
    american = re.compile(
        r"\b(color|center|fiber|gray|anesthe\w+|program|aging|favor\w*|behavior)\w*\b", re.IGNORECASE
    )
    assert [key for key, text in SENTENCES.items() if american.search(text)] == []


def test_a_chance_is_told_out_of_100_and_never_in_percent_of_people_nor_as_1_in_some():
    assert [
        key
        for key, text in SENTENCES.items()
        if "%" in text or ONE_IN.search(text) or PERCENT_OF_PEOPLE.search(text)
    ] == []


def test_a_count_in_100_people_tells_both_sides():
    for key, text in SENTENCES.items():
        if key.startswith("finding.") and "Of 100" in text:
            assert "{without_count}" in text, key


def test_no_sentence_forecasts_one_person_s_skin():
    wrong = re.compile(
        r"\b(your skin will|you will (see|get|have) (better|smoother|younger)|we predict)", re.IGNORECASE
    )
    assert [key for key, text in SENTENCES.items() if wrong.search(text)] == []


def test_no_sentence_calls_what_studies_allow_faster_or_slower_skin():
    # The band is made of readings of group studies: nobody measured how people differ.
    kinds = re.compile(r"\b(?:fast|slow)(?:er|est)?\b(?: (?:or|to|and) \w+)? skin\b", re.IGNORECASE)
    assert kinds.search("Slower to faster skin") and kinds.search("Faster skin: May.")
    assert [key for key, text in SHOWN.items() if kinds.search(text)] == []


def test_months_typed_into_sentences_are_those_of_the_data():
    months = str(library().parameters.healing.judge_after_months)
    typed = {key: re.findall(r"(\d+) months after the last session", text) for key, text in SENTENCES.items()}
    assert {found for every in typed.values() for found in every} <= {months}


def plain(text: str) -> str:
    """A sentence as a reader meets it: figures filled in, no marks of bold, known names short."""
    return short_names(re.sub(r"\{\w+\}", "5", text).replace("**", ""))


@pytest.mark.parametrize("group", PAGES)
def test_a_page_reads_at_grade_6_or_below(group: str):
    texts = [text for key, text in SENTENCES.items() if key.split(".")[0] in PAGES[group]]
    told = [part for text in texts for part in sentences(plain(text))]
    assert told
    assert reading_grade("\n".join(told)) <= GRADE_OF_A_PAGE


def test_the_glossary_reads_at_grade_6_and_no_meaning_above_grade_8():
    told: list[str] = []
    for term in library().glossary.terms.values():
        # The word itself is what the reader came for; the words that explain it are weighed.
        spelled = re.compile("|".join(map(re.escape, sorted(term.spellings, key=len, reverse=True))), re.I)
        parts = sentences(spelled.sub("laser", term.meaning))
        assert all(reading_grade(part) <= GRADE_OF_A_SENTENCE for part in parts), term.id
        assert len(re.findall(r"[.!?](?:\s|$)", term.meaning)) <= 3, term.id
        told += parts
    assert reading_grade("\n".join(told)) <= GRADE_OF_A_PAGE


def test_every_sentence_is_counted_for_some_page():
    assert {key.split(".")[0] for key in SENTENCES} <= {
        table for tables in PAGES.values() for table in tables
    } | {"concern_in_sentence"}


def test_no_sentence_reads_above_grade_8():
    hard = {
        key
        for key, text in SENTENCES.items()
        if any(reading_grade(part) > GRADE_OF_A_SENTENCE for part in sentences(plain(text)))
    }
    assert sorted(hard) == []


def test_the_reading_grade_is_the_formula_s():
    # "The cat sat on the mat." 6 words of 1 syllable in 1 sentence: 0.39 x 6 + 11.8 x 1 - 15.59 = -1.45.
    assert reading_grade("The cat sat on the mat.") == pytest.approx(-1.45)
    # "Information" has 4 syllables: 2 words, 5 syllables: 0.39 x 2 + 11.8 x 2.5 - 15.59 = 14.69.
    assert reading_grade("Information matters.") == pytest.approx(0.39 * 2 + 11.8 * 6 / 2 - 15.59)


def test_the_grade_by_long_words_is_the_formula_s():
    # "Information" alone has 3 syllables or more: 1 in 1 sentence, 1.043 x root of 30 + 3.1291 = 8.84.
    assert smog_grade("Information helps you.") == pytest.approx(1.043 * 30**0.5 + 3.1291)


def test_the_figures_are_not_overdue_for_a_check():
    # The build fails on purpose: compare the figures with their sources, then date data/clinic.toml anew.
    clinic = library().clinic
    assert not clinic.overdue(date.today()), f"due on {clinic.next_check}"
    assert clinic.written <= clinic.checked <= date.today()
