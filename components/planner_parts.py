"""The parts of the Planner page: the sentence, the charts, break-even."""

from __future__ import annotations

import streamlit as st

from catalog.answers import CostAnswer
from components.findings import name
from components.view import View
from model.comparison import Difference, verdict
from model.quantities import Amount, Range


def years(view: View) -> str:
    """Answer the horizon in words."""
    key = "planner.years_one" if view.plan.horizon == 1 else "planner.years_many"
    return view.words(key, years=view.plan.horizon)


def money(view: View, amount: Range) -> str:
    """Answer a range of money with its typical figure, where it is known."""
    formats, words = view.formats, view.words
    low, typical, high = (None if edge is None else formats.money(edge) for edge in amount.edges)
    if typical is None or amount.is_exact or (low is None and high is None):
        return formats.money_range(amount)
    key = "format.typical" if low and high else "format.from_typical" if low else "format.up_to_typical"
    return words(key, low=low, typical=typical, high=high)


def total_facts(view: View, totals: tuple[Amount, Amount, Amount]) -> dict[str, str]:
    """Answer three totals in words: of doing nothing, of needles and of the chosen laser."""
    nothing, needles, laser = (money(view, total.minor) for total in totals)
    return {
        "nothing": nothing,
        "needles": needles,
        "laser": laser,
        "laser_name": name(view, view.plan.laser),
        "years": years(view),
    }


def option_facts(view: View, answer: CostAnswer) -> dict[str, str]:
    """Answer the three totals of an answer in words, for every sentence that names them."""
    nothing, needles, laser = answer.options
    return total_facts(view, (nothing.total, needles.total, laser.total))


def _gap(view: View, minor: int | None) -> str:
    if minor is None:
        return view.words("format.unknown")
    key = "planner.gap_none" if minor == 0 else "planner.gap_more" if minor > 0 else "planner.gap_less"
    return view.words(key, amount=view.formats.money(abs(minor)))


def difference(view: View, gap: Difference) -> str:
    """Answer how the two courses differ, with the range of the gap."""
    if gap.typical is None:
        return view.words("planner.difference_unknown")
    way = "same" if gap.typical == 0 else "more" if gap.typical > 0 else "less"
    amount = view.formats.money(abs(gap.typical))
    if gap.low is None or gap.high is None:
        key = f"planner.difference_typical_only_{way}"
        return view.words(key, typical=amount)
    return view.words(
        f"planner.difference_{way}", typical=amount, low=_gap(view, gap.low), high=_gap(view, gap.high)
    )


def fairness(view: View, answer: CostAnswer) -> str:
    """Answer whether the ranges allow saying which costs less."""
    key = {
        "first_costs_less": "planner.first_less",
        "second_costs_less": "planner.second_less",
        "ranges_overlap": "planner.overlap",
        "not_known": "planner.not_sure",
    }[verdict(answer.difference)]
    return view.words(key)


def sessions(view: View, count: Range) -> str:
    """Answer a count of sessions in words."""
    key = "planner.count_one" if count == Range.exactly(1) else "planner.count_many"
    return view.words(key, sessions=view.formats.count_range(count))


def headline(view: View, answer: CostAnswer) -> str:
    """Answer the one big sentence: three totals and the gap."""
    # Ranges only: the bars below say what each often costs, and a short sentence is read to its end.
    facts = option_facts(view, answer) | {
        side: view.formats.money_range(option.total.minor)
        for side, option in (("needles", answer.needles), ("laser", answer.laser))
    }
    kept_up = view.plan.maintenance or view.plan.laser_maintenance
    key = "planner.years_upkeep" if kept_up else "planner.years_plain"
    facts["years"] = view.words(key, years=facts["years"])
    facts["needle_count"] = sessions(view, answer.needles.treatment.sessions)
    facts["laser_count"] = view.formats.count_range(answer.laser.treatment.sessions)
    missing = [
        side
        for side, option in (("needles", answer.needles), ("laser", answer.laser))
        if option.total.minor.is_unknown
    ]
    key = {(): "in_short", ("needles",): "in_short_no_needles", ("laser",): "in_short_no_laser"}.get(
        tuple(missing), "in_short_no_price"
    )
    return f"{view.words(f'planner.{key}', **facts)} {difference(view, answer.difference)}"


def left_out(view: View, answer: CostAnswer) -> str:
    """Answer what the totals leave out: nobody knows it, or it is not counted."""
    parts = (("planner.plus_ask", "ask"), ("planner.not_counted", "not_included"))
    named = ((key, ", ".join(_with_status(view, answer, status))) for key, status in parts)
    return " ".join(view.words(key, items=items) for key, items in named if items)


def _with_status(view: View, answer: CostAnswer, status: str) -> list[str]:
    # An item that both courses leave out alike is named once; otherwise it says whose it is.
    compared = (answer.needles, answer.laser)
    lines = [(option, line) for option in compared for line in option.lines]
    named: list[str] = []
    for item in dict.fromkeys(line.id for _, line in lines):
        whose = [option for option, line in lines if line.id == item and line.status == status]
        everyones = len(whose) == len([line for _, line in lines if line.id == item])
        whole = view.words(f"line.{item}")
        label = whole[:1].lower() + whole[1:]
        for option in whose[:1] if everyones else whose:
            of = name(view, option.treatment.id)
            named.append(label if everyones else view.words("planner.for_option", item=label, option=of))
    return named


def break_even(view: View, answer: CostAnswer) -> None:
    """Show where both would cost the same, from both sides."""
    words, even = view.words, answer.break_even
    if even.price:
        st.markdown(words("planner.even_price", price=view.formats.money(even.price)))
    else:
        known = answer.difference.typical is not None
        st.markdown(words("planner.even_never" if known else "planner.even_no_price"))
    if even.sessions is not None:
        most = view.library.inputs["sessions"].high
        few = {
            0: "planner.even_sessions_none",
            1: "planner.even_session_one",
            most: "planner.even_sessions_most",
        }
        st.markdown(words(few.get(even.sessions, "planner.even_sessions"), sessions=even.sessions))


def laser_costs_less(view: View, answer: CostAnswer) -> None:
    """Show when the laser course is the cheaper one."""
    words, even, gap = view.words, answer.break_even, answer.difference
    if gap.typical is None:
        st.markdown(words("planner.less_unknown"))
        return
    if gap.typical < 0:
        st.markdown(words("planner.less_now"))
    elif even.first_sessions is not None:
        st.markdown(words("planner.less_from", sessions=even.first_sessions))
    else:
        most = view.library.inputs["sessions"].high
        st.markdown(words("planner.less_never", most=most))
    low, high = answer.laser.total.minor.low, answer.needles.total.minor.high
    if low is not None and high is not None and low < high:
        money_of = view.formats.money
        st.markdown(words("planner.less_overlap", laser_low=money_of(low), needles_high=money_of(high)))
