"""Benefits: the decision, what happens to the skin, and the options beside each other."""

import streamlit as st

from components.frame import blocks, inputs, navigation, shell
from sections.benefits import authorised, chances, claims, fair_tests, grid, pictures
from sections.wording.course import concern_counts

view = shell.open("benefits")
words = view.words

blocks.opening(words("benefits.title"))
with st.container(key="decision"):
    st.markdown(words("benefits.decision", concern=words(f"concern_in_sentence.{view.plan.concern}")))
blocks.in_short(view, words(f"in_short_for.{view.plan.concern}"))
inputs.choice(view, "concern", words("concern.label"), "concern.{}")
st.caption(concern_counts(view))

blocks.section(words("benefits.pictures"), words("benefits.pictures_intro"))
pictures.pictures(view)

blocks.section(words("benefits.options"), words("benefits.options_intro"))
grid.grid(view)
navigation.to_tone(view)
st.markdown(words("benefits.left_out"))

blocks.section(words("benefits.chances"), words("benefits.chances_intro"))
fair_tests.fair_tests(view)
chances.chances(view)

blocks.section(words("authorised.title"))
authorised.authorised(view)

blocks.section(words("benefits.claims"), words("benefits.claims_intro"))
claims.claims(view)

shell.close(view)
