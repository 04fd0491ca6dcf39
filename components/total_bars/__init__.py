"""Totals as bars with ranges: small enough to follow every tap on a stepper.

The detailed charts of the Planner are Plotly's, whose drawing takes longer than the sums. So the totals
that a tap changes are drawn here first; once taps have paused, the component asks for the rest of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

from components.browser import register


class TotalBar(TypedDict):
    """One option. Edges are shares of the axis from 0 to 1; None is an edge that nobody knows."""

    option: str
    name: str
    total: str
    low: float | None
    typical: float | None
    high: float | None


class Tick(TypedDict):
    """A mark of the axis: its place as a share, and what stands there."""

    at: float
    label: str


class TotalBars(TypedDict):
    """All bars on one axis. ``alt`` says in words what the bars show; ``plan`` is the link they belong to."""

    plan: str
    alt: str
    bars: list[TotalBar]
    ticks: list[Tick]


_render = register("total_bars", Path(__file__).parent, shared=("render", "marks"))


def show(payload: TotalBars, key: str, calm: Callable[[], None]) -> None:
    """Draw the bars.

    Parameters
    ----------
    payload : TotalBars
        Words and shares, ready to show.
    key : str
        Streamlit key, unique on the page.
    calm : callable
        Called once the plan has changed and then stood still for a moment.
    """
    _render(key=key, data=payload, on_calm_change=calm)
