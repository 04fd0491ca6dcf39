"""Signs on white, brown and black skin, when to get help, and the choice to do nothing."""

from __future__ import annotations

import streamlit as st

from catalog.cautions import LEVELS, SIGN_WORDS, Told
from components import fact_table, verdict_cards
from components.browser import Source
from components.findings import study_source
from components.view import View

LOOKS = SIGN_WORDS[1:]
TIME_TO_THINK = "nhs_choosing"


def _sources(view: View, told: tuple[Told, ...]) -> list[Source]:
    studies = {study.id: study for one in told for study in one.studies}
    return [study_source(view, study) for study in studies.values()]


def get_help(view: View) -> None:
    """Show the three levels, the emergency first and the only one in red."""
    words, levels = view.words, view.library.cautions.help
    cards: list[verdict_cards.Card] = [
        {
            "id": level,
            "tone": level,
            "label": words(f"safety_help.{level}"),
            "intro": words(f"safety_help.{level}_do"),
            "points": [words(f"get_help.{one.id}") for one in levels[level]],
            "sources": _sources(view, levels[level]),
        }
        for level in LEVELS
    ]
    verdict_cards.show({"cards": cards}, key="safety_help")


def table(view: View) -> None:
    """Show each sign as it looks on every skin, and how it feels."""
    words = view.words
    columns = [fact_table.Column(id="sign", label=words("safety.sign_head"))]
    columns += [fact_table.Column(id=look, label=words(f"safety_look.{look}")) for look in LOOKS]
    rows = [_row(view, sign) for sign in view.library.cautions.signs]
    fact_table.show(
        {
            "caption": words("safety.signs_caption"),
            "columns": columns,
            "rows": rows,
            "stack": "rows",
            "hide_caption": True,
        },
        key="safety_signs",
    )


def _row(view: View, sign: Told) -> fact_table.Row:
    head: fact_table.Cell = {"text": view.words(f"sign.{sign.id}.title"), "sources": _sources(view, (sign,))}
    looks: list[fact_table.Cell] = [{"text": view.words(f"sign.{sign.id}.{look}")} for look in LOOKS]
    return {"id": sign.id, "cells": [head, *looks]}


def nothing(view: View) -> None:
    """Show that nothing for now is a choice, with who says that there is time."""
    study = view.library.evidence.studies[TIME_TO_THINK]
    with st.container(key="safety_nothing"):
        st.markdown(view.words("safety.nothing_why"))
        source = study_source(view, study)
        st.caption(f"{source['label']} [{source.get('linkText')}]({source.get('link')})")
