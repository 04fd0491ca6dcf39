"""Binds Streamlit's widgets to the plan: what a widget shows at first, and what a press changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.visit import forgotten, session


def widget_key(name: str) -> str:
    """Return Streamlit's key of the widget that changes one field of the plan."""
    return session.WIDGET + name


def _changed(name: str, convert: Callable[[object], object], place: str) -> None:
    # Streamlit forgets a widget when the reader goes to another page in the same moment.
    if widget_key(name + place) not in st.session_state:
        return
    session.change(**{name: convert(st.session_state[widget_key(name + place)])})
    # The same input may stand in two places: what the other one holds is old now.
    # A list of its own is walked, because keys are deleted on the way.
    for key in [
        widget_key(name),
        *(key for key in st.session_state if str(key).startswith(widget_key(name + "@"))),
    ]:
        if key != widget_key(name + place) and key in st.session_state:
            del st.session_state[key]


def bind(
    name: str,
    shown: object,
    convert: Callable[[object], object],
    draw: Callable[..., object],
    place: str = "",
) -> None:
    """Draw a widget that shows the plan's value and, pressed, changes the plan.

    Parameters
    ----------
    place : str
        "@" and a word, where the same input stands in a second place of the page.
    """
    # The state is set before the widget is drawn, because Streamlit refuses to set it afterwards.
    start_from_plan(name + place, shown)
    # A callback runs before the page does, so the whole page is drawn from the changed plan.
    returned = draw(key=widget_key(name + place), on_change=partial(_changed, name, convert, place))
    # After a restart the server knows no callback yet, so a first press shows only in what the widget
    # returns.
    forgotten.catch_up(lambda: session.change(**{name: convert(returned)}), newer=returned != shown)


def start_from_plan(name: str, value: object) -> None:
    """Give a widget that was not drawn yet the plan's value to start from."""
    # State and `value` both come from the plan: the state decides, and `value` is what the browser paints
    # first, before the state arrives. Streamlit's warning about the pair is off in config.toml for this.
    if widget_key(name) not in st.session_state and not forgotten.may_be_forgotten():
        st.session_state[widget_key(name)] = value


def show_anew(name: str, value: object) -> None:
    """Give a widget the plan's value, whatever it still holds of an older plan."""
    if widget_key(name) in st.session_state and not forgotten.may_be_forgotten():
        st.session_state[widget_key(name)] = value


def picked(name: str) -> object:
    """Return what a widget shows right now, for a callback of its page."""
    return st.session_state[widget_key(name)]
