"""The parts of the page "What matters to me": rating by tap, and the options row by row in that order."""

from __future__ import annotations

import streamlit as st

from components import (
    benefits_grid,
    inputs,
    option_grid,
    session,
    tap_cards,
    values_cells,
    weighing,
    words_block,
)
from components.option_grid import Badge, Cell, Row
from components.tap_cards import Answer, Item
from components.view import View
from components.weighing import OWN

NEXT = ("top", "ask", "plan", "talk", "wait")  # what a reader can do now, in this order


# ---- rating ----------------------------------------------------------------------------------


def _steps(view: View) -> list[Answer]:
    return [{"id": one, "label": view.words(f"values.step.{one}")} for one in view.library.weighing.steps]


def _label(view: View, thing: str) -> str:
    return weighing.answers().own if thing == OWN else view.words(f"values.thing.{thing}.name")


def _item(view: View, thing: str, place: int) -> Item:
    return {
        "id": thing,
        "label": _label(view, thing),
        "help": view.words("values.own.help" if thing == OWN else f"values.thing.{thing}.help"),
        "answers": _steps(view),
        "place": view.words("values.place", place=place),
    }


def _rated(picks: dict[str, str]) -> None:
    weighing.answers().ratings = picks


def _own_words(view: View) -> None:
    now, key = weighing.answers(), weighing.key("own")

    def changed() -> None:
        now.own = " ".join(str(st.session_state[key]).split())
        if not now.own:
            now.ratings.pop(OWN, None)

    typed = st.text_input(
        view.words("values.own.ask"),
        value=now.own,
        max_chars=weighing.OWN_LETTERS,
        placeholder=view.words("values.own.example"),
        autocomplete="off",
        key=key,
        on_change=changed,
    )
    if session.visit().fresh and typed != now.own:  # as in components/inputs.py: a visit the server forgot
        changed()
        st.rerun()


def rate(view: View) -> None:
    """Show everything to rate, always in the same order, so that nothing moves under a thumb."""
    places = weighing.ordered(view.library.weighing)
    shown = weighing.things(view.library.weighing)
    items = [_item(view, thing, places.index(thing) + 1) for thing in shown]
    label, picks = view.words("values.rate"), weighing.answers().ratings
    tap_cards.show(
        {"label": label, "look": "steps", "items": items, "picks": picks},
        key=weighing.key("rate"),
        picked=_rated,
    )
    _own_words(view)


# ---- the options in the reader's order ---------------------------------------------------------


def _order(view: View) -> str:
    ratings, words = weighing.answers().ratings, view.words
    shown = weighing.ordered(view.library.weighing)
    rated = [thing for thing in shown if thing in ratings]
    if not rated:
        return words("values.order.none")
    names = [words("values.own.short" if one == OWN else f"values.thing.{one}.short") for one in rated]
    left = len(shown) - len(rated)
    key = "values.order.some" if left else "values.order.all"
    return words(key, things=", ".join(names), **({"left": left} if left else {}))


def order(view: View) -> None:
    """Show the reader's order in words, which screen readers announce."""
    words_block.live(_order(view), key="live_order")


def _badge(view: View, thing: str) -> Badge:
    steps, step = view.library.weighing.steps, weighing.answers().ratings.get(thing)
    label = view.words(f"values.step.{step}" if step else "values.unrated")
    return {"level": steps.index(step) if step else -1, "of": len(steps), "label": label}


def _rows(view: View) -> list[Row]:
    shown = weighing.ordered(view.library.weighing)
    return [{"id": one, "label": _label(view, one), "badge": _badge(view, one)} for one in shown]


def grid(view: View) -> None:
    """Show every option against every row, nothing added up and no option placed above another."""
    words, options, known = view.words, view.library.options, values_cells.figures(view)
    cells: dict[str, dict[str, Cell]] = {
        option.id: {**values_cells.cells(known, option), OWN: values_cells.own_cell(view)}
        for option in options.values()
    }
    inputs.choice(view, "concern", words("concern.label"), "concern.{}")
    option_grid.show(
        {
            "caption": words("values.caption", concern=words(f"concern_in_sentence.{view.plan.concern}")),
            "choose_label": words("grid.choose"),
            "rows": _rows(view),
            "options": benefits_grid.offered(view),
            "cells": cells,
            "default": ["microneedling", "nothing", view.plan.laser],
            "texts": benefits_grid.texts(view),
        },
        key="values_grid",
    )


# ---- what to do now ----------------------------------------------------------------------------


def next_steps(view: View) -> None:
    """Show a short list of things to do, each one small."""
    steps = [f"{n}. {view.words(f'values.next.{one}')}" for n, one in enumerate(NEXT, 1)]
    with st.container(key="next_steps"):
        st.markdown("\n".join(steps))


def clear(view: View) -> None:
    """Show the button that forgets everything this page was told."""
    st.caption(view.words("values.kept"))
    st.button(view.words("values.clear"), key="clear_values", on_click=weighing.forget)
