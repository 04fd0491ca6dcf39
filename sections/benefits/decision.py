"""What is decided, and what opens the page: both for the chosen concern."""

from __future__ import annotations

import streamlit as st

from components.frame import blocks, parts
from components.visit.view import View
from sections.benefits import reads


def show(view: View) -> None:
    """Show the decision in one sentence, and the page in short."""
    parts.show(view, "decision", _show, reads=reads.QUICK)


def _show(view: View) -> None:
    words, concern = view.words, view.plan.concern
    with st.container(key="decision"):
        st.markdown(words("benefits.decision", concern=words(f"concern_in_sentence.{concern}")))
    blocks.in_short(view, words(f"in_short_for.{concern}"))
