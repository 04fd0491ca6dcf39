"""The story that a consultant presents on a big screen, and its teach-back cards: ``data/present.toml``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from catalog.reading.settings import Settings
from catalog.words.patterns import CARDS, POINTS_TO_HEAR, SCREENS

FILE = "present.toml"
DOWNSIDES: Final = ("harms", "tone")  # no story is shown without these
FEWEST, MOST = 8, 12  # screens of a story: fewer leave out too much, more take longer than an appointment has
FEWEST_POINTS, MOST_POINTS = 2, len(POINTS_TO_HEAR)


@dataclass(frozen=True)
class Screen:
    """One screen of the story.

    Parameters
    ----------
    downside : bool
        Whether it tells what can go wrong.
    after : str
        The screen that it always follows directly; empty where it may stand anywhere.
    """

    id: str
    downside: bool
    after: str


@dataclass(frozen=True)
class Card:
    """One question that the consultant says aloud, to hear whether the story was clear.

    Parameters
    ----------
    after : str
        The screen that it follows.
    listen : int
        How many points to listen for, 2 or 3.
    """

    id: str
    after: str
    listen: int


@dataclass(frozen=True)
class Story:
    """Screens in the order in which they are shown, and the cards between them."""

    screens: tuple[Screen, ...]
    cards: tuple[Card, ...]


def load_story(found: Settings) -> Story:
    """Return the story of ``present.toml``; faults go to the report of its settings."""
    found.only("screen", "card")
    screens = _screens(found)
    shown = tuple(screen.id for screen in screens)
    cards = _tables(found, "card", CARDS, "after", "listen")
    return Story(screens, tuple(_card(table, shown) for table in cards))


def _tables(found: Settings, name: str, known: Collection[str], *keys: str) -> tuple[Settings, ...]:
    """Return the tables of a list, each with an id of its own among those that are known."""
    tables = found.each(name)
    ids = [table.values.get("id") for table in tables]
    for before, table in enumerate(tables):
        table.only("id", *keys)
        # Only the second is told: the first may well stand where it should.
        if table.one_of("id", known) in ids[:before]:
            table.fault("id", f"another {name} has this id already, and each needs its own.")
    return tables


def _screens(found: Settings) -> tuple[Screen, ...]:
    tables = _tables(found, "screen", SCREENS, "downside", "after")
    ids = [table.text("id") for table in tables]
    screens = tuple(_screen(table, before) for table, before in zip(tables, ["", *ids], strict=False))
    if not FEWEST <= len(screens) <= MOST:
        found.fault("screen", f"a story has {FEWEST} to {MOST} screens, not {len(screens)}.")
    for lost in (one for one in DOWNSIDES if one not in ids):
        found.fault("screen", f"the screen '{lost}' is missing: no story goes without what can go wrong.")
    if not any(screen.downside for screen in screens):
        found.fault("screen", "no screen has downside = true: no story goes without what can go wrong.")
    return screens


def _screen(table: Settings, before: str) -> Screen:
    """Return one screen; `before` is the screen that stands before it, empty for the first."""
    name, given = table.text("id"), table.values
    downside = "downside" in given and table.yes_or_no("downside")
    if name in DOWNSIDES and not downside:
        table.fault("downside", "this screen tells what can go wrong: write downside = true.")
    # What can go wrong is told right after what it belongs to, so these two cannot stand anywhere.
    after = table.one_of("after", SCREENS) if "after" in given or name in DOWNSIDES else ""
    if after in SCREENS and after != before:
        table.fault("after", f"the screen '{after}' must stand directly before this one.")
    return Screen(name, downside, after)


def _card(table: Settings, shown: Collection[str]) -> Card:
    after = table.one_of("after", SCREENS)
    if after in SCREENS and after not in shown:
        table.fault("after", f"this story has no screen '{after}', so the card would never come.")
    points = table.whole("listen", least=FEWEST_POINTS, most=MOST_POINTS)
    return Card(table.text("id"), after, points or FEWEST_POINTS)
