"""The parts of the Benefits page, from records to payloads of the browser components."""

from __future__ import annotations

from typing import cast

import streamlit as st

from catalog.options import Option
from catalog.records import GRID_ROWS, Finding
from components import claim_check, icon_array, option_grid, session, skin_strip
from components.findings import first_source, level, name, price_source, sentence, sources
from components.skin_timeline import drawing
from components.view import View
from model.quantities import UNKNOWN

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


def _finding_cell(view: View, findings: tuple[Finding, ...], is_benefit: bool) -> option_grid.Cell:
    if not findings:
        return {"lines": [{"text": view.words("grid.missing")}], "missing": True}
    lines: list[option_grid.Line] = []
    for finding in findings:
        line: option_grid.Line = {"text": sentence(view, finding)}
        source = first_source(view, finding)
        if source:
            line["source"] = source
        lines.append(line)
    cell: option_grid.Cell = {"lines": lines, "missing": all(one.certainty == "none" for one in findings)}
    if is_benefit:
        main = findings[0]
        cell["certainty"] = {"level": level(main), "label": view.words(f"certainty.{main.certainty}")}
    return cell


def _sessions_cell(view: View, option: Option) -> option_grid.Cell:
    own = view.library.evidence.findings.get(f"{option.id}_sessions_{view.plan.concern}")
    finding = own or option.facts.get("sessions")
    if option.role == "nothing":
        return {"lines": [{"text": view.words("grid.sessions_nothing")}], "missing": False}
    if finding is None:
        return {"lines": [{"text": view.words("grid.sessions_missing")}], "missing": True}
    return _finding_cell(view, (finding,), is_benefit=False)


def _price_cell(view: View, option: Option) -> option_grid.Cell:
    region = view.library.regions[view.plan.region]
    amount = region.book.amount(option.id).minor
    if option.role == "nothing":
        return {"lines": [{"text": view.words("grid.price_nothing")}], "missing": False}
    if amount == UNKNOWN:
        return {"lines": [{"text": view.words("grid.missing_price")}], "missing": True}
    place = view.words(f"region.{region.id}")
    text = view.words("grid.price_text", range=view.formats.money_range(amount), place=place)
    return {
        "lines": [{"text": text, "source": price_source(view, region.behind(option.id)[0])}],
        "missing": False,
    }


def _cells(view: View, option: Option) -> dict[str, option_grid.Cell]:
    evidence = view.library.evidence
    cells = {
        row: _finding_cell(view, evidence.cell(view.plan.concern, option.id, row), row == "benefit")
        for row in GRID_ROWS
    }
    return cells | {"sessions": _sessions_cell(view, option), "price": _price_cell(view, option)}


def grid(view: View) -> None:
    """Show the options beside each other for the chosen concern."""
    words, options = view.words, list(view.library.options.values())
    shown: list[option_grid.Option] = []
    for option in options:
        entry: option_grid.Option = {
            "id": option.id,
            "name": name(view, option),
            "tagline": words(f"option.{option.id}.tagline"),
        }
        if f"option.{option.id}.warning" in words:
            entry["warning"] = words(f"option.{option.id}.warning")
        shown.append(entry)
    payload: option_grid.OptionGrid = {
        "caption": words("grid.caption", concern=words(f"concern_in_sentence.{view.plan.concern}")),
        "choose_label": words("grid.choose"),
        "rows": [{"id": row, "label": words(f"grid.{row}")} for row in (*GRID_ROWS, "sessions", "price")],
        "options": shown,
        "cells": {option.id: _cells(view, option) for option in options},
        "default": ["microneedling", "nothing", view.plan.laser],
        "texts": {
            "columns": [
                words("grid.column", choose=words("grid.choose"), place=words(f"grid.place_{n}"))
                for n in (1, 2, 3)
            ],
            "comparing": words("grid.comparing", options="{options}"),
        },
    }
    option_grid.show(payload, key="grid")


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
        icon_array.show(
            {
                "title": view.words(f"icons.{array}.title"),
                "how_to_read": view.words(f"icons.{array}.how_to_read"),
                "groups": [_group(view, finding) for finding in findings],
            },
            key=f"icons_{array}",
        )


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
                "sources": sources(view, claim.evidence),
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
