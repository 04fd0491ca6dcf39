"""How options look, as components of ours get it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalog.evidence.looks import Look
from components.browser import OptionLook
from components.visit.view import View


def look(view: View, option: str) -> OptionLook:
    """Return the colour, mark and texture of an option."""
    found = view.library.options[option].look
    return {"colour": found.colour, "mark": found.mark, "texture": found.texture}


def looks(view: View, options: Iterable[str]) -> Mapping[str, Look]:
    """Return how some options look, by id, for a chart."""
    return {option: view.library.options[option].look for option in options}
