"""The reader's own quotes, line by line with a way back, and the extras that both totals hold.

What stands elsewhere on the page too, such as the price of a session, has a field here as well: both show
what the plan holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

import streamlit as st

from answers.cost import CostAnswer
from catalog.plan.quotes import Side, with_quote
from components.frame import inputs, typed_figures
from components.frame.typed_figures import Field
from components.visit import session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.money.cost import OptionCost
from model.money.lines import CONSULTATION, Line
from model.money.minor import to_major
from sections.wording.findings import name

# Lines that the plan keeps under a name of their own; every other line is an extra of one side.
FIELDS: Final = MappingProxyType(
    {
        "n": MappingProxyType({"sessions": "price", "time_off": "pay", "tax": "tax"}),
        "l": MappingProxyType({"sessions": "laser_price", "time_off": "pay", "tax": "tax"}),
    }
)
OTHER: Final[Mapping[Side, Side]] = MappingProxyType({"n": "l", "l": "n"})
NO_PRICE_OF_ITS_OWN = "upkeep"  # an upkeep visit costs what a session costs


# ---- what both totals hold -------------------------------------------------------------------


def counted(view: View, answer: CostAnswer) -> None:
    """Show a toggle for every extra that either course may have, the credit, and what travel costs."""
    words = view.words
    here = {line.id for option in answer.options for line in option.lines}
    # An extra that neither course has would change nothing.
    known = tuple(extra for extra in view.library.inputs["count"].choices if extra in here)
    inputs.items(view, "count", words("own_quotes.count"), known, "line.{}")
    st.caption(words("own_quotes.count_how"))
    inputs.flag(view, "credited", words("own_quotes.credit"))
    st.caption(words("own_quotes.first_visit"))
    label = words("own_quotes.travel", currency=view.formats.currency)
    inputs.money(view, "travel", label, words("planner.price_missing"))


# ---- one line --------------------------------------------------------------------------------


def _set(view: View, side: Side, line: str, value: Decimal | None) -> None:
    """Quote a line anew; None sets it free, so that our range counts again."""
    field, plan = FIELDS[side].get(line), session.visit().plan
    known = view.library.inputs["quotes"].choices
    if field == "tax":
        session.change(tax=inputs.to_rate(value))
    elif field:
        session.change(**{field: inputs.typed_minor(value)})
    else:
        session.change(quotes=with_quote(plan.quotes, side, line, inputs.typed_minor(value), known))


def _undo(view: View, side: Side, line: str) -> None:
    plan = session.visit().plan
    mine = any((quote.side, quote.item) == (side, line) for quote in plan.quotes)
    # What travel costs may be the one figure for both sides, and is then taken back for both.
    if line == "travel" and not mine:
        session.change(travel=None)
    # So may the fee of the first visit, which was then typed on the other side.
    elif line == CONSULTATION and not mine:
        _set(view, OTHER[side], line, None)
    else:
        _set(view, side, line, None)


def _take(view: View, side: Side, line: str, value: Decimal | None) -> None:
    """Quote a line as typed; a field that counts for nothing leaves no figure behind it."""
    _set(view, side, line, value)
    # With the line's own quote gone, a figure that both sides share would come back into the field.
    if value is None:
        _undo(view, side, line)


def _label(view: View, line: Line) -> str:
    words, item = view.words, view.words(f"line.{line.id}")
    if line.id == "tax":
        return words("own_quotes.field_tax")
    if line.id == "time_off":
        return words("own_quotes.field_day", currency=view.formats.currency)
    extra = view.library.extras.get(line.id)
    visits = extra is None or view.library.regions[view.plan.region].book.each_visit(extra)
    key = "own_quotes.field_visit" if visits else "own_quotes.field_once"
    return words(key, line=item, currency=view.formats.currency)


def _shown(line: Line, view: View) -> Decimal | None:
    if line.id == "tax":
        return view.plan.tax
    quoted = line.each.minor.typical if line.own and line.each else None
    return None if quoted is None else to_major(quoted)


def _hint(view: View, line: Line) -> str:
    if line.id == "tax":
        return view.words("planner.tax_usual")
    if line.own or line.each is None or line.each.minor.is_unknown:
        return view.words("planner.price_missing")
    return view.words("planner.price_usual", range=view.formats.money_range(line.each.minor))


def _field(view: View, side: Side, line: Line) -> None:
    own = FIELDS[side].get(line.id)
    place = f"quote:{side}:{line.id}"
    label, hint, keep = _label(view, line), _hint(view, line), partial(_take, view, side, line.id)
    typed_figures.show(
        view, Field(own or "quotes", own or place, place, label, hint, _shown(line, view), keep)
    )


# ---- all lines of one side -------------------------------------------------------------------


def show(view: View, side: Side, option: OptionCost) -> None:
    """Show which line of an option to quote, its money field, and a way back for every quoted line.

    Parameters
    ----------
    side : {"n", "l"}
        Needles or the laser of choice.
    """
    words = view.words
    # An upkeep visit has no price of its own and tax inside the price no rate, so both have no quote.
    inside = view.library.regions[view.plan.region].book.tax_rule == "in_price"
    fixed = (NO_PRICE_OF_ITS_OWN, "tax") if inside else (NO_PRICE_OF_ITS_OWN,)
    lines = {line.id: line for line in option.lines if line.id not in fixed}
    label = words("own_quotes.pick", option=name(view, option.course.id))
    picked = st.pills(
        label, list(lines), format_func=lambda one: words(f"line.{one}"), key=f"quote_line_{side}"
    )
    if picked in lines:
        _field(view, side, lines[picked])
    for line in lines.values():
        if line.own:
            text = words("own_quotes.undo", line=words(f"line.{line.id}"))
            key, undo = f"undo_{side}_{line.id}", partial(_undo, view, side, line.id)
            st.button(text, key=key, on_click=guarded(undo))
