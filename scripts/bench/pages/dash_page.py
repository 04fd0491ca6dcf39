"""The stock page in Dash: the same title, slider and line; the server draws the line as the slider moves.

``dash_page.py 8622`` serves it on port 8622.
"""

from __future__ import annotations

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html  # pyright: ignore[reportMissingImports]


def line(week: int) -> go.Figure:
    """Return the line of the stock page."""
    return go.Figure(go.Scatter(y=[(point - week) ** 2 for point in range(61)]))


def app() -> Dash:
    """Build the page: title, slider, chart."""
    # All scripts come from this machine, so that no network is measured.
    page = Dash(__name__, serve_locally=True)
    page.layout = html.Main(
        [
            html.H1("Weeks"),
            dcc.Slider(0, 52, 1, value=9, marks=None, updatemode="drag", id="week"),
            dcc.Graph(figure=line(9), id="line"),
        ]
    )
    page.callback(Output("line", "figure"), Input("week", "value"), prevent_initial_call=True)(line)
    return page


if __name__ == "__main__":
    app().run(port=int(sys.argv[1]))
