"""What holds on the board for every plan of a region and language: rows, cells, courses and labels."""

from __future__ import annotations

from typing import get_args

from catalog.evidence.options import Option
from catalog.words.patterns import BOARD_LABELS
from components.browser.board.payload import (
    BoardWords,
    Certainty,
    Choice,
    Column,
    Concern,
    Healing,
    Legend,
    Row,
    Visits,
)
from components.frame import counts
from components.palette import Tone
from components.visit.answered import kept
from components.visit.view import View
from sections.live.cells import COUNTED_IN, cells, certainty, notes
from sections.live.courses import all_courses
from sections.live.money import years_ahead
from sections.wording.findings import name
from sections.wording.looks import look
from sections.wording.skin import healing

PACE = "acne_scars_needles_alam"  # the finding behind the pace in the mirror
ROWS: tuple[Row, ...] = get_args(Row)


def beside(view: View) -> tuple[Option, ...]:
    """Return doing nothing, needles and every laser."""
    return view.library.in_role("nothing", "needles", "laser")


def pace_certainty(view: View, concern: str) -> Certainty:
    """Return how sure the week of half the change is: it was measured in one concern alone."""
    found = certainty(view, view.library.evidence.findings[PACE])
    if concern == COUNTED_IN:
        return found
    return {"level": max(found["level"] - 1, 0), "label": view.words("board.half_elsewhere")}


def _visits(view: View, concern: str, option: Option) -> Visits:
    found, count = option.published("sessions", concern), option.count("sessions", concern)
    name = "laser_sessions" if option.role == "laser" else "sessions"
    shown: Visits = {
        "published": view.formats.count_range(count),
        "first": counts.first_counts(view, name, count),
    }
    if found is not None:
        shown["certainty"] = certainty(view, found)
    return shown


def _concern(view: View, concern: str) -> Concern:
    options, (needles,) = beside(view), view.library.in_role("needles")
    (nothing,), lasers = view.library.in_role("nothing"), view.library.in_role("laser")
    return {
        "title": view.words("board.title", concern=view.words(f"concern.{concern}")),
        "notes": {one.id: notes(view, concern, (nothing.id, needles.id, one.id)) for one in lasers},
        "cells": {one.id: cells(view, concern, one) for one in options},
        "visits": {one.id: _visits(view, concern, one) for one in options if one.role != "nothing"},
        "half_certainty": pace_certainty(view, concern),
        "sessions": needles.typical("sessions", concern, otherwise=1),
        "interval": needles.typical("interval", concern, otherwise=1),
    }


def _column(view: View, option: Option) -> Column:
    short = view.words(f"board.short.{option.role}")
    return {"name": name(view, option), "short": short, "look": look(view, option.id)}


def _legend(view: View) -> Legend:
    words = view.words
    levels = [words("board.level.weak"), words("board.level.few_trials"), words("board.level.several_trials")]
    return {"levels": levels, "people": words("board.level.people")}


def _healing(view: View) -> Healing:
    found = healing(view)
    return {
        "closing": found["closing"],
        "redness": found["redness"],
        "calming": found["calming"],
        "repair": found["repair"],
    }


def _bounds(view: View) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for one in ("sessions", "interval", "laser_sessions"):
        low, high = view.library.inputs[one].figures
        found[one] = (int(low), int(high))
    return found


def _labels(view: View) -> dict[str, str]:
    # As they stand: the browser fills in what it shows.
    return {one: view.words.sentences[f"board_label.{one}"] for one in BOARD_LABELS}


def _choices(view: View) -> tuple[list[Choice], list[Choice]]:
    words = view.words
    concerns: list[Choice] = [{"id": one, "name": words(f"concern.{one}")} for one in view.library.concerns]
    lasers: list[Choice] = [
        {"id": one.id, "name": words(f"board.laser.{one.id}")} for one in view.library.in_role("laser")
    ]
    return concerns, lasers


def _made(view: View) -> BoardWords:
    words, parameters = view.words, view.library.parameters
    (concerns, lasers), (courses, sayings) = _choices(view), all_courses(view)
    return {
        "concerns": concerns,
        "lasers": lasers,
        "columns": {one.id: _column(view, one) for one in beside(view)},
        "rows": {row: words(f"board.row.{row}") for row in ROWS},
        "years": years_ahead(view),
        "concern": {one: _concern(view, one) for one in view.library.concerns},
        "sayings": sayings,
        "courses": courses,
        "last_week": parameters.responses.last_week,
        "healing": _healing(view),
        "softening": float(parameters.softening),
        "depth": float(view.plan.depth),
        "bounds": _bounds(view),
        "tones": [{"id": tone, "name": words(f"skin.tones.{tone}")} for tone in get_args(Tone)],
        "key": [words("board.key.fibres"), words("board.key.dip")],
        "legend": _legend(view),
        "labels": _labels(view),
    }


def board_words(view: View) -> BoardWords:
    """Return everything on the board that no choice changes."""
    on = view.plan.region, view.plan.locale, view.plan.depth
    return kept("board_words", on, lambda: _made(view))
