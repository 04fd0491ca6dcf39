"""Every shared input, built from its declaration in ``data/inputs.toml``.

Counts and money have steppers, choices have segments; nothing here is a slider, because a
slider's value jumps when a thumb only meant to scroll the page.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import cast, get_args

import streamlit as st

from components.frame import typed_figures
from components.frame.typed_figures import Field
from components.palette import Tone
from components.visit import forgotten, session
from components.visit.binding import bind, start_from_plan, widget_key
from components.visit.callbacks import guarded, value_of
from components.visit.view import View
from model.money.minor import nearest_minor, to_major

EXAMPLE = 123_456  # minor units: long enough for both separators


def bounds(view: View, name: str) -> tuple[Decimal, Decimal, Decimal]:
    """Return the lowest and highest figure of an input, and the step between two of them."""
    one = view.library.inputs[name]
    return *one.figures, one.step


# In all of these an emptied field keeps the last good number, because a total needs one to stand on.
def whole(view: View, name: str, label: str) -> None:
    """Show a stepper for a count."""
    low, high, step = (int(edge) for edge in bounds(view, name))
    shown = getattr(view.plan, name)
    stepper = partial(st.number_input, label, value=shown, min_value=low, max_value=high, step=step)
    # An emptied stepper keeps the last good number, because a total needs one to stand on.
    bind(name, shown, lambda value: shown if value is None else int(str(value)), stepper)


def whole_or_none(view: View, name: str, label: str, placeholder: str) -> None:
    """Show a field for a count; empty while none is chosen."""
    count = getattr(view.plan, name)
    shown = None if count is None else Decimal(count)
    _typed(view, name, label, placeholder, shown, lambda figure: None if figure is None else int(figure))


def money(view: View, name: str, label: str, placeholder: str, place: str = "") -> None:
    """Show a field for the reader's own quote in major units; empty means that ours counts."""
    minor = getattr(view.plan, name)
    _typed(view, name, label, placeholder, None if minor is None else to_major(minor), typed_minor, place)


def percent(view: View, name: str, label: str, placeholder: str) -> None:
    """Show a field for a rate in percent; empty means that the region's rule counts."""
    _typed(view, name, label, placeholder, getattr(view.plan, name), to_rate)


def _typed(
    view: View,
    name: str,
    label: str,
    placeholder: str,
    shown: Decimal | None,
    convert: Callable[[Decimal | None], object],
    place: str = "",
) -> None:
    def keep(figure: Decimal | None) -> None:
        session.change(**{name: convert(figure)})

    typed_figures.show(view, Field(name, name, name + place, label, placeholder, shown, keep))


def typed_minor(figure: Decimal | None) -> int | None:
    """Return what was typed in major units as minor units."""
    return None if figure is None else nearest_minor(figure)


def to_rate(figure: Decimal | None) -> Decimal | None:
    """Return what was typed as a rate in percent."""
    # Without ending zeros, so that one rate is written in one way in the link.
    return None if figure is None else figure.normalize()


def millimetres(view: View, name: str, label: str) -> None:
    """Show a stepper for a depth."""
    low, high, step = (float(edge) for edge in bounds(view, name))
    shown = float(getattr(view.plan, name))
    stepper = partial(
        st.number_input, label, value=shown, min_value=low, max_value=high, step=step, format="%.1f"
    )
    # By way of text, because a float such as 1.1 holds more digits than were typed.
    bind(name, shown, lambda value: Decimal(str(shown if value is None else value)), stepper)


def tone(view: View, label: str) -> None:
    """Show segments for the tone of the drawn skin; the choice stays in the session, out of the link."""

    def changed() -> None:
        session.visit().tone = cast("Tone", value_of(widget_key("tone")))

    if session.visit().returned:
        st.session_state[widget_key("tone")] = session.visit().tone
    st.segmented_control(
        label,
        get_args(Tone),
        default=session.visit().tone,
        format_func=lambda one: view.words(f"skin.tones.{one}"),
        required=True,
        key=widget_key("tone"),
        on_change=guarded(changed),
    )


def day(view: View, name: str, label: str) -> None:
    """Show a date; empty while none is chosen."""
    (first, last), shown = view.library.inputs[name].days, getattr(view.plan, name)
    # A date field that is given a value of its own can never be emptied again. So the day comes from the
    # state alone, except where the state must wait for what the browser may hold.
    value = shown if forgotten.may_be_forgotten() else None
    # The order of day and month is the region's, because the browser's own may be another country's.
    field: Callable[..., object] = partial(
        st.date_input, label, value=value, min_value=first, max_value=last, format=view.date_order
    )
    bind(name, shown, lambda day: day, field)


def choice(view: View, name: str, label: str, prefix: str, changed: Callable[[], None] | None = None) -> None:
    """Show segments for one of a few ids; labels are the sentences `prefix` with the id filled in.

    Parameters
    ----------
    changed : callable or None
        What a press does, when it changes more of the plan than this one choice.
    """
    shown, ids = getattr(view.plan, name), view.library.inputs[name].choices
    segments = partial(
        st.segmented_control,
        label,
        ids,
        default=shown,
        format_func=lambda one: view.words(prefix.format(one)),
        required=True,
    )
    # A choice that changes more than its own field is no plain binding: its page says what a press does.
    if changed is None:
        bind(name, shown, lambda value: value or shown, segments)
    else:
        start_from_plan(name, shown)
        segments(key=widget_key(name), on_change=guarded(changed))


def items(view: View, name: str, label: str, ids: tuple[str, ...], prefix: str) -> None:
    """Show a toggle for each of some ids; those of the plan that are not on show stay as they are."""
    chosen, known = getattr(view.plan, name), view.library.inputs[name].choices
    shown = [one for one in ids if one in chosen]

    def convert(value: object) -> tuple[str, ...]:
        # The toggles on show tell nothing about choices that this region or laser does not offer.
        kept = {*(value if isinstance(value, list) else ()), *(one for one in chosen if one not in ids)}
        # In the order of the data, so that the same choices always make the same link.
        return tuple(one for one in known if one in kept)

    toggles = partial(
        st.pills,
        label,
        ids,
        selection_mode="multi",
        default=shown,
        format_func=lambda one: view.words(prefix.format(one)),
    )
    bind(name, shown, convert, toggles)


def own_words(
    label: str, key: str, shown: str, keep: Callable[[str], None], *, placeholder: str, most: int
) -> None:
    """Show a field for words of the reader's own, which stay in the session.

    Parameters
    ----------
    key : str
        Streamlit key of the field.
    shown : str
        What it holds so far.
    keep : callable
        Takes what was typed, on one line.
    most : int
        Letters that it takes.
    """

    def changed() -> None:
        # A paste may hold line ends and many spaces.
        keep(" ".join(str(st.session_state.get(key, shown)).split()))

    if session.visit().returned:
        st.session_state[key] = shown
    typed = st.text_input(
        label,
        value=shown,
        max_chars=most,
        placeholder=placeholder,
        # The tablet is shared, and the browser would offer one reader's words to the next.
        autocomplete="off",
        key=key,
        on_change=guarded(changed),
    )
    forgotten.catch_up(changed, newer=typed != shown)


def writing(view: View, label: str) -> None:
    """Show segments for how numbers are written, each by an example."""
    ids, region = view.library.regions[view.plan.region].locales, view.plan.region
    # A way of writing that another region uses may still be in the plan; here it counts for nothing.
    shown = view.plan.locale if view.plan.locale in ids else ids[0]
    segments = partial(
        st.segmented_control,
        label,
        ids,
        default=shown,
        format_func=lambda one: view.library.formats(region, one).money(EXAMPLE),
        required=True,
    )
    # The region's usual way is kept as no choice, so that another region starts with its own.
    bind("locale", shown, lambda value: None if value in (None, ids[0]) else str(value), segments)


def flag(view: View, name: str, label: str) -> None:
    """Show a switch."""
    shown = getattr(view.plan, name)
    bind(name, shown, bool, partial(st.toggle, label, value=shown))
