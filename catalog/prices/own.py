"""How a price of the clinic's own list is told: whose it is and when it was seen, and no tier."""

from __future__ import annotations

from catalog.prices.observations import Observation
from catalog.words.text import Words


def told_as_own(seen: Observation, clinic: str, day: str, words: Words) -> str:
    """Return the words for a price of the clinic's own list.

    Parameters
    ----------
    clinic : str
        Name of the clinic.
    day : str
        Day on which the price was seen, as the region writes it.
    """
    # A list may have a name of its own, as of one of several people who treat there.
    key = "source.price_own" if seen.source.label == clinic else "source.price_own_list"
    return words(key, clinic=clinic, label=seen.source.label, observed=day)
