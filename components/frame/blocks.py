"""Blocks of words that every page shares: title, the In-short box, the live sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection

import streamlit as st

from components.frame import parts
from components.frame.typed import as_typed
from components.visit.view import View


def opening(title: str) -> None:
    """Show the page's one title."""
    st.title(title, anchor=False)


def section(title: str, intro: str | None = None) -> None:
    """Show a section heading, and one line on what it is for."""
    st.header(title, anchor=False)
    if intro:
        st.markdown(intro)


def in_short(view: View, text: str) -> None:
    """Show the box that holds a page in at most three sentences."""
    with st.container(key="in_short"):
        st.markdown(f"**{view.words('in_short.title')}**")
        st.markdown(text)


def in_short_now(view: View, tell: Callable[[View], None], reads: Collection[str]) -> None:
    """Show the same box with a text that follows the plan.

    Parameters
    ----------
    tell : callable
        Shows the text with `live`, and may show what it leaves out below.
    reads : collection of str
        Fields of the plan that it tells.
    """
    with st.container(key="in_short"):
        st.markdown(f"**{view.words('in_short.title')}**")
        parts.show(view, "in_short", tell, reads=reads)


def live(text: str, key: str) -> None:
    """Show a sentence that screen readers announce whenever it changes, as it is typed.

    No element of Streamlit's is a live region. It keeps the node of a container across runs, and
    ``components/browser/number_fields`` makes those whose key begins with ``live_`` into live regions.
    """
    with st.container(key=key):
        st.markdown(as_typed(text))


def closing(text: str) -> None:
    """Show the last word of a page, set apart."""
    with st.container(key="closing"):
        st.markdown(text)
