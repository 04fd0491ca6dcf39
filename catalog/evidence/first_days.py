"""When a step of the first days after a session is, in words."""

from __future__ import annotations

from typing import Final

from catalog.evidence.records import Step
from catalog.words.text import Words

LONGEST_SPAN: Final = 14  # days: a longer stretch is told by its first day, as nobody counts to day 56


def when_told(words: Words, step: Step) -> str:
    """Return the days of a step in words; a reason to call may come on any of them."""
    if step.kind == "call":
        return words("format.any_day")
    if step.day_from == step.day_to:
        return words("format.day", day=step.day_from)
    if step.day_to - step.day_from > LONGEST_SPAN:
        return words("first_week_pick.from_day", day=step.day_from)
    return words("format.days", first=step.day_from, last=step.day_to)
