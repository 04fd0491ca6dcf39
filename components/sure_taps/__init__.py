"""Taps that count: a keypad of digits for numbers, and a second try for a tap the server did not answer.

A server that has let a visit go ignores a tap inside a part that runs by itself. A run of the whole page
brings the visit back from the link, and the browser's own values along with it.
"""

from __future__ import annotations

from pathlib import Path

from components.browser import register

_render = register("sure_taps", Path(__file__).parent, shared=())


def _again() -> None:
    """Nothing to do: that the whole page runs is enough."""


def show(part: str) -> None:
    """Watch over one part of a page; draws nothing, and must stand outside of that part.

    Parameters
    ----------
    part : str
        Streamlit key of the container whose taps are watched.
    """
    _render(key="sure_taps", data={"part": part}, on_again_change=_again)
