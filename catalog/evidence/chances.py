"""Whether good and bad points are told alike: words counted, spans of time and ranges compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from catalog.evidence.records import CHANCES, Evidence, Finding, GridRow
from catalog.words.text import Words
from model.chance import In100, likely_in_100, outwards
from model.quantities import UNKNOWN, Range

BENEFIT_ROWS: Final[tuple[GridRow, ...]] = ("benefit",)
HARM_ROWS: Final[tuple[GridRow, ...]] = (
    "harms",
)  # the rows on pain, days and skin colour come on top, for every option alike
MOST_WORDS_RATIO = 1.5  # neither side may say half as much again as the other (decision-aid standard, C1)


def people(words: Words, chance: In100) -> str:
    """Return a number of people of 100 as it stands in a sentence: "7", or "fewer than 1"."""
    if chance.near == "exact":
        return str(chance.whole)
    return words("chances.fewer" if chance.near == "fewer" else "chances.more", count=chance.whole)


def opened(said: str) -> str:
    """Return a sentence with a capital in front: a number of people may open it in words."""
    return said[:1].upper() + said[1:]


def told(words: Words, key: str, finding: Finding | None) -> str:
    """Return a sentence with the figures of a finding, if any; what was seen never reads as 0 in 100."""
    values = finding.values() if finding else {}
    chance = finding.chance if finding else None
    if chance is not None:
        values |= {"with_count": people(words, chance), "without_count": people(words, chance.others)}
    return opened(words(key, **values))


def glance(words: Words, finding: Finding) -> str:
    """Return what the grid says of a finding before anybody taps."""
    return told(words, f"glance.{finding.id}", finding)


def word_count(evidence: Evidence, words: Words, option: str, concern: str, rows: Iterable[GridRow]) -> int:
    """Return how many words an option shows in some rows of the grid at first glance: its first finding."""
    found = [one for row in rows for one in evidence.cell(concern, option, row)[:1]]
    return sum(len(re.findall(r"[\w'-]+", glance(words, one))) for one in found)


def word_ratio(evidence: Evidence, words: Words, option: str, concern: str) -> float:
    """Return the words on what can go wrong for each word on what an option may do.

    Returns
    -------
    float
        Between 1 / 1.5 and 1.5 where both are told in like detail; 0 when no bad point is told at all.
    """
    good = word_count(evidence, words, option, concern, BENEFIT_ROWS)
    bad = word_count(evidence, words, option, concern, HARM_ROWS)
    return bad / good if good else float("inf")


def likely_range(finding: Finding) -> tuple[int, int] | None:
    """Return the range in 100 around a chance, as its study gives it or worked out; None without one."""
    if finding.unit not in CHANCES:
        return None
    if finding.low is not None and finding.high is not None:
        return outwards(Fraction(finding.low), Fraction(finding.high))
    return likely_in_100(finding.count, finding.of) if finding.count is not None and finding.of else None


def range_told(words: Words, finding: Finding) -> str | None:
    """Return how far the true number may lie from the one counted; None when nothing was counted."""
    if finding.in_100 is None:
        return None
    # Nobody among a few people is not nobody at all, so the limit is told in place of a range.
    if finding.none_seen_limit is not None:
        return words("chances.none_seen_limit", limit=finding.none_seen_limit)
    found = likely_range(finding)
    if found is None:
        return words("grid.no_range")
    return words("grid.range", low=found[0], high=found[1])


def spread_in_100(findings: Iterable[Finding]) -> Range:
    """Return how far apart the chances of several findings lie, in 100 people; unknown when none is one."""
    # A person may have several sessions, so counts of sessions never stretch a range of people.
    people = (one for one in findings if one.unit == "people_in_100")
    counts = [one.in_100 for one in people if one.in_100 is not None]
    return Range(min(counts), None, max(counts)) if counts else UNKNOWN


def same_span(findings: Iterable[Finding]) -> bool:
    """Return whether all findings with a chance followed people for one known length of time."""
    # A chance after a week and one after a year cannot be compared by their numbers.
    spans = {one.weeks for one in findings if one.in_100 is not None}
    return len(spans) < 2 and (None not in spans or not spans)
