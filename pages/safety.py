"""Is it safe for me: when published rules say to wait or talk first, signs, and when to get help."""

import streamlit as st

from components.frame import blocks, shell
from sections.safety import get_help, lists, signs, tone

view = shell.open("safety")
words = view.words

blocks.opening(words("safety.title"))
st.markdown(words("safety.opening"))
blocks.in_short(view, words("safety.in_short"))

blocks.section(words("safety.ask"), words("safety.ask_intro"))
lists.show(view)

tone.show(view)

blocks.section(words("safety.help"), words("safety.help_intro"))
get_help.show(view)

blocks.section(words("safety.signs"), words("safety.signs_intro"))
signs.signs(view)

blocks.section(words("safety.decide"))
signs.nothing(view)

shell.close(view)
