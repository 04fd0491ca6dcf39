"""The parts of the Benefits page, from records to payloads of the browser components."""

from __future__ import annotations

from typing import cast

import streamlit as st

from catalog.detail import likely_range, same_span
from catalog.records import Claim, Finding, plain
from components import claim_check, fact_table, icon_array, session, skin_strip
from components.browser import Source
from components.findings import first_source, name, price_source, range_words, sentence, sources, study_source
from components.skin_timeline import drawing
from components.view import View

PANELS = ("needles", "bleeding_stops", "repair", "remodelling")
MARKS = ("blood", "redness", "cell", "fibre", "unsure")
VERDICTS = ("supported", "partly", "not_shown", "contradicted")


def pictures(view: View) -> None:
    """Show the four pictures of what happens to the skin."""
    words = view.words
    panels: list[skin_strip.Panel] = [
        {
            "id": panel,
            "title": words(f"picture.{panel}.title"),
            "when": words(f"picture.{panel}.when"),
            "caption": words(f"picture.{panel}.caption"),
            "alt": words(f"picture.{panel}.alt"),
        }
        for panel in PANELS
    ]
    key: list[skin_strip.KeyEntry] = [{"mark": mark, "label": words(f"picture.key.{mark}")} for mark in MARKS]
    skin_strip.show(
        {
            "stamp": words("picture.stamp"),
            "tone": session.visit().tone,
            "drawing": drawing(view),
            "panels": panels,
            "key": key,
        },
        key="pictures",
    )


def _group(view: View, finding: Finding) -> icon_array.Group:
    words, count = view.words, finding.in_100
    label = name(view, finding.option)
    if count is None:
        return {
            "option": finding.option,
            "label": label,
            "state": "not_studied",
            "with_text": sentence(view, finding),
        }
    none_seen = count == 0
    group: icon_array.Group = {
        "option": finding.option,
        "label": label,
        "state": "none_seen" if none_seen else "number",
        "count": count,
        "of": 100,
        "with_text": words("chances.none_seen", of=finding.of)
        if none_seen and finding.of
        else words("chances.with", count=count),
        "without_text": _other_side(view, finding, count),
        "about_text": sentence(view, finding),
    }
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
    heads = ("option", "with", "without", "range", "weeks")
    return {
        "label": view.words("chances.table"),
        "heads": [view.words(f"chances.table_{head}") for head in heads],
        "rows": [_table_row(view, finding) for finding in findings],
    }


def _table_row(view: View, finding: Finding) -> list[str]:
    words, count, found = view.words, finding.in_100, likely_range(finding)
    if count is None:
        return [name(view, finding.option), *[words("chances.not_studied")] * 4]
    return [
        name(view, finding.option),
        words("chances.in_100", count=count),
        words("chances.in_100", count=100 - count),
        words("chances.range", low=found[0], high=found[1]) if found else words("chances.not_told"),
        words("chances.weeks", weeks=plain(finding.weeks)) if finding.weeks else words("chances.not_told"),
    ]


def _prices(view: View, claim: Claim) -> list[Source]:
    """Where the prices that bear on a claim were read: those of the region, each page once."""
    region = view.library.regions[view.plan.region]
    found = [price_source(view, seen) for item in claim.prices for seen in region.behind(item)]
    return list({one["label"]: one for one in found}.values())


def claims(view: View) -> None:
    """Show every claim with its verdict."""
    words = view.words
    shown: list[claim_check.Claim] = []
    for claim in view.library.evidence.claims:
        values = claim.evidence[0].values() if claim.evidence else {}
        shown.append(
            {
                "id": claim.id,
                "said": words(f"claim.{claim.id}.said"),
                "verdict": cast("claim_check.Verdict", claim.verdict),
                "verdict_label": words(f"verdict.{claim.verdict}"),
                "why": words(f"claim.{claim.id}.why", **values),
                "sources": [*sources(view, claim.evidence), *_prices(view, claim)],
            }
        )
    legend: list[claim_check.LegendEntry] = [
        {
            "verdict": verdict,
            "label": words(f"verdict.{verdict}"),
            "meaning": words(f"verdict.{verdict}_meaning"),
        }
        for verdict in VERDICTS
    ]
    claim_check.show({"claims": shown, "legend": legend}, key="claims")


def authorised(view: View) -> None:
    """Show what regulators of the reader's region say a device is for, and how we came to read it."""
    words, place = view.words, view.words(f"region.{view.plan.region}")
    st.markdown(words("authorised.intro", region=place))
    rows: list[fact_table.Row] = []
    for one in view.library.authorised:
        if one.region != view.plan.region:
            continue
        told: fact_table.Cell = {"text": words(f"authorised.{one.id}"), "missing": one.kind == "missing"}
        told["detail"] = words("authorised.not_found")
        if one.study:
            key = "authorised.checked_second_hand" if one.second_hand else "authorised.checked"
            told["detail"] = words(key, checked=view.formats.day(one.study.checked))
            told["source"] = study_source(view, one.study)
        rows.append({"id": one.id, "cells": [told, {"text": words(f"authorised_kind.{one.kind}")}]})
    fact_table.show(
        {
            "caption": words("authorised.caption", region=place),
            "columns": [
                {"id": "says", "label": words("authorised.says")},
                {"id": "status", "label": words("authorised.status"), "kind": "status"},
            ],
            "rows": rows,
            "stack": "rows",
            "hide_caption": True,
        },
        key="authorised",
    )
