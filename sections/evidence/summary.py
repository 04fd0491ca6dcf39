"""The summary of the evidence page, the dates that its sentences name, and the file to take away."""

from __future__ import annotations

import streamlit as st

from components.frame import blocks
from components.visit.view import View
from handout.evidence_files import TABLES, evidence_zip


def date_facts(view: View) -> dict[str, str]:
    """Return the dates of the aid in words, for the sentences that name them."""
    clinic, day = view.library.clinic, view.formats.day
    return {"written": day(clinic.written), "checked": day(clinic.checked), "next": day(clinic.next_check)}


def last_checked(view: View) -> str:
    """Return the latest day on which a study was checked, in words."""
    return view.formats.day(max(study.checked for study in view.library.evidence.studies.values()))


def in_short(view: View) -> None:
    """Show the page in three sentences: how much, what to do here, and when it is checked again."""
    library = view.library
    blocks.in_short(
        view,
        view.words(
            "evidence.in_short",
            sources=len(library.evidence.studies) + len(library.price_sources),
            read=last_checked(view),
            months=library.clinic.every_months,
            next=date_facts(view)["next"],
        ),
    )


def take(view: View) -> None:
    """Show the button that saves every list of the page; the file is made when it is tapped."""
    words = view.words
    st.markdown(words("evidence.take_intro", count=len(TABLES)))
    st.download_button(
        words("evidence.take_button"),
        lambda: evidence_zip(view.library),
        file_name=words("evidence.take_file"),
        mime="application/zip",
        key="take_evidence",
        # A download changes nothing on the page, so the page need not run again.
        on_click="ignore",
    )
