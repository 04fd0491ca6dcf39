"""A figure that the reader types, from the words on its field to the plan: money, a share of 100, a count.

What was typed is read by ``catalog/words/typed.py``. A figure that can be read goes into the plan, and the
field then shows it as the region writes it. One that cannot be read stays in the field with words why, and
counts for nothing: the plan is as if the field were empty, so that no older figure counts unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

import streamlit as st

from catalog.words.typed import FigureKind, FigureRules, Misread, read_figure
from components.browser import typed_figure
from components.browser.number_fields import RefusedTexts
from components.browser.typed_figure import Typed, TypedFigure
from components.visit import forgotten, session
from components.visit.callbacks import guarded
from components.visit.view import View

# A refused text goes with the copies that widgets hold; the mark of what was heard stays for the whole visit.
REFUSED: Final = session.WIDGET + "refused:"
HEARD: Final = "heard:"
EXAMPLES: Final[Mapping[FigureKind, Decimal]] = MappingProxyType(
    {"whole": Decimal(12), "money": Decimal("250.5"), "percent": Decimal("7.5")}
)  # of how to write, and of nothing else


@dataclass(frozen=True)
class Field:
    """One field on a page.

    Parameters
    ----------
    bounds : str
        Name of the input that declares what the figure is and how far it may go.
    sets : str
        What the field changes; two fields that change the same thing have the same.
    place : str
        Unique on the page.
    shown : Decimal or None
        The figure of the plan, in major units for money.
    keep : callable
        Puts a figure that could be read into the plan; None empties it.
    """

    bounds: str
    sets: str
    place: str
    label: str
    placeholder: str
    shown: Decimal | None
    keep: Callable[[Decimal | None], object]


def show(view: View, field: Field) -> None:
    """Show a field, and take over what the reader types into it."""
    rules = _rules(view, field.bounds)

    def take(typed: Typed) -> None:
        _take(field, rules, typed)

    sent = typed_figure.show(_payload(view, field, rules), session.WIDGET + field.place, guarded(take))
    # After a restart no callback was known yet, and what was typed is told by the field alone.
    forgotten.catch_up(lambda: take(sent) if sent else None, newer=sent is not None)


def refused_texts(view: View) -> RefusedTexts:
    """Return the words below Streamlit's own fields for what they cannot take."""
    words, day = view.words, view.formats.day
    days = {name: one.days for name, one in view.library.inputs.items() if one.kind == "day"}
    return {
        "count": words("typed.count_bounds", low="{low}", high="{high}", count="{count}"),
        "decimal": words("typed.decimal_bounds", low="{low}", high="{high}", count="{count}"),
        "mark": view.formats.marks[0],
        "days": {
            name: words("typed.day_bounds", low=day(low), high=day(high))
            for name, (low, high) in days.items()
        },
    }


def _rules(view: View, bounds: str) -> FigureRules:
    one = view.library.inputs[bounds]
    kind = "money" if one.kind == "quotes" else one.kind
    if kind not in ("whole", "money", "percent"):
        raise TypeError(f"The input {bounds} is no figure to type.")
    return FigureRules(kind, *one.figures, view.formats.locale, view.formats.currency)


def _take(field: Field, rules: FigureRules, typed: Typed) -> None:
    _take_text(field, rules, typed["text"])
    st.session_state[HEARD + field.place] = typed["mark"]


def _take_text(field: Field, rules: FigureRules, text: str) -> None:
    found = read_figure(text, rules)
    field.keep(None if isinstance(found, Misread) else found)
    forget(field)
    if isinstance(found, Misread):
        st.session_state[REFUSED + field.sets] = (field.place, text)


def take_text(view: View, field: Field, text: str) -> None:
    """Take over what was typed into a field that a component of its own draws."""
    _take_text(field, _rules(view, field.bounds), text)


def forget(field: Field) -> None:
    """Forget a text that could not be read."""
    st.session_state.pop(REFUSED + field.sets, None)


def refused(view: View, field: Field) -> tuple[str, str] | None:
    """Return the text in a field that could not be read, and why; None where there is none."""
    text, rules = _refused(field), _rules(view, field.bounds)
    found = read_figure(text, rules)
    # A text refused in one region may be good in another, for which nobody typed it: it leaves the field.
    return (text, _problem(view, rules, found)) if isinstance(found, Misread) else None


def _payload(view: View, field: Field, rules: FigureRules) -> TypedFigure:
    payload: TypedFigure = {
        "label": field.label,
        "text": "" if field.shown is None else view.formats.figure(field.shown, rules.kind),
        "placeholder": field.placeholder,
        "keys": "numeric" if rules.kind == "whole" else "decimal",
        "empty_label": view.words("typed.empty", label=field.label),
        "heard": st.session_state.get(HEARD + field.place, ""),
        "drawn": f"{session.name()} {session.visit().drawn}",
    }
    if (told := refused(view, field)) is not None:
        payload["text"], payload["problem"] = told
    return payload


def _refused(field: Field) -> str:
    """Return the text that was refused in this field and still stands in it; empty where there is none."""
    # A figure that reached the plan some other way, by a link or a press, takes its place.
    if field.shown is not None:
        forget(field)
    place, text = st.session_state.get(REFUSED + field.sets, ("", ""))
    return text if place == field.place else ""


def _problem(view: View, rules: FigureRules, found: Misread) -> str:
    words, write = view.words, partial(view.formats.figure, kind=rules.kind)
    if found.because == "two_ways":
        thousands, small = map(write, found.senses)
        return words("typed.two_ways", thousands=thousands, small=small)
    if found.because == "out_of_bounds":
        return words("typed.out_of_bounds", low=write(rules.low), high=write(rules.high))
    if found.because == "other_money":
        return words("typed.other_money", currency=rules.currency)
    if found.because == "percent_sign":
        return words("typed.percent_sign", currency=rules.currency)
    example = write(EXAMPLES[rules.kind])
    if found.because == "too_fine":
        mark = words("typed.comma" if view.formats.marks[0] == "," else "typed.point")
        return words("typed.too_fine", mark=mark, example=example)
    key = "typed.whole_only" if found.because == "whole_only" else "typed.not_a_number"
    return words(key, example=example)
