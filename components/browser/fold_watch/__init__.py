"""Tells which of a page's folds the browser shows open, and opens the one a link leads to; draws nothing.

Streamlit keeps that in the browser alone, unless the fold is a widget whose name is its label. Ours tell
figures on their labels, and would close under the finger that changes one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import streamlit as st

from components.browser import register

KEY = "fold_watch"
_render = register(KEY, Path(__file__).parent)


def listen(page: str, changed: Callable[[], None], arrives_at: str = "") -> frozenset[str] | None:
    """Return the keys of the folds that are open; None where the browser has told of none on this page.

    Parameters
    ----------
    arrives_at : str
        The part of the page that a link leads to: the key of a fold, which is opened, or of any container.
    changed : callable
        Called when a fold was opened or closed, before the page runs.
    """
    _render(key=KEY, data={"page": page, "arrives_at": arrives_at}, on_open_change=changed)
    return told(page)


def told(page: str) -> frozenset[str] | None:
    """Return the same before the page runs."""
    found = getattr(st.session_state.get(KEY), "open", None)
    if not isinstance(found, Mapping):
        return None
    said = cast("Mapping[str, object]", found)
    folds = said.get("folds")
    if said.get("page") != page or not isinstance(folds, list):
        return None
    return frozenset(one for one in cast("list[object]", folds) if isinstance(one, str))
