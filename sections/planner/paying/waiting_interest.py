"""Deferred interest: inputs, sums and the payment at which waiting interest falls due."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from answers.cost import CostAnswer
from answers.paying import PaymentAnswer
from components.frame import inputs
from components.visit.view import View
from sections.planner.paying.borrowed_sum import (
    borrowed_field,
    convention,
    months_in_words,
    package_at_risk,
    worth_in_sessions,
)

WAIT = ("borrow", "promo_apr", "promo_months", "monthly")


# ---- interest that waits ---------------------------------------------------------------------


def wait_label(view: View, found: PaymentAnswer) -> str:
    """Answer the label of the closed fold."""
    words, plan, late, money = view.words, view.plan, found.deferred, view.formats.money
    if plan.promo_apr is None or plan.promo_months is None or plan.monthly is None:
        return words("paying.wait.closed")
    if late is None:
        return words("paying.wait.unpriced")
    if not late.interest:
        return words("paying.wait.safe", monthly=money(plan.monthly))
    unpaid, interest = money(late.unpaid), money(late.interest)
    return words(
        "paying.wait.open", interest=interest, unpaid=unpaid, months=months_in_words(view, plan.promo_months)
    )


def wait(view: View, answer: CostAnswer, found: PaymentAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    borrowed_field(view, answer, "@wait")
    # Columns stack on a phone, where a rate such as 26.99 would not show whole in half the width.
    rate, months, monthly = st.columns(3, vertical_alignment="bottom")
    with rate:
        inputs.percent(view, "promo_apr", words("paying.wait.apr"), words("paying.empty"))
    with months:
        inputs.whole_or_none(view, "promo_months", words("paying.wait.months"), words("paying.empty"))
    with monthly:
        label = words("paying.wait.monthly", currency=view.formats.currency)
        inputs.money(view, "monthly", label, words("paying.empty"))
    if found.borrowed is None:
        st.info(words("paying.no_sum"))
    elif found.deferred is None:
        st.markdown(words("paying.wait.start"))
    else:
        _wait_sums(view, found)


def _wait_sums(view: View, found: PaymentAnswer) -> None:
    words, money, late = view.words, view.formats.money, found.deferred
    assert late is not None
    st.markdown(_outcome(view, found))
    worth_in_sessions(view, found, late.interest)
    st.markdown(_cliff(view, found))
    package_at_risk(view, found)
    convention(view, "paying.wait.how")
    rows = late.schedule
    frame = pd.DataFrame(
        {
            words("paying.parts.month"): [str(row.month) for row in rows],
            words("paying.parts.payment"): [money(row.payment) for row in rows],
            words("paying.wait.unpaid"): [money(row.closing) for row in rows],
            words("paying.wait.waits"): [money(row.waiting) for row in rows],
        }
    )
    st.table(frame, hide_index=True, alt=words("paying.wait.table"))


def _outcome(view: View, found: PaymentAnswer) -> str:
    words, plan, late, money = view.words, view.plan, found.deferred, view.formats.money
    assert late is not None and plan.monthly is not None
    months, unpaid, monthly = (
        months_in_words(view, plan.promo_months),
        money(late.unpaid),
        money(plan.monthly),
    )
    if not late.unpaid:
        last = next(row.month for row in late.schedule if not row.closing)
        return words("paying.wait.clear", monthly=monthly, month=last)
    if not late.interest:
        return words("paying.wait.free", months=months, unpaid=unpaid)
    facts = {"interest": money(late.interest), "owed": money(late.owed)}
    return words("paying.wait.sum", months=months, monthly=monthly, unpaid=unpaid, **facts)


def _cliff(view: View, found: PaymentAnswer) -> str:
    """Answer the payment that owes no interest, and what a cent less would bring."""
    words, late, edge, money = view.words, found.deferred, found.edge, view.formats.money
    assert late is not None
    told = [words("paying.wait.avoid", safe=money(late.safe_monthly))]
    if edge is not None and edge.interest:
        facts = {"unpaid": money(edge.unpaid), "interest": money(edge.interest)}
        told.append(words("paying.wait.edge", short=money(late.safe_monthly - 1), **facts))
    return " ".join(told)
