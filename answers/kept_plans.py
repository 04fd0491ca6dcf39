"""From kept plans to what each of them costs, and which of their terms differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from answers.cost import Compared, compared_costs
from catalog.library import Library
from catalog.plan.kept_plans import KeptPlans, Letter
from catalog.plan.plan import Plan
from model.money.cost import OptionCost
from model.quantities import NOTHING, UNKNOWN, Range

TermKind = Literal["region", "horizon", "counted"]

TERMS: Final[Mapping[TermKind, tuple[str, ...]]] = MappingProxyType(
    {"region": ("region",), "horizon": ("horizon",), "counted": ("off", "count", "credited")}
)  # fields of a plan: where plans differ in these, their sums do not compare


@dataclass(frozen=True)
class KeptPlanCosts:
    """One kept plan and what its options cost, on its own region's prices.

    Parameters
    ----------
    currency : str
        ISO 4217 code of its region.
    """

    letter: Letter
    plan: Plan
    currency: str
    costs: Compared[OptionCost]


def about_kept_plans(kept: KeptPlans, library: Library, today: date) -> tuple[KeptPlanCosts, ...]:
    """Return what each kept plan costs, in its own region's currency."""
    return tuple(
        KeptPlanCosts(
            letter=letter,
            plan=plan,
            currency=library.regions[plan.region].book.currency,
            costs=compared_costs(plan, library, today),
        )
        for letter, plan in kept.plans
    )


def differing(plans: Sequence[Plan]) -> tuple[TermKind, ...]:
    """Return the terms that plans do not share, so that their sums must not be compared without saying so."""
    return tuple(
        term
        for term, names in TERMS.items()
        if len({tuple(getattr(plan, name) for name in names) for plan in plans}) > 1
    )


def visits(option: OptionCost) -> Range:
    """Return the sessions of a course and the upkeep visits that are counted."""
    # Only visits that are paid for in the total belong beside it.
    return option.visits.paid


def days_off(option: OptionCost) -> Range:
    """Return the days off work over all those visits; unknown where no source tells."""
    # Doing nothing has no lines, and is known to need no day off.
    if not option.lines:
        return NOTHING
    return next((line.count or UNKNOWN for line in option.lines if line.id == "time_off"), UNKNOWN)
