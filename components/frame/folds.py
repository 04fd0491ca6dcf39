"""Folds: closed until somebody wants to know more, and until then nothing in them is worked out or sent."""

from __future__ import annotations

from collections.abc import Callable, Collection

import streamlit as st

from components.browser import fold_watch
from components.frame import parts
from components.visit import redraw, session
from components.visit.callbacks import guarded
from components.visit.view import View

OPEN = "open_folds:"  # and the page, in the session


def listen(page: str) -> None:
    """Hear which folds of the page are open; called before any is shown."""
    for key in [one for one in st.session_state if str(one).startswith(OPEN) and one != OPEN + page]:
        del st.session_state[key]
    told = fold_watch.listen(page, guarded(lambda: _hear(page)), session.visit().arrives_at)
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


def part_of(key: str) -> str:
    """Return the name of the part that a fold by itself is."""
    return f"fold_{key}"


def alone(view: View, label: str, key: str, fill: Callable[[], object]) -> None:
    """Show a fold that is a part of its own, and whose content reads nothing of the plan that is quick."""
    name = part_of(key)
    parts.show(view, name, lambda view: show(view, label, key, fill, part=name), reads=())


def following(
    view: View,
    key: str,
    label: str | Callable[[View], str],
    fill: Callable[[View], object],
    *,
    reads: Collection[str] = (),
    label_reads: Collection[str] = (),
    files: bool = False,
) -> None:
    """Show a fold that is a part of its own: its label follows the plan, and while open what lies in it.

    Parameters
    ----------
    reads : collection of str
        Fields of the plan that the whole fold depends on.
    label_reads : collection of str
        Those of them that its label tells.
    files : bool
        Whether a file is offered in it.
    """
    name = part_of(key)

    def is_open() -> bool:
        return key in _open(view.page)

    def draw(view: View) -> None:
        show(view, label(view) if callable(label) else label, key, lambda: fill(view), part=name)

    parts.show(
        view, name, draw, reads=lambda: reads if is_open() else label_reads, files=lambda: files and is_open()
    )
