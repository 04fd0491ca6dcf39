"""Pictures of 100 people, each with its table."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.chances import likely_range, same_span
from catalog.evidence.records import Finding, plain
from components.browser import icon_array
from components.visit.view import View
from sections.wording.findings import (
    first_source,
    name,
    range_words,
    sentence,
)
from sections.wording.looks import look

HEADS = (
    *("chances.table_option", "chances.table_with", "chances.table_without"),
    *("chances.table_range", "chances.table_weeks"),
)


def _group(view: View, finding: Finding) -> icon_array.Group:
    words, count = view.words, finding.in_100
    none_seen = count == 0
    group: icon_array.Group = {
        "option": finding.option,
        "look": look(view, finding.option),
        "label": name(view, finding.option),
        "state": "not_studied",
        "with_text": sentence(view, finding),
    }
    if count is None:
        return group
    group["state"], group["count"], group["of"] = "none_seen" if none_seen else "number", count, 100
    key = "chances.none_seen" if none_seen and finding.of else "chances.with"
    group["with_text"] = words(key, of=finding.of, count=count)
    group["without_text"], group["about_text"] = _other_side(view, finding, count), sentence(view, finding)
    # Where nobody was seen, the sentence on the other side tells the limit already.
    ranged = None if none_seen else range_words(view, finding)
    if ranged:
        group["range_text"] = ranged
    source = first_source(view, finding)
    if source:
        group["source"] = source
    return group


def _other_side(view: View, finding: Finding, count: int) -> str:
    # Nobody among a few people is not nobody among 100, so the picture of none says how far it could reach.
    if finding.none_seen_limit is not None:
        return view.words("chances.none_seen_limit", limit=finding.none_seen_limit)
    return view.words("chances.without", count=100 - count)


def chances(view: View) -> None:
    """Show what is known in numbers of people, as pictures of 100."""
    concern, arrays = view.plan.concern, view.library.evidence.arrays(view.plan.concern)
    # Without a count of benefit the pictures below show only other things, so that is said first.
    if not any(
        one.concern == concern and one.option == "microneedling" for _, rows in arrays for one in rows
    ):
        named = view.words(f"concern_in_sentence.{concern}")
        st.markdown(view.words("benefits.no_benefit_count", concern=named))
    for array, findings in arrays:
        shown: icon_array.IconArrays = {
            "title": view.words(f"icons.{array}.title"),
            "how_to_read": view.words(f"icons.{array}.how_to_read"),
            "groups": [_group(view, finding) for finding in findings],
            "table": _table(view, findings),
        }
        if len(findings) > 1 and not same_span(findings):
            shown["unlike"] = view.words("chances.other_span")
        icon_array.show(shown, key=f"icons_{array}")


def _table(view: View, findings: tuple[Finding, ...]) -> icon_array.Table:
    return {
        "label": view.words("chances.table"),
        "heads": [view.words(head) for head in HEADS],
        "rows": [_table_row(view, finding) for finding in findings],
    }


def _table_row(view: View, finding: Finding) -> list[str]:
    words, count, found = view.words, finding.in_100, likely_range(finding)
    if count is None:
        # One cell for each head but the first, which names the option.
        return [name(view, finding.option), *[words("chances.not_studied")] * 4]
    return [
        name(view, finding.option),
        words("chances.in_100", count=count),
        words("chances.in_100", count=100 - count),
        words("chances.range", low=found[0], high=found[1]) if found else words("chances.not_told"),
        words("chances.weeks", weeks=plain(finding.weeks)) if finding.weeks else words("chances.not_told"),
    ]
