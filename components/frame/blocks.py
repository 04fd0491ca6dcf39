"""Blocks of words that every page shares: title, the In-short box, the live sentence."""

from __future__ import annotations

import streamlit as st

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


def in_short(view: View, text: str, *, announce: bool = False, beside: str = "") -> None:
    """Show the box that holds a page in at most three sentences.

    Parameters
    ----------
    announce : bool
        Whether screen readers should say the text again whenever it changes.
    beside : str
        What the text leaves out, in small letters below it; empty where it leaves out nothing.
    """
    with st.container(key="in_short"):
        st.markdown(f"**{view.words('in_short.title')}**")
        if announce:
            live(text, key="live_short")
        else:
            st.markdown(text)
        if beside:
            st.caption(beside)


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
