"""Tests by chance of needles against something else: who did better, and what nobody looked for."""

from __future__ import annotations

import streamlit as st

from catalog.evidence.head_to_head import HeadToHead, not_searched, tally
from catalog.evidence.records import ANY
from components.frame import folds
from components.frame.typed import as_typed, link
from components.visit.view import View
from sections.wording.findings import name


def fair_tests(view: View) -> None:
    """Show how the tests for the chosen concern came out, each of them one tap away."""
    words, concern = view.words, view.plan.concern
    place = words(f"concern_in_sentence.{concern}")
    tests = [one for one in view.library.fairness.tests if one.concern == concern]
    counts = tally(tests, concern, "result", "trial")
    if count := sum(counts.values()):
        st.markdown(words.plural("fair_tests.count", count, tests=count, concern=place, **counts))
    else:
        st.markdown(words("fair_tests.none", concern=place))
    if tests:
        folds.alone(view, words("fair_tests.each"), "fair_tests", lambda: _each(view, tests))
    _not_searched(view, place)


def _each(view: View, tests: list[HeadToHead]) -> None:
    st.markdown("\n".join(f"- {_line(view, one)}" for one in tests))


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


def _not_searched(view: View, place: str) -> None:
    library = view.library
    missed = not_searched(library.fairness.searches, view.plan.concern, library.options)
    if missed:
        options = ", ".join(name(view, one) for one in missed)
        st.markdown(view.words("fair_tests.not_searched", options=options, concern=place))
