"""What a reader chooses for the sheet: questions to ask, one of their own, whether safety answers print."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.words.patterns import FIRST_QUESTIONS, QUESTIONS_TO_ASK
from components.frame import folds, inputs
from components.visit import session, take_home
from components.visit.view import View

OTHERS = tuple(one for one in QUESTIONS_TO_ASK if one not in FIRST_QUESTIONS)
SAFETY = take_home.key("safety")


def show(view: View) -> None:
    """Show the questions that most ask, the others in a fold, a field, and the choice about safety."""
    words = view.words
    st.markdown(words("takehome.questions"))
    with st.container(key="questions_first"):
        _boxes(view, FIRST_QUESTIONS)
    folds.show(view, words("takehome.other_questions"), "other_questions", lambda: _others(view))
    _own_question(view)
    _safety(view)


def _others(view: View) -> None:
    with st.container(key="questions_other"):
        _boxes(view, OTHERS)


def _boxes(view: View, questions: Iterable[str]) -> None:
    now = take_home.current()
    for one in questions:
        key = take_home.key(f"question_{one}")
        if session.visit().returned:
            st.session_state[key] = one in now.questions
        # What the browser shows decides: it may hold more than a server that was started again.
        ticked = st.checkbox(view.words(f"question.{one}"), value=one in now.questions, key=key)
        now.questions = now.questions | {one} if ticked else now.questions - {one}


def _own_question(view: View) -> None:
    now, words = take_home.current(), view.words

    def keep(typed: str) -> None:
        now.question = typed

    inputs.own_words(
        words("takehome.own_question"),
        take_home.key("question"),
        now.question,
        keep,
        placeholder=words("takehome.example"),
        most=take_home.QUESTION_LETTERS,
    )


def _safety(view: View) -> None:
    """Show whether ticks go on the sheet, to a reader who has ticked something."""
    visit, now = session.visit(), take_home.current()
    if not visit.safety.ticked:
        return
    if visit.returned:
        st.session_state[SAFETY] = now.safety
    now.safety = st.checkbox(view.words("takehome.safety"), value=now.safety, key=SAFETY)
