"""The summary of the evidence page, the dates that its sentences name, and the file to take away."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from catalog.evidence.records import CERTAINTIES
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
    """Show the page in three sentences: how sure we are, what we did not find, and what it rests on."""
    library = view.library
    sure = Counter(one.certainty for one in library.evidence.findings.values())
    blocks.in_short(
        view,
        view.words(
            "evidence.in_short",
            **{certainty: sure[certainty] for certainty in CERTAINTIES},
            count=sure.total(),
            sources=len(library.evidence.studies) + len(library.price_sources),
            read=last_checked(view),
        ),
    )


def take(view: View) -> None:
    """Show the button that saves every list of the page; the file is made when it is tapped."""
    words = view.words
    st.download_button(
        words("evidence.take_button", count=len(TABLES)),
        lambda: evidence_zip(view.library),
        file_name=words("evidence.take_file"),
        mime="application/zip",
        key="take_evidence",
        # A download changes nothing on the page, so the page need not run again.
        on_click="ignore",
    )
