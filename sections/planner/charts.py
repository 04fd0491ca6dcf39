"""The Planner's three charts, each with its words and its table from the same answer; they lie in folds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from answers.cost import CostAnswer, compared_totals
from catalog.evidence.looks import Look
from components.charts.made_of import made_of
from components.charts.moves import moves
from components.charts.spending import spending
from components.frame import chart_block
from components.frame.chart_block import Chart
from components.visit.view import View
from model.money.comparison import Influence
from model.money.cost import PARTS, OptionCost, Part, last_payment
from model.money.visits import session_days
from model.quantities import NOTHING
from sections.wording.findings import name
from sections.wording.looks import looks
from sections.wording.sums import money, option_facts, total_facts, years

FIRST_YEARS: Final = 2  # a span that other decision aids tell costs for as well
MOST_TOLD: Final = 2  # rows of a chart that its sentence tells; its table has them all


def _names(view: View, answer: CostAnswer) -> dict[str, str]:
    return {option.course.id: name(view, option.course.id) for option in answer.options}


def _looks(view: View, answer: CostAnswer) -> Mapping[str, Look]:
    return looks(view, (option.course.id for option in answer.options))


# ---- what the totals are made of -----------------------------------------------------------------


def _made_of_row(view: View, option: OptionCost) -> str:
    words, total = view.words, money(view, option.total.minor)
    named = name(view, option.course.id)
    if option.total.minor == NOTHING:
        return words("chart.made_of_row_nothing", option=named, total=total)
    if option.total.minor.typical is None:
        return words("chart.made_of_row_unknown", option=named, total=total)
    # A part of 0 has no width in the chart, so the sentence leaves it out as well.
    found = ((part, amount.minor.typical or 0) for part, amount in option.parts.items())
    listed = ", ".join(
        words("chart.made_of_part", part=words(f"part.{part}").lower(), amount=view.formats.money(minor))
        for part, minor in found
        if minor
    )
    return words("chart.made_of_row", option=named, parts=listed, total=total)


def _made_of_columns(view: View, answer: CostAnswer) -> dict[str, list[str]]:
    words = view.words
    shown: list[Part] = [
        part for part in PARTS if any(one.parts[part].minor != NOTHING for one in answer.options)
    ]
    heads = [words(f"part.{part}") for part in shown]
    total, yearly = words("planner.lines_total"), words("planner.lines_year", years=years(view))
    columns = {words("planner.lines_item"): [*heads, total, yearly]}
    for option in answer.options:
        amounts = [option.parts[part] for part in shown]
        cells = [money(view, amount.minor) for amount in (*amounts, option.total, option.per_year)]
        columns[name(view, option.course.id)] = cells
    return columns


def made_of_chart(view: View, answer: CostAnswer) -> Chart:
    """Return the chart of what each total is made of."""
    words = view.words
    part_names: dict[Part, str] = {part: words(f"part.{part}") for part in PARTS}
    # Ranges without the typical figure, which the chart shows as a dot.
    labels = {option.course.id: view.formats.money_range(option.total.minor) for option in answer.options}
    rows = " ".join(_made_of_row(view, option) for option in answer.options)
    return Chart(
        made_of(
            answer.options,
            _names(view, answer),
            labels,
            _looks(view, answer),
            part_names,
            view.formats.money,
            view.theme,
        ),
        key="made_of",
        alt=words("chart.made_of_alt", years=years(view), rows=rows),
        sentence=rows,
        how=words("chart.made_of_how"),
        columns=_made_of_columns(view, answer),
    )


# ---- spending over time --------------------------------------------------------------------------


def _spending_columns(view: View, answer: CostAnswer) -> dict[str, list[str]]:
    days = sorted({step.day for option in answer.options for step in option.cumulative})
    columns: dict[str, list[str]] = {
        view.words("planner.spending_date"): [view.formats.short_day(day) for day in days]
    }
    for option in answer.options:
        # Between two payments the last one before a day still tells what was spent.
        steps = [[step for step in option.cumulative if step.day <= day] for day in days]
        columns[name(view, option.course.id)] = [
            view.formats.money_range(done[-1].amount.minor) if done else view.formats.money(0)
            for done in steps
        ]
    return columns


def spending_chart(view: View, answer: CostAnswer) -> Chart:
    """Return the chart of what will have been spent as time passes."""
    words, facts, day = view.words, option_facts(view, answer), view.formats.day
    sessions = {one.course.id: session_days(one.course, answer.terms) for one in answer.options}
    currency = answer.needles.total.currency
    return Chart(
        spending(
            answer.options,
            _names(view, answer),
            _looks(view, answer),
            sessions,
            currency,
            view.formats,
            view.theme,
        ),
        key="spending",
        alt=words("planner.spending_alt", start=day(answer.terms.start), end=day(answer.terms.end), **facts),
        sentence=words(
            "planner.spending_sentence",
            needles_last=day(last_payment(answer.needles.course, answer.terms)),
            laser_last=day(last_payment(answer.laser.course, answer.terms)),
        ),
        how=words("planner.spending_how"),
        columns=_spending_columns(view, answer),
    )


# ---- what moves the totals most ------------------------------------------------------------------


def _moved(view: View, one: Influence) -> dict[str, str]:
    return {"input": view.words(f"planner.input_{one.input}"), "option": name(view, one.option)}


def _moves_rows(view: View, influences: Sequence[Influence], nothing: str) -> str:
    words, money_of = view.words, view.formats.money
    rows = [
        words("chart.moves_row", low=money_of(one.low), high=money_of(one.high), **_moved(view, one))
        for one in influences
    ]
    return " ".join([*rows, words("chart.moves_nothing_row", option=nothing, amount=money_of(0))])


def _moves_columns(view: View, answer: CostAnswer) -> dict[str, list[str]]:
    words, money_of, moved = view.words, view.formats.money, answer.influences
    zero = money_of(0)
    return {
        words("chart.moves_what"): [
            *(words(f"planner.input_{one.input}") for one in moved),
            words("planner.lines_total"),
        ],
        words("planner.beside_row"): [
            *(name(view, one.option) for one in moved),
            name(view, answer.nothing.course.id),
        ],
        words("chart.moves_low"): [*(money_of(one.low) for one in moved), zero],
        words("chart.moves_high"): [*(money_of(one.high) for one in moved), zero],
    }


def moves_chart(view: View, answer: CostAnswer) -> Chart:
    """Return the chart of which single inputs move the totals most."""
    words, nothing = view.words, name(view, answer.nothing.course.id)
    zero = view.formats.money(0)
    # Who cannot see the chart hears every row; the sentence below it tells the widest ones.
    rows, first = _moves_rows(view, answer.influences, nothing), answer.influences[:MOST_TOLD]
    totals = {option.course.id: option.total.minor for option in answer.options}
    return Chart(
        moves(
            answer.influences,
            [words("chart.moves_words", **_moved(view, one)) for one in answer.influences],
            totals,
            _looks(view, answer),
            words("chart.moves_nothing", option=nothing, amount=zero),
            view.formats.money,
            view.theme,
        ),
        key="moves",
        alt=words("chart.moves_alt", rows=rows),
        sentence=_moves_rows(view, first, nothing),
        how=words("chart.moves_how"),
        columns=_moves_columns(view, answer),
    )


def show_moves(view: View, answer: CostAnswer) -> None:
    """Show what moves the totals most, and what they are made of."""
    words = view.words
    if answer.influences:
        chart_block.show(view, moves_chart(view, answer))
    else:
        st.markdown(words("planner.moves_none"))
    st.subheader(words("chart.made_of"), anchor=False)
    chart_block.show(view, made_of_chart(view, answer))


def show_over_time(view: View, answer: CostAnswer) -> None:
    """Show what will have been spent as time passes, and after the first years alone."""
    st.markdown(_first_years(view))
    chart_block.show(view, spending_chart(view, answer))


def _first_years(view: View) -> str:
    """Return the totals of the first years alone, whatever the reader looks ahead."""
    plan = replace(view.plan, horizon=FIRST_YEARS)
    facts = total_facts(view, compared_totals(plan, view.library, view.today))
    return view.words("planner.first_years", **facts | {"years": FIRST_YEARS})
