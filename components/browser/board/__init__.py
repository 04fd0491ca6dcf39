"""The board of At a glance: three options side by side, which follow each tap before the server answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components.browser import register
from components.browser.board.payload import BoardNow, BoardWords, Changes

_render = register("board", Path(__file__).parent)


def show(
    words: BoardWords,
    now: BoardNow,
    key: str,
    changed: Callable[[Changes], None],
    went: Callable[[str, str], None],
) -> None:
    """Draw the board.

    Parameters
    ----------
    words : BoardWords
        What no choice changes.
    now : BoardNow
        What follows from the plan on show.
    key : str
        Streamlit key, unique on the page.
    changed : callable
        Called with the fields that the reader changed.
    went : callable
        Called with a page of ours, and a part of it, that the reader asked for.
    """

    def told() -> None:
        changes = getattr(st.session_state.get(key), "changes", None)
        if changes:
            changed(changes)

    def asked() -> None:
        way = getattr(st.session_state.get(key), "way", None)
        if way:
            went(way["page"], way.get("part", ""))

    data = {"words": words, "now": now}
    _render(key=key, data=data, on_changes_change=told, on_way_change=asked)
