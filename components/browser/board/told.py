"""What the board's script tells the server, checked: nothing that a browser sends is believed as it comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, cast, get_args

from components.browser.board.payload import BoardWords, Changes
from components.palette import Tone

LONGEST_TYPED: Final = 60  # characters, as the field itself takes
MOST_MONEY: Final = 10**12  # minor units; whether a quote is within its bounds is for the plan to say
TYPED: Final = ("typed_price", "typed_laser_price")
QUOTES: Final = ("price", "laser_price")


class Told(NamedTuple):
    """The choices of a reader, and the mark by which the browser knows that they were heard."""

    changes: Changes
    mark: int


def valid(found: object, words: BoardWords, *, may_be_empty: bool = False) -> Told | None:
    """Return what a browser told; None where it told nothing, or anything that our script never tells.

    Parameters
    ----------
    may_be_empty : bool
        Whether it may have told no choice at all: a wall tells a whole plan beside it.
    """
    told = _mapping(found)
    mark, changes = told.get("mark"), _mapping(told.get("changes"))
    if not _is_whole(mark) or not (changes or may_be_empty):
        return None
    if not all(_is_known(name, value, words) for name, value in changes.items()):
        return None
    return Told(cast("Changes", dict(changes)), cast("int", mark))


def _mapping(found: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", found) if isinstance(found, Mapping) else {}


def _is_whole(value: object) -> bool:
    # Python counts True as a whole number.
    return isinstance(value, int) and not isinstance(value, bool)


def _is_within(value: object, low: int, high: int) -> bool:
    return _is_whole(value) and low <= cast("int", value) <= high


def _is_known(name: str, value: object, words: BoardWords) -> bool:
    """Return whether a field has a value that the board offers."""
    if name in words["bounds"]:
        return value is None or _is_within(value, *words["bounds"][name])
    if name in QUOTES:
        return value is None or _is_within(value, 0, MOST_MONEY)
    if name in TYPED:
        return isinstance(value, str) and len(value) <= LONGEST_TYPED
    offered: Mapping[str, list[object]] = {
        "concern": [one["id"] for one in words["concerns"]],
        "laser": [one["id"] for one in words["lasers"]],
        "tone": list(get_args(Tone)),
        "week": list(range(words["last_week"] + 1)),
        "horizon": list(range(1, len(words["years"]) + 1)),
    }
    return not isinstance(value, bool) and value in offered.get(name, [])
