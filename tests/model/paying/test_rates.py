"""What a yearly rate comes to in a month, held against the year that it has to make up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given

from model.paying.rates import month_with_daily_interest, monthly_rate
from tests.model.paying.test_paying import RATES


@given(RATES)
def test_twelve_months_of_an_effective_rate_come_to_the_year(apr: Decimal):
    year = (1 + monthly_rate(apr, "effective")) ** 12 - 1
    assert abs(year - Fraction(apr) / 100) < Fraction(1, 10**40)
    assert 12 * monthly_rate(apr, "nominal") == Fraction(apr) / 100


@given(RATES)
def test_a_year_of_days_comes_to_365_of_them(apr: Decimal):
    year = (1 + month_with_daily_interest(apr)) ** 12
    assert abs(year - (1 + Fraction(apr) / 36_500) ** 365) < Fraction(1, 10**40)
    assert month_with_daily_interest(apr) >= monthly_rate(apr, "nominal") >= monthly_rate(apr, "effective")
