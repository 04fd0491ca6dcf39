"""The Planner's controls: the two courses beside each other, the rest under More."""

from __future__ import annotations

from functools import partial

import streamlit as st

from catalog.answers import CostAnswer
from components import inputs, session
from components.view import View
from model.quantities import UNKNOWN


def _quote_hint(view: View, item: str) -> str:
    amount = view.library.regions[view.plan.region].book.amount(item).minor
    if amount == UNKNOWN:
        return view.words("planner.price_missing")
    return view.words("planner.price_usual", range=view.formats.money_range(amount))


def _courses(view: View) -> None:
    words, currency = view.words, view.formats.currency
    needles, laser = st.columns(2)
    with needles, st.container(key="plan_needles"):
        st.header(words("planner.controls_needles"), anchor=False)
        inputs.whole(view, "sessions", words("planner.sessions"))
        inputs.money(
            view, "price", words("planner.price", currency=currency), _quote_hint(view, "microneedling")
        )
        published = view.library.options["microneedling"].count("sessions")
        st.caption(words("planner.needles_usual", range=view.formats.count_range(published)))
    with laser, st.container(key="plan_laser"):
        st.header(words("planner.controls_laser"), anchor=False)
        usual = view.library.options[view.plan.laser].count("sessions")
        published = words("planner.sessions_published", range=view.formats.count_range(usual))
        inputs.count_or_published(view, "laser_sessions", words("planner.sessions"), published)
        inputs.money(
            view, "laser_price", words("planner.price", currency=currency), _quote_hint(view, view.plan.laser)
        )


def _laser() -> None:
    session.change_laser(str(inputs.picked("laser")))


def _region(currency: str) -> None:
    session.change_region(str(inputs.picked("region")), currency)


def _more(view: View) -> None:
    words, formats = view.words, view.formats
    book = view.library.regions[view.plan.region].book
    pay = formats.money_range(book.amount("pay_per_day").minor)
    with st.expander(words("planner.more")):
        inputs.choice(
            view, "region", words("planner.region"), "region.{}", partial(_region, formats.currency)
        )
        inputs.whole(view, "horizon", words("planner.horizon"))
        left, right = st.columns(2)
        with left:
            inputs.whole(view, "maintenance", words("planner.maintenance"))
            inputs.flag(view, "off", words("planner.off"))
        with right:
            inputs.whole(view, "laser_maintenance", words("planner.laser_maintenance"))
            inputs.percent(view, "tax", words("planner.tax"), words("planner.tax_usual"))
        inputs.money(
            view, "pay", words("planner.pay", currency=formats.currency), words("planner.pay_usual", pay=pay)
        )
        st.button(words("planner.reset"), on_click=session.restart)


def show(view: View, answer: CostAnswer) -> None:
    """Show every input of the Planner."""
    inputs.choice(view, "laser", view.words("planner.laser"), "option.{}.name", _laser)
    _courses(view)
    _more(view)
    if answer.needles.cumulative[-1].day > answer.terms.end:
        st.caption(view.words("planner.long_course"))
