"""Chances in whole people of 100: how a count is said, and how far the true chance may lie from it.

Everything that tells a chance (a cell, a picture of 100 people, its table, a range) rounds here and nowhere
else, so that one count never reads as two figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, sqrt
from typing import Final, Literal

Z = 1.959964  # standard errors around the middle 95% of a normal curve, the usual choice
NONE_SEEN = 3  # the rule of three: none in n people leaves room for 3 in n
ALL: Final = 100

Nearness = Literal["exact", "fewer", "more"]


@dataclass(frozen=True)
class In100:
    """A chance as whole people of 100.

    Parameters
    ----------
    whole : int
        People of 100 that a picture fills and a table counts, from 0 to 100.
    near : Nearness
        "fewer" where it happened, but to fewer than 1 of 100 (`whole` is 1); "more" where it did not
        happen to all, but to more than 99 of 100 (`whole` is 99); else "exact".
    """

    whole: int
    near: Nearness

    @property
    def others(self) -> In100:
        """Those it did not happen to; both together make 100."""
        turned: dict[Nearness, Nearness] = {"exact": "exact", "fewer": "more", "more": "fewer"}
        return In100(ALL - self.whole, turned[self.near])


def half_up(number: Fraction) -> int:
    """Return the nearest whole number, halves up."""
    return floor(number + Fraction(1, 2))


def in_100(share: Fraction) -> In100:
    """Return a share as whole people of 100.

    Parameters
    ----------
    share : Fraction
        From 0 to 1.

    Raises
    ------
    ValueError
        If a share is below none or above all.

    Notes
    -----
    Invariants: only a share of 0 reads 0, only a share of 1 reads 100, and the two sides make 100.
    """
    if not 0 <= share <= 1:
        raise ValueError("A share lies between none and all.")
    whole = half_up(ALL * share)
    if share and whole == 0:
        return In100(1, "fewer")
    if share < 1 and whole == ALL:
        return In100(ALL - 1, "more")
    return In100(whole, "exact")


def outwards(low: Fraction | float, high: Fraction | float) -> tuple[int, int]:
    """Return a range in whole numbers that holds all of it, so that rounding never makes it look surer."""
    return floor(low), ceil(high)


def likely_in_100(count: int, of: int) -> tuple[int, int]:
    """Return the whole people of 100 between which the true chance may well lie.

    Parameters
    ----------
    count : int
        People it happened to.
    of : int
        People who were looked at; above 0.

    Returns
    -------
    tuple of int
        Low and high, rounded outwards.

    Raises
    ------
    ValueError
        If nobody was looked at, or more were counted than there are.

    Notes
    -----
    Wilson's interval at 95%. After none seen the high edge is the rule of three, which a reader can check.
    Invariants: 0 <= low <= 100 count / of <= high <= 100, the high edge is 1 or more, and more people never
    widen it.
    """
    if of <= 0 or not 0 <= count <= of:
        raise ValueError("A chance needs people who were looked at, and no more counted than that.")
    # A reader can check the rule of three in their head, which nobody can do with Wilson's edge.
    if count == 0:
        return 0, min(ceil(Fraction(ALL * NONE_SEEN, of)), ALL)
    share, square = count / of, Z * Z / of
    middle = (share + square / 2) / (1 + square)
    reach = Z * sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    low, high = outwards(ALL * (middle - reach), ALL * (middle + reach))
    return max(low, 0), min(high, ALL)
