"""What lies behind the totals: closed folds, each with what it comes to on its label."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from answers.cost import CostAnswer, about_cost
from components.frame import folds
from components.frame.parts import EVERY_FIELD
from components.visit import session
from components.visit.answered import about, answered
from components.visit.view import View
from model.money.cost import last_payment
from sections.planner import break_even, charts, kept_plans, lines, more, price_list, sentences
from sections.planner.paying import folds as ways_to_pay
from sections.planner.reads import COSTS, STATUSES, WAYS_TO_PAY

PRICED: Final = ("microneedling", "consultation", "pay_per_day")


# ---- what stands on the labels ---------------------------------------------------------------


def _from_costs(tell: Callable[[View, CostAnswer], str]) -> Callable[[View], str]:
    return lambda view: tell(view, answered(view, about_cost))


def _said(key: str) -> Callable[[View], str]:
    return lambda view: view.words(key)


def _moves(view: View, answer: CostAnswer) -> str:
    if not answer.influences:
        return view.words("behind.moves_none")
    most = answer.influences[0]
    item = view.words(f"planner.input_{most.input}")
    return view.words("behind.moves", what=sentences.named(view, item, most.option))


def _over_time(view: View, answer: CostAnswer) -> str:
    last = max(last_payment(one.course, answer.terms) for one in (answer.needles, answer.laser))
    return view.words("behind.over_time", day=view.formats.day(last))


def _lines(view: View, answer: CostAnswer) -> str:
    left_out = sentences.not_in_totals(answer)
    return view.words.plural("behind.lines", left_out, count=left_out)


def _kept_plans(view: View) -> str:
    kept = len(session.visit().kept.plans)
    return view.words("behind.kept_plans", told=kept_plans.how_many(view, kept))


def _prices(view: View) -> str:
    region = view.words(f"region.{view.plan.region}")
    return view.words("behind.prices", region=region, currency=view.formats.currency)


# ---- what lies in them -----------------------------------------------------------------------


def _where_prices_come_from(view: View) -> None:
    more.region(view)
    st.markdown(view.words("planner.sources_intro"))
    needles, *rest = PRICED
    price_list.show(view, (needles, view.plan.laser, *rest))


def show(view: View) -> None:
    """Show every fold, closed."""
    fold, costs = partial(folds.following, view), partial(folds.following, view, reads=COSTS)
    with st.container(key="more"):
        told = about(about_cost, lines.show)
        costs("lines", _from_costs(_lines), told, label_reads=STATUSES, files=True)
        costs("what_counts", _said("behind.counts"), about(about_cost, more.show))
        label = _from_costs(break_even.label)
        costs("even", label, about(about_cost, break_even.show), label_reads=COSTS)
        costs("moves", _from_costs(_moves), about(about_cost, charts.show_moves), label_reads=COSTS)
        over_time = about(about_cost, charts.show_over_time)
        costs("over_time", _from_costs(_over_time), over_time, label_reads=COSTS)
        paying = about(about_cost, ways_to_pay.show)
        fold("paying", _said("behind.paying"), paying, reads=WAYS_TO_PAY)
        # Without any, nothing that is shown of kept plans depends on the plan in hand.
        fields = EVERY_FIELD if session.visit().kept.plans else ()
        fold("kept_plans", _kept_plans, kept_plans.show, reads=fields)
        fold("prices", _prices, _where_prices_come_from)
