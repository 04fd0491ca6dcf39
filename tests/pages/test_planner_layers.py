"""What the Planner says before any tap: its verdict, and what stands on the labels of its folds."""

from __future__ import annotations

import pytest

from tests.pages.opened import opened, words


@pytest.mark.parametrize(
    ("link", "told"),
    [
        # Needles 300, 900, 4,200; laser 1,800, 3,000, 12,500: 1,800 - 4,200, 3,000 - 900, 12,500 - 300.
        (
            {},
            "Over 3 years, needling costs less at usual prices: laser comes to $2,100 more. But prices vary, "
            "so either could cost less: laser could cost $2,400 less, or $12,200 more.",
        ),
        # Needles 8 x 1,000; laser 3 x 600, 1,000, 2,500: 6,200, 5,000 and 500 less.
        (
            {"sessions": "8", "price": "1000", "laser_sessions": "3"},
            "Over 3 years, laser costs less at usual prices: needling comes to $5,000 more. As prices vary, "
            "laser could cost $6,200 less, or $500 less.",
        ),
        # Needles 3 x 250; laser 1 x 250, 750 and 5 x 250 for 1 to 5 sessions.
        (
            {"sessions": "3", "price": "250", "laser_price": "250"},
            "Over 3 years, both cost the same at usual prices. As prices vary, laser could cost the same, or "
            "$500 more.",
        ),
        (
            {"laser": "ablative_fractional"},
            "we found no usual price for this laser here. Needling comes to $900 at usual prices.",
        ),
        (
            {"region": "uk", "laser_price": "900"},
            "we found no usual price for needling here. Laser comes to £2,700 at usual prices.",
        ),
        ({"region": "au"}, "we found no usual price here for needling or for this laser. Quotes of yours"),
    ],
)
def test_the_verdict_says_which_costs_less_and_what_other_prices_make_of_it(
    link: dict[str, str], told: str
) -> None:
    assert told in words(opened("planner", **link))


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ({"sessions": "8", "price": "1000"}, "with this plan, at usual prices"),
        ({}, "from 11 needling sessions, at usual prices"),
        ({"laser": "fully_ablative", "sessions": "8"}, "not at usual prices, but at some"),
        ({"laser_price": "5000", "price": "100"}, "not up to 12 needling sessions"),
        ({"region": "uk"}, "not known, as a price is missing"),
    ],
)
def test_the_closed_fold_says_when_laser_costs_less(link: dict[str, str], told: str) -> None:
    labels = [one.label for one in opened("planner", **link).expander]
    assert f"**When laser costs less:** {told}" in labels


def test_the_closed_bill_says_how_many_costs_are_not_in_the_totals() -> None:
    def left_out(**link: str) -> str:
        (label,) = [one.label for one in opened("planner", **link).expander if "Line by line" in one.label]
        return label.removeprefix("**Line by line:** ")

    # Upkeep, lost pay, first visit, numbing, plasma, tablets, creams, sunscreen and travel.
    assert left_out() == "9 costs are not in these totals"
    assert left_out(off="1") == "8 costs are not in these totals"
