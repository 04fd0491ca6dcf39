"""Borrowing for a course and paying back in equal parts. Sums, never an offer."""

from __future__ import annotations

import streamlit as st

from answers.cost import CostAnswer
from answers.paying import Loan, NoSum, NotChosen, PayingAnswer
from components.browser import plain_table
from components.browser.tables import from_columns
from components.frame import inputs
from components.frame.typed import as_typed, link
from components.visit.view import View
from model.paying.loan import Instalments
from sections.planner.paying.borrowed_sum import (
    borrowed_field,
    months_in_words,
    package_at_risk,
    worth_in_sessions,
)

PARTS = ("borrow", "apr", "months")


def parts_label(view: View, found: PayingAnswer) -> str:
    """Return the label of the closed fold."""
    words, loan = view.words, found.loan
    if isinstance(loan, NotChosen):
        return words("paying.parts.closed")
    # Everything is chosen, but the course has no known price to borrow.
    if isinstance(loan, NoSum):
        return words("paying.parts.unpriced")
    money, parts = view.formats.money, loan.instalments
    facts = {"monthly": money(parts.monthly), "interest": money(parts.interest)}
    return words("paying.parts.open", months=months_in_words(view, parts.months), **facts)


def parts(view: View, _answer: CostAnswer, found: PayingAnswer) -> None:
    """Show the fields of a loan of this kind, and what they come to."""
    words = view.words
    borrowed_field(view, found, "")
    rate, months = st.columns(2, vertical_alignment="top")
    with rate:
        inputs.percent(view, "apr", words("paying.parts.apr"), words("paying.empty"))
    with months:
        inputs.whole_or_none(view, "months", words("paying.parts.months"), words("paying.empty"))
    if found.borrowed is None:
        st.info(words("paying.no_sum"))
    elif isinstance(found.loan, Loan):
        _parts_sums(view, found, found.loan)
    else:
        st.markdown(words("paying.parts.start"))


def _parts_sums(view: View, found: PayingAnswer, loan: Loan) -> None:
    words, money, parts = view.words, view.formats.money, loan.instalments
    facts = {"borrowed": money(loan.loan_terms.principal), "monthly": money(parts.monthly)}
    facts["months"] = months_in_words(view, parts.months)
    if parts.interest:
        interest = money(parts.interest)
        st.markdown(words("paying.parts.sum", paid=money(parts.paid), interest=interest, **facts))
    else:
        st.markdown(words("paying.parts.free", **facts))
    st.markdown(words("paying.borrow.owed"))
    _end(view, loan)
    worth_in_sessions(view, found, parts.interest)
    package_at_risk(view, found)
    _convention(view, loan)
    _schedule(view, parts)


def _end(view: View, loan: Loan) -> None:
    """Show where the months end otherwise than the sentence before says or the reader chose."""
    words, parts, chosen = view.words, loan.instalments, loan.loan_terms.months
    if parts.last != parts.monthly:
        st.markdown(words("paying.parts.last", last=view.formats.money(parts.last)))
    if parts.months != chosen:
        st.markdown(words("paying.parts.early", months=months_in_words(view, chosen)))


def _convention(view: View, loan: Loan) -> None:
    words, source = view.words, view.library.regions[view.plan.region].borrowing_source
    rule = words("paying.apr_rule.source", label=as_typed(source.label))
    told = f"{words(f'paying.apr_rule.{loan.rule}')} {rule}"
    st.caption(f"{told} {link(words('source.link'), source.link)}" if source.link else told)
    st.caption(words("paying.parts.how"))


def _schedule(view: View, parts: Instalments) -> None:
    words, money, rows = view.words, view.formats.money, parts.schedule
    columns = {
        words("paying.parts.month"): [str(row.month) for row in rows],
        words("paying.parts.payment"): [money(row.payment) for row in rows],
        words("paying.parts.interest"): [money(row.interest) for row in rows],
        words("paying.parts.owed"): [money(row.closing) for row in rows],
    }
    plain_table.show(from_columns(words("paying.parts.table"), columns), key="pay_parts_table")
