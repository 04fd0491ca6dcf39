"""Router: sets the page up and runs the page that was asked for."""

from pathlib import Path

import streamlit as st

from components.frame import navigation, shell

ICON = Path(__file__).parent / "static" / "icon-32.png"

st.set_page_config(
    page_title="Fineline", page_icon=str(ICON), layout="wide", initial_sidebar_state="collapsed"
)
shell.run(navigation.register_pages())
