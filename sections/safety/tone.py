"""Brown and black skin in one place: what was counted, how long dark marks last, what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

import streamlit as st

from catalog.evidence.chances import opened, people
from catalog.evidence.records import Finding, plain
from catalog.evidence.safety import BLEACHING_CREAMS
from components.browser import fact_table, verdict_cards
from components.browser.fact_table import Cell, Row
from components.frame import folds
from components.visit.view import View
from sections.safety.signs import sources
from sections.wording import dark_marks
from sections.wording.dark_marks import BROWN, MIXED
from sections.wording.findings import first_source, name, range_words, sentence

KEY = "safety_tone"  # of the fold, and of the link that leads here
SAME_FACES = MappingProxyType(
    {"needles": "microneedling_dark_marks_idoj", "laser": "ablative_dark_marks_idoj"}
)  # both treatments on each face
NO_ONE = "microneedling_dark_marks_all_tones"
LASTING = ("dark_marks_fading", "ablative_dark_marks_fading")
ADVICE: Final = MappingProxyType(
    {
        "safety_tone.test_spot": ("inmode_manual",),
        "safety_tone.sun": ("aad_dark_spots", "skinsight_pih"),
        "safety_tone.cream": ("alajlan_2011", "nafl_skin_iv_vi", BLEACHING_CREAMS),
    }
)  # each with the studies that say so


def show(view: View) -> None:
    """Show the fold with the counts as tables, then how long marks last and what can be done."""
    folds.alone(view, view.words("safety_tone.title"), KEY, lambda: _counts(view))


def _counts(view: View) -> None:
    words = view.words
    st.markdown(words("safety_tone.intro"))
    _table(view, BROWN, words("safety_tone.caption"))
    verdict_cards.show({"cards": [_lasting(view), _advice(view)]}, key="safety_tone_cards")
    st.markdown(_mixed(view))
    _table(view, MIXED, words("safety_tone.mixed_caption"))


def _table(view: View, thing: str, caption: str) -> None:
    fact_table.show(
        {
            "caption": caption,
            "columns": [
                {"id": "option", "label": view.words("safety_tone.option")},
                {"id": "who", "label": view.words("safety_tone.who")},
                {"id": "had", "label": view.words("safety_tone.had")},
                {"id": "followed", "label": view.words("safety_tone.followed")},
            ],
            "rows": [_row(view, one) for one in counted(view, thing)],
            "stack": "rows",
        },
        key=f"safety_tone_{thing}",
    )


def _mixed(view: View) -> str:
    """Return the counts in studies that had mixed skin or did not tell it, in short."""
    findings, values, concern = view.library.evidence.findings, view.library.values, view.plan.concern
    same = {
        side: people(view.words, chance)
        for side, one in SAME_FACES.items()
        if (chance := findings[one].chance)
    }
    full = values.facts(MIXED, concern, "fully_ablative").figure
    shown = view.formats.count_range(full)
    return view.words("safety_tone.mixed", **same, of=findings[NO_ONE].of, full=shown)


def counted(view: View, thing: str) -> Iterable[Finding]:
    """Return every count of dark marks after needles and after lasers, option by option."""
    for option in (*view.library.in_role("needles"), *view.library.in_role("laser")):
        yield from dark_marks.counted(view, thing, option)


def _row(view: View, finding: Finding) -> Row:
    main = finding.studies[0]
    option: Cell = {"text": name(view, finding.option)}
    source = first_source(view, finding)
    if source:
        option["sources"] = [source]
    weeks = plain(finding.weeks)
    followed: Cell = {"text": view.words("safety_tone.unknown"), "missing": True}
    if weeks is not None:
        followed = {"text": view.words("safety_tone.weeks", weeks=weeks)}
    who: Cell = {"text": opened(main.population)}
    return {"id": finding.id, "cells": [option, who, _had(view, finding), followed]}


def _had(view: View, finding: Finding) -> Cell:
    words, chance = view.words, finding.chance
    if finding.in_100 is None:
        return {"text": words("safety_tone.none_seen"), "detail": words("safety_tone.group_unknown")}
    detail = range_words(view, finding) or ""
    if chance is None or chance.whole == 0:
        return {"text": words("chances.none_seen", of=finding.of), "detail": detail}
    key = "chances.in_100" if finding.unit == "people_in_100" else "safety_tone.sessions"
    return {"text": opened(words(key, count=people(words, chance))), "detail": detail}


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
