"""Folds: closed until somebody wants to know more, and until then nothing in them is worked out or sent."""

from __future__ import annotations

from collections.abc import Callable, Collection

import streamlit as st

from components.browser import fold_watch
from components.frame import parts
from components.visit import redraw
from components.visit.callbacks import guarded
from components.visit.view import View

OPEN = "open_folds:"  # and the page, in the session


def listen(page: str) -> None:
    """Hear which folds of the page are open; called before any is shown."""
    for key in [one for one in st.session_state if str(one).startswith(OPEN) and one != OPEN + page]:
        del st.session_state[key]
    told = fold_watch.listen(page, guarded(lambda: _hear(page)))
    if told is not None:
        st.session_state[OPEN + page] = told


def _hear(page: str) -> None:
    told, known = fold_watch.told(page), _open(page)
    if told is not None:
        st.session_state[OPEN + page] = told
        redraw.ask_for_folds([*(told - frozenset(known)), *(one for one in known if one not in told)])


def _open(page: str) -> Collection[str]:
    return st.session_state.get(OPEN + page, frozenset())


def show(view: View, label: str, key: str, fill: Callable[[], object], *, part: str = "") -> None:
    """Show a fold.

    Parameters
    ----------
    key : str
        Unique among the folds of the page.
    fill : callable
        Shows what lies in it; called only while it is open.
    part : str
        Name of the part in which it stands, if it does.
    """
    if part:
        redraw.holds_fold(part, key)
    with st.expander(label, key=key):
        if key in _open(view.page):
            fill()


def following(
    view: View, label: str, key: str, fill: Callable[[View], object], reads: Collection[str]
) -> None:
    """Show a fold that is a part of its own, and that reads of the plan only while it is open."""
    name, page = f"fold_{key}", view.page

    def shown(view: View) -> None:
        show(view, label, key, lambda: fill(view), part=name)

    parts.show(view, name, shown, reads=lambda: reads if key in _open(page) else ())


def alone(view: View, label: str, key: str, fill: Callable[[], object]) -> None:
    """Show a fold that is a part of its own, and whose content reads nothing of the plan that is quick."""
    name = f"fold_{key}"
    parts.show(view, name, lambda view: show(view, label, key, fill, part=name), reads=())
