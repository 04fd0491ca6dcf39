"""The first days after a session, needles or the chosen laser: what is normal, then when to call."""

from __future__ import annotations

from typing import Final, get_args

import streamlit as st

from catalog.evidence.chances import told
from catalog.evidence.first_days import when_told
from catalog.evidence.records import Step
from components.browser import step_list
from components.frame import blocks, folds, navigation, parts
from components.frame.typed import as_typed
from components.visit import session
from components.visit.session import FirstDays
from components.visit.view import View
from sections.wording.findings import name, sources
from sections.wording.looks import look

WIDGET = "first_days_pick"
SIDES: Final = get_args(FirstDays)


def _options(view: View) -> dict[FirstDays, str]:
    return {"needles": view.library.in_role("needles")[0].id, "laser": view.plan.laser}


def _option(view: View) -> str:
    """Show the two segments, and answer the option the reader wants to see."""
    labels = {"needles": view.words("first_week_pick.needles"), "laser": name(view, view.plan.laser)}
    # Not a part of the plan: it changes nothing but this list, so it stays out of the address.
    now = session.visit()
    if now.returned:
        st.session_state[WIDGET] = now.first_days
    now.first_days = st.segmented_control(
        view.words("first_week_pick.label"),
        SIDES,
        default=now.first_days,
        format_func=lambda one: labels[one],
        required=True,
        key=WIDGET,
    )
    return _options(view)[now.first_days]


def _ranges(view: View, step: Step) -> list[str]:
    """Return a line for each finding of the row with a figure, or with a figure we looked for in vain."""
    keys = {f"first_week_pick.range.{finding.id}": finding for finding in step.evidence}
    return [told(view.words, key, finding) for key, finding in keys.items() if key in view.words]


def _item(view: View, step: Step) -> step_list.Step:
    # The sentence takes its figures from the first finding of the row.
    main = step.evidence[0] if step.evidence else None
    return {
        "when": when_told(view.words, step),
        "title": view.words(f"first_week_title.{step.id}"),
        "text": told(view.words, f"first_week.{step.id}", main),
        "kind": "call" if step.kind == "call" else "normal",
        "ranges": _ranges(view, step),
        "sources": sources(view, step.evidence),
    }


def show(view: View) -> None:
    """Show in a line each what the first days bring, and behind a fold the days and when to call."""
    for option in _options(view).values():
        told = view.words(f"first_week_pick.short.{option}", option=as_typed(name(view, option)))
        st.markdown(told)
    # It holds a link to another page, which carries the whole plan.
    label = view.words("first_week_pick.fold")
    folds.following(view, "first_days", label, _days, reads=parts.EVERY_FIELD)


def _days(view: View) -> None:
    """Show the days of the treatment the reader picks: the same rows, in the same order, for each."""
    option = _option(view)
    intro = view.words(f"first_week_pick.intro.{option}")
    blocks.live(intro, key="live_first_days")
    st.markdown(view.words("timeline.first_week_intro"))
    steps = [step for step in view.library.evidence.first_week if step.option == option]
    items = [_item(view, step) for step in steps]
    step_list.show({"items": items, "option": option, "look": look(view, option)}, key="first_week")
    navigation.tone_link(view)
