"""Ticks by list, what each of them comes to right below, and one summary; all of it in this tab only."""

from __future__ import annotations

from typing import cast

import streamlit as st

from components.visit import forgotten, session
from components.visit.callbacks import guarded, value_of
from components.visit.view import View
from model.safety import GROUPS, SafetyGroup, assess
from sections.safety.cards import result_cards
from sections.safety.summary import summary
from sections.safety.widget_keys import GROUP, KEY, NONE


def show(view: View) -> None:
    """Show the lists, one at a time, and the summary of them all."""
    with st.container(key="safety_check"):
        with st.container(key="safety_private"):
            st.markdown(view.words("safety.private"))
            group = _group(view)
            _ticks(view, group)
            # Nothing is said of a part of the ticks while the tab has not told of the others.
            if not session.visit().unsure:
                result_cards(view, group)
            _next(view, group)
            _done(view)
        if not session.visit().unsure:
            summary(view, assess(view.library.safety.questions, session.visit().safety))


# ---- the lists -------------------------------------------------------------------------------


def _is_done(view: View, group: SafetyGroup) -> bool:
    answers = session.visit().safety
    return group in answers.none_in or any(
        one.id in answers.ticked for one in view.library.safety.of_group(group)
    )


def _group(view: View) -> SafetyGroup:
    now = session.visit()
    if now.returned:
        st.session_state[GROUP] = now.safety_group
    picked: SafetyGroup = st.segmented_control(
        view.words("safety.groups"),
        GROUPS,
        default=now.safety_group,
        # Streamlit loses the choice when a label changes, so no label says whether its list is done.
        format_func=lambda one: view.words(f"safety_group.{one}"),
        required=True,
        key=GROUP,
        on_change=guarded(_take_group),
    )
    # After a restart no callback is called, and only the returned value tells which list the browser shows.
    if picked and forgotten.may_be_forgotten():
        now.safety_group = picked
    return now.safety_group


def _done(view: View) -> None:
    names = [view.words(f"safety_group.{one}") for one in GROUPS if _is_done(view, one)]
    if names:
        st.caption(view.words("safety.done", lists=", ".join(names)))


def _take_group() -> None:
    session.visit().safety_group = cast("SafetyGroup", value_of(GROUP))


def _go_to(group: SafetyGroup) -> None:
    # Streamlit allows this in a callback only, before the control is drawn.
    session.visit().safety_group = st.session_state[GROUP] = group


def _ticks(view: View, group: SafetyGroup) -> None:
    now, ids = session.visit(), [one.id for one in view.library.safety.of_group(group)]
    with st.container(key="safety_ticks"):
        st.markdown(f"**{view.words('safety.tick')}**")
        none = NONE + group
        held = [name for name in ids if _tick(view, name, name in now.safety.ticked, [none])]
        chosen = _tick(view, none, group in now.safety.none_in, ids)
    # What the browser shows decides: after a server was replaced it may hold more than a fresh visit knows.
    now.safety = now.safety.with_group(ids, held).with_none(group, chosen=chosen and not held)
    # The browser sends what it shows; ticks of the other lists come from the tab, which may be yet to tell.
    now.unsure |= forgotten.is_waiting_for_the_tab() and bool(held or chosen)
    if now.unsure:
        st.warning(view.words("safety.asking"), icon=":material/sync_problem:")


def _tick(view: View, name: str, on: bool, against: list[str]) -> bool:
    label = view.words("safety.none" if name.startswith(NONE) else f"safety_question.{name}.tick")
    if session.visit().returned:
        st.session_state[KEY + name] = on
    return st.checkbox(label, value=on, key=KEY + name, on_change=guarded(_put_out), args=(name, against))


def _put_out(pressed: str, against: list[str]) -> None:
    """Untick what cannot be true beside the tick just pressed: "none of these", or all the others."""
    if value_of(KEY + pressed):
        # Written to the boxes themselves, because what they show decides when the page runs.
        for name in against:
            st.session_state[KEY + name] = False


def _next(view: View, group: SafetyGroup) -> None:
    later = GROUPS[GROUPS.index(group) + 1 :]
    if later:
        label = view.words("safety.next_group", group=view.words(f"safety_group.{later[0]}"))
        st.button(
            label,
            key="safety_next",
            on_click=guarded(_go_to),
            args=(later[0],),
            icon=":material/arrow_forward:",
        )
