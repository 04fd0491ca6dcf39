"""What Streamlit's own elements lack: digits on the keyboard, words for what cannot count, a voice.

Draws nothing. A number field of the browser drops a comma that its own language does not know, and 2,5 would
become 25. Streamlit leaves a number out of bounds on the screen while an older one counts. No element of
Streamlit's is a live region: a container whose key begins with ``live_`` is made into one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from components.browser import register

_render = register("number_fields", Path(__file__).parent)


class RefusedTexts(TypedDict):
    """Words for what cannot count. In the first two, {low}, {high} and {count} are filled in the browser."""

    count: str
    decimal: str
    mark: str  # decimal mark of the region
    days: Mapping[str, str]  # whole sentences, by name of the input


def show(texts: RefusedTexts) -> None:
    """Look after every number and date field of the page."""
    # One key on every page keeps one watcher for the whole visit.
    _render(key="number_fields", data=texts)
