"""The timeline's curves with Plotly's own means to move: frames and a slider in the layout."""

from __future__ import annotations

from pathlib import Path

import plotly.graph_objects as go

from scripts.bench.pages.curves import FIRST_WEEK, cursor, lines


def write(page: Path) -> None:
    """Write the page, Plotly's script included.

    A frame moves the upright line alone and asks for no redraw of the rest: the quickest Plotly can do.
    """
    drawn = lines()
    weeks = [str(week) for week in drawn[0]["x"]]  # pyright: ignore[reportGeneralTypeIssues]
    at_once = {"mode": "immediate", "frame": {"duration": 0, "redraw": False}, "transition": {"duration": 0}}
    figure = go.Figure(
        data=[*drawn, cursor(FIRST_WEEK)],
        frames=[{"name": week, "data": [cursor(int(week))], "traces": [len(drawn)]} for week in weeks],
        layout={
            "xaxis": {"range": [0, len(weeks) - 1]},
            "sliders": [
                {
                    "active": FIRST_WEEK,
                    "steps": [
                        {"label": week, "method": "animate", "args": [[week], at_once]} for week in weeks
                    ],
                }
            ],
        },
    )
    figure.write_html(page, include_plotlyjs=True, auto_play=False)
