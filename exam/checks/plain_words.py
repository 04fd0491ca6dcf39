"""Plain words, measured on what each page shows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from catalog.scorecard import PageGrade
from exam.measures.grade import WORD, reading_grade, sentences, smog_grade
from exam.measures.patterns import BANNED, QUOTED_CLAIM, paragraphs, sentence_count
from exam.pages.sitting import Check, Gaps, Sitting
from exam.pages.texts import Rendered

# School grades: 6 is what the American Medical Association asks for, and above 8 a page fails.
HARD_GRADE, TARGET_GRADE = 8, 6
MOST_SENTENCES, MOST_WORDS = 3, 25
OURS = ("heading", "text", "caption", "notice", "label", "cell", "alt")  # names of sources are theirs
SEEN = tuple(role for role in OURS if role != "alt")
PROSE = ("text", "caption", "notice")


def sentences_of(page: Rendered, *roles: str) -> list[str]:
    """The sentences of a page in our words, each once: a reader does not read a sentence twice.

    With a stop or without, as in a table, it is the same sentence.
    """
    parts = (part for text in page.texts(*(roles or OURS)) for part in sentences(text))
    return list({part.rstrip("."): part for part in parts}.values())


def _lengths(page: Rendered) -> Mapping[str, int]:
    """Words of each sentence that is read on the screen."""
    return {one: len(WORD.findall(one)) for one in sentences_of(page, *SEEN)}


def grade(page: Rendered) -> PageGrade:
    """How hard a page is to read, with every name counted in full."""
    shown = sentences_of(page)
    text = "\n".join(shown)
    # To one decimal, as the scorecard is written, so that no mark hangs on digits nobody sees.
    fkgl, smog = (Decimal(f"{measure(text):.1f}") for measure in (reading_grade, smog_grade))
    return PageGrade(page.page, fkgl, smog, max(_lengths(page).values()))


def _above(sitting: Sitting, limit: int) -> Gaps:
    grades = [grade(page) for page in sitting.pages.values()]
    # The two formulas disagree, so the harder grade counts.
    return [f"{one.page}: {one.grade}, {one.smog}" for one in grades if max(one.grade, one.smog) > limit]


def hard_limit(sitting: Sitting) -> Gaps:
    """No page reads above grade 8, by either formula."""
    return _above(sitting, HARD_GRADE)


def target(sitting: Sitting) -> Gaps:
    """Each page reads at grade 6, by both formulas."""
    return _above(sitting, TARGET_GRADE)


def short_paragraphs(sitting: Sitting) -> Gaps:
    """At most three sentences a paragraph."""
    return [
        f"{page.page}: {paragraph}"
        for page in sitting.pages.values()
        for text in page.texts(*PROSE)
        for paragraph in paragraphs(text)
        if sentence_count(paragraph) > MOST_SENTENCES
    ]


def short_sentences(sitting: Sitting) -> Gaps:
    """At most 25 words a sentence."""
    return [
        f"{page.page}: {one}"
        for page in sitting.pages.values()
        for one, length in _lengths(page).items()
        if length > MOST_WORDS
    ]


def no_promises(sitting: Sitting) -> Gaps:
    """No word that promises or plays down, outside a quoted claim."""
    # Labels and alternative texts count too, because a promise may stand in any of them.
    texts = [(page.page, text) for page in sitting.pages.values() for text in page.texts(*OURS)]
    ours = [(page, text.replace(QUOTED_CLAIM, "")) for page, text in texts]
    return [f"{page}: {text}" for page, text in ours if BANNED.search(text)]


def _running_text(page: Rendered) -> str:
    """What a page says in sentences and headings, in reading order.

    Names on buttons and in tables have no sentence to be explained in; the words of the page, which every
    page lists, explain themselves.
    """
    shown = (one for one in page.shown if one.role in ("heading", *PROSE) and one.component != "glossary")
    return "\n".join(one.text for one in shown)


def terms_explained(sitting: Sitting) -> Gaps:
    """Each medical word is explained where a page first uses it."""
    glossary = sitting.data.glossary
    return [
        f"{page.page}: {term}"
        for page in sitting.pages.values()
        for term in glossary.unexplained_in(_running_text(page))
    ]


PLAIN: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "plain1": hard_limit,
        "plain2": target,
        "plain3": short_paragraphs,
        "plain4": short_sentences,
        "plain5": no_promises,
        "plain6": terms_explained,
    }
)
