"""Four questions to ask oneself before a choice: yes, or not yet with one thing to do. Nothing is counted."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import streamlit as st

from catalog.evidence.values import Check
from components.frame import folds, navigation
from components.visit import own_values, redraw
from components.visit.callbacks import guarded
from components.visit.view import View

ANSWERS: Final = MappingProxyType({"yes": "values.answer.yes", "not_yet": "values.answer.not_yet"})
FOLD = "ask_yourself"


def _check(view: View, check: Check) -> None:
    words, key = view.words, own_values.key(f"check_{check.id}")
    now = own_values.current().checks
    answer = st.segmented_control(
        words(f"values.check.{check.id}.ask"),
        tuple(ANSWERS),
        default=now.get(check.id),
        format_func=lambda one: words(ANSWERS[one]),
        key=key,
        on_change=guarded(redraw.ask_for),
        args=(folds.part_of(FOLD),),
    )
    # What the browser shows decides: it may hold more than a server that was started again.
    now.pop(check.id, None)
    if answer:
        now[check.id] = answer
    if answer == "not_yet":
        with st.container(key=f"do_{check.id}"):
            st.markdown(words(f"values.check.{check.id}.do"))
            navigation.link(view, check.page, words("values.go", page=words(f"nav.{check.page}")))


def show(view: View) -> None:
    """Show the fold with the questions, each with its one thing to do where the answer is not yet."""
    folds.alone(view, view.words("values.checks"), FOLD, lambda: _questions(view))


def _questions(view: View) -> None:
    st.markdown(view.words("values.checks_intro"))
    with st.container(key="checks", gap=None):
        for check in view.library.values.checks:
            with st.container(key=f"ask_{check.id}"):
                _check(view, check)
