"""How the aid was made, when it was checked, and what it cannot tell."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import streamlit as st

from components.frame.typed import as_typed, link
from components.visit.view import View
from sections.evidence import searches
from sections.evidence.summary import date_facts, last_checked

METHOD = (
    *("evidence_method.abstracts", "evidence_method.dates"),
    *("evidence_method.sure", "evidence_method.clash"),
)
DATES: Final = MappingProxyType(
    {
        "written": "evidence_dates.written",
        "checked": "evidence_dates.checked",
        "next": "evidence_dates.next",
    }
)
LIMITS = ("evidence_limits.choice", "evidence_limits.knows")


def show(view: View) -> None:
    """Show how sources were found, every search, and when it was checked."""
    words = view.words
    _found(view)
    searches.show(view)
    st.subheader(words("evidence.dates"), anchor=False)
    _dates(view)


def _found(view: View) -> None:
    words = view.words
    st.markdown(words("evidence_method.found", read=last_checked(view)))
    for key in METHOD:
        st.markdown(words(key))


def _dates(view: View) -> None:
    days, months = date_facts(view), view.library.clinic.every_months
    sentences = [view.words(DATES[key], day=day) for key, day in days.items()]
    st.markdown("\n".join(f"- {one}" for one in sentences))
    st.markdown(view.words("evidence_dates.policy", months=months, next=days["next"]))


def limits(view: View) -> None:
    """Show what nobody has tested, and how hard other pages on the subject are to read."""
    words, baseline = view.words, view.library.limits.baseline
    sentences = [words(key) for key in LIMITS]
    if baseline:
        sentences.append(words("evidence_limits.words", pages=baseline.pages, grade=baseline.grade))
    st.markdown("\n".join(f"- {one}" for one in sentences))
    if baseline:
        told = words("evidence_limits.source", label=as_typed(baseline.label))
        st.caption(f"{told} {link(words('source.link'), baseline.link)}")
