"""What a stepper of the Planner changes first: the sentence, and the totals.

The totals of the next taps are worked out ahead, for the browser to draw (docs/decisions/0008).
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from answers.cost import Compared, CostAnswer, compared_totals
from catalog.plan.plan import Plan
from components.browser import total_bars
from components.browser.total_bars import PUBLISHED, Tick, TotalBar, TotalBars, Totals
from components.charts.axis import marks
from components.frame import blocks, counts
from components.visit.answered import kept
from components.visit.view import View
from model.money.minor import PER_MAJOR
from model.quantities import Amount
from sections.planner import sentences
from sections.wording import sums
from sections.wording.course import own_course
from sections.wording.findings import name
from sections.wording.looks import look

KEPT = 32  # plans whose totals are kept: those that a thumb goes through up and down both steppers
AHEAD = 3  # taps worked out ahead: as many as a thumb makes before the server has answered


def _share(minor: int | None, end: float) -> float | None:
    # Five decimals are finer than any screen, and keep the message short.
    return None if minor is None else round(minor / PER_MAJOR / end, 5)


def _bar(view: View, option: str, total: Amount, end: float) -> TotalBar:
    low, typical, high = total.minor.edges
    return {
        "option": option,
        "look": look(view, option),
        "name": name(view, option),
        "total": sums.money(view, total.minor),
        "low": _share(low, end),
        "typical": _share(typical, end),
        "high": _share(high, end),
    }


def bars(view: View, totals: Compared[Amount]) -> Totals:
    """Return the totals of doing nothing, needles and laser as bars on one axis that starts at nothing."""
    # Doing nothing is known to cost 0, so there is always an edge to take.
    known = [edge for total in totals.in_order for edge in total.minor.edges if edge is not None]
    # One axis for all bars, so that their lengths compare.
    axis = marks(max(known) / PER_MAJOR)
    ticks: list[Tick] = [
        {"at": mark / axis[-1], "label": view.formats.money(round(mark * PER_MAJOR))} for mark in axis
    ]
    options = (*view.library.in_role("nothing", "needles"), view.library.options[view.plan.laser])
    both = zip(options, totals.in_order, strict=True)
    return {
        "alt": view.words("planner.totals_alt", **sums.total_facts(view, totals)),
        "bars": [_bar(view, option.id, total, axis[-1]) for option, total in both],
        "ticks": ticks,
    }


def _ahead(view: View, name: str, usual: int) -> dict[str, Totals]:
    # The stepper stops at its bounds, so no tap leads past them.
    (low, high), shown = counts.bounds(view, name), getattr(view.plan, name) or usual
    figures = range(max(low, shown - AHEAD), min(high, shown + AHEAD) + 1)
    # A text as the key, because the browser looks up what a press has come to.
    plans = {PUBLISHED: replace(view.plan, **{name: None})} | {
        str(figure): replace(view.plan, **{name: figure}) for figure in figures
    }
    return {
        key: kept("totals", (plan, view.today), partial(_of_plan, view, plan), most=KEPT)
        for key, plan in plans.items()
    }


def _of_plan(view: View, plan: Plan) -> Totals:
    return bars(replace(view, plan=plan), compared_totals(plan, view.library, view.today))


def _over_years(view: View) -> str:
    kept_up = view.plan.maintenance or view.plan.laser_maintenance
    spanned = view.words("planner.years_upkeep" if kept_up else "planner.years_plain", years=sums.years(view))
    return view.words("planner.totals_head", years=spanned)


def payload(view: View, answer: CostAnswer) -> TotalBars:
    """Return the totals of the plan, and those that the next taps on the two steppers lead to."""
    options, concern = view.library.options, view.plan.concern
    counted = {"sessions": "microneedling", "laser_sessions": view.plan.laser}
    usual = {
        name: counts.usual_count(view, name, options[option].count("sessions", concern))
        for name, option in counted.items()
    }
    return {
        "head": _over_years(view),
        "now": bars(view, answer.totals),
        "ahead": {name: _ahead(view, name, figure) for name, figure in usual.items()},
    }


def sentence(view: View, answer: CostAnswer) -> None:
    """Show the one sentence: which side costs less, and how far apart they may lie."""
    # Alone in its box, whose height is kept: the buttons below stay where they are.
    blocks.live(sentences.verdict(view, answer), key="live_short")


def totals(view: View, answer: CostAnswer) -> None:
    """Show the totals as bars, what they count, and what the gap between them leaves out."""
    words, left_out = view.words, sentences.one_sided(view, answer)
    # A course is paid for in full, even where it ends after the years looked ahead.
    long_course = answer.needles.cumulative[-1].day > answer.terms.end
    told = (
        words("planner.leaves_out", items=left_out) if left_out else "",
        sentences.uneven_prices(view, answer),
        words("planner.long_course") if long_course else "",
        "" if own_course(view) else words("planner.no_count", concern=_concern(view)),
    )
    total_bars.show(payload(view, answer), key="total_bars")
    if any(told):
        st.caption(" ".join(one for one in told if one))


def _concern(view: View) -> str:
    return view.words(f"concern_in_sentence.{view.plan.concern}")
