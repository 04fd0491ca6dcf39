"""Questions to take to an appointment: the reader ticks some, and they print. In the session only."""

from __future__ import annotations

import streamlit as st

from catalog.words.patterns import QUESTIONS_TO_ASK
from components.frame import folds
from components.visit import own_values, redraw
from components.visit.callbacks import guarded
from components.visit.view import View

FOLD = "questions"


def show(view: View) -> None:
    """Show the fold with every question, a box to tick beside each, and how many are ticked."""
    folds.alone(view, view.words("questions.title"), FOLD, lambda: _questions(view))


def _questions(view: View) -> None:
    words, now = view.words, own_values.current()
    st.markdown(words("questions.intro"))
    with st.container(key="questions_to_ask"):
        # What the browser shows decides: it may hold more than a server that was started again.
        now.questions = {
            one for one in QUESTIONS_TO_ASK if _box(words(f"question.{one}"), one, on=one in now.questions)
        }
    st.caption(words("questions.count", count=len(now.questions), of=len(QUESTIONS_TO_ASK)))


def _box(label: str, question: str, *, on: bool) -> bool:
    return st.checkbox(
        label,
        value=on,
        key=own_values.key(f"question_{question}"),
        on_change=guarded(redraw.ask_for),
        args=(folds.part_of(FOLD),),
    )
