"""Ticks by list, with what they come to beside them; all of it in this tab only."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

import streamlit as st

from components.frame import blocks, parts
from components.visit import forgotten, redraw, session
from components.visit.callbacks import guarded, value_of
from components.visit.view import View
from model.safety import GROUPS, SafetyGroup
from sections.safety import summary
from sections.safety.widget_keys import GROUP, GROUP_NAMES, KEY, NONE

ANSWER = "safety_answer"  # the part that tells what the ticks come to


def show(view: View) -> None:
    """Show the lists, one at a time, and the answer to the ticks of them all."""
    with st.container(key="safety_check"):
        blocks.in_short(view, view.words("safety.in_short"))
        with st.container(key="safety_private"):
            blocks.section(view.words("safety.ask"))
            group = _group(view)
            _ticks(view, group)
        with st.container(key="safety_result"):
            parts.show(view, ANSWER, summary.answer, reads=())
            if summary.result_now(view).overall and not session.visit().unsure:
                summary.choices(view)
            st.caption(view.words("safety.private"))


# ---- the lists -------------------------------------------------------------------------------


def _group(view: View) -> SafetyGroup:
    now = session.visit()
    if now.returned:
        st.session_state[GROUP] = now.safety_group
    picked: SafetyGroup = st.segmented_control(
        view.words("safety.groups"),
        GROUPS,
        default=now.safety_group,
        # Streamlit loses the choice when a label changes, so no label says whether its list is done.
        format_func=lambda one: view.words(GROUP_NAMES[one]),
        required=True,
        label_visibility="collapsed",
        key=GROUP,
        on_change=guarded(_take_group),
    )
    # After a restart no callback is called, and only the returned value tells which list the browser shows.
    if picked and forgotten.may_be_forgotten():
        now.safety_group = picked
    return now.safety_group


def _take_group() -> None:
    session.visit().safety_group = cast("SafetyGroup", value_of(GROUP))


def _go_to(group: SafetyGroup) -> None:
    # Streamlit allows this in a callback only, before the control is drawn.
    session.visit().safety_group = st.session_state[GROUP] = group


def _next(view: View, group: SafetyGroup) -> None:
    later = GROUPS[GROUPS.index(group) + 1 :]
    if later:
        label = view.words("safety.next_group", group=view.words(GROUP_NAMES[later[0]]))
        st.button(
            label,
            key="safety_next",
            on_click=guarded(_go_to),
            args=(later[0],),
            icon=":material/arrow_forward:",
        )


# ---- the ticks of a list -----------------------------------------------------------------------


def _ticks(view: View, group: SafetyGroup) -> None:
    now, ids = session.visit(), [one.id for one in view.library.safety.of_group(group)]
    with st.container(key="safety_ticks"):
        held = [name for name in ids if _tick(view, name, group, ids)]
        chosen = _tick(view, NONE + group, group, ids)
        _next(view, group)
    # What the browser shows decides: after a server was replaced it may hold more than a fresh visit knows.
    _take(group, ids, held, none=chosen)
    # The browser sends what it shows; ticks of the other lists come from the tab, which may be yet to tell.
    now.unsure |= forgotten.is_waiting_for_the_tab() and bool(held or chosen)


def _tick(view: View, name: str, group: SafetyGroup, ids: Collection[str]) -> bool:
    now, none = session.visit(), name.startswith(NONE)
    on = group in now.safety.none_in if none else name in now.safety.ticked
    if now.returned:
        st.session_state[KEY + name] = on
    return st.checkbox(
        view.words("safety.none" if none else f"safety_question.{name}.tick"),
        value=on,
        key=KEY + name,
        on_change=guarded(_pressed),
        args=(name, group, ids),
    )


def _take(group: SafetyGroup, ids: Collection[str], held: Collection[str], *, none: bool) -> None:
    now = session.visit()
    now.safety = now.safety.with_group(ids, held).with_none(group, chosen=none and not held)


def _pressed(name: str, group: SafetyGroup, ids: Collection[str]) -> None:
    """Take a tick over, and draw the answer alone where nothing else on the page follows from it."""
    was, put_out = _any_answer(), _put_out(name, group, ids)
    held = [one for one in ids if value_of(KEY + one)]
    _take(group, ids, held, none=bool(value_of(KEY + NONE + group)))
    if was == _any_answer() and not put_out:
        redraw.ask_for(ANSWER)


def _any_answer() -> bool:
    answers = session.visit().safety
    return bool(answers.ticked or answers.none_in)


def _put_out(name: str, group: SafetyGroup, ids: Collection[str]) -> bool:
    """Untick what cannot be true beside the tick just pressed: "none of these", or all the others."""
    none = NONE + group
    others = (ids if name == none else [none]) if value_of(KEY + name) else []
    ticked = [one for one in others if value_of(KEY + one)]
    for one in ticked:
        # Written to the boxes themselves, because what they show decides when the page runs.
        st.session_state[KEY + one] = False
    return bool(ticked)
