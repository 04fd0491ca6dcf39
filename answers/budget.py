"""From a budget to what fits within it on each side, at the prices and on the terms of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from answers.cost import cost_question
from catalog.library import Library
from catalog.plan.plan import Plan
from model.money.budget import Fit, Fits, fits
from model.quantities import Range

EDGES = ("low", "typical", "high")


@dataclass(frozen=True)
class SideFits:
    """What fits on one side.

    Parameters
    ----------
    usual : Range
        Sessions of a course, as the plan counts them.
    """

    option: str
    usual: Range
    found: Fits


@dataclass(frozen=True)
class BudgetAnswer:
    """What fits within a budget.

    Parameters
    ----------
    budget : int
        Minor units; doing nothing for now keeps all of it.
    most_sessions : int
        Where the count of sessions ends: more may fit.
    """

    budget: int
    most_sessions: int
    needles: SideFits
    laser: SideFits

    @property
    def sides(self) -> tuple[SideFits, SideFits]:
        """Both sides in the order in which every page shows them."""
        return self.needles, self.laser


def about_budget(plan: Plan, library: Library, today: date) -> BudgetAnswer | None:
    """Return what fits within the budget of the plan; None while it names none.

    Parameters
    ----------
    today : date
        Day from which dates count while the plan names no first day.
    """
    budget = plan.budget
    if budget is None:
        return None
    asked = cost_question(plan, library, today)
    # As many as a reader can count on the page, so that both sides end at the same number.
    most = int(library.inputs["sessions"].figures[1])
    needles, laser = (
        SideFits(course.id, course.sessions, fits(course, asked.book, asked.terms, budget, most))
        for course in (asked.courses.needles, asked.courses.laser)
    )
    return BudgetAnswer(budget, most, needles, laser)


def budget_as_json(answer: BudgetAnswer | None) -> dict[str, Any] | None:
    """Return what ``explain`` prints of a budget."""
    if answer is None:
        return None
    return {
        "budget": answer.budget,
        "most_sessions": answer.most_sessions,
        "kept_by_nothing": answer.budget,
        "fits": {side.option: _as_json(side.found) for side in answer.sides},
    }


def _as_json(found: Fits) -> dict[str, dict[str, int] | None]:
    edges: tuple[Fit | None, ...] = (found.low, found.typical, found.high)
    return {edge: None if one is None else vars(one) for edge, one in zip(EDGES, edges, strict=True)}
