"""Ways to pay on the Planner page: a package, equal parts, and interest that waits. Sums, never an offer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from answers.cost import CostAnswer
from answers.paying import about_paying
from components.frame import folds
from components.visit import session
from components.visit.callbacks import guarded
from components.visit.view import View
from sections.planner.paying import loan, package, waiting_interest


def show(view: View, answer: CostAnswer) -> None:
    """Show three closed folds; each label says what its way to pay comes to."""
    st.markdown(view.words("paying.intro"))
    found = about_paying(view.plan, view.library, answer)
    parts = {
        "package": (package.label, package.show, package.FIELDS),
        "parts": (loan.parts_label, loan.parts, loan.PARTS),
        "wait": (waiting_interest.wait_label, waiting_interest.wait, waiting_interest.WAIT),
    }
    for name, (label, body, fields) in parts.items():
        _fold(view, name, label(view, found), fields, partial(body, view, answer, found))


def _fold(view: View, name: str, label: str, fields: tuple[str, ...], body: Callable[[], None]) -> None:
    def fill() -> None:
        body()
        if any(getattr(view.plan, field) is not None for field in fields):
            key, clear = f"pay_clear_{name}", view.words("paying.clear")
            st.button(clear, key=key, on_click=guarded(partial(_clear, fields)))

    folds.show(view, label, f"pay_{name}", fill, part=folds.part_of("paying"))


def _clear(fields: tuple[str, ...]) -> None:
    # Both kinds of loan share the sum borrowed, so clearing one clears it for the other too.
    session.change(**dict.fromkeys(fields))
    session.forget_widgets()
