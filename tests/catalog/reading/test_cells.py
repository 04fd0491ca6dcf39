"""What people type into a cell, and the figure that it can only be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from catalog.reading import cells

SIGNS = ("CAD", "CA$", "$")
# What is typed; the figure in a file with commas, in one with semicolons and in one with tabs. None: refused.
NUMBERS = [
    ("12", "12", "12", "12"),
    ("0.125", "0.125", "0.125", "0.125"),
    ("17.125", "17.125", None, "17.125"),  # with semicolons perhaps seventeen thousand
    ("17,125", None, None, None),
    ("1.200.000", None, None, None),
    ("0,125", None, "0.125", "0.125"),
    ("99,5", None, "99.5", "99.5"),
    ("1,200.50", "1200.50", "1200.50", "1200.50"),
    ("1.200,50", "1200.50", "1200.50", "1200.50"),
    ("1,200,300.50", "1200300.50", "1200300.50", "1200300.50"),
    ("1.200,300.50", None, None, None),
    ("1,200,50", None, None, None),
    ("1 200", "1200", "1200", "1200"),
    ("1\u202f200,50", None, "1200.50", "1200.50"),
    ("12 00", None, None, None),
    ("1_000", None, None, None),
]
MONEY = [
    ("$250", "250"),
    ("250 $", "250"),
    ("CA$1,200.00", "1200.00"),
    ("250 CAD", "250"),
    ("$1.200", None),
    ("$1,200", None),
    ("0.125", None),
    ("£250", None),
    ("-250", None),
    ("$", None),
]
SIGNED = [("-0.5", "-0.5"), ("\u22121,200.50", "-1200.50"), ("--1", None), ("(5)", None)]


def figure(read: object, *asked: object) -> Decimal | None:
    try:
        return read(*asked)  # pyright: ignore[reportCallIssue]
    except cells.Unclear as wrong:
        assert f"'{asked[0]}'" in wrong.message, "what was typed is named"
        return None


@pytest.mark.parametrize(("typed", "commas", "semicolons", "tabs"), NUMBERS)
def test_a_figure_is_read_where_no_country_reads_another(
    typed: str, commas: str | None, semicolons: str | None, tabs: str | None
):
    assert figure(cells.number, typed, "a number", ".") == (commas and Decimal(commas))
    assert figure(cells.number, typed, "a number", ",") == (semicolons and Decimal(semicolons))
    assert figure(cells.number, typed, "a number", ".,") == (tabs and Decimal(tabs))


@pytest.mark.parametrize(("typed", "meant"), MONEY)
def test_an_amount_may_stand_beside_its_own_sign(typed: str, meant: str | None):
    try:
        assert cells.money(typed, SIGNS) == Decimal(meant or "NaN")
    except cells.Unclear:
        assert meant is None


@pytest.mark.parametrize(("typed", "meant"), SIGNED)
def test_a_figure_below_zero_has_one_minus(typed: str, meant: str | None):
    assert figure(cells.signed, typed, "a number") == (meant and Decimal(meant))
