"""The board: the whole decision on one screen."""

from components.frame import blocks
from components.visit.view import View


def show(view: View) -> None:
    """Show the board."""
    blocks.opening(view.words("nav.glance"))
