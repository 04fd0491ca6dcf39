"""Tests by chance of needles against something else: who did better."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.head_to_head import HeadToHead, tally
from catalog.evidence.records import ANY
from components.frame.typed import as_typed, link
from components.visit.view import View
from sections.wording.findings import name


def in_short(view: View) -> None:
    """Show how the tests for the chosen concern came out."""
    words, concern = view.words, view.plan.concern
    counts = tally(_tests(view), concern, "result", "trial")
    if count := sum(counts.values()):
        st.markdown(words.plural("fair_tests.count", count, tests=count, **counts))
    else:
        st.markdown(words("fair_tests.none"))


def each(view: View) -> None:
    """Show each test: what it found, and what it took."""
    if tests := _tests(view):
        st.markdown("\n".join(f"- {_line(view, one)}" for one in tests))


def _tests(view: View) -> list[HeadToHead]:
    return [one for one in view.library.fairness.tests if one.concern == view.plan.concern]


def _line(view: View, test: HeadToHead) -> str:
    words = view.words
    rival = words("fair_tests.lasers") if test.rival == ANY else name(view, test.rival)
    line = words(
        "fair_tests.line",
        study=link(test.study.label, test.study.link) if test.study.link else as_typed(test.study.label),
        versus=words("fair_tests.versus", rival=rival),
        better=words(f"fair_tests.{test.outcome}_{test.better}"),
    )
    return f"{line} {words('fair_tests.pooled')}" if test.kind == "pooled" else line
