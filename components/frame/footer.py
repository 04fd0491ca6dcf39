"""The last lines of every page: what the app is for, when it was checked, who made it and who answers."""

from __future__ import annotations

import streamlit as st

from catalog.clinic import Clinic
from catalog.words.text import Words
from components.frame.typed import as_typed
from components.visit.view import View


def footer(view: View) -> None:
    """Show the lines, the same on each page."""
    words, clinic = view.words, view.library.clinic
    # The standard for decision aids asks for these on every page: dates, next check, who pays and who earns.
    lines = [
        words("footer.purpose"),
        _dates(view),
        maker(words, as_typed(clinic.made["funder"])) + " " + interest(words, clinic),
        reach(words, clinic),
    ]
    with st.container(key="footer"):
        st.markdown("\n\n".join(lines))


def maker(words: Words, funder: str) -> str:
    """Return who made and paid for the aid; a clinic that says nothing is not spoken for."""
    return words("footer.maker", told=funder or words("footer.not_stated"))


def interest(words: Words, clinic: Clinic) -> str:
    """Return what the clinic sells, as Markdown."""
    return words(f"footer.interest_{clinic.interests}", clinic=as_typed(clinic.name))


def reach(words: Words, clinic: Clinic) -> str:
    """Return how to reach the clinic, as Markdown: as far as it says."""
    contact = clinic.contact
    parts = (
        ("footer.contact", "contact", contact.words.rstrip(".")),
        ("footer.telephone", "telephone", contact.telephone),
        ("footer.hours", "hours", contact.hours.rstrip(".")),
    )
    return " ".join(words(key, **{name: as_typed(told)}) for key, name, told in parts if told)


def _dates(view: View) -> str:
    clinic, day = view.library.clinic, view.formats.day
    return view.words(
        "footer.dates",
        written=day(clinic.written),
        checked=day(clinic.checked),
        months=clinic.every_months,
        next=day(clinic.next_check),
    )
