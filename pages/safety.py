"""Is it safe for me: when published rules say to wait or talk first, signs, and when to get help."""

import streamlit as st

from components import safety_check, safety_signs, shell, words_block

view = shell.open("safety")
words = view.words

words_block.opening(words("safety.title"))
st.markdown(words("safety.opening"))
words_block.in_short(view, words("safety.in_short"))

words_block.section(words("safety.ask"), words("safety.ask_intro"))
safety_check.show(view)

words_block.section(words("safety.help"), words("safety.help_intro"))
safety_signs.get_help(view)

words_block.section(words("safety.signs"), words("safety.signs_intro"))
safety_signs.signs(view)

words_block.section(words("safety.decide"))
safety_signs.nothing(view)

shell.close(view)
