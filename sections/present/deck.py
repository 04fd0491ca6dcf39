"""The deck on the page, on the tablet that leads and on the wall that follows."""

from __future__ import annotations

from functools import partial

from catalog.words.patterns import PRESENT
from components.browser import board
from components.browser.board import deck
from components.browser.board.deck import DeckWords, Follows
from components.visit import session
from components.visit.callbacks import guarded
from components.visit.view import View
from sections.live.changed import changed
from sections.live.now import board_now
from sections.live.payload import board_words
from sections.present.words import deck_words, wall_words


def show(view: View) -> None:
    """Show the deck on the tablet that leads."""
    _show(view, deck_words(view))


def show_wall(view: View) -> None:
    """Show the deck on a wall, which follows a tablet and answers to no finger."""
    _show(view, wall_words(view, deck.code_shown()))


def _show(view: View, words: DeckWords) -> None:
    fixed = board_words(view)
    board.show_words(fixed)
    deck.show(
        words,
        board_now(view),
        fixed,
        changed=guarded(partial(changed, view)),
        follows=guarded(partial(_follow, view)),
        fresh=guarded(partial(session.restart, PRESENT)),
    )


def _follow(view: View, told: Follows) -> None:
    """Take over the plan of a tablet, with what its own server may not have heard of yet."""
    session.take_over(told["link"], view.library)
    changed(view, told["changes"])
