"""What a reader can do next, and how to clear every answer."""

from __future__ import annotations

import streamlit as st

from components.frame import folds
from components.visit import own_values
from components.visit.callbacks import guarded
from components.visit.view import View

NEXT = (
    *("values.next.top", "values.next.ask", "values.next.plan"),
    *("values.next.talk", "values.next.wait"),
)  # what a reader can do now, in this order


# ---- what to do now ----------------------------------------------------------------------------


def next_steps(view: View) -> None:
    """Show the fold with a short list of things to do, each one small."""
    folds.alone(view, view.words("values.next.title"), "next_steps", lambda: _steps(view))


def _steps(view: View) -> None:
    steps = [f"{n}. {view.words(one)}" for n, one in enumerate(NEXT, 1)]
    st.markdown("\n".join(steps))


def clear(view: View) -> None:
    """Show the button that forgets everything this page was told."""
    st.caption(view.words("values.kept"))
    st.button(view.words("values.clear"), key="clear_values", on_click=guarded(own_values.forget))
