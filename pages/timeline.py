"""Timeline: how a course's change grows, week by week, and what happens on which date."""

import streamlit as st

from catalog.answers import about_course
from components import inputs, shell, timeline_parts, words_block

view = shell.open("timeline")
words = view.words
answer = about_course(view.plan, view.library, view.today)

words_block.opening(words("timeline.title"))
words_block.in_short(view, timeline_parts.in_short(view, answer), announce=True)

with st.container(key="controls", horizontal=True):
    with st.container(key="counts", horizontal=True):
        inputs.whole(view, "sessions", words("timeline.sessions"))
        inputs.whole(view, "interval", words("timeline.interval"))
    with st.container(key="dates", horizontal=True):
        inputs.day(view, "start", words("timeline.start"))
        inputs.day(view, "event", words("timeline.event"))
timeline_parts.advice(view, answer)

words_block.section(words("timeline.chart"))
inputs.whole(view, "week", words("timeline.week"))
words_block.live(timeline_parts.week_sentence(view, answer), key="live_week")
timeline_parts.chart(view, answer)

words_block.section(words("timeline.milestones"))
timeline_parts.milestones(view, answer)
timeline_parts.event(view, answer)

words_block.section(words("timeline.first_week"), words("timeline.first_week_intro"))
timeline_parts.first_week(view)

shell.close(view)
