"""Ranges, amounts of money and bands: what the sums are made of.

A figure that nobody knows is ``None`` and stays ``None`` through every sum, so that
missing never turns into nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self


def _sum(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right


def _product(left: int | None, right: int | None) -> int | None:
    # Zero visits at an unknown price cost zero, so a known zero wins over an unknown.
    if left == 0 or right == 0:
        return 0
    return None if left is None or right is None else left * right


@dataclass(frozen=True)
class Range:
    """A low, typical and high whole number, each of which may be unknown.

    Parameters
    ----------
    low, typical, high : int or None
        Counts, or minor units of one currency. ``None`` means unknown.

    Raises
    ------
    ValueError
        If a known edge is below zero or the known edges are out of order.

    Notes
    -----
    Invariant: ``0 <= low <= typical <= high`` over the edges that are known.
    """

    low: int | None
    typical: int | None
    high: int | None

    def __post_init__(self) -> None:
        # One sort finds any fault; a comparison makes hundreds of ranges, so this has to be quick.
        known = [edge for edge in (self.low, self.typical, self.high) if edge is not None]
        if known != sorted(known):
            raise ValueError(f"A range must rise from low to typical to high: {self.edges}.")
        if known and known[0] < 0:
            raise ValueError(f"A range cannot go below zero: {self.edges}.")

    @classmethod
    def exactly(cls, number: int) -> Self:
        """Return one known number, such as a quote or a chosen count."""
        return cls(number, number, number)

    @property
    def edges(self) -> tuple[int | None, int | None, int | None]:
        """Low, typical and high, in this order."""
        return (self.low, self.typical, self.high)

    @property
    def is_unknown(self) -> bool:
        """True when no edge is known."""
        return self.edges == (None, None, None)

    @property
    def is_exact(self) -> bool:
        """True when all three edges are the same known number."""
        # Three unknown edges are alike too, but they are no number.
        return self.low is not None and self.low == self.typical == self.high

    def __add__(self, other: Range) -> Range:
        return Range(
            _sum(self.low, other.low), _sum(self.typical, other.typical), _sum(self.high, other.high)
        )

    def __mul__(self, other: Range) -> Range:
        return Range(
            # No edge is below zero, so multiplying low by low and high by high keeps them in order.
            _product(self.low, other.low),
            _product(self.typical, other.typical),
            _product(self.high, other.high),
        )

    def each(self, change: Callable[[int], int]) -> Range:
        """Apply a rising function to every known edge."""
        # A function that falls would turn low and high round, which a range refuses.
        return Range(*(None if edge is None else change(edge) for edge in self.edges))


NOTHING = Range.exactly(0)
UNKNOWN = Range(None, None, None)


class CurrencyMismatch(ValueError):
    """Two currencies met in one sum."""


@dataclass(frozen=True)
class Amount:
    """A range of money in one currency.

    Parameters
    ----------
    currency : str
        ISO 4217 code.
    minor : Range
        Whole minor units, for example cents.
    """

    currency: str
    minor: Range

    def __add__(self, other: Amount) -> Amount:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} cannot be added.")
        return Amount(self.currency, self.minor + other.minor)

    def times(self, count: Range) -> Amount:
        """Return the amount, `count` times over."""
        return Amount(self.currency, self.minor * count)

    def part(self, some: int, whole: int) -> Amount:
        """Return `some` of `whole` equal parts of the amount, rounded once, half up."""
        return Amount(self.currency, self.minor.each(lambda edge: round_half_up(some * edge, whole)))

    def percent(self, rate: Decimal) -> Amount:
        """Return `rate` percent of this amount, each edge rounded half up to a whole minor unit."""
        return Amount(self.currency, self.minor.each(lambda edge: share_of(edge, rate)))


def share_of(minor: int, rate: Decimal) -> int:
    """Return `rate` percent of a sum in minor units, rounded half up."""
    # Decimal rounds to even unless told; every sum of money here is rounded half up.
    return int((minor * rate / 100).quantize(Decimal(1), ROUND_HALF_UP))


def add_up(currency: str, amounts: Iterable[Amount]) -> Amount:
    """Return the sum of amounts in one currency; nothing to add is zero.

    Raises
    ------
    CurrencyMismatch
        If any amount is in another currency.
    """
    # The sum starts from a known 0, so that nothing to add does not come out as unknown.
    total = Amount(currency, NOTHING)
    for amount in amounts:
        total = total + amount
    return total


@dataclass(frozen=True)
class Band:
    """Slow, typical and fast share of a response, each between 0 and 1.

    Raises
    ------
    ValueError
        If the shares leave 0 to 1 or are out of order.

    Notes
    -----
    Invariant: ``0 <= slow <= typical <= fast <= 1``.
    """

    slow: float
    typical: float
    fast: float

    def __post_init__(self) -> None:
        if not 0 <= self.slow <= self.typical <= self.fast <= 1:
            raise ValueError(f"A band must rise from slow to fast within 0 and 1: {self}.")

    def parts(self, name: str) -> dict[str, int]:
        """Return its shares as whole parts of 100: the typical under a name, the others with an ending."""
        # The slow and the fast edge are readings of studies, not kinds of skin.
        shares = {name: self.typical, f"{name}_low": self.slow, f"{name}_high": self.fast}
        return {key: round(100 * share) for key, share in shares.items()}


def round_half_up(minor: int, parts: int) -> int:
    """Return one of `parts` equal parts of a sum, in whole minor units."""
    # The same as minor / parts rounded half up, in whole numbers alone: a float could miss by a cent.
    return (2 * minor + parts) // (2 * parts)
