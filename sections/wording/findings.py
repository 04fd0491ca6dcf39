"""Findings as readers see them: the sentence, its source, and whole-number chances."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.cited import cited, study_label
from catalog.evidence.certainty import reason, sure_told
from catalog.evidence.chances import range_told, told
from catalog.evidence.options import Option
from catalog.evidence.records import CERTAINTIES, Finding, Study, plain
from catalog.prices.observations import Observation, PriceSource
from catalog.prices.own import told_as_own
from components.browser import Source
from components.frame import folds
from components.frame.typed import as_typed, link
from components.visit.view import View
from model.money.prices import Basis

# Keys of the two on the page of all sources: links to one of them name its list first.
STUDY_LIST, PRICE_LIST = "studies", "prices"


def sentence(view: View, finding: Finding) -> str:
    """Return the finding's sentence with its figures filled in."""
    return told(view.words, f"finding.{finding.id}", finding)


def study_source(view: View, study: Study, finding: Finding | None = None) -> Source:
    """Return a study as a fold: who, for how long, what kind, and where to read it."""
    words = view.words
    at = f"{STUDY_LIST}.{study.id}"
    source: Source = {"label": study_label(words, study), "summary_text": words("source.summary"), "at": at}
    source["design"] = words("source.design", design=words(f"design.{study.design}"))
    if study.population:
        key = "source.who" if study.n is None else "source.who_n"
        source["who"] = words(key, population=study.population, n=study.n)
    if finding and finding.weeks:
        source["when"] = words("source.when", weeks=plain(finding.weeks))
    if study.link:
        source["link"], source["link_text"] = study.link, words("source.link")
    return source


def sources(view: View, findings: tuple[Finding, ...]) -> list[Source]:
    """Return the sources of several findings, each study once."""
    # Backwards, so that of several findings of one study the first is kept; turned round again below.
    seen = {
        study.id: (study, finding) for finding in reversed(findings) for study in reversed(finding.studies)
    }
    return [study_source(view, study, finding) for study, finding in reversed(seen.values())]


def first_source(view: View, finding: Finding) -> Source | None:
    """Return the finding's main source, if it has one."""
    return study_source(view, finding.studies[0], finding) if finding.studies else None


def price_source(view: View, seen: Observation) -> Source:
    """Return where a price was read: place, year, tier in words."""
    words, source = view.words, seen.source
    if seen.is_own:
        return _linked(view, source, own_price(view, seen))
    key = "source.price" if source.published else "source.price_undated"
    label = words(
        key,
        page=words("source.page", label=source.label, place=source.place) if source.place else source.label,
        tier=seen.tier,
        meaning=words(f"tier.{seen.tier}"),
        published=source.published,
        observed=view.formats.month(seen.observed),
    )
    return _linked(view, source, label)


def own_price(view: View, seen: Observation) -> str:
    """Return the words for a price of the clinic's own list: a clinic of its own is no kind of source."""
    return told_as_own(seen, view.library.clinic.name, view.formats.day(seen.observed), view.words)


def _page_source(view: View, source: PriceSource) -> Source:
    label = view.words("source.label_plain", label=source.label, publisher=source.publisher)
    return _linked(view, source, label)


def _linked(view: View, source: PriceSource, label: str) -> Source:
    at = f"{PRICE_LIST}.{source.id}"
    made: Source = {"label": label, "summary_text": view.words("source.summary"), "at": at}
    if source.link:
        made["link"], made["link_text"] = source.link, view.words("source.link")
    return made


def basis_source(view: View, basis: Basis) -> Source:
    """Return where a figure about money was read.

    Notes
    -----
    A price's tier is known where it was observed; the rule for tax has a page but no tier.
    """
    record = cited(basis)
    if isinstance(record, Observation):
        return price_source(view, record)
    return study_source(view, record) if isinstance(record, Study) else _page_source(view, record)


def range_words(view: View, finding: Finding) -> str | None:
    """Return how far the true number may lie from the one counted; None when nothing was counted."""
    return range_told(view.words, finding)


def level(finding: Finding) -> int:
    """Return how sure a finding is, from 0 (no study) to 3 (several trials agree)."""
    return CERTAINTIES.index(finding.certainty)


def sure(view: View, finding: Finding) -> str:
    """Return how sure a finding is, in words that speak of trials only where people were studied."""
    return sure_told(view.words, finding)


def why(view: View, finding: Finding) -> str:
    """Return why a finding is as sure as it is."""
    return " ".join(view.words(one.key, **one.values) for one in reason(finding))


def name(view: View, option: Option | str) -> str:
    """Return the name of an option."""
    return view.words(f"option.{option if isinstance(option, str) else option.id}.name")


def fold(view: View, label: str, key: str, findings: Iterable[Finding]) -> None:
    """Show a closed fold of findings, each as its sentence and where it can be read."""
    folds.alone(view, label, key, lambda: cited_findings(view, findings))


def cited_findings(view: View, findings: Iterable[Finding]) -> None:
    """Show findings, each as its sentence and where it can be read."""
    st.markdown("\n\n".join(_cited(view, one) for one in findings))


def _cited(view: View, finding: Finding) -> str:
    read_in = (f"- {cited_in_markdown(one)}" for one in sources(view, (finding,)))
    return "\n\n".join((sentence(view, finding), "\n".join(read_in)))


def cited_in_markdown(source: Source) -> str:
    """Return the name of a source with a link to it, where it has one."""
    label = as_typed(source["label"])
    if "link" not in source or "link_text" not in source:
        return label
    return f"{label} {link(source['link_text'], source['link'])}"
