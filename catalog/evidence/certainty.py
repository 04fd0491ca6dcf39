"""Why a finding is as sure as it is: kind of study, people counted, agreement, from its studies alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalog.evidence.people import groups, same_people
from catalog.evidence.records import DESIGNS, Finding, Study
from catalog.words.text import Words

COUNTED = ("review", "randomised", "comparison", "series", "laboratory")  # designs whose people are told


@dataclass(frozen=True)
class CertaintySentence:
    """One whole sentence of a reason: its key among the words, and what it fills in."""

    key: str
    values: Mapping[str, object]


def strongest(studies: tuple[Study, ...]) -> Study:
    """Return the study of the strongest design; of several, the one a finding names first."""
    return min(studies, key=lambda study: DESIGNS.index(study.design))


def reason(finding: Finding) -> tuple[CertaintySentence, ...]:
    """Return why a finding is as sure as it is, in one or two sentences.

    Notes
    -----
    The first sentence tells the strongest design and its people, the second how many sources
    there are and whether they agree; sources of the same people count as one. Both come from the
    studies alone, so they cannot drift.
    """
    if not finding.studies:
        return (_sentence("certainty_why.no_study"),)
    best, count = strongest(finding.studies), len(groups(finding.studies))
    if best.design in COUNTED and best.n is not None:
        kind = _sentence(f"certainty_why.{best.design}_of", n=best.n)
    else:
        kind = _sentence(f"certainty_why.{best.design}")
    # Where several agree, their agreement is the reason; their number would only repeat it.
    if finding.certainty == "several_trials":
        agree = "certainty_why.agree" if best.design in COUNTED else "certainty_why.sources_agree"
        return kind, _sentence(agree)
    if count == 1 and same_people(finding.studies):
        return kind, _sentence("certainty_why.only_people")
    return kind, _sentence("certainty_why.only") if count == 1 else _sentence(
        "certainty_why.more", count=count
    )


def sure_told(words: Words, finding: Finding) -> str:
    """Return how sure a finding is, in words that speak of trials only where people were studied."""
    # A rule or a label that was read counts no people, so it gets words of its own.
    counted = any(study.design in COUNTED for study in finding.studies)
    if counted or not finding.studies:
        return words(f"certainty.{finding.certainty}")
    return words(f"certainty_told.{finding.certainty}")


def _sentence(key: str, **values: object) -> CertaintySentence:
    return CertaintySentence(key, MappingProxyType(values))
