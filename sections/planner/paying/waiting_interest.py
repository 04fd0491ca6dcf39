"""Deferred interest: inputs, sums and the payment at which waiting interest falls due."""

from __future__ import annotations

import streamlit as st

from answers.cost import CostAnswer
from answers.paying import NoSum, NotChosen, PayingAnswer, Promotion
from components.browser import plain_table
from components.browser.tables import from_columns
from components.frame import inputs
from components.visit.view import View
from model.paying.waiting_interest import DeferredInterest
from sections.planner.paying.borrowed_sum import (
    borrowed_field,
    months_in_words,
    package_at_risk,
    worth_in_sessions,
)

WAIT = ("borrow", "promo_apr", "promo_months", "monthly")


def wait_label(view: View, found: PayingAnswer) -> str:
    """Return the label of the closed fold."""
    words, promotion, money = view.words, found.promotion, view.formats.money
    if isinstance(promotion, NotChosen):
        return words("paying.wait.closed")
    if isinstance(promotion, NoSum):
        return words("paying.wait.unpriced")
    late = promotion.deferred
    if not late.interest:
        return words("paying.wait.safe", monthly=money(promotion.monthly))
    facts = {"interest": money(late.interest), "unpaid": money(late.unpaid)}
    return words("paying.wait.open", months=months_in_words(view, promotion.loan_terms.months), **facts)


def wait(view: View, _answer: CostAnswer, found: PayingAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    # The same input stands in the other fold too, and Streamlit wants two keys for two fields.
    borrowed_field(view, found, "@wait")
    # Columns stack on a phone, where a rate such as 26.99 would not show whole in half the width.
    rate, months, monthly = st.columns(3, vertical_alignment="top")
    with rate:
        inputs.percent(view, "promo_apr", words("paying.wait.apr"), words("paying.empty"))
    with months:
        inputs.whole_or_none(view, "promo_months", words("paying.wait.months"), words("paying.empty"))
    with monthly:
        label = words("paying.wait.monthly", currency=view.formats.currency)
        inputs.money(view, "monthly", label, words("paying.empty"))
    if found.borrowed is None:
        st.info(words("paying.no_sum"))
    elif isinstance(found.promotion, Promotion):
        _wait_sums(view, found, found.promotion)
    else:
        st.markdown(words("paying.wait.start"))


def _wait_sums(view: View, found: PayingAnswer, promotion: Promotion) -> None:
    st.markdown(_outcome(view, promotion))
    st.markdown(view.words("paying.borrow.owed"))
    if promotion.deferred.interest:
        st.markdown(view.words("paying.wait.ask"))
    worth_in_sessions(view, found, promotion.deferred.interest)
    st.markdown(_cliff(view, promotion))
    package_at_risk(view, found)
    _convention(view)
    _schedule(view, promotion.deferred)


def _convention(view: View) -> None:
    told = [view.words("paying.wait.how")]
    # Interest is added day by day everywhere, also where a yearly rate has it in it already.
    if view.library.regions[view.plan.region].borrowing == "effective":
        told.append(view.words("paying.wait.effective"))
    st.caption(" ".join(told))
    st.caption(view.words("paying.wait.rounding"))


def _schedule(view: View, late: DeferredInterest) -> None:
    words, money, rows = view.words, view.formats.money, late.schedule
    columns = {
        words("paying.parts.month"): [str(row.month) for row in rows],
        words("paying.parts.payment"): [money(row.payment) for row in rows],
        words("paying.wait.unpaid"): [money(row.closing) for row in rows],
        words("paying.wait.waits"): [money(row.waiting) for row in rows],
    }
    plain_table.show(from_columns(words("paying.wait.table"), columns), key="pay_wait_table")


def _outcome(view: View, promotion: Promotion) -> str:
    words, late, money = view.words, promotion.deferred, view.formats.money
    months = months_in_words(view, promotion.loan_terms.months)
    unpaid, monthly = money(late.unpaid), money(promotion.monthly)
    if not late.unpaid:
        # The first month that ends with nothing owed.
        last = next(row.month for row in late.schedule if not row.closing)
        return words("paying.wait.clear", monthly=monthly, month=last)
    if not late.interest:
        return words("paying.wait.free", months=months, unpaid=unpaid)
    facts = {"interest": money(late.interest), "owed": money(late.owed)}
    return words("paying.wait.sum", months=months, monthly=monthly, unpaid=unpaid, **facts)


def _cliff(view: View, promotion: Promotion) -> str:
    """Return the payment that owes no interest, and what a cent less would bring."""
    words, money, late, edge = view.words, view.formats.money, promotion.deferred, promotion.edge
    sentences = [words("paying.wait.avoid", safe=money(late.safe_monthly))]
    if edge is not None and edge.interest:
        facts = {"unpaid": money(edge.unpaid), "interest": money(edge.interest)}
        # One cent less a month brings the whole waiting interest, which a reader would not expect.
        sentences.append(words("paying.wait.edge", short=money(late.safe_monthly - 1), **facts))
    return " ".join(sentences)
