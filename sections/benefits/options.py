"""The options beside each other, and in a fold what their table leaves out."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.head_to_head import not_searched
from components.frame import folds, navigation, parts
from components.visit.view import View
from sections.benefits import grid, reads
from sections.wording.course import concern_counts
from sections.wording.findings import name

PART = "grid"


def show(view: View) -> None:
    """Show the table, the way to all there is on brown and black skin, and what is not in the table."""
    parts.show(view, PART, _table, reads=reads.QUICK)
    navigation.to_tone(view)


def _table(view: View) -> None:
    grid.grid(view)
    folds.show(view, view.words("benefits.left_out_label"), "left_out", lambda: _left_out(view), part=PART)


def _left_out(view: View) -> None:
    st.markdown(view.words("benefits.left_out"))
    library, words = view.library, view.words
    missed = not_searched(library.fairness.searches, view.plan.concern, library.options)
    if missed:
        options = ", ".join(name(view, one) for one in missed)
        place = words(f"concern_in_sentence.{view.plan.concern}")
        st.markdown(words("fair_tests.not_searched", options=options, concern=place))
    st.markdown(concern_counts(view))
