"""Totals as bars with ranges: small enough to follow every tap on a stepper.

The detailed charts of the Planner are Plotly's, whose drawing takes longer than the sums. So the totals
that a tap changes are drawn here at once, from what the server has worked out ahead, however slow the
clinic's network is. The server's answer then draws them again, with the rest of the page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypedDict

from components.browser import OptionLook, register

PUBLISHED: Final = "published"  # in place of a count while none is chosen


class TotalBar(TypedDict):
    """One option. Edges are shares of the axis from 0 to 1; None is an edge that nobody knows."""

    option: str
    look: OptionLook
    name: str
    total: str
    low: float | None
    typical: float | None
    high: float | None


class Tick(TypedDict):
    """A mark of the axis: its place as a share, and what stands there."""

    at: float
    label: str


class Totals(TypedDict):
    """All bars on one axis. ``alt`` says in words what the bars show."""

    alt: str
    bars: list[TotalBar]
    ticks: list[Tick]


class TotalBars(TypedDict):
    """The totals of the plan, and those of the plans that one or two taps on a stepper lead to.

    ``head`` says over which years; ``ahead`` is the name of an input, then its count, or ``PUBLISHED``.
    """

    head: str
    now: Totals
    ahead: dict[str, dict[str, Totals]]


_render = register("total_bars", Path(__file__).parent)


def show(payload: TotalBars, key: str) -> None:
    """Draw the bars.

    Parameters
    ----------
    payload : TotalBars
        Words and shares, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
