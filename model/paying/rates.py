"""What a yearly rate comes to in a month: by the rule of a region, or with interest added every day.

A twelfth root of a yearly rate never ends. It is worked out to fifty digits and is from then on an exact
fraction, so no float ever holds money. On a loan of a million over ten years that is off by less than a
billionth of a billionth of a minor unit, so it cannot move one.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final, Literal, get_args

from model.calendar import DAYS_IN_YEAR, MONTHS_IN_YEAR

AprRule = Literal["effective", "nominal"]  # with interest on interest over a year, or without

APR_RULES: Final[tuple[AprRule, ...]] = get_args(AprRule)
PER_CENT: Final = 100
DIGITS: Final = 50


def _power(growth: Fraction, times: Fraction) -> Fraction:
    with localcontext(prec=DIGITS):
        base = Decimal(growth.numerator) / growth.denominator
        return Fraction(base ** (Decimal(times.numerator) / times.denominator))


def monthly_rate(apr: Decimal, rule: AprRule) -> Fraction:
    """Return what a month adds to a sum owed, as a share of 1.

    Parameters
    ----------
    apr : Decimal
        Yearly rate, percent.
    rule : {"effective", "nominal"}
        Twelve months of an effective rate, with interest on interest, come to the yearly rate; a month of
        a nominal rate is a twelfth of it.

    Notes
    -----
    The effective rate of a month is never above the nominal one.
    """
    yearly = Fraction(apr) / PER_CENT
    if rule == "nominal":
        # Months count alike whatever their days, as in Regulation Z, Appendix J, (b)(1).
        return yearly / MONTHS_IN_YEAR
    return _power(1 + yearly, Fraction(1, MONTHS_IN_YEAR)) - 1


def month_with_daily_interest(apr: Decimal) -> Fraction:
    """Return what a month adds to a sum owed when each day's interest bears interest too, as a share of 1.

    Notes
    -----
    A day adds the yearly rate (`apr`, percent) over 365, and a month has 365/12 days. Never below a
    twelfth of the yearly rate.
    """
    a_day = Fraction(apr) / (PER_CENT * DAYS_IN_YEAR)
    return _power(1 + a_day, Fraction(DAYS_IN_YEAR, MONTHS_IN_YEAR)) - 1
