"""Where both options cost the same, and when the laser costs less."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from answers.cost import CostAnswer
from components.visit.view import View
from sections.planner import sentences


def label(view: View, answer: CostAnswer) -> str:
    """Return the label of the fold: when the laser course costs less, in a few words."""
    words, even, gap = view.words, answer.break_even, answer.difference
    if gap.typical is None:
        return words("behind.even_unknown")
    if gap.typical < 0:
        return words("behind.even_now")
    if even.first_sessions is not None:
        return words("behind.even_from", sessions=even.first_sessions)
    if _turned(answer):
        return words("behind.even_turned")
    return words("behind.even_never", most=view.library.inputs["sessions"].high)


def show(view: View, answer: CostAnswer) -> None:
    """Show where both would cost the same, from both sides, and when the laser course is the cheaper one."""
    told = (*_laser_costs_less(view, answer), *_break_even(view, answer), sentences.fairness(view, answer))
    st.markdown("\n\n".join(told))


def _turned(answer: CostAnswer) -> bool:
    """Return whether the cheapest laser costs less than the dearest needles."""
    low, high = answer.laser.total.minor.low, answer.needles.total.minor.high
    return low is not None and high is not None and low < high


def _break_even(view: View, answer: CostAnswer) -> Iterator[str]:
    words, even = view.words, answer.break_even
    # A price of 0 is told like none, because no laser session costs nothing.
    if even.price:
        yield words("planner.even_price", price=view.formats.money(even.price))
    else:
        known = answer.difference.typical is not None
        yield words("planner.even_never" if known else "planner.even_no_price")
    if even.sessions is not None:
        most = view.library.inputs["sessions"].high
        # At either end of the input a count would tell where the input ends, not where both cost the same.
        edges = {0: "planner.even_sessions_none", most: "planner.even_sessions_most"}
        if even.sessions in edges:
            yield words(edges[even.sessions], sessions=even.sessions)
        else:
            yield words.plural("planner.even_sessions", even.sessions, sessions=even.sessions)


def _laser_costs_less(view: View, answer: CostAnswer) -> Iterator[str]:
    words, even, gap = view.words, answer.break_even, answer.difference
    if gap.typical is None:
        yield words("planner.less_unknown")
        return
    if gap.typical < 0:
        yield words("planner.less_now")
    elif even.first_sessions is not None:
        yield words("planner.less_from", sessions=even.first_sessions)
    else:
        most = view.library.inputs["sessions"].high
        yield words("planner.less_never", most=most)
    low, high = answer.laser.total.minor.low, answer.needles.total.minor.high
    if low is not None and high is not None and _turned(answer):
        money_of = view.formats.money
        yield words("planner.less_overlap", laser_low=money_of(low), needles_high=money_of(high))
    if left_out := sentences.one_sided(view, answer):
        yield words("planner.even_leaves_out", items=left_out)
