"""A reader's own figures: quoted one by one, taken back, and left behind in another region."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from catalog.library import library
from catalog.plan.plan import default_plan, without_own_figures
from catalog.plan.quotes import Quote, with_quote

INPUTS = library().inputs
USUAL = default_plan(INPUTS)
KNOWN = ("n.numbing", "n.travel", "l.travel")
CREAM, WAY = Quote("n", "numbing", 3_000), Quote("l", "travel", 1_500)


def test_a_quote_takes_its_place_among_the_others_and_replaces_its_own():
    assert with_quote([WAY], "n", "numbing", 3_000, KNOWN) == (CREAM, WAY)
    assert with_quote([CREAM, WAY], "n", "numbing", 2_500, KNOWN) == (Quote("n", "numbing", 2_500), WAY)


def test_a_quote_taken_back_leaves_the_others():
    assert with_quote([CREAM, WAY], "n", "numbing", None, KNOWN) == (WAY,)


def test_without_own_figures_prices_and_rates_are_gone_and_the_course_stays():
    own = replace(USUAL, sessions=5, price=41_000, tax=Decimal(5), quotes=(CREAM,))
    assert without_own_figures(own, INPUTS) == replace(USUAL, sessions=5)
