"""Dark marks in studies of brown and black skin, option by option, as one screen says it."""

from __future__ import annotations

from catalog.evidence.options import Option
from components.browser.board.deck import ByTone
from components.browser.board.payload import Cell
from components.visit.view import View
from model.quantities import Range
from sections.wording.dark_marks import BROWN, counted


def by_tone(view: View) -> ByTone:
    """Return the counts by option, and what can be asked for."""
    options = view.library.in_role("nothing", "needles", "laser")
    return {
        "cells": {one.id: [_cell(view, one)] for one in options},
        "note": view.words("present.tone_note"),
    }


def _cell(view: View, option: Option) -> Cell:
    words, figure = view.words, view.library.values.facts(BROWN, view.plan.concern, option.id).figure
    if option.role == "nothing":
        none, why = words("present.tone_none"), words("present.tone_none_words")
        return {"figure": none, "words": why, "people": (0, 0)}
    if figure.low is None or figure.high is None:
        return {"figure": words("present.tone_unknown"), "words": words("present.tone_unknown_words")}
    studies = sum(one.unit == "people_in_100" for one in counted(view, BROWN, option))
    said = words.plural("present.tone_studies", studies, count=studies)
    return {"figure": _range(view, figure), "words": said, "people": (figure.low, figure.high)}


def _range(view: View, figure: Range) -> str:
    # What was seen never reads as 0 in 100.
    if figure.low == 0:
        return view.words("present.tone_from_none", high=figure.high)
    if figure.low == figure.high:
        return view.words("present.tone_same", high=figure.high)
    return view.words("present.tone_range", low=figure.low, high=figure.high)
