"""Binds Streamlit's widgets to the plan: what a widget shows at first, and what a press changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.visit import forgotten, overtaken, session
from components.visit.callbacks import WidgetGone, guarded, value_of


def widget_key(name: str) -> str:
    """Return Streamlit's key of the widget that changes one field of the plan."""
    return session.WIDGET + name


def _changed(name: str, convert: Callable[[object], object], place: str) -> None:
    session.change(**{name: convert(picked(name + place))})
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
    returned = draw(key=widget_key(name + place), on_change=guarded(partial(_changed, name, convert, place)))
    # After a restart the server knows no callback yet, so a first press shows only in what the widget
    # returns.
    forgotten.catch_up(lambda: session.change(**{name: convert(returned)}), newer=returned != shown)


def start_from_plan(name: str, value: object) -> None:
    """Give a widget that was not drawn yet the plan's value to start from."""
    if forgotten.may_be_forgotten():
        return
    key, now = widget_key(name), session.visit()
    # State and `value` both come from the plan: the state decides, and `value` is what the browser paints
    # first, before the state arrives. Streamlit's warning about the pair is off in config.toml for this.
    if key not in st.session_state:
        st.session_state[key] = value
        if key in now.forgotten:
            overtaken.note(now.overtaken, key, now.forgotten.pop(key), value, moved=now.moved)
    # What was set anew reaches the browser after its press, and would be shown in place of what was pressed.
    elif now.behind and overtaken.was_set_lately(now.overtaken, key):
        st.session_state[key] = value


def show_anew(name: str, value: object) -> None:
    """Give a widget the plan's value, whatever it still holds of an older plan."""
    key = widget_key(name)
    unlike = key in st.session_state and st.session_state[key] != value
    if unlike and not forgotten.may_be_forgotten():
        now = session.visit()
        overtaken.note(now.overtaken, key, st.session_state[key], value, moved=now.moved)
        st.session_state[key] = value


def picked(name: str) -> object:
    """Return what a widget shows right now, for a callback of its page.

    Raises
    ------
    WidgetGone
        If the reader left that page while the press was on its way, or no press was: the browser sent an old
        figure along with another event.
    """
    key, now = widget_key(name), session.visit()
    value = value_of(key)
    # A callback runs before the page, so the address still is the one that came with the event.
    behind = session.asked_address() != now.written
    # A run that was cut short has drawn nothing yet in place of what was forgotten.
    waits = key in now.forgotten and now.forgotten[key] == value
    if waits or overtaken.is_echo(now.overtaken, key, value, behind=behind):
        session.forget_widgets(name)
        raise WidgetGone(key)
    return value
