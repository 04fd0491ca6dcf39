"""Where the prices of a region come from: every price with its year, place and tier."""

from __future__ import annotations

import streamlit as st

from catalog.prices.observations import Observation
from components.frame.typed import as_typed, link
from components.visit.view import View
from sections.wording.findings import name, price_source


def show(view: View, items: tuple[str, ...]) -> None:
    """Show the observations behind some items, best tier first.

    Parameters
    ----------
    items : tuple of str
        Option ids, or other items of the price book.
    """
    region = view.library.regions[view.plan.region]
    for item in items:
        seen = region.behind(item)
        key = f"option.{item}.name"
        title = name(view, item) if key in view.words else view.words(f"price_item.{item}")
        st.markdown(f"**{title}**")
        # A heading with nothing below it would look like a fault of the page.
        if not seen:
            st.markdown(view.words("grid.missing_price"))
        _listed(view, seen)
        if aside := region.set_aside(item):
            st.markdown(view.words("planner.price_own_counts", clinic=as_typed(view.library.clinic.name)))
            _listed(view, aside)


def _listed(view: View, seen: tuple[Observation, ...]) -> None:
    for one in seen:
        source = price_source(view, one)
        where, amount = as_typed(source["label"]), view.formats.money_range(one.amount)
        text = view.words("planner.price_seen", amount=amount, where=where)
        address = one.source.link
        st.markdown(f"- {text} {link(view.words('source.link'), address)}" if address else f"- {text}")
