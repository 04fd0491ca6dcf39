"""Questions to take to an appointment: the reader ticks some, and they print. In the session only."""

from __future__ import annotations

from functools import partial
from typing import Final

import streamlit as st

from components import weighing
from components.view import View

ASKED: Final = (
    *("nothing", "who", "skin", "device", "allowed", "heat", "wrong"),
    *("unhappy", "total", "stopped", "earn", "call"),
)


def _ticked(question: str, key: str) -> None:
    now = weighing.answers().questions
    now.discard(question)
    if st.session_state[key]:
        now.add(question)


def show(view: View) -> None:
    """Show every question with a box to tick, and say how many are ticked."""
    words, chosen = view.words, weighing.answers().questions
    with st.container(key="questions_to_ask"):
        for question in ASKED:
            key = weighing.key(f"question_{question}")
            st.checkbox(
                words(f"question.{question}"),
                value=question in chosen,
                key=key,
                on_change=partial(_ticked, question, key),
            )
    st.caption(words("questions.count", count=len(chosen), of=len(ASKED)))
