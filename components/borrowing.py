"""Borrowing for a course: equal parts, and interest that waits. Sums, never an offer."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from catalog.answers import CostAnswer
from catalog.pay_answers import PaymentAnswer
from components import inputs
from components.package_terms import sessions
from components.view import View

PARTS = ("borrow", "apr", "months")
WAIT = ("borrow", "promo_apr", "promo_months", "monthly")


def _months(view: View, count: int | None) -> str:
    return view.words("pay.months_one") if count == 1 else view.words("pay.months_many", count=count)


def _worth(view: View, found: PaymentAnswer, amount: int) -> None:
    """Show how many sessions a sum would have paid for, where it is one at all."""
    count = found.sessions_worth(amount)
    if count and found.single is not None:
        single = view.formats.money(found.single)
        st.markdown(view.words("pay.worth", sessions=sessions(view, count), single=single))


def _borrow(view: View, answer: CostAnswer, place: str) -> None:
    words, formats = view.words, view.formats
    usual, laser = (option.total.minor.typical for option in (answer.needles, answer.laser))
    hint = words("pay.empty") if usual is None else words("pay.borrow.usual", total=formats.money(usual))
    label = words("pay.borrow.label", currency=formats.currency)
    inputs.money(view, "borrow", label, hint, place=place)
    if laser is None:
        st.caption(words("pay.borrow.hint_plain"))
    else:
        st.caption(words("pay.borrow.hint", laser=formats.money(laser)))


def _package_at_risk(view: View, found: PaymentAnswer) -> None:
    """Show what the package would cost if it does not hold for those who pay in parts."""
    words, money, package = view.words, view.formats.money, found.package
    if package is not None and package.price < package.one_by_one:
        facts = {"alone": money(package.one_by_one), "price": money(package.price)}
        st.info(words("pay.borrow.package", sessions=sessions(view, package.get), **facts))


def _convention(view: View, key: str) -> None:
    # Where a country counts its yearly rate in a way of its own, the words have a sentence on it.
    country = f"pay.apr_in.{view.plan.region}"
    more = f" {view.words(country)}" if country in view.words else ""
    st.caption(view.words(key) + more)


# ---- equal parts -----------------------------------------------------------------------------


def parts_label(view: View, found: PaymentAnswer) -> str:
    """Answer the label of the closed fold."""
    words, plan, loan = view.words, view.plan, found.instalments
    if plan.apr is None or plan.months is None:
        return words("pay.parts.closed")
    if loan is None:
        return words("pay.parts.unpriced")
    monthly, interest = view.formats.money(loan.monthly), view.formats.money(loan.interest)
    return words("pay.parts.open", months=_months(view, plan.months), monthly=monthly, interest=interest)


def parts(view: View, answer: CostAnswer, found: PaymentAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    _borrow(view, answer, "")
    rate, months = st.columns(2, vertical_alignment="bottom")
    with rate:
        inputs.percent(view, "apr", words("pay.parts.apr"), words("pay.empty"))
    with months:
        inputs.whole_or_none(view, "months", words("pay.parts.months"), words("pay.empty"))
    if found.borrowed is None:
        st.info(words("pay.no_sum"))
    elif found.instalments is None:
        st.markdown(words("pay.parts.start"))
    else:
        _parts_sums(view, found)


def _parts_sums(view: View, found: PaymentAnswer) -> None:
    words, money, loan = view.words, view.formats.money, found.instalments
    assert loan is not None and found.borrowed is not None
    facts = {"borrowed": money(found.borrowed), "monthly": money(loan.monthly)}
    facts["months"] = _months(view, view.plan.months)
    if loan.interest:
        interest = money(loan.interest)
        st.markdown(words("pay.parts.sum", paid=money(loan.paid), interest=interest, **facts))
    else:
        st.markdown(words("pay.parts.free", **facts))
    if loan.schedule[-1].payment != loan.monthly:
        st.markdown(words("pay.parts.last", last=money(loan.schedule[-1].payment)))
    _worth(view, found, loan.interest)
    _package_at_risk(view, found)
    _convention(view, "pay.parts.how")
    table = {
        "month": [str(row.month) for row in loan.schedule],
        "payment": [money(row.payment) for row in loan.schedule],
        "interest": [money(row.interest) for row in loan.schedule],
        "owed": [money(row.closing) for row in loan.schedule],
    }
    frame = pd.DataFrame({words(f"pay.parts.{column}"): cells for column, cells in table.items()})
    st.table(frame, hide_index=True, alt=words("pay.parts.table"))


# ---- interest that waits ---------------------------------------------------------------------


def wait_label(view: View, found: PaymentAnswer) -> str:
    """Answer the label of the closed fold."""
    words, plan, late, money = view.words, view.plan, found.deferred, view.formats.money
    if plan.promo_apr is None or plan.promo_months is None or plan.monthly is None:
        return words("pay.wait.closed")
    if late is None:
        return words("pay.wait.unpriced")
    if not late.interest:
        return words("pay.wait.safe", monthly=money(plan.monthly))
    unpaid, interest = money(late.unpaid), money(late.interest)
    return words("pay.wait.open", interest=interest, unpaid=unpaid, months=_months(view, plan.promo_months))


def wait(view: View, answer: CostAnswer, found: PaymentAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    _borrow(view, answer, "@wait")
    # Columns stack on a phone, where a rate such as 26.99 would not show whole in half the width.
    rate, months, monthly = st.columns(3, vertical_alignment="bottom")
    with rate:
        inputs.percent(view, "promo_apr", words("pay.wait.apr"), words("pay.empty"))
    with months:
        inputs.whole_or_none(view, "promo_months", words("pay.wait.months"), words("pay.empty"))
    with monthly:
        label = words("pay.wait.monthly", currency=view.formats.currency)
        inputs.money(view, "monthly", label, words("pay.empty"))
    if found.borrowed is None:
        st.info(words("pay.no_sum"))
    elif found.deferred is None:
        st.markdown(words("pay.wait.start"))
    else:
        _wait_sums(view, found)


def _wait_sums(view: View, found: PaymentAnswer) -> None:
    words, money, late = view.words, view.formats.money, found.deferred
    assert late is not None
    st.markdown(_outcome(view, found))
    _worth(view, found, late.interest)
    st.markdown(_cliff(view, found))
    _package_at_risk(view, found)
    _convention(view, "pay.wait.how")
    rows = late.schedule
    frame = pd.DataFrame(
        {
            words("pay.parts.month"): [str(row.month) for row in rows],
            words("pay.parts.payment"): [money(row.payment) for row in rows],
            words("pay.wait.unpaid"): [money(row.closing) for row in rows],
            words("pay.wait.waits"): [money(row.waiting) for row in rows],
        }
    )
    st.table(frame, hide_index=True, alt=words("pay.wait.table"))


def _outcome(view: View, found: PaymentAnswer) -> str:
    words, plan, late, money = view.words, view.plan, found.deferred, view.formats.money
    assert late is not None and plan.monthly is not None
    months, unpaid, monthly = _months(view, plan.promo_months), money(late.unpaid), money(plan.monthly)
    if not late.unpaid:
        last = next(row.month for row in late.schedule if not row.closing)
        return words("pay.wait.clear", monthly=monthly, month=last)
    if not late.interest:
        return words("pay.wait.free", months=months, unpaid=unpaid)
    facts = {"interest": money(late.interest), "owed": money(late.owed)}
    return words("pay.wait.sum", months=months, monthly=monthly, unpaid=unpaid, **facts)


def _cliff(view: View, found: PaymentAnswer) -> str:
    """Answer the payment that owes no interest, and what a cent less would bring."""
    words, late, edge, money = view.words, found.deferred, found.edge, view.formats.money
    assert late is not None
    told = [words("pay.wait.avoid", safe=money(late.safe_monthly))]
    if edge is not None and edge.interest:
        facts = {"unpaid": money(edge.unpaid), "interest": money(edge.interest)}
        told.append(words("pay.wait.edge", short=money(late.safe_monthly - 1), **facts))
    return " ".join(told)
