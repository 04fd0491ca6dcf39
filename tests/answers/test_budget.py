"""A budget: what fits within it on each side, from the same prices and terms as the totals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from answers.budget import about_budget, budget_as_json
from answers.cost import about_cost
from catalog.library import library
from catalog.plan.plan import Plan, default_plan

DATA, TODAY = library(), date(2026, 12, 1)


def plan(**values: object) -> Plan:
    return replace(default_plan(DATA.inputs), region="us", **values)  # pyright: ignore[reportArgumentType]


def test_a_plan_without_a_budget_has_no_answer():
    assert about_budget(plan(), DATA, TODAY) is None
    assert budget_as_json(None) is None


def test_both_sides_are_asked_at_their_own_prices_and_doing_nothing_keeps_all():
    # Needles 100, 300, 700: 15 of which 12 are counted, 5, 2. This laser 600, 1,000, 2,500: 2, 1, none.
    answer = about_budget(plan(budget=150_000), DATA, TODAY)
    assert answer is not None
    counts = [[one and one.sessions for one in vars(side.found).values()] for side in answer.sides]
    assert counts == [[12, 5, 2], [2, 1, 0]]
    told = budget_as_json(answer)
    assert told and told["kept_by_nothing"] == 150_000


def test_what_fits_costs_what_the_totals_say_for_that_many_sessions():
    chosen = plan(budget=500_000, off=True, maintenance=1, laser_maintenance=1, count=("consultation",))
    answer = about_budget(chosen, DATA, TODAY)
    assert answer is not None
    for side, field in zip(answer.sides, ("sessions", "laser_sessions"), strict=True):
        for edge in ("low", "typical", "high"):
            fit = getattr(side.found, edge)
            if not fit.sessions:
                continue
            costs = about_cost(replace(chosen, **{field: fit.sessions}), DATA, TODAY)
            total = next(one.total for one in costs.options if one.course.id == side.option)
            assert fit.spent == getattr(total.minor, edge)


def test_a_budget_moves_no_total():
    assert about_cost(plan(budget=150_000), DATA, TODAY) == about_cost(plan(), DATA, TODAY)
