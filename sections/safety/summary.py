"""What the ticks of all lists come to, and what of it goes on paper."""

from __future__ import annotations

import streamlit as st

from components.browser import verdict_cards
from components.frame import blocks
from components.visit import session
from components.visit.callbacks import guarded, value_of
from components.visit.view import View
from model.safety import SafetyResult, assess
from sections.safety.cards import clear_card, result_cards
from sections.safety.widget_keys import GROUP_NAMES, KEY, PRINTED


def result_now(view: View) -> SafetyResult:
    """Return what the ticks of all lists come to."""
    return assess(view.library.safety.questions, session.visit().safety)


def answer(view: View) -> None:
    """Show the answer to all ticks: one sentence, and a card for each tick."""
    now = session.visit()
    # Nothing is said of a part of the ticks while the tab has not told of the others.
    if now.unsure:
        st.warning(view.words("safety.asking"), icon=":material/sync_problem:")
        return
    # The style sheet leaves it on paper where the box below is ticked.
    with st.container(key="safety_answer"):
        _told(view, result_now(view))


def _told(view: View, result: SafetyResult) -> None:
    now, words = session.visit(), view.words
    if result.overall:
        st.subheader(words("safety.result"), anchor=False)
    blocks.live(words(f"safety_live.{result.overall or 'none_yet'}"), key="live_safety")
    # Another list is drawn above the button that asked for it, so the reader is taken there.
    follow: verdict_cards.Follow = {"value": now.safety_group, "part": "safety_check"}
    clear = [clear_card(view)] if now.safety_group in now.safety.none_in else []
    verdict_cards.show({"cards": [*result_cards(view, result), *clear], "follow": follow}, key="safety_cards")
    if any(one.differs for one in result.raised):
        st.caption(words("safety.result_differs"))
    names = [words(name) for group, name in GROUP_NAMES.items() if is_done(view, group)]
    if names:
        st.caption(words("safety.done", lists=", ".join(names)))


def is_done(view: View, group: str) -> bool:
    """Return whether the reader has answered a list."""
    answers = session.visit().safety
    return group in answers.none_in or any(
        one.id in answers.ticked and one.group == group for one in view.library.safety.questions
    )


# ---- on paper, and forgotten --------------------------------------------------------------------


def choices(view: View) -> None:
    """Show how the answer may be printed or cleared."""
    now, words = session.visit(), view.words
    if now.returned:
        st.session_state[PRINTED] = now.safety_printed
    with st.container(key="safety_choices"):
        st.checkbox(
            words("safety.print"), value=now.safety_printed, key=PRINTED, on_change=guarded(_take_printed)
        )
        st.caption(words("safety.print_on" if now.safety_printed else "safety.print_off"))
        st.button(
            words("safety.clear"), key="safety_clear", on_click=guarded(_clear_all), icon=":material/delete:"
        )


def _take_printed() -> None:
    session.visit().safety_printed = bool(value_of(PRINTED))


def _clear_all() -> None:
    now = session.visit()
    now.safety, now.safety_printed = type(now.safety)(), False
    for key in st.session_state:
        # Only the boxes: the choice of a list has a key of this kind too, and it stays.
        if str(key).startswith(KEY) and isinstance(st.session_state[key], bool):
            st.session_state[key] = False
