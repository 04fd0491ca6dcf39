"""The timeline's curves in Dash: a slider moves the line at the chosen week without asking the server.

The callback runs in the browser, and the curves it does not change go back to Plotly as they came: as well as
plain Dash can redraw a line. ``dash_page.py 8622`` serves it on port 8622.
"""

from __future__ import annotations

import sys

from dash import Dash, Input, Output, State, dcc, html  # pyright: ignore[reportMissingImports]

from scripts.bench.pages.curves import FIRST_WEEK, cursor, lines

MOVE = """
(week, figure) => ({
  ...figure,
  data: figure.data.map(line => line.name === "week" ? {...line, x: [week, week]} : line),
})
"""


def app() -> Dash:
    """Build the page: slider above, chart below."""
    # All scripts come from this machine, so that no network is measured.
    page = Dash(__name__, serve_locally=True)
    drawn = lines()
    last = len(drawn[0]["x"]) - 1  # pyright: ignore[reportArgumentType]
    figure = {"data": [*drawn, cursor(FIRST_WEEK)], "layout": {"xaxis": {"range": [0, last]}}}
    page.layout = html.Main(
        [
            dcc.Slider(0, last, 1, value=FIRST_WEEK, marks=None, updatemode="drag", id="week"),
            dcc.Graph(figure=figure, id="chart"),
        ]
    )
    page.clientside_callback(
        MOVE,
        Output("chart", "figure"),
        Input("week", "value"),
        State("chart", "figure"),
        prevent_initial_call=True,
    )
    return page


if __name__ == "__main__":
    app().run(port=int(sys.argv[1]))
