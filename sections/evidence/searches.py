"""What was searched for: how often and how much for each concern, the words of each search one tap away."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.head_to_head import Search
from catalog.evidence.records import ANY
from catalog.words.patterns import SEARCH_COLUMNS
from components.browser import Source, fact_table
from components.visit.view import View
from sections.wording.findings import name


def show(view: View) -> None:
    """Show every search."""
    words, found = view.words, view.library.fairness.searches
    concerns = dict.fromkeys(one.concern for one in found)
    st.subheader(words("searches.label", count=len(found)), anchor=False)
    st.markdown(words("searches.intro"))
    fact_table.show(
        {
            "caption": words("searches.caption"),
            "columns": [{"id": one, "label": words(f"searches.{one}")} for one in SEARCH_COLUMNS],
            "rows": [_row(view, concern, found) for concern in concerns],
            "stack": "rows",
            "hide_caption": True,
        },
        key="searched",
    )


def _row(view: View, concern: str, searches: tuple[Search, ...]) -> fact_table.Row:
    found = [one for one in searches if one.concern == concern]
    label = view.words("searches.any" if concern == ANY else f"concern.{concern}")
    counts = (
        len(found),
        sum(one.looked_at for one in found),
        len({study.id for one in found for study in one.taken}),
    )
    head: fact_table.Cell = {"text": label, "sources": [_source(view, one) for one in found]}
    return {"id": concern, "cells": [head, *({"text": str(count)} for count in counts)]}


def _source(view: View, search: Search) -> Source:
    options = ", ".join(name(view, option) for option in search.options)
    facts = {"looked_at": search.looked_at, "taken": len(search.taken), "day": view.formats.day(search.day)}
    return {
        # The words are told as they were typed: names, and no sentence of ours.
        "label": f"{search.words} ({options})",
        "summary_text": view.words("searches.summary"),
        "when": view.words("searches.each", **facts),
    }
