"""What a tap on the Planner changes first: the sentence, the two plans and the totals.

This part runs by itself, without the rest of the page, so that a tap is answered at once; the bars then
ask for the rest when taps have paused (docs/decisions/0007-totals-first.md).
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from catalog.answers import CostAnswer, about_cost
from catalog.plan import CENTS, write_link
from components import planner_controls, planner_parts, session, sure_taps, total_bars, words_block
from components.charts.axis import marks
from components.findings import name
from components.total_bars import Tick, TotalBar, TotalBars
from components.view import View
from model.cost import OptionCost


def _share(minor: int | None, end: float) -> float | None:
    return None if minor is None else round(minor / CENTS / end, 5)


def _bar(view: View, option: OptionCost, end: float) -> TotalBar:
    low, typical, high = option.total.minor.edges
    return {
        "option": option.treatment.id,
        "name": name(view, option.treatment.id),
        "total": planner_parts.money(view, option.total.minor),
        "low": _share(low, end),
        "typical": _share(typical, end),
        "high": _share(high, end),
    }


def bars(view: View, answer: CostAnswer) -> TotalBars:
    """Answer every total as a bar on one axis that starts at nothing."""
    known = [edge for option in answer.options for edge in option.total.minor.edges if edge is not None]
    axis = marks(max(known) / CENTS)
    ticks: list[Tick] = [
        {"at": mark / axis[-1], "label": view.formats.money(round(mark * CENTS))} for mark in axis
    ]
    return {
        "plan": write_link(view.plan, view.library.inputs),
        "alt": view.words("planner.totals_alt", **planner_parts.option_facts(view, answer)),
        "bars": [_bar(view, option, axis[-1]) for option in answer.options],
        "ticks": ticks,
    }


def show(view: View, answer: CostAnswer) -> None:
    """Show the sentence, the choices and the totals."""
    with st.container(key="now"):
        _part(view, answer)
    sure_taps.show("now")


@st.fragment
def _part(view: View, answer: CostAnswer) -> None:
    # After a tap in here nothing else of the page runs, and what is passed in is of the last whole run.
    plan = session.keep(view.library)
    if plan != view.plan:
        view = replace(view, plan=plan)
        answer = about_cost(view.plan, view.library, view.today)
    words_block.in_short(view, planner_parts.headline(view, answer), announce=True)
    planner_controls.show(view, answer)
    with st.container(key="totals"):
        total_bars.show(bars(view, answer), key="total_bars", calm=session.go_on)
        st.caption(f"{planner_parts.fairness(view, answer)} {planner_parts.left_out(view, answer)}")
