"""Inputs that were set anew while the browser may still hold what they showed before.

Each event of the browser brings the figures of all inputs on the page. One that was on its way while we set
an input anew (another laser has another usual count) brings the old figure back, and it would look like a
press of the reader's. Such an *echo* is told by two signs: it equals what the input showed before, and the
browser had not yet seen the address of that change, or not had the time to draw it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

DRAWN_SECONDS = 0.5  # from our drawing to the browser's, at most; a thumb that has seen it needs longer
SETTLED_SECONDS = 2.0  # in which a page that opens may be run once more before the browser has drawn it
ON_ITS_WAY_SECONDS = 10.0  # a slow network's longest; later it is a new press, whatever the address


@dataclass
class Overtaken:
    """One input that was set anew.

    Parameters
    ----------
    before : list
        What it showed before, one entry for each time that it was set anew.
    value : object
        What it was set to last.
    at : float
        When that was, in seconds of a clock that only runs forward.
    moved : bool
        Whether the address changed with it.
    """

    before: list[object] = field(default_factory=list[object])
    value: object = None
    at: float = 0.0
    moved: bool = False


def note(known: dict[str, Overtaken], key: str, before: object, value: object, *, moved: bool) -> None:
    """Note that an input is set anew to a value, and what it showed until now."""
    found, now = known.setdefault(key, Overtaken()), time.monotonic()
    if now - found.at > ON_ITS_WAY_SECONDS:
        found.before.clear()
    if before != value:
        found.before.append(before)
    found.value, found.at, found.moved = value, now, moved


def may_be_unseen(known: Mapping[str, Overtaken], key: str, value: object, *, behind: bool) -> bool:
    """Return whether an input was set anew and the browser may not have drawn it.

    Parameters
    ----------
    value : object
        What it is to show now: another one than it was set to is a press, which the browser knows.
    behind : bool
        Whether the browser had not seen our last address when it asked for this run.
    """
    if key not in known:
        return False
    patience = ON_ITS_WAY_SECONDS if behind else SETTLED_SECONDS
    is_press = not behind and known[key].value != value
    return not is_press and time.monotonic() - known[key].at < patience


def is_echo(known: Mapping[str, Overtaken], key: str, value: object, *, behind: bool) -> bool:
    """Return whether a figure is an old one that the browser sent along, and no press.

    Parameters
    ----------
    behind : bool
        Whether the browser had not seen our last address when it sent the figure.
    """
    if key not in known or value not in known[key].before:
        return False
    if time.monotonic() - known[key].at > ON_ITS_WAY_SECONDS:
        return False
    # The address goes out when a run begins, and its inputs a little later.
    return behind or (known[key].moved and time.monotonic() - known[key].at < DRAWN_SECONDS)
