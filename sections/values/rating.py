"""Rating by tap how much each thing matters, and a field for something in the reader's own words."""

from __future__ import annotations

from functools import partial

from components.browser import tap_cards
from components.browser.tap_cards import Answer, Item, TapCards
from components.frame import inputs
from components.visit import forgotten, own_values, redraw
from components.visit.callbacks import guarded
from components.visit.own_values import OWN
from components.visit.view import View
from sections.values.order import LINES, thing_label

# ---- rating ----------------------------------------------------------------------------------


def _steps(view: View) -> list[Answer]:
    return [{"id": one, "label": view.words(f"values.step.{one}")} for one in view.library.values.steps]


def _rated(picks: dict[str, str]) -> None:
    own_values.current().ratings = picks
    redraw.ask_for(LINES)


def _own_words(view: View) -> None:
    now, words = own_values.current(), view.words

    def keep(typed: str) -> None:
        now.own = typed
        # Without words there is no row for which the rating could stand.
        if not now.own:
            now.ratings.pop(OWN, None)

    inputs.own_words(
        words("values.own.ask"),
        own_values.key("own"),
        now.own,
        keep,
        placeholder=words("values.own.example"),
        most=own_values.OWN_LETTERS,
    )


def rate(view: View) -> None:
    """Show everything to rate, always in the same order, so that nothing moves under a thumb."""
    shown, answers = own_values.things(view.library.values), _steps(view)
    items: list[Item] = [
        {"id": thing, "label": thing_label(view, thing), "answers": answers} for thing in shown
    ]
    label, picks = view.words("values.rate"), own_values.current().ratings
    cards: TapCards = {"label": label, "kind": "steps", "items": items, "picks": picks}
    held = tap_cards.show(cards, key=own_values.key("rate"), picked=guarded(_rated))
    if held:
        forgotten.catch_up(partial(_rated, held), newer=held != picks)
    _own_words(view)
