"""Present mode: the decision as a story, one idea a screen, on a consultant's tablet or on a wall screen.

It stands on the tables of the board beside it (``payload.py``), so that what a tap changes moves at once.
The words that hold for every plan come by ``board.show_words``. Two screens follow each other over a line of
their own (``follow.js``, ``hosting/rooms.py``); a wall tells this server which plan it follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NotRequired, TypedDict, cast

import streamlit as st

from components.browser import Moment, register, sent
from components.browser.board import HEARD
from components.browser.board.payload import BoardNow, BoardWords, Cell, Changes, Choice
from components.browser.board.told import valid

KEY: Final = "deck"
LINK: Final = "link"
LONGEST_LINK: Final = 1500  # letters
CODE: Final = "wall_code"  # in the session: the code of the room that this wall waits in
LETTERS: Final = 4  # of a code
_render = register("deck", Path(__file__).parent)


class Screen(TypedDict):
    """One screen: its title, a short name, whether it tells of downsides, and what it directly follows."""

    id: str
    title: str
    short: str
    downside: bool
    after: NotRequired[str]


class Card(TypedDict):
    """A question for the consultant to say after a screen, and what to listen for."""

    id: str
    after: str
    short: str
    ask: str
    listen: list[str]


class SkinNow(TypedDict):
    """The skin before anything is done, and the names of what is drawn."""

    alt: str
    caption: str
    names: list[dict[str, str]]


class ByTone(TypedDict):
    """Counts in brown and black skin, by option, and what can be asked for."""

    cells: dict[str, list[Cell]]
    note: str


class Next(TypedDict):
    """What the last screen says; ``code`` is a picture as an address of its own."""

    points: list[str]
    code_label: str
    code: NotRequired[str]


class WallCode(TypedDict):
    """A picture to scan, and the code of the room it leads to."""

    of: str
    picture: str


class DeckWords(TypedDict):
    """Everything that the screens say beside the tables of the board.

    ``is_used`` says whether this visit holds anything of a person. ``came_from`` is the page to go back to,
    ``link`` the plan as the address holds it. ``taglines`` are by option, ``record`` the lines of the note.
    """

    screens: list[Screen]
    cards: list[Card]
    labels: dict[str, str]
    pictures: list[Moment]
    skin: SkinNow
    tone: ByTone
    taglines: dict[str, str]
    real_choice: str
    checks: list[str]
    questions: list[Choice]
    next: Next
    record: dict[str, str]
    link: str
    came_from: str
    is_used: bool
    is_wall: bool
    wall_code: NotRequired[WallCode]
    notice: NotRequired[str]  # of a press that failed, or of a link that is not whole


class Follows(TypedDict):
    """What a wall was told: the link of a plan, and what was changed on the tablet since."""

    link: str
    changes: Changes


def show(
    deck: DeckWords,
    now: BoardNow,
    words: BoardWords,
    *,
    changed: Callable[[Changes], None],
    follows: Callable[[Follows], None],
    fresh: Callable[[], None],
) -> None:
    """Draw the deck.

    Parameters
    ----------
    deck : DeckWords
        What its screens say.
    now, words : BoardNow, BoardWords
        What follows from the plan on show, and what holds for every plan, as the board is given it.
    changed : callable
        Called with all that the consultant changed since the last answer, once the finger rests.
    follows : callable
        The same on a wall, which follows a tablet.
    fresh : callable
        Called when the next person's turn begins.
    """

    def receive() -> None:
        event = sent.event(KEY, "changed")
        link = told_link(event) if deck["is_wall"] else None
        told = valid(without_link(event), words, may_be_empty=link is not None)
        if told is None or (deck["is_wall"] and link is None):
            return
        if link is not None:
            follows({"link": link, "changes": told.changes})
        else:
            changed(told.changes)
        st.session_state[HEARD] = told.mark

    def keep_code() -> None:
        code = sent.event(KEY, "code")
        st.session_state[CODE] = code if is_code(code) else None

    _render(
        key=KEY,
        data={**now, "heard": st.session_state.get(HEARD), "deck": deck},
        on_changed_change=receive,
        on_code_change=keep_code,
        on_fresh_change=fresh,
    )


def is_code(found: object) -> bool:
    """Return whether something that a browser told is the code of a room."""
    return isinstance(found, str) and len(found) == LETTERS and found.isascii() and found.isalpha()


def code_shown() -> str | None:
    """Return the code of the room that this wall waits in."""
    return st.session_state.get(CODE)


def told_link(event: object) -> str | None:
    """Return the link that a wall told beside its changes; None where there is none that a link could be."""
    changes = cast("Mapping[str, object]", event).get("changes") if isinstance(event, Mapping) else None
    link = cast("Mapping[str, object]", changes).get(LINK) if isinstance(changes, Mapping) else None
    return link if isinstance(link, str) and len(link) <= LONGEST_LINK else None


def without_link(event: object) -> object:
    """Return what was told without the link, which is no choice of the board's."""
    if not isinstance(event, Mapping):
        return event
    told = cast("Mapping[str, object]", event)
    changes = told.get("changes")
    if not isinstance(changes, Mapping):
        return event
    kept = {name: value for name, value in cast("Mapping[str, object]", changes).items() if name != LINK}
    return {**told, "changes": kept}
