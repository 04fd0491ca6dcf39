"""What a wall and a tablet may say to us: one JSON object a message, with exactly the keys listed here.

Nothing else passes, so that nothing personal can: a place in the deck, the plan, a day.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from hosting.room_exchange import Show

MOST_BYTES = 4096
SCREEN, PLAN, LAST_DAY = re.compile(r"[a-z_]{1,40}"), re.compile(r"[ -~]{0,2000}"), 400


class Malformed(Exception):
    """A message that no page of ours sends."""


@dataclass(frozen=True)
class Wall:
    """A wall, with the key to its room if it had one."""

    key: str | None


@dataclass(frozen=True)
class Joining:
    """A tablet with a code, as it was typed."""

    code: str


@dataclass(frozen=True)
class Returning:
    """A tablet with the key to its room."""

    key: str


@dataclass(frozen=True)
class Leave:
    """A tablet that has finished."""


Said = Wall | Joining | Returning | Show | Leave


def read(text: str | None) -> Said:
    """Return what a message says.

    Raises
    ------
    Malformed
        If it says nothing of all that, is no text (None), or is longer than 4 KB.
    """
    if text is None or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise Malformed
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise Malformed from None
    match said:
        case {"as": "wall", "key": None | str() as key, **rest} if not rest:
            return Wall(key)
        case {"as": "tablet", "code": str() as code, **rest} if not rest:
            return Joining(code)
        case {"as": "tablet", "key": str() as key, **rest} if not rest:
            return Returning(key)
        case {
            "show": {"screen": str() as screen, "plan": str() as plan, "day": int() | float() as day, **more},
            **rest,
        }:
            if not more and not rest and _can_be_shown(screen, plan, day):
                return Show(screen, plan, day)
        case {"leave": True, **rest} if not rest:
            return Leave()
    raise Malformed


def _can_be_shown(screen: str, plan: str, day: float) -> bool:
    # What is no number at all (NaN), or endless, lies in no range; true and false would be 1 and 0.
    is_day = 0 <= day <= LAST_DAY and not isinstance(day, bool)
    return bool(is_day and SCREEN.fullmatch(screen) and PLAN.fullmatch(plan))
