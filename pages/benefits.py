"""Benefits: the decision, what happens to the skin, and the options beside each other."""

import streamlit as st

from components.frame import blocks, inputs, parts, shell
from sections.benefits import authorised, chances, claims, decision, options, pictures, reads

view = shell.open("benefits", quick=reads.QUICK)
words = view.words

# Held sideways, the options stand whole beside the rest (benefits.css).
with st.container(key="benefits_bench"):
    blocks.opening(words("benefits.title"))
    decision.show(view)
    inputs.choice(view, "concern", words("concern.label"), "concern.{}")
    decision.in_short(view)
    blocks.section(words("benefits.pictures"))
    parts.show(view, "pictures", pictures.pictures, reads=reads.QUICK)
    with st.container(key="benefits_options"):
        blocks.section(words("benefits.options"))
        options.show(view)

blocks.section(words("benefits.chances"))
parts.show(view, chances.PART, chances.chances, reads=reads.QUICK)

blocks.section(words("authorised.title"))
authorised.authorised(view)

blocks.section(words("benefits.claims"))
claims.claims(view)

shell.close(view)
