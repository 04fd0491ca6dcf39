"""A sheet of paper as it will print: its pages as pictures, each larger by a tap."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from components.browser import register


class Page(TypedDict):
    """One page: its picture as an address of its own (``data:``), and what it is."""

    picture: str
    alt: str


class Paper(TypedDict):
    """The pages; ``larger`` is said of a tap on one, ``close`` of the way back."""

    pages: list[Page]
    larger: str
    close: str


_render = register("paper", Path(__file__).parent)


def show(payload: Paper, key: str) -> None:
    """Draw the pages.

    Parameters
    ----------
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
