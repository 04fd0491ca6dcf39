"""What is decided, and the page in short: both for the chosen concern."""

from __future__ import annotations

import streamlit as st

from components.frame import blocks, parts
from components.visit.view import View
from sections.benefits import reads


def show(view: View) -> None:
    """Show the decision in one sentence."""
    parts.show(view, "decision", _decision, reads=reads.QUICK)


def in_short(view: View) -> None:
    """Show the page in short."""
    parts.show(view, "in_short", _in_short, reads=reads.QUICK)


def _decision(view: View) -> None:
    words = view.words
    with st.container(key="decision"):
        concern = words(f"concern_in_sentence.{view.plan.concern}")
        st.markdown(words("benefits.decision", concern=concern))


def _in_short(view: View) -> None:
    blocks.in_short(view, view.words(f"in_short_for.{view.plan.concern}"))
