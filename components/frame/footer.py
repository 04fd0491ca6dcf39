"""The last lines of every page: what the app is for, when it was checked, who made it and who answers."""

from __future__ import annotations

import streamlit as st

from catalog.clinic import Clinic
from catalog.words.text import Words
from components.visit import session
from components.visit.callbacks import guarded
from components.visit.view import View


def footer(view: View) -> None:
    """Show the lines, the same on each page."""
    words, clinic = view.words, view.library.clinic
    # The standard for decision aids asks for these on every page: dates, next check, who pays and who earns.
    lines = [
        words("footer.purpose"),
        _dates(view),
        maker(words, clinic) + " " + words(f"footer.interest_{clinic.interests}", clinic=clinic.name),
        words("footer.contact", contact=clinic.contact),
    ]
    with st.container(key="next_person", horizontal=True, vertical_alignment="center"):
        st.button(
            words("visit.restart"),
            key="restart",
            on_click=guarded(session.restart),
            icon=":material/restart_alt:",
        )
        st.caption(words("visit.restart_why"))
    with st.container(key="footer"):
        st.markdown("\n\n".join(lines))


def maker(words: Words, clinic: Clinic) -> str:
    """Return who made and paid for the aid; a clinic that says nothing is not spoken for."""
    return words("footer.maker", told=clinic.made["funder"] or words("footer.not_stated"))


def _dates(view: View) -> str:
    clinic, day = view.library.clinic, view.formats.day
    return view.words(
        "footer.dates",
        written=day(clinic.written),
        checked=day(clinic.checked),
        months=clinic.every_months,
        next=day(clinic.next_check),
    )
