"""The year of every course that can be chosen, as the board looks it up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import floor
from types import MappingProxyType
from typing import Final

from answers.board import CourseFigures, Doing, courses
from answers.moments import State
from components.browser.board.payload import Course
from components.visit.view import View
from model.quantities import Band
from model.skin.response import Responses
from model.skin.schedule import Healing
from sections.wording.shares import of_100

WHOLE, STEP = 10_000, 10  # of what a share is sent, and in which steps: finer than the eye, and short to send

AFTER: Final[Mapping[State, str]] = MappingProxyType(
    {
        "after_last": "board_week.after_last",
        "judging": "board_week.judging",
        "later": "board_week.later",
        "end": "board_week.end",
    }
)  # what is said once no session is to come

Halves = tuple[float | None, float | None, float | None]
Curves = tuple[list[int], list[int], list[int]]


def encoded(share: float) -> int:
    """Return a share in parts of 10,000 that rounds to the same whole part of 100 as the share itself."""
    sent = STEP * round(share * WHOLE / STEP)
    part, wanted = floor(100 * sent / WHOLE + 0.5), of_100(share)
    # On the edge between two parts one step decides which of them a browser says.
    return sent - STEP * (part - wanted)


def _curves(bands: Sequence[Band]) -> Curves:
    slow, typical, fast = (
        [encoded(getattr(one, edge)) for one in bands] for edge in ("slow", "typical", "fast")
    )
    return slow, typical, fast


@cache
def curves(
    responses: Responses, healing: Healing, most: tuple[int, int]
) -> Mapping[tuple[int, int], tuple[Curves, Curves]]:
    """Return both curves of every course, in the mirror and under the skin, as they are sent.

    Parameters
    ----------
    most : tuple of int
        Most sessions, and most weeks between them.
    """
    return MappingProxyType(
        {
            counts: (
                _curves([point.visible for point in one.weeks]),
                _curves([point.tissue for point in one.weeks]),
            )
            for counts, one in courses(responses, healing, *most).items()
        }
    )


def _said(view: View, doing: Doing) -> str:
    """Return the line of words for what a course does."""
    words = view.words
    if doing.state == "waiting":
        return words.plural("board_week.waiting", doing.waiting, number=doing.number, waiting=doing.waiting)
    if doing.state in ("session", "session_last"):
        return words("board_week.session", number=doing.number)
    return words(AFTER[doing.state])


def half_in_words(view: View, halves: Halves) -> str:
    """Return the week of half the change."""
    typical = halves[1]
    if typical is None:
        return view.words("board.never", last=view.library.parameters.responses.last_week)
    return view.words("board.week", week=round(typical))


def spread_in_words(view: View, halves: Halves) -> str:
    """Return how much sooner or later that week may come."""
    words, (early, typical, late) = view.words, halves
    low = round(early or typical or 0)
    # The slow pace does not get there within the time that is drawn.
    if late is None:
        return words("board.weeks_open", low=low, last=view.library.parameters.responses.last_week)
    return words("board.weeks_apart", low=low, high=round(late))


def most(view: View) -> tuple[int, int]:
    """Return the most sessions and the most weeks between them that a reader can choose."""
    inputs = view.library.inputs
    sessions, weeks = (int(inputs[name].figures[1]) for name in ("sessions", "interval"))
    return sessions, weeks


def figures(view: View) -> Mapping[tuple[int, int], CourseFigures]:
    """Return what the model says of every course."""
    parameters = view.library.parameters
    return courses(parameters.responses, parameters.healing, *most(view))


def all_courses(view: View) -> tuple[dict[str, Course], list[str]]:
    """Return every course by "sessions.interval", and the lines of words that they point at."""
    parameters, places = view.library.parameters, dict[str, int]()
    drawn = curves(parameters.responses, parameters.healing, most(view))
    found: dict[str, Course] = {}
    for counts, one in figures(view).items():
        visible, tissue = drawn[counts]
        course: Course = {
            "half": half_in_words(view, one.halves),
            "halves": _rounded(one.halves),
            "words": [
                # Many weeks share a line, so the browser gets it once and a number wherever it stands.
                (doing.week, places.setdefault(_said(view, doing), len(places)))
                for doing in one.doing
            ],
            "visible": visible,
            "tissue": tissue,
        }
        if one.halves[1] is not None:
            course["spread"] = spread_in_words(view, one.halves)
        found["{}.{}".format(*counts)] = course
    return found, list(places)


def _rounded(halves: Halves) -> Halves:
    # Two decimals of a week are an hour or so, and keep the message short.
    early, typical, late = (None if week is None else round(week, 2) for week in halves)
    return early, typical, late
