"""What every figure shares: it scrolls under a thumb, and takes its colours from the palette."""

from __future__ import annotations

from plotly import graph_objects as go

from components.charts.palette import Theme, colour

FONT = "Atkinson Hyperlegible Next, sans-serif"
SIZE = 15


def touch_safe(figure: go.Figure, theme: Theme, height: int) -> go.Figure:
    """Give a figure its look, and take away every gesture that would trap a finger.

    Parameters
    ----------
    height : int
        Pixels; fixed, so that a changed figure moves nothing below it.
    """
    axis = {"fixedrange": True, "gridcolor": colour("line", theme), "linecolor": colour("edge", theme), "zeroline": False}
    figure.update_layout(
        template="none",
        dragmode=False,
        height=height,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": SIZE, "color": colour("ink", theme)},
        margin={"l": 8, "r": 16, "t": 28, "b": 8},
        hovermode=False,
        showlegend=False,
        separators=".,",
    )
    figure.update_xaxes(**axis, automargin=True)
    figure.update_yaxes(**axis, automargin=True)
    return figure


def faded(name: str, theme: Theme, alpha: float) -> str:
    """Named colour as rgba, for bands and strips."""
    code = colour(name, theme).lstrip("#")
    red, green, blue = (int(code[place : place + 2], 16) for place in (0, 2, 4))
    return f"rgba({red},{green},{blue},{alpha})"
