"""The Planner's choices that stand open: what it is for, which laser, and the two courses."""

from __future__ import annotations

import streamlit as st

from answers.cost import CostAnswer
from components.frame import inputs
from components.visit import binding, session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.quantities import UNKNOWN
from sections.planner import totals
from sections.wording.course import concern_counts


def _quote_hint(view: View, item: str) -> str:
    amount = view.library.regions[view.plan.region].book.amount(item).minor
    if amount == UNKNOWN:
        return view.words("planner.price_missing")
    return view.words("planner.price_usual", range=view.formats.money_range(amount))


def _count(view: View, field: str, option: str) -> None:
    """Show the stepper of a count, and whether the published one counts or the way back to it."""
    words, published = view.words, view.library.options[option].count("sessions", view.plan.concern)
    shown = view.formats.count_range(published)
    inputs.count_or_published(view, field, words("planner.sessions"), published)
    # Once the reader has a count of their own, the way back to the published one stands in its place.
    if getattr(view.plan, field) is None:
        st.caption(words("planner.counted", range=shown))
    else:
        label = words("planner.count_published", range=shown)
        st.button(
            label, key=f"published_{field}", type="tertiary", on_click=guarded(_published), args=(field,)
        )


def _needles(view: View) -> None:
    words = view.words
    st.header(words("planner.controls_needles"), anchor=False)
    _count(view, "sessions", "microneedling")
    label = words("planner.price", currency=view.formats.currency)
    inputs.money(view, "price", label, _quote_hint(view, "microneedling"))


def _laser(view: View) -> None:
    words = view.words
    colour = view.library.options[view.plan.laser].look.colour
    with st.container(key=f"colour_{colour}"):  # the card wears the colour of its laser
        st.header(words("planner.controls_laser"), anchor=False)
    _count(view, "laser_sessions", view.plan.laser)
    label = words("planner.price", currency=view.formats.currency)
    inputs.money(view, "laser_price", label, _quote_hint(view, view.plan.laser))


def _published(field: str) -> None:
    session.change(**{field: None})
    # The stepper still holds the reader's count and would go on showing it.
    session.forget_widgets(field)


def _change_laser() -> None:
    session.change_laser(str(binding.picked("laser")))


def show(view: View, answer: CostAnswer) -> None:
    """Show the sentence, the choices that stand open, and the totals."""
    words = view.words
    totals.sentence(view, answer)
    with st.container(key="choices"):
        inputs.choice(view, "concern", words("concern.label"), "concern.{}")
        st.caption(concern_counts(view))
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
