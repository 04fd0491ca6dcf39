"""Pictures of 100 people, each with its table."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.chances import likely_range, opened, people, same_span
from catalog.evidence.records import ANY, Finding, plain
from components.browser import icon_array
from components.frame import folds
from components.visit.view import View
from model.chance import ALL, In100
from sections.benefits import fair_tests
from sections.wording.findings import (
    first_source,
    name,
    range_words,
    sentence,
)
from sections.wording.looks import look

PART = "chances"
Array = tuple[str, tuple[Finding, ...]]
HEADS = (
    *("chances.table_option", "chances.table_with", "chances.table_without"),
    *("chances.table_range", "chances.table_weeks"),
)


def _group(view: View, finding: Finding) -> icon_array.Group:
    words, chance = view.words, finding.chance
    none_seen = chance is not None and chance.whole == 0
    group: icon_array.Group = {
        "option": finding.option,
        "look": look(view, finding.option),
        "label": name(view, finding.option),
        "state": "not_studied",
        "with_text": sentence(view, finding),
    }
    if chance is None:
        return group
    group["state"], group["count"], group["of"] = "none_seen" if none_seen else "number", chance.whole, ALL
    key = "chances.none_seen" if none_seen and finding.of else "chances.with"
    group["with_text"] = opened(words(key, of=finding.of, count=people(words, chance)))
    group["without_text"], group["about_text"] = _other_side(view, finding, chance), sentence(view, finding)
    # Where nobody was seen, the sentence on the other side tells the limit already.
    ranged = None if none_seen else range_words(view, finding)
    if ranged:
        group["range_text"] = ranged
    source = first_source(view, finding)
    if source:
        group["source"] = source
    return group


def _other_side(view: View, finding: Finding, chance: In100) -> str:
    # Nobody among a few people is not nobody among 100, so the picture of none says how far it could reach.
    if finding.none_seen_limit is not None:
        return view.words("chances.none_seen_limit", limit=finding.none_seen_limit)
    return opened(view.words("chances.without", count=people(view.words, chance.others)))


def _apart(view: View) -> tuple[list[Array], list[Array]]:
    """Return the pictures that stand open, and those behind a tap.

    Notes
    -----
    Open stands what was counted for the concern itself where two options were compared. A picture of who got
    better never stands without one of what went wrong.
    """
    concern, found = view.plan.concern, view.library.evidence.arrays(view.plan.concern)
    compared = [one for one in found if one[1][0].concern == concern and len(one[1]) > 1]
    harms = [one for one in found if one[1][0].concern == ANY]
    first = [compared[0], harms[0]] if compared and harms else []
    return first, [one for one in found if one not in first]


def chances(view: View) -> None:
    """Show how tests by chance came out, and what is known in numbers of people, as pictures of 100."""
    fair_tests.in_short(view)
    first, others = _apart(view)
    if first:
        for column, one in zip(st.columns(len(first)), first, strict=True):
            with column:
                _show(view, *one)
    # Without a count of benefit the pictures show only other things, so that is said first.
    else:
        st.markdown(view.words("benefits.no_benefit_count"))
    folds.show(view, view.words("chances.others"), PART, lambda: _others(view, others), part=PART)


def _others(view: View, arrays: list[Array]) -> None:
    fair_tests.each(view)
    for one in arrays:
        _show(view, *one)


def _show(view: View, array: str, findings: tuple[Finding, ...]) -> None:
    shown: icon_array.IconArrays = {
        "title": view.words(f"icons.{array}.title"),
        "more": view.words("chances.who"),
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


def _in_100(view: View, chance: In100) -> str:
    return opened(view.words("chances.in_100", count=people(view.words, chance)))


def _table_row(view: View, finding: Finding) -> list[str]:
    words, chance, found = view.words, finding.chance, likely_range(finding)
    if chance is None:
        # One cell for each head but the first, which names the option.
        return [name(view, finding.option), *[words("chances.not_studied")] * 4]
    return [
        name(view, finding.option),
        _in_100(view, chance),
        _in_100(view, chance.others),
        words("chances.range", low=found[0], high=found[1]) if found else words("chances.not_told"),
        words("chances.weeks", weeks=plain(finding.weeks)) if finding.weeks else words("chances.not_told"),
    ]
