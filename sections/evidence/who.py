"""Who made the aid, who pays, and what the clinic earns by each option."""

from __future__ import annotations

import streamlit as st

from catalog.clinic import MADE, UNSAID
from components.browser import fact_table
from components.browser.fact_table import Row
from components.frame.typed import as_typed
from components.visit.view import View
from sections.wording.findings import name


def _earns(view: View, option: str) -> Row:
    words, clinic = view.words, view.library.clinic
    how, kept = clinic.earns.get(option, UNSAID), clinic.earned.get(option)
    if kept is not None:
        # The file holds whole units of the clinic's own currency; money is written from hundredths.
        sum_ = view.library.formats(clinic.region).money(100 * kept)
        kept_text = words("evidence_who.kept_sum", amount=sum_)
    else:
        kept_text = words("evidence_who.none") if how == "nothing" else words("evidence_who.kept_unsaid")
    # A clinic that earns nothing keeps nothing, which is an answer; only silence looks missing.
    unsaid = {"how": how == UNSAID, "kept": kept is None and how != "nothing"}
    return {
        "id": option,
        "cells": [
            {"text": name(view, option)},
            {"text": words(f"earns.{how}"), "missing": unsaid["how"]},
            {"text": kept_text, "missing": unsaid["kept"]},
        ],
    }


def who(view: View) -> None:
    """Show who made this, who pays, and what the clinic earns from each option."""
    words, clinic = view.words, view.library.clinic
    st.markdown(words("evidence_who.maker"))
    sentences = [
        words(
            f"evidence_who.{key}",
            told=as_typed(clinic.made[key]) or words("evidence_who.not_stated"),
        )
        for key in MADE
    ]
    st.markdown("\n".join(f"- {one}" for one in sentences))
    fact_table.show(
        {
            "caption": words("evidence_who.earns_title", clinic=clinic.name),
            "columns": [
                {"id": "option", "label": words("evidence_who.option")},
                {"id": "how", "label": words("evidence_who.how")},
                {"id": "kept", "label": words("evidence_who.kept")},
            ],
            "rows": [_earns(view, option) for option in view.library.options],
            "stack": "rows",
        },
        key="earns",
    )
