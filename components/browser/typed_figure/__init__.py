"""A field for a figure that a reader types: its label, a key that empties it, and what is wrong in words.

The text goes to the server as it was typed. A number field of the browser would drop a comma on the way,
and 250,50 would arrive as 25050. The server says in every answer which text it heard last, so a text that
was typed while the server was away is sent once more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

from components.browser import register, sent

LONGEST_MARK = 40  # characters of the mark by which the browser knows a text again


class TypedFigure(TypedDict):
    """One field. ``text`` stands in it; ``problem`` says why it does not count; ``heard`` the last mark.

    ``drawn`` names the visit and the run that drew the whole page last: a part that moves has another name
    for Streamlit, and a field that is not called anew would send what is typed to the old one, in vain.
    """

    label: str
    text: str
    placeholder: str
    keys: Literal["numeric", "decimal"]
    empty_label: str
    problem: NotRequired[str]
    heard: str
    drawn: str


class Typed(TypedDict):
    """What a browser sends: a text as it was typed, and a mark of its own."""

    text: str
    mark: str


_render = register("typed_figure", Path(__file__).parent)


def valid(found: object) -> Typed | None:
    """Return what a browser sent; None where it sent nothing, or nothing that our script sends."""
    if not isinstance(found, Mapping):
        return None
    typed = cast("Mapping[object, object]", found)
    text, mark = typed.get("text"), typed.get("mark")
    if not isinstance(text, str) or not isinstance(mark, str) or len(mark) > LONGEST_MARK:
        return None
    return {"text": text, "mark": mark}


def show(payload: TypedFigure, key: str, typed: Callable[[Typed], None]) -> Typed | None:
    """Draw the field, and return what the browser sent in this very run; None where it sent nothing.

    Parameters
    ----------
    payload : TypedFigure
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    typed : callable
        Called with each text that the reader has finished typing.
    """

    def receive() -> None:
        found = valid(sent.event(key, "typed"))
        if found is not None:
            typed(found)

    # The return value matters after a restart, when no callback was known yet for what the browser sends.
    shown = _render(key=key, data=payload, on_typed_change=receive)
    return valid(getattr(shown, "typed", None))
