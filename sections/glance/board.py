"""The board on the page: it is given words and figures, and tells what the reader changes."""

from __future__ import annotations

from functools import partial

from components.browser import board
from components.visit.view import View
from sections.live.changed import changed
from sections.live.now import board_now
from sections.live.payload import board_words


def show(view: View) -> None:
    """Show the board."""
    board.show(board_words(view), board_now(view), "board", partial(changed, view))
