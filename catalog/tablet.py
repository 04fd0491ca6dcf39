"""A tablet that goes from person to person: whether it clears itself, and after how long without a touch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from catalog.reading.settings import Settings

PART: Final = "tablet"
LEAST, MOST = 20, 3600  # seconds: a person reads a paragraph in less than the one, nobody for the other


@dataclass(frozen=True)
class Tablet:
    """What is set for the tablets of a clinic.

    Parameters
    ----------
    shared : bool
        Whether one person passes it on to the next, as in a waiting room.
    ask_after : int
        Seconds without a touch until it asks whether anybody is there.
    """

    shared: bool = False
    ask_after: int = MOST


def read_tablet(found: Settings) -> Tablet:
    """Return the part ``[tablet]`` of the clinic's settings; left out, the tablet is one person's own."""
    if PART not in found.values:
        return Tablet()
    table = found.below(PART)
    table.only("shared", "ask_after")
    seconds = table.whole("ask_after", least=LEAST, most=MOST)
    return Tablet(table.yes_or_no("shared"), seconds or MOST)
