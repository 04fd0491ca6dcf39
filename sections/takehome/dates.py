"""The dates of the plan for a calendar: a first day, whether titles are plain, and the file."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from answers.course import about_course
from components.browser import plain_table
from components.browser.tables import PlainTable
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
    plain_table.show(_listed(view, plain_titles=plain), key="dates_listed")
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
    return now.plain_titles


def _listed(view: View, *, plain_titles: bool) -> PlainTable:
    """Return the dates with their titles, as the file has them."""
    words, found = view.words, about_course(view.plan, view.library, view.today).schedule
    listed = entries(found, view.library, plain_titles=plain_titles)
    return {
        "caption": words("takehome.listed"),
        "columns": [words("takehome.listed_day"), words("takehome.listed_title")],
        "rows": [[view.formats.short_day(one.day), one.title] for one in listed],
    }


def _made(view: View, *, plain_titles: bool) -> bytes:
    """Return the file; called when it is asked for, and not before."""
    return calendar_file(view.plan, view.library, datetime.now(UTC), plain_titles=plain_titles) or b""
