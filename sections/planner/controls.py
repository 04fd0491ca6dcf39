"""The Planner's choices that stand open: what it is for, which laser, and the two courses."""

from __future__ import annotations

import streamlit as st

from answers.cost import CostAnswer
from components.frame import inputs
from components.visit import binding, session
from components.visit.view import View
from model.quantities import UNKNOWN
from sections.planner import totals


def _quote_hint(view: View, item: str) -> str:
    amount = view.library.regions[view.plan.region].book.amount(item).minor
    if amount == UNKNOWN:
        return view.words("planner.price_missing")
    return view.words("planner.price_usual", range=view.formats.money_range(amount))


def _needles(view: View) -> None:
    words = view.words
    st.header(words("planner.controls_needles"), anchor=False)
    inputs.whole(view, "sessions", words("planner.sessions"))
    published = view.library.options["microneedling"].count("sessions")
    st.caption(words("planner.needles_usual", range=view.formats.count_range(published)))
    label = words("planner.price", currency=view.formats.currency)
    inputs.money(view, "price", label, _quote_hint(view, "microneedling"))


def _laser(view: View) -> None:
    words = view.words
    colour = view.library.options[view.plan.laser].look.colour
    with st.container(key=f"colour_{colour}"):  # the card wears the colour of its laser
        st.header(words("planner.controls_laser"), anchor=False)
    usual = view.library.options[view.plan.laser].count("sessions")
    published = view.formats.count_range(usual)
    inputs.count_or_published(view, "laser_sessions", words("planner.sessions"), usual)
    # Once the reader has a count of their own, the way back to the published one stands in its place.
    if view.plan.laser_sessions is None:
        st.caption(words("planner.laser_counted", range=published))
    else:
        st.button(words("planner.laser_own", range=published), type="tertiary", on_click=_published)
    label = words("planner.price", currency=view.formats.currency)
    inputs.money(view, "laser_price", label, _quote_hint(view, view.plan.laser))


def _published() -> None:
    session.change(laser_sessions=None)
    # The stepper still holds the reader's count and would go on showing it.
    session.forget_widgets("laser_sessions")


def _change_laser() -> None:
    session.change_laser(str(binding.picked("laser")))


def show(view: View, answer: CostAnswer) -> None:
    """Show the sentence, the choices that stand open, and the totals."""
    words = view.words
    totals.sentence(view, answer)
    with st.container(key="choices"):
        inputs.choice(view, "concern", words("concern.label"), "concern.{}")
        inputs.choice(view, "laser", words("planner.laser"), "option.{}.name", _change_laser)
    needles, laser = st.columns(2)
    with needles, st.container(key="plan_needles"):
        _needles(view)
    with laser, st.container(key="plan_laser"):
        _laser(view)
    # A course is paid for in full, even where it ends after the years looked ahead.
    if answer.needles.cumulative[-1].day > answer.terms.end:
        st.caption(words("planner.long_course"))
    totals.totals(view, answer)
