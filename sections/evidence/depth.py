"""What stands behind the numbers besides the studies: a fold each, with what it comes to on its label."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import streamlit as st

from components.frame import folds
from components.frame.footer import interest
from components.visit.view import View
from sections.evidence import method, model, prices, scorecard, who
from sections.wording.findings import PRICE_LIST


@dataclass(frozen=True)
class Depth:
    """One fold: its key, which links can name, its head, what it comes to, and what shows the rest."""

    key: str
    head: str
    verdict: str
    fill: Callable[[View], object]


def _depths(view: View) -> Iterator[Depth]:
    words, limits = view.words, view.library.limits
    yield Depth(
        PRICE_LIST, words("evidence.prices"),
        words("evidence.prices_verdict", count=prices.count(view)), prices.prices,
    )  # fmt: skip
    yield Depth(
        "left_out", words("evidence.left_out"),
        words("evidence.left_out_verdict", count=len(prices.rows_left_out(view))), prices.left_out,
    )  # fmt: skip
    yield Depth(
        "model", words("evidence.model"),
        words("evidence.model_verdict", count=len(limits.assumptions)), model.show,
    )  # fmt: skip
    yield Depth("method", words("evidence.method"), words("evidence.method_verdict"), method.show)
    yield Depth("who", words("evidence.who"), interest(words, view.library.clinic), who.who)
    yield Depth("exam", words("exam.title"), scorecard.verdict(view), scorecard.show)
    yield Depth("limits", words("evidence.limits"), words("evidence_limits.group"), method.limits)


def show(view: View) -> None:
    """Show every fold, closed."""
    with st.container(key="depth"):
        for one in _depths(view):
            label = view.words("evidence.fold", head=one.head, verdict=one.verdict)
            folds.alone(view, label, one.key, partial(one.fill, view))
