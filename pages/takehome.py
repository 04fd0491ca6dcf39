"""Take it home: a sheet with the reader's own choices, the dates for a calendar, and a link to the plan."""

import streamlit as st

from components.frame import blocks, shell
from sections.takehome import choices, dates, link, paper

view = shell.open("takehome")
words = view.words

with st.container(key="takehome_top"):
    blocks.opening(words("takehome.title"))
    blocks.in_short(view, words("takehome.in_short"))

with st.container(key="takehome_desk"):
    with st.container(key="takehome_choices"):
        blocks.section(words("takehome.choose"))
        choices.show(view)
    with st.container(key="takehome_sheet"):
        blocks.section(words("takehome.sheet"))
        paper.show(view)

with st.container(key="takehome_more"):
    with st.container(key="takehome_dates"):
        blocks.section(words("takehome.dates"))
        dates.show(view)
    with st.container(key="takehome_link"):
        blocks.section(words("takehome.link"))
        link.show(view)

blocks.closing(words("planner.decide"))
shell.close(view)
