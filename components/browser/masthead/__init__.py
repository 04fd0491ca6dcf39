"""The header of every page: whose aid it is, the pages in their order, and the way to start again.

Where there is no room for a row, the pages fold into a menu. One message draws all of it, and no change of
the plan draws it anew: the browser adds the plan to each link by itself (``base/going.js``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register

KEY = "masthead"


class Place(TypedDict):
    """A page: its id, which is its address, and its name."""

    id: str
    name: str


class Clinic(TypedDict):
    """Whose aid it is."""

    name: str


class Restart(TypedDict):
    """The button for the next person: its name, and what it clears."""

    label: str
    how: str


class Masthead(TypedDict):
    """The header. ``name`` is the app's, ``label`` what the row of pages is called.

    ``sources`` is the page to which every fold with a source leads; left out on that page itself.
    ``present`` is the page on which a consultant shows all of it.
    """

    name: str
    clinic: Clinic
    label: str
    here: Place
    places: list[Place]
    sources: NotRequired[Place]
    present: Place
    restart: Restart


_render = register(KEY, Path(__file__).parent)


def show(payload: Masthead, restart: Callable[[], None]) -> None:
    """Draw the header.

    Parameters
    ----------
    payload : Masthead
        Words, ready to show.
    restart : callable
        Called when the next person is to start fresh.
    """
    _render(key=KEY, data=payload, on_restart_change=restart)
