"""What every figure shares: it scrolls under a thumb, and takes its colours from the palette."""

from __future__ import annotations

from typing import Any, TypeAlias

from plotly import graph_objects  # pyright: ignore[reportMissingTypeStubs]

from components.palette import Theme, colour

Figure: TypeAlias = Any  # a plotly Figure; plotly ships no types to check against

FONT = "Atkinson Hyperlegible Next, sans-serif"
SIZE = 15


def new_figure() -> Figure:
    """Start an empty figure."""
    return graph_objects.Figure()


def touch_safe(figure: Figure, theme: Theme, height: int) -> Figure:
    """Give a figure its look, and take away every gesture that would trap a finger.

    Parameters
    ----------
    height : int
        Pixels; fixed, so that a changed figure moves nothing below it.
    """
    # Fixed ranges, because a pinch or a drag would zoom the chart instead of moving the page.
    axis: dict[str, Any] = {
        "fixedrange": True,
        "gridcolor": colour("line", theme),
        "linecolor": colour("edge", theme),
        "zeroline": False,
    }
    # Streamlit sets a template of its own on import, whose colours are placeholders; "none" keeps it out.
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
    )
    figure.update_xaxes(**axis, automargin=True)
    figure.update_yaxes(**axis, automargin=True)
    return figure


def faded(name: str, theme: Theme, alpha: float) -> str:
    """Return a named colour as rgba, for bands and strips."""
    code = colour(name, theme).lstrip("#")
    red, green, blue = (int(code[place : place + 2], 16) for place in (0, 2, 4))
    return f"rgba({red},{green},{blue},{alpha})"
