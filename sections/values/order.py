"""What matters in the order of the reader's own ratings, and every option row by row."""

from __future__ import annotations

from components.browser import option_grid
from components.browser.option_grid import Badge, Cell, Row
from components.frame import blocks, parts
from components.visit import own_values
from components.visit.answered import kept
from components.visit.own_values import OWN
from components.visit.view import View
from sections.values import cells as values_cells
from sections.wording import option_cells
from sections.wording.course import concern_counts

LINES = "values_lines"  # the part with the order in words, and the rows

# ---- the options in the reader's order ---------------------------------------------------------


def thing_label(view: View, thing: str) -> str:
    """Return what a reader may rate, in words; the reader's own words for their own."""
    return own_values.current().own if thing == OWN else view.words(f"values.thing.{thing}.name")


def _order(view: View) -> str:
    ratings, words = own_values.current().ratings, view.words
    shown = own_values.ordered(view.library.values)
    rated = [thing for thing in shown if thing in ratings]
    if not rated:
        return words("values.order.none")
    names = [words("values.own.short" if one == OWN else f"values.thing.{one}.short") for one in rated]
    left = len(shown) - len(rated)
    key = "values.order.some" if left else "values.order.all"
    return words(key, things=", ".join(names), **({"left": left} if left else {}))


def show(view: View) -> None:
    """Show the reader's order in words, and the rows in this order."""
    parts.show(view, LINES, _lines)


def _lines(view: View) -> None:
    blocks.live(_order(view), key="live_order")
    _grid(view)


def _help(view: View, thing: str) -> str:
    if thing == OWN:
        return view.words("values.own.help")
    told = view.words(f"values.thing.{thing}.help")
    return f"{told} {concern_counts(view)}" if thing == "visits" else told


def _badge(view: View, thing: str) -> Badge:
    steps, step = view.library.values.steps, own_values.current().ratings.get(thing)
    label = view.words(f"values.step.{step}" if step else "values.unrated")
    return {"level": steps.index(step) if step else -1, "of": len(steps), "label": label}


def _rows(view: View) -> list[Row]:
    shown = own_values.ordered(view.library.values)
    return [
        {
            "id": one,
            "label": thing_label(view, one),
            "help": _help(view, one),
            "badge": _badge(view, one),
        }
        for one in shown
    ]


def _cells(view: View) -> dict[str, dict[str, Cell]]:
    known = values_cells.figures(view)
    return {
        # The cell for own words is always there; its row shows only once there are any.
        option.id: {**values_cells.cells(known, option), OWN: values_cells.own_cell(view)}
        for option in view.library.options.values()
    }


def _grid(view: View) -> None:
    """Show every option against every row, nothing added up and no option placed above another."""
    words = view.words
    # What options have to say depends on the plan; how it is ordered and rated, on the reader.
    cells = kept("values_cells", (view.plan, view.today), lambda: _cells(view))
    option_grid.show(
        {
            "caption": words("values.caption", concern=words(f"concern_in_sentence.{view.plan.concern}")),
            "choose_label": words("grid.choose"),
            "rows": _rows(view),
            "options": option_cells.offered(view),
            "cells": cells,
            # A phone has room for the first two columns, so doing nothing is never the one left out.
            "default": ["microneedling", "nothing", view.plan.laser],
            "follows": view.plan.laser,
            "one_line": True,
            "texts": option_cells.texts(view),
        },
        key="values_grid",
    )
