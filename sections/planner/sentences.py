"""The sentences of the Planner page: the totals, the gap between them, and what they leave out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from answers.cost import CostAnswer
from answers.whose_prices import UNEVEN, of_sessions, uneven
from components.frame.typed import as_typed
from components.visit.view import View
from model.money.comparison import Difference, which_costs_less
from model.money.lines import Status
from sections.wording.findings import name
from sections.wording.sums import option_facts, sessions

DIFFERENCE: Final = MappingProxyType(
    {
        "less": (
            "planner.difference_less",
            "planner.difference_typical_only_less",
            "planner.difference_exact_less",
        ),
        "same": (
            "planner.difference_same",
            "planner.difference_typical_only_same",
            "planner.difference_exact_same",
        ),
        "more": (
            "planner.difference_more",
            "planner.difference_typical_only_more",
            "planner.difference_exact_more",
        ),
    }
)  # with the range of the gap, where a missing price hides it, and where it is one figure
MISSING: Final[Mapping[tuple[str, ...], str]] = MappingProxyType(
    {
        (): "planner.in_short",
        ("needles",): "planner.in_short_no_needles",
        ("laser",): "planner.in_short_no_laser",
        ("needles", "laser"): "planner.in_short_no_price",
    }
)


def _gap(view: View, minor: int | None) -> str:
    if minor is None:
        return view.words("format.unknown")
    key = "planner.gap_none" if minor == 0 else "planner.gap_more" if minor > 0 else "planner.gap_less"
    return view.words(key, amount=view.formats.money(abs(minor)))


def difference(view: View, gap: Difference) -> str:
    """Return how the two courses differ, with the range of the gap."""
    if gap.typical is None:
        return view.words("planner.difference_unknown")
    whole, typical_only, exact = DIFFERENCE[
        "same" if gap.typical == 0 else "more" if gap.typical > 0 else "less"
    ]
    amount = view.formats.money(abs(gap.typical))
    # A total with an unknown edge leaves the gap without a range.
    if gap.low is None or gap.high is None:
        return view.words(typical_only, typical=amount)
    if gap.low == gap.high:
        return view.words(exact, typical=amount)
    return view.words(whole, typical=amount, low=_gap(view, gap.low), high=_gap(view, gap.high))


def fairness(view: View, answer: CostAnswer) -> str:
    """Return whether the ranges allow saying which costs less."""
    # What we read and left out bears on a price only where that price is one that we read.
    read = "market" in (of_sessions(answer.needles), of_sessions(answer.laser))
    key = {
        "first_costs_less": "planner.first_less" if read else "planner.first_less_own",
        "second_costs_less": "planner.second_less" if read else "planner.second_less_own",
        "ranges_overlap": "planner.overlap",
        "not_known": "planner.not_sure",
    }[which_costs_less(answer.difference)]
    return view.words(key)


def headline(view: View, answer: CostAnswer) -> str:
    """Return the one big sentence: three totals and the gap."""
    # Ranges only: the bars below say what each often costs, and a short sentence is read to its end.
    facts = option_facts(view, answer) | {
        side: view.formats.money_range(option.total.minor)
        for side, option in (("needles", answer.needles), ("laser", answer.laser))
    }
    kept_up = view.plan.maintenance or view.plan.laser_maintenance
    key = "planner.years_upkeep" if kept_up else "planner.years_plain"
    facts["years"] = view.words(key, years=facts["years"])
    facts["needle_count"] = sessions(view, answer.needles.course.sessions)
    facts["laser_count"] = view.formats.count_range(answer.laser.course.sessions)
    missing = tuple(
        side
        for side, option in (("needles", answer.needles), ("laser", answer.laser))
        if option.total.minor.is_unknown
    )
    return f"{view.words(MISSING[missing], **facts)} {difference(view, answer.difference)}"


def one_sided(view: View, answer: CostAnswer) -> str:
    """Return what is unknown for one option alone, if the gap is told at all."""
    told = answer.one_sided if answer.difference.typical is not None else ()
    return ", ".join(_for_side(view, one.line, one.unknown) for one in told)


def uneven_prices(view: View, answer: CostAnswer) -> str:
    """Return that prices somebody really asks stand on one side alone, as Markdown; empty if they do not."""
    found = uneven(answer)
    return "" if found is None else view.words(UNEVEN[found], clinic=as_typed(view.library.clinic.name))


def _for_side(view: View, line: str, option: str) -> str:
    # Beside the laser that is chosen, its whole name would only make the sentence long.
    side = view.words(f"group.{view.library.options[option].role}")
    return view.words("planner.for_option", item=_item(view, line), option=side)


def for_option(view: View, line: str, option: str) -> str:
    """Return the name of a line inside a sentence, with the option it is about."""
    return view.words("planner.for_option", item=_item(view, line), option=name(view, option))


def _item(view: View, line: str) -> str:
    whole = view.words(f"line.{line}")
    return whole[:1].lower() + whole[1:]


def left_out(view: View, answer: CostAnswer) -> str:
    """Return what the totals leave out: nobody knows it, or it is not counted."""
    parts: tuple[tuple[str, Status], ...] = (
        ("planner.plus_ask", "ask"),
        ("planner.not_counted", "not_included"),
    )
    named = ((key, ", ".join(_with_status(view, answer, status))) for key, status in parts)
    return " ".join(view.words(key, items=items) for key, items in named if items)


def _with_status(view: View, answer: CostAnswer, status: Status) -> list[str]:
    # An item that both courses leave out alike is named once; otherwise it says whose it is.
    compared = (answer.needles, answer.laser)
    lines = [(option, line) for option in compared for line in option.lines]
    named: list[str] = []
    for item in dict.fromkeys(line.id for _, line in lines):
        whose = [option for option, line in lines if line.id == item and line.status == status]
        everyones = len(whose) == len([line for _, line in lines if line.id == item])
        for option in whose[:1] if everyones else whose:
            named.append(_item(view, item) if everyones else for_option(view, item, option.course.id))
    return named
