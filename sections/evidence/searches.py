"""What was searched for, in which words, and how many results were looked at."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.head_to_head import Search
from catalog.evidence.records import ANY
from catalog.words.patterns import SEARCH_COLUMNS
from components.browser import fact_table
from components.visit.view import View
from sections.wording.findings import name


def searches(view: View) -> None:
    """Show every search, closed until it is asked for."""
    words, found = view.words, view.library.fairness.searches
    looked_at = sum(one.looked_at for one in found)
    with st.expander(words("searches.label", count=len(found), looked_at=looked_at), key="searches"):
        fact_table.show(
            {
                "caption": words("searches.caption"),
                "columns": [
                    {"id": column, "label": words(f"searches.{column}")} for column in SEARCH_COLUMNS
                ],
                "rows": [_row(view, one) for one in found],
                "stack": "rows",
                "hide_caption": True,
            },
            key="searched",
        )


def _row(view: View, search: Search) -> fact_table.Row:
    words = view.words
    concern = words("evidence.any_concern" if search.concern == ANY else f"concern.{search.concern}")
    options = ", ".join(name(view, option) for option in search.options)
    taken = ", ".join(study.label for study in search.taken) or words("searches.none_taken")
    return {
        "id": search.id,
        "cells": [
            {"text": concern, "detail": options},
            {"text": search.words, "detail": view.formats.day(search.day)},
            {"text": str(search.looked_at)},
            {"text": taken},
        ],
    }
