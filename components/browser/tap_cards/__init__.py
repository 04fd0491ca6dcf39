"""Tap cards: a list of questions, each answered by one big tap, and taken back by another.

Answers that are steps are one line a question, a radio group, with the names of the steps above them once.

What was tapped stays on the screen at once and is sent to the server, which keeps it in the session. It is
never written to an address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

import streamlit as st

from components.browser import Source, register


class Answer(TypedDict):
    """One answer."""

    id: str
    label: str


class Note(TypedDict):
    """What is said below an answered question: a heading told by shape too, sentences and sources."""

    tone: Literal["found", "other", "open"]
    head: str
    lines: list[str]
    sources: list[Source]


class Item(TypedDict):
    """One question with its answers, from least to most where they are steps."""

    id: str
    label: str
    answers: list[Answer]
    note: NotRequired[Note]


class TapCards(TypedDict):
    """The whole list. ``picks`` is question id to answer id; ``kind`` how answers stand beside each other."""

    label: str
    kind: Literal["steps", "answers"]
    items: list[Item]
    picks: dict[str, str]


_render = register("tap_cards", Path(__file__).parent)


def valid_picks(found: object, items: list[Item]) -> dict[str, str] | None:
    """Return the picks that a browser sent, without what fits no question; None where it sent none."""
    # A browser can send anything, so only known answers to known questions are let in.
    if not isinstance(found, Mapping):
        return None
    known = {(item["id"], answer["id"]) for item in items for answer in item["answers"]}
    picks = cast("Mapping[object, object]", found)
    fits = (pair for pair in picks.items() if isinstance(pair[1], str) and pair in known)
    return {str(name): str(picked) for name, picked in fits}


def show(payload: TapCards, key: str, picked: Callable[[dict[str, str]], None]) -> dict[str, str] | None:
    """Draw the cards, and return the answers the browser holds; None where it told nothing.

    Parameters
    ----------
    payload : TapCards
        Words, ready to show.
    key : str
        Streamlit key, unique on the page. Another key starts from the payload's picks again.
    picked : callable
        Called with every answer so far.
    """

    def receive_picks() -> None:
        picks = valid_picks(getattr(st.session_state.get(key), "picks", None), payload["items"])
        if picks is not None:
            picked(picks)

    # The return value matters after a restart, when no callback has been called for what the browser holds.
    shown = _render(key=key, data=payload, default={"picks": payload["picks"]}, on_picks_change=receive_picks)
    return valid_picks(getattr(shown, "picks", None), payload["items"])
