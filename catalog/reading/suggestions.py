"""What somebody most likely meant who wrote an id that is not known."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

MOST_TO_LIST = 12  # a longer list is not read, so then only names like it are told


def not_known(value: str, allowed: Collection[str]) -> str:
    """Return the sentence that an id is not known, with those to choose from."""
    known = sorted(allowed)
    if len(known) > MOST_TO_LIST:
        small = {one.lower(): one for one in known}
        known = [small[one] for one in get_close_matches(value.lower(), small)]
    return f"'{value}' is not known; use one of: {', '.join(known)}." if known else f"'{value}' is not known."
