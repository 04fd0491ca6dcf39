"""Router: sets the page up and runs the page that was asked for."""

from base64 import b64encode
from pathlib import Path

import streamlit as st

from components.frame import navigation, shell

ICON = Path(__file__).parent / "static" / "icon-32.png"
# In the page itself, because Streamlit drops a file of its own that a run of some parts did not name.
SHOWN = f"data:image/png;base64,{b64encode(ICON.read_bytes()).decode()}"

st.set_page_config(page_icon=SHOWN, layout="wide", initial_sidebar_state="collapsed")
shell.run(navigation.register_pages())
