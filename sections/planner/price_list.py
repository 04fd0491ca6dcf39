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
    st.markdown("\n\n".join(_told(view, item) for item in items))


def _told(view: View, item: str) -> str:
    region, key = view.library.regions[view.plan.region], f"option.{item}.name"
    title = name(view, item) if key in view.words else view.words(f"price_item.{item}")
    # A heading with nothing below it would look like a fault of the page.
    told = [f"**{title}**", _listed(view, region.behind(item)) or view.words("grid.missing_price")]
    if aside := region.set_aside(item):
        clinic = as_typed(view.library.clinic.name)
        told += [view.words("planner.price_own_counts", clinic=clinic), _listed(view, aside)]
    return "\n\n".join(told)


def _listed(view: View, seen: tuple[Observation, ...]) -> str:
    lines: list[str] = []
    for one in seen:
        source = price_source(view, one)
        where, amount = as_typed(source["label"]), view.formats.money_range(one.amount)
        text = view.words("planner.price_seen", amount=amount, where=where)
        address = one.source.link
        lines.append(f"- {text} {link(view.words('source.link'), address)}" if address else f"- {text}")
    return "\n".join(lines)
