"""What all ticks come to together, and what of it goes on paper."""

from __future__ import annotations

import streamlit as st

from components.browser import verdict_cards
from components.frame import blocks
from components.visit import session
from components.visit.callbacks import guarded, value_of
from components.visit.view import View
from model.safety import VERDICTS, SafetyResult
from sections.safety.cards import result_card
from sections.safety.widget_keys import KEY, PRINTED

# ---- the summary -----------------------------------------------------------------------------


def summary(view: View, result: SafetyResult) -> None:
    """Show what all ticks come to, and how it may be printed or cleared."""
    now, words = session.visit(), view.words
    # The key decides in the style sheet whether the result is printed.
    with st.container(key="safety_shared" if now.safety_printed else "safety_unshared"):
        st.subheader(words("safety.result"), anchor=False)
        blocks.live(words(f"safety_live.{result.overall or 'none_yet'}"), key="live_safety")
        if result.raised:
            st.markdown(words("safety.result_intro"))
        verdict_cards.show({"cards": _brief(view, result), "brief": True}, key="safety_brief")
    if now.safety_printed:
        with st.container(key="safety_paper"):  # paper shows every card whole, as nobody can tap it open
            verdict_cards.show(
                {"cards": [result_card(view, one) for one in result.raised]}, key="safety_whole"
            )
    if result.overall:
        _choices(view)


def _brief(view: View, result: SafetyResult) -> list[verdict_cards.Card]:
    """Return one card for each verdict: what was ticked, and what to ask about it."""
    made: list[verdict_cards.Card] = []
    # The most careful verdict comes first.
    for verdict in reversed(VERDICTS):
        ticks = [one for one in result.raised if one.verdict == verdict]
        notes: list[verdict_cards.Note] = [
            {
                "head": view.words(f"safety_question.{one.id}.tick"),
                "text": view.words(f"safety_question.{one.id}.say"),
            }
            for one in ticks
        ]
        if notes:
            label = view.words(f"safety_verdict.{verdict}")
            made.append({"id": verdict, "tone": verdict, "label": label, "notes": notes})
    return made


def _choices(view: View) -> None:
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
