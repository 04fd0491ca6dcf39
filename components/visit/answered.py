"""Answers of the model that parts of a page share: asked once for a plan, and kept for the visit alone.

A plan may hold prices of the reader's own, so what is worked out from it is shared with no other visit.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeVar

import streamlit as st

from catalog.library import Library
from catalog.plan.plan import Plan
from components.visit.view import View

KEY = "answered"
T = TypeVar("T")


def answered(view: View, ask: Callable[[Plan, Library, date], T]) -> T:
    """Return what `ask` answers about the plan in hand; its last answer while plan and day are the same."""
    kept = st.session_state.setdefault(KEY, {})
    plan, today, library, answer = kept.get(ask, (None, None, None, None))
    if (plan, today) != (view.plan, view.today) or library is not view.library:
        answer = ask(view.plan, view.library, view.today)
        kept[ask] = view.plan, view.today, view.library, answer
    return answer


def kept(name: str, on: Hashable, make: Callable[[], T], most: int = 2) -> T:
    """Return what `make` returns; what it returned before where it depends on the same.

    Parameters
    ----------
    name : str
        What is kept.
    on : hashable
        Everything it depends on but the data and the language.
    most : int
        How many of the kind are kept: by default this one and the one before.
    """
    found: dict[Hashable, T] = st.session_state.setdefault(KEY, {}).setdefault(name, {})
    if on not in found:
        # The oldest goes first; those that were asked for again are younger.
        while len(found) >= most:
            del found[next(iter(found))]
        found[on] = make()
    else:
        found[on] = found.pop(on)
    return found[on]


def about(ask: Callable[[Plan, Library, date], T], draw: Callable[[View, T], None]) -> Callable[[View], None]:
    """Return a way to draw from an answer, which is asked for only then."""
    return lambda view: draw(view, answered(view, ask))
