"""The dates of the plan for a calendar: a first day, whether titles are plain, and the file."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from answers.course import about_course
from components.frame import inputs
from components.visit import session, take_home
from components.visit.view import View
from handout.calendar_file import MIME, calendar_file, entries

PLAIN = take_home.key("plain_titles")


def show(view: View) -> None:
    """Show the field for the first day, and the file once there is one."""
    words = view.words
    inputs.day(view, "start", words("takehome.start"))
    if view.plan.start is None:
        st.markdown(words("takehome.choose_start"))
        return
    plain = _plain(view)
    st.download_button(
        words("takehome.take_dates"),
        partial(_made, view, plain_titles=plain),
        file_name=words("calendar.file"),
        mime=MIME,
        key="take_dates",
        on_click="ignore",
    )
    st.caption(words("takehome.dates_hold"))


def _plain(view: View) -> bool:
    now = take_home.current()
    if session.visit().returned:
        st.session_state[PLAIN] = now.plain_titles
    now.plain_titles = st.checkbox(view.words("takehome.plain"), value=now.plain_titles, key=PLAIN)
    first = next(
        entries(
            about_course(view.plan, view.library, view.today).schedule,
            view.library,
            plain_titles=now.plain_titles,
        )
    )
    key = "takehome.titles_plain" if now.plain_titles else "takehome.titles_now"
    st.caption(view.words(key, title=first.title))
    return now.plain_titles


def _made(view: View, *, plain_titles: bool) -> bytes:
    """Return the file; called when it is asked for, and not before."""
    return calendar_file(view.plan, view.library, datetime.now(UTC), plain_titles=plain_titles) or b""
