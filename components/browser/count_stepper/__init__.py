"""A stepper for a count that stays as published until the reader chooses one.

Two keys, and between them what the sums count: the published range, or the reader's own count with the way
back. The first press of a key chooses a count within that range, the next ones step, and below the lowest
the range comes back. The browser draws each press at once and tells it until an answer says that it
was heard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict, cast

from components.browser import register, sent

LONGEST_MARK = 40  # characters of the mark by which the browser knows a press again


class StepperWords(TypedDict):
    """Words on the keys, and below the count: where it comes from, or the way back to the published one."""

    less: str
    more: str
    published: str
    back: str


class CountStepper(TypedDict):
    """One stepper. ``own`` is the reader's count, or None; ``heard`` the mark of the last press.

    ``first`` is where the first press of the lower and of the upper key goes. ``group`` is the label for
    those who do not see where the stepper stands. ``drawn`` names the visit and the run that drew the whole
    page last, as for a typed figure.
    """

    name: str
    label: str
    group: str
    own: int | None
    published: str
    first: tuple[int, int]
    bounds: tuple[int, int]
    words: StepperWords
    heard: str
    drawn: str


class Counted(TypedDict):
    """What a browser sends: a count, or None for the published one, and a mark of its own."""

    count: int | None
    mark: str


_render = register("count_stepper", Path(__file__).parent)


def valid(found: object, bounds: tuple[int, int]) -> Counted | None:
    """Return what a browser sent; None where it sent nothing, or nothing that our script sends."""
    if not isinstance(found, Mapping):
        return None
    counted = cast("Mapping[object, object]", found)
    count, mark = counted.get("count"), counted.get("mark")
    if not isinstance(mark, str) or len(mark) > LONGEST_MARK:
        return None
    if count is None:
        return {"count": None, "mark": mark}
    if not isinstance(count, int) or isinstance(count, bool) or not bounds[0] <= count <= bounds[1]:
        return None
    return {"count": count, "mark": mark}


def show(payload: CountStepper, key: str, counted: Callable[[Counted], None]) -> Counted | None:
    """Draw the stepper, and return what the browser sent in this very run; None where it sent nothing.

    Parameters
    ----------
    payload : CountStepper
        Words and counts, ready to show.
    key : str
        Streamlit key, unique on the page.
    counted : callable
        Called with each count that the reader comes to.
    """

    def receive() -> None:
        found = valid(sent.event(key, "counted"), payload["bounds"])
        if found is not None:
            counted(found)

    # The return value matters after a restart, when no callback was known yet for what the browser sends.
    shown = _render(key=key, data=payload, on_counted_change=receive)
    return valid(getattr(shown, "counted", None), payload["bounds"])
