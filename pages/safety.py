"""Is it safe for me: when published rules say to wait or talk first, when to get help, and signs."""

import streamlit as st

from components.frame import blocks, shell
from sections.safety import get_help, lists, signs, tone

# No press here changes the plan: the concern is named so that ticks and folds are drawn as parts.
view = shell.open("safety", quick=("concern",))

with st.container(key="safety_top"):
    blocks.opening(view.words("safety.title"))
    get_help.at_once(view)

lists.show(view)

get_help.show(view)
tone.show(view)
signs.show(view)

signs.nothing(view)

shell.close(view)
