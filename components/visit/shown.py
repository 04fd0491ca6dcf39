"""Whether a page that was drawn has left for the browser.

Streamlit puts what is drawn into a queue. Where parts of a page are drawn anew before the whole has left, it
takes their older messages out and lets the others stand: a browser would then get the end of a page before
its middle, and show nothing any more. What stands in front of Streamlit tells here what it has passed on
(``hosting/whole_pages.py``); where nothing stands there, nothing is known and parts are drawn.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache
from weakref import WeakValueDictionary

NEVER = 0.0  # of a clock that only runs forward


@dataclass
class Line:
    """A connection to a browser: when a whole page left on it last."""

    left_at: float = NEVER

    def note(self) -> None:
        """Note that a whole page has left, to its end."""
        self.left_at = time.monotonic()


@cache
def _lines() -> WeakValueDictionary[str, Line]:
    """Return every line that is open, by Streamlit's name of the session that is told on it."""
    # Who serves a line keeps it until the line is closed; then it is gone from here as well.
    return WeakValueDictionary()


def begin(session: str) -> Line:
    """Return the line on which a session is told to a browser from now on."""
    _lines()[session] = line = Line()
    return line


def has_left(session: str, drawn_at: float) -> bool:
    """Return whether the page of a session that was drawn to its end at a time has left for its browser."""
    line = _lines().get(session)
    return line is None or line.left_at >= drawn_at
