"""Cards that say one thing by icon, pattern, colour and word: a verdict, or how fast to get help."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import Source, register

Tone = Literal["clear", "talk", "wait", "emergency", "same_day", "watch", "sign"]


class Line(TypedDict):
    """What one rule says: for whom, what, and who says so in short."""

    who: str
    text: str
    tone: Tone
    source: str


class Note(TypedDict):
    """A short paragraph with its head."""

    head: str
    text: str


class Look(TypedDict):
    """How a sign looks on one skin."""

    skin: str
    label: str
    text: str


class Card(TypedDict):
    """One card. ``label`` is the verdict; ``differs`` says that its lines do not agree.

    ``calls`` are numbers to tap, and ``reach`` says what else there is to know about calling.
    """

    id: str
    tone: Tone
    label: str
    title: NotRequired[str]
    intro: NotRequired[str]
    calls: NotRequired[list[Call]]
    reach: NotRequired[list[str]]
    lines: NotRequired[list[Line]]
    differs: NotRequired[str]
    missing: NotRequired[list[str]]
    points: NotRequired[list[str]]
    looks: NotRequired[list[Look]]
    notes: NotRequired[list[Note]]
    sources: NotRequired[list[Source]]


class Call(TypedDict):
    """A telephone number to tap: the words on it, and the number as a telephone takes it."""

    label: str
    dial: str


class Follow(TypedDict):
    """Whenever ``value`` changes, the top of the container with this Streamlit key comes into view."""

    value: str
    part: str


class VerdictCards(TypedDict):
    """Cards in their order; ``brief`` puts them beside each other where there is room."""

    cards: list[Card]
    follow: NotRequired[Follow]
    brief: NotRequired[bool]


_render = register("verdict_cards", Path(__file__).parent)


def show(payload: VerdictCards, key: str) -> None:
    """Draw the cards.

    Parameters
    ----------
    payload : VerdictCards
        Words, ready to show; with no cards nothing is seen.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
