"""What a reader chooses for the sheet: questions to ask, one of their own, whether safety answers print."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from catalog.words.patterns import FIRST_QUESTIONS, QUESTIONS_TO_ASK
from components.frame import folds
from components.visit import forgotten, own_values, session, take_home
from components.visit.callbacks import guarded
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
    now = own_values.current()
    for one in questions:
        # What the browser shows decides: it may hold more than a server that was started again.
        ticked = st.checkbox(
            view.words(f"question.{one}"),
            value=one in now.questions,
            key=own_values.key(f"question_{one}"),
        )
        now.questions = now.questions | {one} if ticked else now.questions - {one}


def _own_question(view: View) -> None:
    now, key = take_home.current(), take_home.key("question")

    def changed() -> None:
        now.question = " ".join(str(st.session_state.get(key, now.question)).split())

    if session.visit().returned:
        st.session_state[key] = now.question
    typed = st.text_input(
        view.words("takehome.own_question"),
        value=now.question,
        max_chars=take_home.QUESTION_LETTERS,
        placeholder=view.words("takehome.example"),
        # The tablet is shared, and the browser would offer one reader's words to the next.
        autocomplete="off",
        key=key,
        on_change=guarded(changed),
    )
    forgotten.catch_up(changed, newer=typed != now.question)


def _safety(view: View) -> None:
    """Show whether ticks go on the sheet, to a reader who has ticked something."""
    visit, now = session.visit(), take_home.current()
    if not visit.safety.ticked:
        return
    if visit.returned:
        st.session_state[SAFETY] = now.safety
    now.safety = st.checkbox(view.words("takehome.safety"), value=now.safety, key=SAFETY)
