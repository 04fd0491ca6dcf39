"""How a price of the clinic's own list is told: whose it is and when it was seen, and no tier."""

from __future__ import annotations

from typing import Final

from catalog.prices.observations import Observation
from catalog.words.text import Words

FAR: Final = 3  # times the dearest elsewhere, or below the cheapest: more than clinics of one town differ


def span(seen: tuple[Observation, ...]) -> tuple[int, int]:
    """Return the least and the greatest figure of some observations, in minor units."""
    edges = [edge for one in seen for edge in (one.amount.low, one.amount.typical, one.amount.high)]
    known = [edge for edge in edges if edge is not None]
    return min(known), max(known)


def is_far(own: tuple[Observation, ...], elsewhere: tuple[Observation, ...]) -> bool:
    """Return whether own prices lie so far from what was read elsewhere that they may be a slip."""
    # What is sold by the course cannot be held against a session, and what is free was meant so.
    if not elsewhere or {one.per for one in (*own, *elsewhere)} != {own[0].per} or not span(own)[1]:
        return False
    (least, most), (low, high) = span(own), span(elsewhere)
    return most > FAR * high or least * FAR < low


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
