"""The board: the whole decision on one screen."""

import streamlit as st

from components.frame import blocks
from components.visit.view import View


def show(view: View) -> None:
    """Show the board."""
    with st.container(key="board"):
        blocks.opening(view.words("nav.glance"))
