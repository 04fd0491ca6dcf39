"""How the page was made: the search and its limits, who made it and who earns, its dates, and the files."""

from __future__ import annotations

import streamlit as st

from catalog.clinic import MADE, UNSAID
from catalog.evidence_files import TABLES, evidence_zip
from components import fact_table, words_block
from components.fact_table import Row
from components.findings import name
from components.view import View


def _dates(view: View) -> dict[str, str]:
    clinic, day = view.library.clinic, view.formats.day
    return {"written": day(clinic.written), "checked": day(clinic.checked), "next": day(clinic.next_check)}


def _read(view: View) -> str:
    return view.formats.day(max(study.checked for study in view.library.evidence.studies.values()))


def in_short(view: View) -> None:
    """Show the page in three sentences: how much, what to do here, and when it is checked again."""
    library = view.library
    words_block.in_short(
        view,
        view.words(
            "evidence.in_short",
            sources=len(library.evidence.studies) + len(library.price_sources),
            read=_read(view),
            months=library.clinic.every_months,
            next=_dates(view)["next"],
        ),
    )


def method(view: View) -> None:
    """Show how sources were found, and what that cannot promise."""
    words = view.words
    st.markdown(words("evidence_method.found", read=_read(view)))
    for part in ("abstracts", "dates", "sure", "clash"):
        st.markdown(words(f"evidence_method.{part}"))


def _earns(view: View, option: str) -> Row:
    words, clinic = view.words, view.library.clinic
    how, kept = clinic.earns.get(option, UNSAID), clinic.earned.get(option)
    if kept is not None:
        sum_ = view.library.formats(clinic.region).money(100 * kept)
        told = words("evidence_who.kept_sum", amount=sum_)
    else:
        told = words("evidence_who.none") if how == "nothing" else words("evidence_who.kept_unsaid")
    unsaid = {"how": how == UNSAID, "kept": kept is None and how != "nothing"}
    return {
        "id": option,
        "cells": [
            {"text": name(view, option)},
            {"text": words(f"earns.{how}"), "missing": unsaid["how"]},
            {"text": told, "missing": unsaid["kept"]},
        ],
    }


def who(view: View) -> None:
    """Show who made this, who pays, and what the clinic earns from each option."""
    words, clinic = view.words, view.library.clinic
    st.markdown(words("evidence_who.maker"))
    told = [
        words(
            f"evidence_who.{key}",
            told=clinic.made[key]
            or words("evidence_who.no_funder" if key == "funder" else "evidence_who.not_stated"),
        )
        for key in MADE
    ]
    st.markdown("\n".join(f"- {one}" for one in told))
    st.markdown(words(f"footer.interest_{clinic.interests}", clinic=clinic.name))
    fact_table.show(
        {
            "caption": words("evidence_who.earns_title", clinic=clinic.name),
            "columns": [
                {"id": "option", "label": words("evidence_who.option")},
                {"id": "how", "label": words("evidence_who.how")},
                {"id": "kept", "label": words("evidence_who.kept")},
            ],
            "rows": [_earns(view, option) for option in view.library.options],
            "stack": "rows",
        },
        key="earns",
    )


def dates(view: View) -> None:
    """Show when the page was written and checked, and the rule for the next check."""
    days, months = _dates(view), view.library.clinic.every_months
    told = [view.words(f"evidence_dates.{key}", day=day) for key, day in days.items()]
    st.markdown("\n".join(f"- {one}" for one in told))
    st.markdown(view.words("evidence_dates.policy", months=months, next=days["next"]))


def limits(view: View) -> None:
    """Show what nobody has tested, and how hard other pages on the subject are to read."""
    words, baseline = view.words, view.library.origins.baseline
    told = [words(f"evidence_limits.{one}") for one in ("choice", "knows", "group")]
    if baseline:
        told.append(words("evidence_limits.words", pages=baseline.pages, grade=baseline.grade))
    st.markdown("\n".join(f"- {one}" for one in told))
    if baseline:
        st.caption(words("evidence_limits.source", label=baseline.label, link=baseline.link))


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
        on_click="ignore",
    )
