"""How sums of money, counts of sessions and spans of years are said."""

from __future__ import annotations

from answers.cost import Compared, CostAnswer
from components.visit.view import View
from model.quantities import Amount, Range
from sections.wording.findings import name


def number_of_sessions(view: View, count: int) -> str:
    """Return one known number of sessions in words."""
    return view.words.plural("paying.sessions", count, count=count)


def years(view: View) -> str:
    """Return the horizon in words."""
    return view.words.plural("planner.years", view.plan.horizon, years=view.plan.horizon)


def money(view: View, amount: Range) -> str:
    """Return a range of money with its typical figure, where it is known."""
    return view.formats.usual_money(amount)


def total_facts(view: View, totals: Compared[Amount]) -> dict[str, str]:
    """Return three totals in words: of doing nothing, of needles and of the chosen laser."""
    in_words = totals.each(lambda total: money(view, total.minor))
    return {
        "nothing": in_words.nothing,
        "needles": in_words.needles,
        "laser": in_words.laser,
        "laser_name": name(view, view.plan.laser),
        "years": years(view),
    }


def option_facts(view: View, answer: CostAnswer) -> dict[str, str]:
    """Return the three totals of an answer in words, for every sentence that names them."""
    return total_facts(view, answer.totals)


def sessions(view: View, count: Range) -> str:
    """Return a count of sessions in words."""
    return view.words.plural("planner.count", count, sessions=view.formats.count_range(count))
