"""What else could count: groups of choices, each with what it does to the totals, and the region."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from answers.cost import CostAnswer
from components.frame import inputs
from components.visit import binding, session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.money.effects import CostGroup, Effect
from model.money.visits import usual_upkeep
from model.quantities import NOTHING
from sections.planner import own_quotes
from sections.wording import sums


def _kind(effect: Effect) -> str:
    # An unknown sum is a thing to ask, also where it is not counted yet.
    if effect.amount.is_unknown:
        return "ask"
    if effect.more_to_ask:
        return "adds_more" if effect.counted else "would_add_more"
    if effect.amount == NOTHING:
        return "nothing"
    return "adds" if effect.counted else "would_add"


def _phrase(view: View, answer: CostAnswer, effect: Effect, side: str) -> str:
    key, side = _kind(effect), view.words(f"group.{side}")
    if key in ("ask", "nothing"):
        return view.words(f"group.{key}", side=side)
    amount = view.formats.money_range(effect.amount)
    # Upkeep that is not counted is the published one, and a sum alone would hide how many visits that is.
    if effect.group == "upkeep" and key == "would_add":
        course = next(one.course for one in answer.options if one.course.id == effect.option)
        visits = usual_upkeep(course, answer.terms)
        facts = {"side": side, "amount": amount, "visits": view.formats.count_range(visits)}
        return view.words.plural("group.would_add_visits", visits, **facts)
    return view.words(f"group.{key}", side=side, amount=amount)


def label(view: View, answer: CostAnswer, group: CostGroup, found: Sequence[Effect]) -> str:
    """Return the label of a group: its name and what it does to each total."""
    words, named = view.words, view.words(f"group.{group}")
    needles, laser = found
    kinds = {_kind(one) for one in found}
    years = sums.years(view)
    # Where both sides would say the same, the label says it once.
    if len(kinds) == 1 and kinds <= {"ask", "nothing"}:
        effect = words(f"group.{kinds.pop()}_alike")
        if group == "horizon":
            return words("group.label_horizon_alike", group=named, years=years, effect=effect)
        return words("group.label_alike", group=named, effect=effect)
    each = _phrase(view, answer, needles, "needles"), _phrase(view, answer, laser, "laser")
    if group == "horizon":
        return words("group.label_horizon", group=named, years=years, needles=each[0], laser=each[1])
    return words("group.label", group=named, needles=each[0], laser=each[1])


def _upkeep(view: View, _answer: CostAnswer) -> None:
    left, right = st.columns(2)
    with left:
        inputs.whole(view, "maintenance", view.words("planner.maintenance"))
    with right:
        inputs.whole(view, "laser_maintenance", view.words("planner.laser_maintenance"))


def _time_off(view: View, _answer: CostAnswer) -> None:
    words, currency = view.words, view.formats.currency
    usual = view.formats.money_range(view.library.regions[view.plan.region].book.amount("pay_per_day").minor)
    inputs.flag(view, "off", words("planner.off"))
    pay_label = words("planner.pay", currency=currency)
    inputs.money(view, "pay", pay_label, words("planner.pay_usual", pay=usual))


def _tax(view: View, _answer: CostAnswer) -> None:
    # No rate can be added to a price that must hold it already.
    if view.library.regions[view.plan.region].book.tax_rule == "in_price":
        st.markdown(view.words("planner.tax_inside"))
        return
    inputs.percent(view, "tax", view.words("planner.tax"), view.words("planner.tax_usual"))


def _horizon(view: View, _answer: CostAnswer) -> None:
    inputs.whole(view, "horizon", view.words("planner.horizon"))


OPENED: Final[tuple[tuple[CostGroup, Callable[[View, CostAnswer], None]], ...]] = (
    ("upkeep", _upkeep),
    ("time_off", _time_off),
    ("extras", own_quotes.counted),
    ("tax", _tax),
    ("horizon", _horizon),
)


def show(view: View, answer: CostAnswer) -> None:
    """Show every group of choices, each below what it does to the totals."""
    for group, opened in OPENED:
        found = [effect for effect in answer.effects if effect.group == group]
        with st.container(key=f"group_{group}"):
            st.markdown(label(view, answer, group, found))
            opened(view, answer)


def region(view: View) -> None:
    """Show whose prices count, how sums are written, and what a move would clear."""
    words, asked, library = view.words, session.visit().asked_region, view.library

    def picked() -> None:
        session.ask_region(str(binding.picked("region")), library)

    inputs.choice(view, "region", words("planner.region"), "region.{}", picked)
    # Only a move that would clear figures of the reader's own asks first.
    if asked is not None:
        with st.container(key="confirm_region"):
            st.markdown(words("switch.ask", currency=view.formats.currency, region=words(f"region.{asked}")))
            with st.container(horizontal=True):
                st.button(words("switch.go"), on_click=guarded(session.change_region), args=(asked, library))
                st.button(words("switch.stay"), on_click=guarded(session.keep_region))
    # A region with one way of writing leaves nothing to choose.
    if len(library.regions[view.plan.region].locales) > 1:
        inputs.writing(view, words("own_quotes.writing"))
