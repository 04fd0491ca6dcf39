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
from catalog.plan.quotes import Quote, Side
from model.money.comparison import which_costs_less
from model.money.cost import OptionCost
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
    # For acne scars, as published. Needles 3 x 100, 3 x 300, 6 x 700. Laser 3 x 600, 3 x 1,000, 5 x 2,500.
    assert found.options[0].total.minor == NOTHING
    assert found.needles.total.minor == Range(30_000, 90_000, 420_000)
    assert found.laser.total.minor == Range(180_000, 300_000, 1_250_000)


@pytest.mark.parametrize("laser", DATA.inputs["laser"].choices)
def test_for_every_laser_there_is_a_course_at_our_own_prices_in_which_laser_costs_less(laser: str):
    # 8 needling sessions beside 1 laser session: 2,400 against 1,000; a full laser at 4,000 needs needling at
    # the price of our high edge, 8 x 700 = 5,600. Ablative fractional has only a low price, 800.
    price = 70_000 if laser == "fully_ablative" else None
    own = 80_000 if laser == "ablative_fractional" else None
    gap = answer(laser=laser, sessions=8, laser_sessions=1, price=price, laser_price=own).difference
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
    sessions=st.integers(1, 12),
    interval=st.integers(1, 12),
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
    # 1 day off a session at the low edge, 5 of 7 of them days of work: 2 x 100 x 5 / 7 = 142.857.
    assert found.laser.total.minor.low == 2 * 90_000 + 14_286
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
    # Otherwise one total would hold what the other leaves out. Canadian tablets have a price, creams none.
    found = answer(quotes=(Quote("n", "numbing", 3_000),))
    lines = [line for option in found.options[1:] for line in option.lines if line.id == "numbing"]
    assert [(line.status, line.own) for line in lines] == [("included", True), ("ask", False)]
    assert [(one.line, one.unknown) for one in found.one_sided] == [("numbing", "nonablative_fractional")]


@pytest.mark.parametrize("side", ["n", "l"])
def test_a_first_visit_quoted_for_one_side_holds_for_both_and_moves_no_gap(side: Side):
    found = answer(quotes=(Quote(side, "consultation", 8_000),))
    lines = [line for option in found.options[1:] for line in option.lines if line.id == "consultation"]
    assert [(line.status, line.own, line.amount.minor.typical) for line in lines] == [
        ("included", True, 8_000)
    ] * 2
    assert found.difference == answer().difference == answer(count=("consultation",)).difference


def test_two_quotes_for_a_first_visit_move_the_gap_by_what_lies_between_them():
    quotes = (Quote("n", "consultation", 8_000), Quote("l", "consultation", 3_000))
    assert answer(quotes=quotes).difference.typical == (answer().difference.typical or 0) - 5_000


def test_a_course_nobody_chose_is_the_typical_one_of_the_concern_everywhere():
    for concern, sessions, weeks in (("hair_loss", 12, 1), ("stretch_marks", 5, 4), ("acne_scars", 3, 4)):
        plan = replace(USUAL, concern=concern)
        course = course_of(plan, DATA, TODAY)
        assert (course.sessions, course.interval_weeks) == (sessions, weeks)
        assert about_course(plan, DATA, TODAY).course == course
        assert about_cost(plan, DATA, TODAY).needles.course.sessions.typical == sessions
        # Asking for what is typical changes no date and no typical total.
        chosen = replace(plan, sessions=sessions, interval=weeks)
        assert about_course(chosen, DATA, TODAY).schedule == about_course(plan, DATA, TODAY).schedule
        totals = [about_cost(one, DATA, TODAY).needles.total.minor.typical for one in (plan, chosen)]
        assert totals[0] == totals[1]


@settings(max_examples=25, deadline=None)
@given(
    concern=st.sampled_from(DATA.concerns),
    laser=st.sampled_from(DATA.inputs["laser"].choices),
    upkeep=st.integers(0, 4),
    years=st.integers(1, 5),
    off=st.booleans(),
)
def test_the_total_of_every_published_count_lies_inside_the_total_of_an_open_one(
    concern: str, laser: str, upkeep: int, years: int, off: bool
):
    same = {"concern": concern, "laser": laser, "horizon": years, "off": off}
    kept_up = {**same, "maintenance": upkeep, "laser_maintenance": upkeep}
    whole = answer(**kept_up)
    for field, side in (("sessions", "needles"), ("laser_sessions", "laser")):
        option: OptionCost = getattr(whole, side)
        least, _, most = option.course.sessions.edges
        assert least is not None and most is not None
        for count in range(least, most + 1):
            one: OptionCost = getattr(answer(**kept_up, **{field: count}), side)
            (low, _, high), (lowest, _, highest) = one.total.minor.edges, option.total.minor.edges
            assert low is None or lowest is None or lowest <= low
            assert high is None or highest is None or high <= highest


def test_travel_is_the_quote_of_both_sides_unless_one_side_has_its_own():
    found = answer(travel=1_000, quotes=(Quote("l", "travel", 2_500),), sessions=3, laser_sessions=2)
    lines = [line for option in found.options[1:] for line in option.lines if line.id == "travel"]
    assert [line.amount.minor.typical for line in lines] == [3 * 1_000, 2 * 2_500]


def test_a_counted_extra_with_a_range_is_one_of_the_things_that_move_a_total():
    # First visit 50 to 200 on top of 3 x 300 and 3 x 1,000 at typical prices and counts.
    moved = {
        (one.option, one.input): (one.low, one.high) for one in answer(count=("consultation",)).influences
    }
    assert moved["microneedling", "consultation"] == (95_000, 110_000)
    assert moved["nonablative_fractional", "consultation"] == (305_000, 320_000)
    assert not [one for one in answer().influences if one.input == "consultation"]
