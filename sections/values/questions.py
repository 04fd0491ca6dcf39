"""Questions to take to an appointment: the reader ticks some, and they print. In the session only."""

from __future__ import annotations

import streamlit as st

from catalog.words.patterns import QUESTIONS_TO_ASK
from components.visit import own_values
from components.visit.view import View


def show(view: View) -> None:
    """Show every question with a box to tick, and say how many are ticked."""
    words, now = view.words, own_values.current()
    with st.container(key="questions_to_ask"):
        # What the browser shows decides: it may hold more than a server that was started again.
        now.questions = {
            one for one in QUESTIONS_TO_ASK if _box(words(f"question.{one}"), one, on=one in now.questions)
        }
    st.caption(words("questions.count", count=len(now.questions), of=len(QUESTIONS_TO_ASK)))


def _box(label: str, question: str, *, on: bool) -> bool:
    return st.checkbox(label, value=on, key=own_values.key(f"question_{question}"))
