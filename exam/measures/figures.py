"""The figures that a text tells: numbers with what they count, however many of them there are."""

from __future__ import annotations

import re

_NUMBER = r"(?:[A-Z]{0,2}[$£€])?\d(?:[\d,]*\d)?(?:\.\d+)?%?"
_COUNTED = (
    "days?|weeks?|months?|years?|hours?|people|adults|women|men|trials?|studies|study|tests?|sessions?"
    "|grades?|points?|hairs?|mm|percent|times|parts|patients"
)
# "13 of 40", "3 to 5 sessions" and "$250 to $700" are one figure each.
_FIGURE = re.compile(
    rf"{_NUMBER}(?: (?:to|in|of|and|or) {_NUMBER})*(?:[ -](?:more |fewer |small )?(?:{_COUNTED})\b)?"
)
_SEVERAL = re.compile(r"\b(day|week|month|year|hour|trial|test|session|grade|point|hair)s\b")


def figures(text: str) -> frozenset[str]:
    """Return the figures of a text, each with what it counts in the singular: "3 to 5 session"."""
    found = (one.group().replace("-", " ") for one in _FIGURE.finditer(text.replace("\u00a0", " ")))
    return frozenset(_SEVERAL.sub(r"\1", one).replace("studies", "study") for one in found)
