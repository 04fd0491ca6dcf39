"""What matters to me: the reader rates, the rows follow, and every option answers row by row."""

import streamlit as st

from components.frame import blocks, inputs, navigation, shell
from sections.values import ask_yourself, next_steps, order, quiz, rating

view = shell.open("values", quick=("concern",))
words = view.words

with st.container(key="values_top"):
    blocks.opening(words("values.title"))
    quiz.before(view)
    blocks.in_short(view, words("values.in_short"))

with st.container(key="values_check"):
    with st.container(key="values_rate"):
        blocks.section(words("values.rate"))
        rating.rate(view)
    with st.container(key="values_concern"):
        inputs.choice(view, "concern", words("concern.label"), "concern.{}")
    with st.container(key="values_lined_up"):
        blocks.section(words("values.line_up"))
        order.show(view)
        navigation.to_tone(view)

with st.container(key="values_folds"):
    ask_yourself.show(view)
    quiz.after(view)
    next_steps.next_steps(view)
blocks.closing(words("planner.decide"))
next_steps.clear(view)

shell.close(view)
