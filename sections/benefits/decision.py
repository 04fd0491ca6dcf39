"""What is decided, and what opens the page: both for the chosen concern."""

from __future__ import annotations

import streamlit as st

from components.frame import blocks, parts
from components.visit.view import View
from sections.benefits import reads


def show(view: View) -> None:
    """Show the decision in one sentence, and the page in short."""
    with st.container(key="decision"):
        parts.show(view, "decision", _decision, reads=reads.QUICK)
    blocks.in_short_now(view, _in_short, reads=reads.QUICK)


def _decision(view: View) -> None:
    concern = view.words(f"concern_in_sentence.{view.plan.concern}")
    st.markdown(view.words("benefits.decision", concern=concern))


def _in_short(view: View) -> None:
    st.markdown(view.words(f"in_short_for.{view.plan.concern}"))
