"""The board on the page: it is given words and figures, and tells what the reader changes."""

from __future__ import annotations

from functools import partial

from components.browser import board
from components.browser.board.payload import Changes, QuoteName
from components.palette import Tone
from components.visit import session
from components.visit.view import View
from sections.glance import quotes
from sections.glance.now import board_now
from sections.glance.payload import board_words

TYPED: dict[str, QuoteName] = {"typed_price": "price", "typed_laser_price": "laser_price"}
NO_FIELDS = ("tone", *TYPED)  # what is told besides fields of the plan


def show(view: View) -> None:
    """Show the board."""
    board.show(board_words(view), board_now(view), "board", partial(changed, view))


def changed(view: View, told: Changes) -> None:
    """Take over what the reader changed on the board."""
    fields = {name: value for name, value in told.items() if name not in NO_FIELDS}
    if "laser" in fields and fields["laser"] != session.visit().plan.laser:
        session.change_laser(str(fields.pop("laser")))
    if fields:
        session.change(**fields)
    if "tone" in told:
        tone: Tone = told["tone"]
        session.visit().tone = tone
    for name, quote in TYPED.items():
        if name in told:
            quotes.take(view, quote, told[name])
    # Other pages' inputs still hold what they showed before, and start from the plan when they are drawn.
    session.forget_widgets(*fields)
