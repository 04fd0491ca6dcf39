"""The guard round what a press does: a callback of Streamlit's runs before the page, outside its guard.

A fault in one would leave the reader without page and menu for good. So every callback is given to Streamlit
as ``guarded(callback)``, and reads its widget through ``value_of``: after a quick Back it may be gone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

import streamlit as st

from components.visit import redraw, session

FAILED = "callback_failed"  # Streamlit key: true until the page has told it


class WidgetGone(Exception):
    """A press whose widget is on no page any more; there is nothing to take from it."""


def value_of(key: str) -> object:
    """Return what a widget shows right now, for a callback.

    Raises
    ------
    WidgetGone
        If the reader left its page while the press was on its way.
    """
    if key not in st.session_state:
        raise WidgetGone(key)
    return st.session_state[key]


def guarded(act: Callable[..., object]) -> Callable[..., None]:
    """Return the callback in a guard: a fault goes to the log, and the page says that a press failed."""

    def press(*arguments: object) -> None:
        session.see_address()
        earlier = redraw.before()
        try:
            act(*arguments)
        except WidgetGone:
            redraw.everything()
        except Exception:  # the outermost edge of a press, as shell.run is of a page
            logging.getLogger("fineline").exception("A press could not be carried out")
            st.session_state[FAILED] = True
            redraw.everything()
        redraw.answer(earlier)

    return press


def take_failure() -> bool:
    """Return whether the press before this run failed; told once."""
    return bool(st.session_state.pop(FAILED, False))
