"""Minor units: the whole cents in which every sum of money is kept.

Every currency with a price book has a hundred minor units (the catalog refuses any other), so the size
of one stands here and nowhere else.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

DIGITS: Final = 2  # decimals of a sum in major units
PER_MAJOR: Final = 10**DIGITS


def to_minor(major: Decimal) -> int | None:
    """Return a sum in major units as whole minor units.

    Parameters
    ----------
    major : Decimal
        For example dollars.

    Returns
    -------
    int or None
        None when the sum has more decimals than minor units can hold.
    """
    minor = major.scaleb(DIGITS)
    return int(minor) if minor == minor.to_integral_value() else None


def nearest_minor(major: Decimal) -> int:
    """Return a sum in major units as the nearest whole minor unit, a half upwards."""
    # Only a sum typed with too many decimals is rounded here: a link has two at most.
    return int(major.scaleb(DIGITS).to_integral_value(ROUND_HALF_UP))


def to_major(minor: int) -> Decimal:
    """Return a sum in minor units as major units, exactly and with all its decimals."""
    return Decimal(minor).scaleb(-DIGITS)
