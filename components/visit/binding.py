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
    keys = [key for key in map(str, st.session_state) if key.partition("@")[0] == widget_key(name)]
    if others := [key.removeprefix(session.WIDGET) for key in keys if key != widget_key(name + place)]:
        session.forget_widgets(*others)


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
    key, now = widget_key(name), session.visit()
    if forgotten.may_be_forgotten():
        # A widget that a press has made to start again shows the plan's value from now on.
        if key in now.starting_anew:
            overtaken.note(now.overtaken, key, now.starting_anew.pop(key), value, moved=session.moves())
        return
    # State and `value` both come from the plan: the state decides, and `value` is what the browser paints
    # first, before the state arrives. Streamlit's warning about the pair is off in config.toml for this.
    if key not in st.session_state:
        st.session_state[key] = value
        before = now.starting_anew.pop(key, value)
        overtaken.note(now.overtaken, key, before, value, moved=session.moves())
    # What was set anew reaches the browser after its press, and would be shown in place of what was pressed;
    # and where a second run begins before the browser has drawn the first, what the first set is lost.
    elif overtaken.may_be_unseen(now.overtaken, key, value, behind=now.behind):
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
    # A run that was cut short has drawn nothing yet in place of what was forgotten.
    waits = key in now.starting_anew and now.starting_anew[key] == value
    if waits or overtaken.is_echo(now.overtaken, key, value, behind=now.behind):
        session.forget_widgets(name)
        raise WidgetGone(key)
    return value
