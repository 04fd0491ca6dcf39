"""Four questions to ask oneself before a choice: yes, or not yet with one thing to do. Nothing is counted."""

from __future__ import annotations

from functools import partial

import streamlit as st

from catalog.weighing import Check
from components import shell, weighing
from components.view import View

ANSWERS = ("yes", "not_yet")


def _changed(check: str, key: str) -> None:
    now, picked = weighing.answers().checks, st.session_state[key]
    now.pop(check, None)
    if picked:
        now[check] = picked


def _check(view: View, check: Check) -> None:
    words, key = view.words, weighing.key(f"check_{check.id}")
    answer = weighing.answers().checks.get(check.id)
    st.segmented_control(
        words(f"values.check.{check.id}.ask"),
        ANSWERS,
        default=answer,
        format_func=lambda one: words(f"values.answer.{one}"),
        key=key,
        on_change=partial(_changed, check.id, key),
    )
    if answer == "not_yet":
        with st.container(key=f"do_{check.id}"):
            st.markdown(words(f"values.check.{check.id}.do"))
            shell.link(view, check.page, words("values.go", page=words(f"nav.{check.page}")))


def show(view: View) -> None:
    """Show the questions, each with its one thing to do where the answer is not yet."""
    with st.container(key="ask_yourself", gap=None):
        for check in view.library.weighing.checks:
            with st.container(key=f"ask_{check.id}"):
                _check(view, check)
