"""Borrowing for a course: equal parts, and interest that waits. Sums, never an offer."""

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

PARTS = ("borrow", "apr", "months")


# ---- equal parts -----------------------------------------------------------------------------


def parts_label(view: View, found: PaymentAnswer) -> str:
    """Return the label of the closed fold."""
    words, plan, loan = view.words, view.plan, found.instalments
    if plan.apr is None or plan.months is None:
        return words("paying.parts.closed")
    if loan is None:
        return words("paying.parts.unpriced")
    monthly, interest = view.formats.money(loan.monthly), view.formats.money(loan.interest)
    return words(
        "paying.parts.open", months=months_in_words(view, plan.months), monthly=monthly, interest=interest
    )


def parts(view: View, answer: CostAnswer, found: PaymentAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    borrowed_field(view, answer, "")
    rate, months = st.columns(2, vertical_alignment="bottom")
    with rate:
        inputs.percent(view, "apr", words("paying.parts.apr"), words("paying.empty"))
    with months:
        inputs.whole_or_none(view, "months", words("paying.parts.months"), words("paying.empty"))
    if found.borrowed is None:
        st.info(words("paying.no_sum"))
    elif found.instalments is None:
        st.markdown(words("paying.parts.start"))
    else:
        _parts_sums(view, found)


def _parts_sums(view: View, found: PaymentAnswer) -> None:
    words, money, loan = view.words, view.formats.money, found.instalments
    assert loan is not None and found.borrowed is not None
    facts = {"borrowed": money(found.borrowed), "monthly": money(loan.monthly)}
    facts["months"] = months_in_words(view, view.plan.months)
    if loan.interest:
        interest = money(loan.interest)
        st.markdown(words("paying.parts.sum", paid=money(loan.paid), interest=interest, **facts))
    else:
        st.markdown(words("paying.parts.free", **facts))
    if loan.schedule[-1].payment != loan.monthly:
        st.markdown(words("paying.parts.last", last=money(loan.schedule[-1].payment)))
    worth_in_sessions(view, found, loan.interest)
    package_at_risk(view, found)
    convention(view, "paying.parts.how")
    frame = pd.DataFrame(
        {
            words("paying.parts.month"): [str(row.month) for row in loan.schedule],
            words("paying.parts.payment"): [money(row.payment) for row in loan.schedule],
            words("paying.parts.interest"): [money(row.interest) for row in loan.schedule],
            words("paying.parts.owed"): [money(row.closing) for row in loan.schedule],
        }
    )
    st.table(frame, hide_index=True, alt=words("paying.parts.table"))
