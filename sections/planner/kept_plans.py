"""Plans kept side by side on the Planner page: keep one, swap it with the plan in hand, let it go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.kept_plans import KeptPlanCosts, about_kept_plans, days_off, differing, visits
from catalog.plan.kept_plans import LETTERS, KeptPlans, Letter, keep, remove, swap
from catalog.plan.link import link_parameters
from components.frame import blocks
from components.visit import forgotten, session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.money.cost import OptionCost
from sections.wording.course import course_words
from sections.wording.findings import name
from sections.wording.sums import money, years

# Choices that the name of a plan and the line below it tell already, and those that cost nothing.
SHOWN_ELSEWHERE: Final = frozenset({"sessions", "interval", "laser", "laser_sessions", "region", "horizon"})
COSTS_NOTHING: Final = frozenset({"week", "concern", "depth", "event", "holiday"})
NOT_LISTED: Final = SHOWN_ELSEWHERE | COSTS_NOTHING
DIFFER: Final = MappingProxyType(
    {
        "region": "kept_plans.differ_region",
        "horizon": "kept_plans.differ_horizon",
        "counted": "kept_plans.differ_counted",
    }
)


# ---- what a press does ----------------------------------------------------------------------


def _keep(view: View) -> None:
    now = session.visit()
    # `change` without a value leaves the plan alone, but stops this run from taking the old link for new.
    now.kept = keep(now.kept, now.plan, view.library.inputs)
    session.change()


def _use(view: View, letter: Letter) -> None:
    now = session.visit()
    now.kept, plan = swap(now.kept, letter, now.plan, view.library.inputs)
    session.change(**vars(plan))
    session.forget_widgets()


def _remove(letter: Letter) -> None:
    now = session.visit()
    now.kept = remove(now.kept, letter)
    session.change()


def _reset() -> None:
    session.visit().kept = KeptPlans()
    session.change()


def _button(label: str, key: str, press: Callable[[], None], *, disabled: bool = False) -> None:
    # After a restart the callback is not known yet, and only the value of the button tells of the press.
    pressed = st.button(label, key=key, on_click=guarded(press), disabled=disabled)
    forgotten.catch_up(press, newer=pressed)


# ---- a kept plan in words: `view` is the page's, with the kept plan in the place of its own ---


def title(view: View, letter: Letter) -> str:
    """Return the name of a kept plan, made of its numbers."""
    words, plan = view.words, view.plan
    laser = name(view, plan.laser).lower()
    course = words("kept_plans.needles_published") if plan.sessions is None else course_words(view)
    if plan.laser_sessions is None:
        beside = words("kept_plans.laser_published", laser=laser)
    else:
        count = plan.laser_sessions
        beside = words.plural("kept_plans.laser", count, sessions=count, laser=laser)
    return words("kept_plans.name", letter=letter.upper(), course=course, beside=beside)


def _figure(view: View, field: str) -> str | None:
    key, kind, value = f"kept_plans.own_{field}", view.library.inputs[field].kind, getattr(view.plan, field)
    if key not in view.words:
        return None
    # Any other kind is a plain number.
    write: dict[str, Callable[..., object]] = {"money": view.formats.money, "day": view.formats.short_day}
    return view.words(key, **{kind: write.get(kind, str)(value)})


def _own_figures(view: View) -> str | None:
    # A choice that has no words is at least counted, so that no two plans look the same and cost differently.
    chosen = [one for one in link_parameters(view.plan, view.library.inputs) if one not in NOT_LISTED]
    figures = [figure for field in chosen if (figure := _figure(view, field))]
    if len(figures) < len(chosen):
        figures.append(view.words("kept_plans.own_more", count=len(chosen) - len(figures)))
    return view.words("kept_plans.own", figures="; ".join(figures)) if figures else None


def _option(view: View, option: OptionCost) -> None:
    words, count = view.words, view.formats.count_range
    head = words("kept_plans.option", option=name(view, option.course.id), currency=option.total.currency)
    asked = words("kept_plans.asked", visits=count(visits(option)), days=count(days_off(option)))
    st.markdown(f"**{head}**  \n{money(view, option.total.minor)}  \n{asked}")


# ---- the section ----------------------------------------------------------------------------


def _card(view: View, kept_plan: KeptPlanCosts) -> None:
    words, letter, kept = view.words, kept_plan.letter, replace(view, plan=kept_plan.plan)
    # The week that a reader looks at makes no other plan of it.
    in_hand = replace(view.plan, week=kept_plan.plan.week) == kept_plan.plan
    with st.container(border=True, height="stretch", key=f"kept_plan_{letter}"):
        st.subheader(title(kept, letter), anchor=False)
        # Published counts are those of a concern, so a sum is told with the one it is for.
        concern = words(f"concern.{kept_plan.plan.concern}")
        region = words(f"region.{kept_plan.plan.region}")
        st.caption(words("kept_plans.terms", concern=concern, years=years(kept), region=region))
        for option in (kept_plan.costs.needles, kept_plan.costs.laser):
            _option(kept, option)
        if own := _own_figures(kept):
            st.caption(own)
        if in_hand:
            st.markdown(words("kept_plans.now"))
        with st.container(horizontal=True):
            _buttons(view, letter, in_hand)


def _buttons(view: View, letter: Letter, in_hand: bool) -> None:
    words, shown = view.words, letter.upper()
    if not in_hand:
        _button(words("kept_plans.use", letter=shown), f"use_{letter}", partial(_use, view, letter))
    _button(words("kept_plans.remove", letter=shown), f"remove_{letter}", partial(_remove, letter))


def how_many(view: View, count: int) -> str:
    """Return how many plans are kept."""
    words = view.words
    return words.plural("kept_plans.count", count, count=count) if count else words("kept_plans.count_none")


def _counted(view: View, kept: KeptPlans) -> str:
    words, count, letter = view.words, len(kept.plans), kept.letter_of(view.plan)
    sentences = [how_many(view, count)]
    if letter:
        sentences.append(words("kept_plans.kept_as", letter=letter.upper()))
    elif kept.is_full:
        sentences.append(words("kept_plans.full"))
    return " ".join(sentences)


def show(view: View) -> None:
    """Show the kept plans beside each other, each on its own region's prices, and what to do with them."""
    words, kept = view.words, session.visit().kept
    st.markdown(words("kept_plans.intro", most=len(LETTERS)))
    no_use = kept.is_full or kept.letter_of(view.plan) is not None
    with st.container(horizontal=True, vertical_alignment="center"):
        _button(words("kept_plans.keep"), "keep", partial(_keep, view), disabled=no_use)
        blocks.live(_counted(view, kept), key="live_kept")
    if not kept.plans:
        return
    # Sums on unlike terms do not compare, and a reader has to know that before looking at them.
    if differ := differing([view.plan, *(plan for _, plan in kept.plans)]):
        st.info("\n\n".join(words(DIFFER[term]) for term in differ))
    found = about_kept_plans(kept, view.library, view.today)
    for column, kept_plan in zip(st.columns(len(found)), found, strict=True):
        with column:
            _card(view, kept_plan)
    st.caption(words("kept_plans.use_help"))
    _button(words("kept_plans.reset"), "forget_kept", _reset)
