"""Minor units: whole cents from sums that people type, and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.money.minor import PER_MAJOR, nearest_minor, to_major, to_minor


@given(st.integers(0, 10**15))
def test_major_units_and_back_lose_nothing(cents: int):
    assert to_minor(to_major(cents)) == nearest_minor(to_major(cents)) == cents


@pytest.mark.parametrize(
    ("typed", "cents"), [("12", 1_200), ("12.345", 1_235), ("12.355", 1_236), ("0.004", 0)]
)
def test_what_is_typed_with_too_many_decimals_goes_to_the_nearest_cent(typed: str, cents: int):
    # 12.345 lies halfway between 1,234 and 1,235 cents, and goes up, as every sum of money does.
    assert nearest_minor(Decimal(typed)) == cents
    assert (to_minor(Decimal(typed)) is None) == bool(Decimal(typed) * PER_MAJOR % 1)
