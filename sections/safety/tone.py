"""Brown and black skin in one place: what was counted, how long dark marks last, what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

import streamlit as st

from catalog.evidence.chances import opened, people
from catalog.evidence.records import Finding, plain
from components.browser import fact_table, verdict_cards
from components.browser.fact_table import Cell, Row
from components.visit import session
from components.visit.view import View
from sections.safety.signs import sources
from sections.wording.findings import first_source, name, range_words, sentence

KEY = "safety_tone"  # of the container, and of the link that leads here
THINGS = (
    "dark_marks",
    "dark_marks_brown",
)  # rows of the values table: mixed skin tones, then brown and black
LASTING = ("dark_marks_fading", "ablative_dark_marks_fading", "fully_ablative_dark_marks_fading")
ADVICE: Final = MappingProxyType(
    {
        "safety_tone.test_spot": ("inmode_manual",),
        "safety_tone.sun": ("aad_dark_spots", "skinsight_pih"),
        "safety_tone.cream": ("alajlan_2011", "nafl_skin_iv_vi"),
    }
)  # each with the studies that say so


def show(view: View) -> None:
    """Show the counts as a table, then how long marks last and what can be done."""
    with st.container(key=KEY):
        fact_table.show(
            {
                "caption": view.words("safety_tone.caption"),
                "columns": [
                    {"id": "option", "label": view.words("safety_tone.option")},
                    {"id": "who", "label": view.words("safety_tone.who")},
                    {"id": "had", "label": view.words("safety_tone.had")},
                    {"id": "followed", "label": view.words("safety_tone.followed")},
                ],
                "rows": [_row(view, one) for one in counted(view)],
                "stack": "rows",
            },
            key="safety_tone_counts",
        )
        cards: verdict_cards.VerdictCards = {"cards": [_lasting(view), _advice(view)]}
        if session.visit().arrives_at == KEY:
            cards["arrive"] = KEY
        verdict_cards.show(cards, key="safety_tone_cards")


def counted(view: View) -> Iterable[Finding]:
    """Return every count of dark marks after needles and after lasers, option by option."""
    values = view.library.values
    for option in (*view.library.in_role("needles"), *view.library.in_role("laser")):
        for thing in THINGS:
            found = values.facts(thing, view.plan.concern, option.id).evidence
            yield from (one for one in found if one.in_100 is not None)


def _row(view: View, finding: Finding) -> Row:
    main = finding.studies[0]
    option: Cell = {"text": name(view, finding.option)}
    source = first_source(view, finding)
    if source:
        option["sources"] = [source]
    weeks = plain(finding.weeks)
    followed: Cell = {"text": view.words("safety_tone.unknown"), "missing": True}
    if weeks is not None:
        followed = {"text": view.words("chances.weeks", weeks=weeks)}
    who: Cell = {"text": opened(main.population)}
    return {"id": finding.id, "cells": [option, who, _had(view, finding), followed]}


def _had(view: View, finding: Finding) -> Cell:
    words, chance = view.words, finding.chance
    if chance is None or chance.whole == 0:
        return {"text": words("chances.none_seen", of=finding.of), "detail": range_words(view, finding) or ""}
    key = "chances.in_100" if finding.unit == "people_in_100" else "safety_tone.sessions"
    had: Cell = {"text": opened(words(key, count=people(words, chance)))}
    if finding.count is not None:
        had["detail"] = range_words(view, finding) or ""
    return had


def _lasting(view: View) -> verdict_cards.Card:
    first, *others = (view.library.evidence.findings[one] for one in LASTING)
    return {
        "id": "last",
        "tone": "sign",
        "label": view.words("safety_tone.last"),
        "intro": sentence(view, first),
        "points": [sentence(view, one) for one in others],
        "sources": sources(view, first.studies),
    }


def _advice(view: View) -> verdict_cards.Card:
    studies = view.library.evidence.studies
    return {
        "id": "do",
        "tone": "sign",
        "label": view.words("safety_tone.do"),
        "points": [view.words(key) for key in ADVICE],
        "sources": sources(view, (studies[one] for named in ADVICE.values() for one in named)),
    }
