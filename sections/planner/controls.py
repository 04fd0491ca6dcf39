"""The Planner's choices that stand open: what it is for, which laser, and the two courses."""

from __future__ import annotations

from functools import partial

import streamlit as st

from answers.cost import about_cost
from components.frame import blocks, counts, inputs, parts
from components.visit import binding, session
from components.visit.answered import about
from components.visit.view import View
from model.quantities import UNKNOWN
from sections.planner import totals
from sections.planner.reads import COSTS, WHOLE_PAGE


def _quote_hint(view: View, item: str) -> str:
    amount = view.library.regions[view.plan.region].book.amount(item).minor
    if amount == UNKNOWN:
        return view.words("planner.price_missing")
    return view.words("planner.price_usual", range=view.formats.money_range(amount))


def _course(view: View, count: str, price: str, option: str) -> None:
    """Show the stepper of a count and the field for a quote."""
    stepper, quote = (
        partial(_stepper, count=count, option=option),
        partial(_quote, price=price, option=option),
    )
    parts.show(view, f"counted_{count}", stepper, reads=WHOLE_PAGE | {count})
    parts.show(view, f"quote_{price}", quote, reads=WHOLE_PAGE | {price})


def _stepper(view: View, count: str, option: str) -> None:
    words, published = view.words, view.library.options[option].count("sessions", view.plan.concern)
    group = words("planner.sessions_of", option=words(f"option.{option}.name"))
    counts.show(view, count, words("planner.sessions"), published, group)


def _quote(view: View, price: str, option: str) -> None:
    label = view.words("planner.price", currency=view.formats.currency)
    inputs.money(view, price, label, _quote_hint(view, option))


def _needles(view: View) -> None:
    st.header(view.words("planner.controls_needles"), anchor=False)
    _course(view, "sessions", "price", "microneedling")


def _laser(view: View) -> None:
    colour = view.library.options[view.plan.laser].look.colour
    with st.container(key=f"colour_{colour}"):  # the card wears the colour of its laser
        st.header(view.words("planner.controls_laser"), anchor=False)
    _course(view, "laser_sessions", "laser_price", view.plan.laser)


def _change_laser() -> None:
    session.change_laser(str(binding.picked("laser")))


def show(view: View) -> None:
    """Show the sentence, the choices that stand open, and the totals."""
    # On a wide screen the controls stand beside the picture that they change.
    with st.container(key="bench"):
        blocks.in_short_now(view, about(about_cost, totals.sentence), reads=COSTS)
        with st.container(key="choices"):
            inputs.choice(view, "concern", view.words("concern.label"), "concern.{}")
            inputs.choice(view, "laser", view.words("planner.laser"), "option.{}.name", _change_laser)
        with st.container(key="courses"):
            _courses(view)
        with st.container(key="totals"):
            parts.show(view, "totals", about(about_cost, totals.totals), reads=COSTS)


def _courses(view: View) -> None:
    needles, laser = st.columns(2)
    with needles, st.container(key="plan_needles"):
        _needles(view)
    with laser, st.container(key="plan_laser"):
        _laser(view)
