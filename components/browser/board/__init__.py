"""The board of "At a glance": the whole decision on one screen, drawn in the reader's browser.

Everything moves in the browser first, from tables that the model filled (``payload.py`` holds their
vocabulary); the server hears of the plan once, when the finger rests. The words that hold for every plan have
a component of their own, which draws nothing: Streamlit sends a message that stays the same but once, so a
tap costs only what follows from the plan.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import streamlit as st

from components.browser import register, sent
from components.browser.board.payload import BoardNow, BoardWords, Changes
from components.browser.board.told import valid

HEARD: Final = "board_heard"  # in the session: the mark of the last choices that arrived
WORDS_KEY: Final = "board_words"
_FOLDER: Final = Path(__file__).parent
_render_words = register("board_words", _FOLDER / "board_words")
_render = register("board", _FOLDER)


def show_words(words: BoardWords) -> None:
    """Hand the browser what holds for every plan; whoever draws from it stands on the same page."""
    _render_words(key=WORDS_KEY, data=words)


def show(words: BoardWords, now: BoardNow, key: str, changed: Callable[[Changes], None]) -> None:
    """Draw the board.

    Parameters
    ----------
    words : BoardWords
        What holds for every plan.
    now : BoardNow
        What follows from the plan on show.
    key : str
        Streamlit key, unique on the page.
    changed : callable
        Called with all that the reader changed since the last answer, once the finger rests.
    """

    def receive() -> None:
        told = valid(sent.event(key, "changed"), words)
        if told is not None:
            changed(told.changes)
            # What has arrived needs no second telling, whatever came of it.
            st.session_state[HEARD] = told.mark

    show_words(words)
    _render(key=key, data={**now, "heard": st.session_state.get(HEARD)}, on_changed_change=receive)
