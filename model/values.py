"""What matters to a reader, put in the order of their own ratings. Options are never ordered or summed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def in_order(things: Sequence[str], ratings: Mapping[str, int]) -> tuple[str, ...]:
    """Return the things to weigh, the highest rating first.

    Parameters
    ----------
    things : sequence of str
        Ids in the order of the data.
    ratings : mapping of str to int
        How much each matters, from 0; a thing that is not in it has not been rated.

    Notes
    -----
    Holds every thing once. Equal ratings keep the order of the data. A thing that is not rated comes after
    every rated one, even one rated 0: to say that something hardly matters is an answer too.
    """
    # One below the lowest rating, whatever the scale.
    unrated = min(ratings.values(), default=0) - 1
    return tuple(sorted(things, key=lambda thing: -ratings.get(thing, unrated)))


def agreeing(answers: Mapping[str, str], found: Mapping[str, str]) -> frozenset[str]:
    """Return the questions whose answer is what was found.

    Parameters
    ----------
    answers : mapping of str to str
        The reader's answers by question; one without an answer is not in it.
    found : mapping of str to str
        What was found, by question.
    """
    return frozenset(name for name, right in found.items() if answers.get(name) == right)
