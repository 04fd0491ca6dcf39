"""Words a reader may tap where they stand, and the fold with the words of the page at its end.

Everything happens in the reader's browser: neither a tap nor a search asks the server or leaves a trace.
"""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register


class Entry(TypedDict):
    """One word: its heading, how texts may write it, what it means, and where a figure in it is from."""

    id: str
    term: str
    spellings: list[str]
    meaning: str
    source: NotRequired[str]


class Payload(TypedDict):
    """Every word of the glossary, and the words of the frame. ``fits`` holds ``{count}``."""

    entries: list[Entry]
    texts: dict[str, str]


_render = register("glossary", Path(__file__).parent)


def show(payload: Payload) -> None:
    """Draw the fold, and make the first use of each word on the page a word to tap."""
    _render(key="glossary", data=payload)
