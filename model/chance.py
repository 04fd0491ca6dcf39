"""How far the true chance may lie from what was counted in a few people."""

from __future__ import annotations

from math import ceil, floor, sqrt

Z = 1.959964  # standard errors around the middle 95% of a normal curve, the usual choice
NONE_SEEN = 3  # the rule of three: none in n people leaves room for 3 in n


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
    Invariants: 0 <= low <= 100 count / of <= high <= 100, and more people never widen it.
    """
    if of <= 0 or not 0 <= count <= of:
        raise ValueError("A chance needs people who were looked at, and no more counted than that.")
    # A reader can check the rule of three in their head, which nobody can do with Wilson's edge.
    if count == 0:
        return 0, min(round(100 * NONE_SEEN / of), 100)
    share, square = count / of, Z * Z / of
    middle = (share + square / 2) / (1 + square)
    reach = Z * sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    # Rounded outwards, so that rounding never makes the range look surer than it is.
    return max(floor(100 * (middle - reach)), 0), min(ceil(100 * (middle + reach)), 100)
