"""What somebody most likely meant who wrote an id that is not known."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

MOST_TO_LIST = 12  # a longer list is not read, so then only names like it are told


def not_known(value: str, allowed: Collection[str]) -> str:
    """Return the sentence that an id is not known, with those to choose from."""
    known = sorted(allowed) if len(allowed) <= MOST_TO_LIST else _like(value, allowed)
    return f"'{value}' is not known; use one of: {', '.join(known)}." if known else f"'{value}' is not known."


def nothing_has(value: str, known: Collection[str]) -> str:
    """Return the sentence that nothing has an id, with the one that is most like it."""
    like = _like(value, known)[:1]
    return f"nothing has the id '{value}'{f'; is {like[0]!r} meant?' if like else '.'}"


def _like(value: str, known: Collection[str]) -> list[str]:
    """Return ids written much like `value`, those most like it first."""
    # A tablet begins a word with a capital letter, so capitals say nothing.
    small = {one.lower(): one for one in sorted(known)}
    return [small[one] for one in get_close_matches(value.lower(), small)]
