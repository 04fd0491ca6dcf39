"""Minor units: the whole cents in which every sum of money is kept."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_precision

DIGITS = 2  # decimals of every currency here; the link and the charts count on a hundred minor units


def to_minor(major: Decimal, currency: str) -> int | None:
    """Major units as whole minor units, or None when the sum has too many decimals."""
    minor = major.scaleb(get_currency_precision(currency))
    return int(minor) if minor == minor.to_integral_value() else None
