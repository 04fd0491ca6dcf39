"""One plan in, one result out: the same comparison for both sides, and no side that always wins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.cost import CostAnswer, about_cost
from answers.course import about_course, course_of
from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.plan.quotes import Quote
from model.money.comparison import which_costs_less
from model.quantities import NOTHING, Range

DATA = library()
TODAY = date(2026, 12, 1)
USUAL = replace(default_plan(DATA.inputs), region="us")


def answer(**changes: object) -> CostAnswer:
    return about_cost(replace(USUAL, **changes), DATA, TODAY)  # pyright: ignore[reportArgumentType]


def test_the_usual_plan_compares_nothing_needles_and_the_gentle_laser():
    found = answer()
    assert [option.course.id for option in found.options] == [
        "nothing",
        "microneedling",
        "nonablative_fractional",
    ]
    # Needles 3 x 100 / 300 / 700. Laser 3 x 600, 4 x 1,000, 5 x 2,500.
    assert found.options[0].total.minor == NOTHING
    assert found.needles.total.minor == Range(30_000, 90_000, 210_000)
    assert found.laser.total.minor == Range(180_000, 400_000, 1_250_000)


@pytest.mark.parametrize("laser", DATA.inputs["laser"].choices)
def test_for_every_laser_there_is_a_course_at_our_own_prices_in_which_laser_costs_less(laser: str):
    # 8 needling sessions beside 1 laser session: 2,400 against 1,000, 2,169; a full laser at 4,000 needs
    # needling at the price of our high edge, 8 x 700 = 5,600.
    price = 70_000 if laser == "fully_ablative" else None
    gap = answer(laser=laser, sessions=8, laser_sessions=1, price=price).difference
    assert gap.typical is not None and gap.typical < 0


def test_the_verdict_says_so_when_laser_costs_less_at_every_price():
    # 8 x 700 = 5,600 against one session of at most 2,500.
    assert (
        which_costs_less(answer(sessions=8, price=70_000, laser_sessions=1).difference) == "second_costs_less"
    )
    # And the other way round: 1 x 100 to 700 against 5 x 600 at least.
    assert which_costs_less(answer(sessions=1, laser_sessions=5).difference) == "first_costs_less"
    assert which_costs_less(answer().difference) == "ranges_overlap"
    assert which_costs_less(answer(region="ca").difference) == "not_known"


@settings(max_examples=25)
@given(
    sessions=st.integers(1, 8),
    interval=st.integers(2, 12),
    upkeep=st.integers(0, 4),
    years=st.integers(1, 5),
    price=st.integers(100, 10**6),
)
def test_the_same_course_at_the_same_price_costs_the_same_on_both_sides(
    sessions: int, interval: int, upkeep: int, years: int, price: int
):
    # The full laser has no published interval, so it is dated like the needles.
    found = answer(
        sessions=sessions, laser_sessions=sessions, interval=interval, laser="fully_ablative",
        maintenance=upkeep, laser_maintenance=upkeep, horizon=years, price=price, laser_price=price,
    )  # fmt: skip
    assert found.needles.total == found.laser.total
    assert found.needles.cumulative == found.laser.cumulative


@pytest.mark.parametrize("off", [False, True])
def test_days_off_count_on_both_sides_or_on_neither(off: bool):
    options = answer(off=off).options[1:]
    lines = [line for option in options for line in option.lines if line.id == "time_off"]
    assert [line.status for line in lines] == ["included" if off else "not_included"] * 2


def test_own_figures_reach_the_sums_of_both_sides():
    found = answer(price=25_000, laser_price=90_000, laser_sessions=2, pay=10_000, off=True)
    assert [line.own for line in found.needles.lines if line.id in ("sessions", "time_off")] == [True, True]
    assert found.laser.total.minor.low == 2 * 90_000 + 2 * 1 * 10_000  # 1 day off a session at the low edge
    assert found.laser.course.basis["sessions"] == ()


def test_a_chosen_first_day_and_event_date_the_course():
    plan = replace(USUAL, sessions=3, interval=6, start=date(2027, 1, 11), event=date(2027, 9, 1))
    found = about_course(plan, DATA, TODAY)
    assert (found.course, found.start_chosen) == (course_of(plan, DATA, TODAY), True)
    assert [one.latest.need for one in found.needs] == ["slow_mark", "usual_mark", "calm_skin"]
    # Calm: 1 September - 84 days - 7 days - 1 day = 1 June.
    assert found.needs[-1].latest.start == date(2027, 6, 1)


def test_a_region_writes_in_its_own_money():
    assert DATA.formats("uk").money(14_400) == "£144"
    assert DATA.formats("ca").currency == "CAD"


def test_an_extra_quoted_for_one_side_counts_for_the_other_at_our_own_price():
    # Otherwise one total would hold what the other leaves out. Needles 80; laser 50 and 50 to 200.
    found = answer(quotes=(Quote("n", "consultation", 8_000),))
    lines = [line for option in found.options[1:] for line in option.lines if line.id == "consultation"]
    assert [(line.status, line.own) for line in lines] == [("included", True), ("included", False)]
    assert [line.amount.minor for line in lines] == [Range.exactly(8_000), Range(5_000, 5_000, 20_000)]


def test_travel_is_the_quote_of_both_sides_unless_one_side_has_its_own():
    found = answer(travel=1_000, quotes=(Quote("l", "travel", 2_500),), laser_sessions=2)
    lines = [line for option in found.options[1:] for line in option.lines if line.id == "travel"]
    assert [line.amount.minor.typical for line in lines] == [3 * 1_000, 2 * 2_500]


def test_a_counted_extra_with_a_range_is_one_of_the_things_that_move_a_total():
    # First visit 50 to 200 on top of 3 x 300 and 4 x 1,000 at typical prices.
    moved = {
        (one.option, one.input): (one.low, one.high) for one in answer(count=("consultation",)).influences
    }
    assert moved["microneedling", "consultation"] == (95_000, 110_000)
    assert moved["nonablative_fractional", "consultation"] == (405_000, 420_000)
    assert not [one for one in answer().influences if one.input == "consultation"]
