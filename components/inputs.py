"""Every shared input, built from its declaration in ``data/inputs.toml``.

Counts and money have steppers, choices have segments; nothing here is a slider, because a
slider's value jumps when a thumb only meant to scroll the page.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import streamlit as st

from catalog.plan import CENTS
from components import session
from components.view import View


def _key(name: str) -> str:
    return session.WIDGET + name


def _changed(name: str, convert: Callable[[object], object]) -> None:
    session.change(**{name: convert(st.session_state[_key(name)])})


def _start(name: str, value: object) -> None:
    # Setting the state before the widget exists, and never `value=`, keeps one source of truth.
    if _key(name) not in st.session_state:
        st.session_state[_key(name)] = value


def _bounds(view: View, name: str) -> tuple[Decimal, Decimal, Decimal]:
    one = view.library.inputs[name]
    assert isinstance(one.low, Decimal) and isinstance(one.high, Decimal)
    return one.low, one.high, one.step


def whole(view: View, name: str, label: str, usual: int | None = None) -> None:
    """Show a stepper for a count.

    Parameters
    ----------
    usual : int or None
        Where the stepper stands while the plan has no number of its own, so that a thumb can
        step from there; an empty stepper cannot be stepped.
    """
    low, high, step = (int(edge) for edge in _bounds(view, name))
    chosen = getattr(view.plan, name)
    _start(name, usual if chosen is None else chosen)
    st.number_input(
        label,
        min_value=low,
        max_value=high,
        step=step,
        key=_key(name),
        on_change=partial(_changed, name, lambda value: int(str(value))),
    )


def money(view: View, name: str, label: str, placeholder: str) -> None:
    """Show a field for the reader's own quote in major units; empty means that ours counts."""
    low, high, step = (float(edge) for edge in _bounds(view, name))
    minor = getattr(view.plan, name)
    _start(name, None if minor is None else minor / CENTS)
    st.number_input(
        label,
        min_value=low,
        max_value=high,
        step=step,
        format="%g",
        key=_key(name),
        placeholder=placeholder,
        value=None,
        on_change=partial(_changed, name, _minor),
    )


def _minor(value: object) -> int | None:
    return None if value is None else int((Decimal(str(value)) * CENTS).to_integral_value())


def percent(view: View, name: str, label: str, placeholder: str) -> None:
    """Show a field for a rate in percent; empty means that the region's rule counts."""
    low, high, step = (float(edge) for edge in _bounds(view, name))
    rate = getattr(view.plan, name)
    _start(name, None if rate is None else float(rate))
    st.number_input(
        label,
        min_value=low,
        max_value=high,
        step=step,
        format="%g",
        key=_key(name),
        placeholder=placeholder,
        value=None,
        on_change=partial(_changed, name, lambda value: None if value is None else Decimal(str(value))),
    )


def day(view: View, name: str, label: str) -> None:
    """Show a date; empty while none is chosen."""
    one = view.library.inputs[name]
    assert isinstance(one.low, date) and isinstance(one.high, date)
    _start(name, getattr(view.plan, name))
    st.date_input(
        label,
        value=None,
        min_value=one.low,
        max_value=one.high,
        key=_key(name),
        format=view.date_order,
        on_change=partial(_changed, name, lambda value: value),
    )


def picked(name: str) -> object:
    """Answer what a widget shows right now, for a callback of its page."""
    return st.session_state[_key(name)]


def choice(
    view: View, name: str, label: str, prefix: str, on_change: Callable[[], None] | None = None
) -> None:
    """Show segments for one of a few ids; labels are the sentences `prefix` with the id filled in."""
    ids = view.library.inputs[name].choices
    _start(name, getattr(view.plan, name))
    st.segmented_control(
        label,
        ids,
        format_func=lambda one: view.words(prefix.format(one)),
        key=_key(name),
        required=True,
        on_change=on_change or partial(_changed, name, lambda value: value or getattr(view.plan, name)),
    )


def flag(view: View, name: str, label: str) -> None:
    """Show a switch."""
    _start(name, getattr(view.plan, name))
    st.toggle(label, key=_key(name), on_change=partial(_changed, name, bool))
