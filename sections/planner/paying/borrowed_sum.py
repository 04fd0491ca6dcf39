"""What both kinds of loan share: the sum borrowed, months in words, and what a fee is worth in sessions."""

from __future__ import annotations

import streamlit as st

from answers.paying import PayingAnswer
from components.frame import inputs
from components.visit.view import View
from model.paying.package import Package
from sections.wording.sums import number_of_sessions


def months_in_words(view: View, count: int) -> str:
    """Return a number of months in words."""
    return view.words.plural("paying.months", count or 0, count=count)


def worth_in_sessions(view: View, found: PayingAnswer, amount: int) -> None:
    """Show how many sessions a sum would have paid for, where it is one at all."""
    count = found.sessions_worth(amount)
    if count and found.single is not None:
        single = view.formats.money(found.single)
        st.markdown(view.words("paying.worth", sessions=number_of_sessions(view, count), single=single))


def borrowed_field(view: View, found: PayingAnswer, place: str) -> None:
    """Show the field for the sum borrowed, and what stands in its place while it is empty."""
    words, formats, usual, laser = view.words, view.formats, found.usual, found.usual_laser
    hint = (
        words("paying.empty") if usual is None else words("paying.borrow.usual", price=formats.money(usual))
    )
    label = words("paying.borrow.label", currency=formats.currency)
    inputs.money(view, "borrow", label, hint, place=place)
    if laser is None:
        st.caption(words("paying.borrow.hint_plain"))
    else:
        st.caption(words("paying.borrow.hint", laser=formats.money(laser)))


def package_at_risk(view: View, found: PayingAnswer) -> None:
    """Show what the package would cost if it does not hold for those who pay in parts."""
    words, money, package = view.words, view.formats.money, found.package
    if isinstance(package, Package) and package.price < package.one_by_one:
        facts = {"alone": money(package.one_by_one), "price": money(package.price)}
        st.info(words("paying.borrow.package", sessions=number_of_sessions(view, package.get), **facts))
