"""What all figures share: they scroll under a thumb, and take their colours from the palette."""

from __future__ import annotations

from components.charts.figure import Axis, Layout, Title
from components.palette import Theme, colour

FONT = "Fineline Zero, Atkinson Hyperlegible Next, sans-serif"
SIZE = 15


def touch_safe(theme: Theme, height: int) -> Layout:
    """Return the look of a figure, with every gesture taken away that would trap a finger.

    Parameters
    ----------
    height : int
        Pixels; fixed, so that a changed figure moves nothing below it.
    """
    return {
        "dragmode": False,
        "hovermode": False,
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": SIZE, "color": colour("ink", theme)},
        "margin": {"l": 8, "r": 16, "t": 28, "b": 8},
        "showlegend": False,
    }


def touch_safe_axis(theme: Theme) -> Axis:
    """Return the look of an axis, with a fixed range.

    A pinch or a drag would otherwise zoom the chart instead of moving the page.
    """
    return {
        "fixedrange": True,
        "automargin": True,
        "gridcolor": colour("line", theme),
        "linecolor": colour("edge", theme),
        "zeroline": False,
    }


def head(text: str) -> Title:
    """Return words above a figure that say what its upright axis counts."""
    return {"text": text, "font": {"size": 14}, "x": 0, "xanchor": "left", "y": 0.99}


def faded(name: str, theme: Theme, alpha: float) -> str:
    """Return a named colour as rgba, for bands and strips."""
    code = colour(name, theme).lstrip("#")
    red, green, blue = (int(code[place : place + 2], 16) for place in (0, 2, 4))
    return f"rgba({red},{green},{blue},{alpha})"
