"""Costs of every option at once, and totals alone: the same figures as the answer that shows all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from answers.cost import about_cost, compared_totals, course_costs
from catalog.library import library
from catalog.plan.plan import default_plan
from catalog.plan.quotes import Quote

DATA = library()
TODAY = date(2026, 12, 1)
QUOTED = replace(
    default_plan(DATA.inputs),
    region="us",
    sessions=4,
    laser="fully_ablative",
    laser_sessions=2,
    laser_price=90_000,
    quotes=(Quote("n", "numbing", 3_000), Quote("l", "consultation", 10_000)),
)


def test_every_option_with_a_course_has_its_cost_on_the_terms_of_the_plan():
    found, chosen = course_costs(QUOTED, DATA, TODAY), about_cost(QUOTED, DATA, TODAY)
    assert found.keys() == {one.id for one in DATA.in_role("nothing", "needles", "laser")}
    for option in chosen.options:
        assert found[option.course.id].total == option.total


def test_what_was_quoted_for_the_chosen_laser_holds_for_no_other():
    found = course_costs(QUOTED, DATA, TODAY)["nonablative_fractional"]
    usual = replace(QUOTED, laser="nonablative_fractional", laser_sessions=None, laser_price=None)
    # A line quoted on one side is counted on both, here at its usual price.
    plain = replace(usual, quotes=(Quote("n", "numbing", 3_000),), count=("consultation",))
    assert found.total == about_cost(plain, DATA, TODAY).laser.total


def test_totals_alone_are_those_of_the_whole_answer():
    assert compared_totals(QUOTED, DATA, TODAY) == about_cost(QUOTED, DATA, TODAY).totals
