"""Benefits, the start page: the decision, what happens to the skin, and the options beside each other."""

import streamlit as st

from components import benefits_grid, benefits_parts, inputs, shell, words_block

view = shell.open("benefits")
words = view.words

words_block.opening(words("benefits.title"))
with st.container(key="decision"):
    st.markdown(words("benefits.decision", concern=words(f"concern_in_sentence.{view.plan.concern}")))
words_block.in_short(view, words(f"in_short_for.{view.plan.concern}"))
inputs.choice(view, "concern", words("concern.label"), "concern.{}")

words_block.section(words("benefits.pictures"), words("benefits.pictures_intro"))
benefits_parts.pictures(view)

words_block.section(words("benefits.options"), words("benefits.options_intro"))
benefits_grid.grid(view)
st.markdown(words("benefits.left_out"))

words_block.section(words("benefits.chances"), words("benefits.chances_intro"))
benefits_parts.chances(view)

words_block.section(words("authorised.title"))
benefits_parts.authorised(view)

words_block.section(words("benefits.claims"), words("benefits.claims_intro"))
benefits_parts.claims(view)

shell.close(view)
