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
    With ``behind``, notes, details, ``reach`` and who says what lie in a fold of this name.
    """

    id: str
    tone: Tone
    label: str
    title: NotRequired[str]
    intro: NotRequired[str]
    calls: NotRequired[list[Call]]
    jump: NotRequired[Jump]
    reach: NotRequired[list[str]]
    lines: NotRequired[list[Line]]
    differs: NotRequired[str]
    missing: NotRequired[list[str]]
    points: NotRequired[list[str]]
    looks: NotRequired[list[Look]]
    behind: NotRequired[str]
    details: NotRequired[list[str]]
    notes: NotRequired[list[Note]]
    sources: NotRequired[list[Source]]


class Call(TypedDict):
    """A telephone number to tap: the words on it, and the number as a telephone takes it."""

    label: str
    dial: str


class Jump(TypedDict):
    """A way to the container with this Streamlit key, further down the page."""

    label: str
    part: str


class Follow(TypedDict):
    """Whenever ``value`` changes, the top of the container with this Streamlit key comes into view."""

    value: str
    part: str


class VerdictCards(TypedDict):
    """Cards in order: ``beside`` puts them side by side, ``slim`` makes each one line, if there is room."""

    cards: list[Card]
    follow: NotRequired[Follow]
    beside: NotRequired[bool]
    slim: NotRequired[bool]


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
