"""A package of sessions: its price, what comes back on leaving early, and the last day it counts."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.cost import CostAnswer
from answers.course import course_of
from answers.paying import FaultyPackage, NotChosen, PayingAnswer, UnpricedPackage
from components.browser import plain_table
from components.browser.tables import from_columns
from components.frame import inputs
from components.visit import session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.paying.package import Package
from model.quantities import Range
from sections.wording.sums import number_of_sessions

TITLES: Final = MappingProxyType(
    {
        "package_pay": "paying.package.pay",
        "package_get": "paying.package.get",
        "package_months": "paying.package.months",
    }
)
FIELDS = tuple(TITLES)


def label(view: View, found: PayingAnswer) -> str:
    """Return the label of the closed fold."""
    words, package = view.words, found.package
    if isinstance(package, NotChosen):
        return words("paying.package.closed")
    numbers = {"pay": package.pay, "get": package.get}
    if isinstance(package, FaultyPackage):
        return words("paying.package.faulty", **numbers)
    if isinstance(package, UnpricedPackage):
        return words("paying.package.unpriced", **numbers)
    money = view.formats.money
    facts = {"price": money(package.price), "each": money(package.per_session)}
    facts["sessions"] = number_of_sessions(view, package.get)
    late = found.expiry.first_late if found.expiry else None
    if late is not None:
        return words("paying.package.late", session=late, **numbers, **facts)
    return words("paying.package.open", **numbers, **facts)


def show(view: View, answer: CostAnswer, found: PayingAnswer) -> None:
    """Show the fields of a package, and what they come to."""
    words, package = view.words, found.package
    with st.container(key="counts_package", horizontal=True, vertical_alignment="top"):
        for field, title in TITLES.items():
            inputs.whole_or_none(view, field, words(title), words("paying.empty"))
    if isinstance(package, NotChosen):
        _start(view, answer)
    elif isinstance(package, FaultyPackage):
        st.info(words("paying.package.check", pay=package.pay, get=package.get))
    elif isinstance(package, UnpricedPackage):
        st.info(words("paying.no_price"))
    else:
        _package_sums(view, answer, package)
    _valid_until(view, answer, found)
    if isinstance(package, Package):
        _stop_early(view, package)


def _planned(view: View) -> int:
    # A package has one number, so a course whose count is open is taken at its typical one.
    return course_of(view.plan, view.library, view.today).sessions


def _start(view: View, answer: CostAnswer) -> None:
    words, planned = view.words, _planned(view)
    st.markdown(words("paying.package.start"))
    # A field that is empty has no steppers yet, and a thumb should not have to type.
    key = "paying.package.begin" if answer.needles.course.sessions.is_exact else "paying.package.begin_usual"
    course = words(key, sessions=number_of_sessions(view, planned))
    st.button(course, key="pay_begin", on_click=guarded(_begin), args=(planned,))


def _begin(count: int) -> None:
    session.change(package_pay=count, package_get=count)
    session.forget_widgets()


def _package_sums(view: View, answer: CostAnswer, package: Package) -> None:
    words, money = view.words, view.formats.money
    st.markdown(
        words(
            "paying.package.sum",
            price=money(package.price),
            sessions=number_of_sessions(view, package.get),
            each=money(package.per_session),
            alone=money(package.one_by_one),
        )
    )
    counts = answer.needles.course.sessions
    beside = _beside_course(view, package) if counts.is_exact else _beside_open(view, package, counts)
    st.markdown(beside)


def _stop_early(view: View, package: Package) -> None:
    words = view.words
    single = view.formats.money(package.single)
    st.markdown(words("paying.package.leave", single=single))
    left = from_columns(words("paying.package.table"), _left_columns(view, package))
    plain_table.show(left, key="pay_package_table")
    nothing = words("paying.package.leave_none", session=package.pay)
    st.markdown(f"{nothing} {words('paying.package.leave_care')}")
    st.caption(words("paying.package.how", single=single))


def _beside_course(view: View, package: Package) -> str:
    words, money, planned = view.words, view.formats.money, _planned(view)
    course = number_of_sessions(view, planned)
    if package.get == planned:
        return words("paying.package.same")
    # A package that charges for every session is the planned course paid one by one.
    alone = replace(package, pay=planned, get=planned).price
    if package.get > planned:
        return words("paying.package.spare", course=course, alone=money(alone))
    # Sessions beyond the package are paid for singly.
    rest = alone - package.one_by_one
    whole = money(package.price + rest)
    return words("paying.package.short", course=course, single=money(package.single), whole=whole)


def _beside_open(view: View, package: Package, counts: Range) -> str:
    """Return how the package lies beside a course whose count is open: beside its usual count."""
    words, money, planned = view.words, view.formats.money, _planned(view)
    usual = number_of_sessions(view, planned)
    told = words("paying.package.usual", usual=usual, counts=view.formats.count_range(counts))
    alone = planned * package.single
    if package.get == planned:
        return f"{told} {words('paying.package.same_usual')}"
    if package.get > planned:
        return f"{told} {words('paying.package.spare_usual', usual=usual, alone=money(alone))}"
    whole = money(package.price + alone - package.one_by_one)
    rest = words("paying.package.short_usual", usual=usual, single=money(package.single), whole=whole)
    return f"{told} {rest}"


def _left_columns(view: View, package: Package) -> dict[str, list[str]]:
    words, money = view.words, view.formats.money
    used = range(1, package.get + 1)
    return {
        words("paying.package.after"): [words("paying.package.session", session=one) for one in used],
        words("paying.package.charged"): [money(package.price - back) for back in package.left_after],
        words("paying.package.back"): [money(back) for back in package.left_after],
    }


def _valid_until(view: View, answer: CostAnswer, found: PayingAnswer) -> None:
    words, day, until = view.words, view.formats.day, found.expiry
    if until is None:
        return
    facts = {"day": day(until.day), "start": day(answer.terms.start)}
    if until.first_late is None:
        st.markdown(words("paying.package.fits", sessions=number_of_sessions(view, until.sessions), **facts))
    else:
        # With an open count the first late session may lie past the usual course.
        course = course_of(view.plan, view.library, answer.terms.start)
        late = day(replace(course, sessions=until.first_late).session_dates[-1])
        st.info(words("paying.package.too_late", session=until.first_late, late=late, **facts))
    st.caption(words("paying.package.counted"))
