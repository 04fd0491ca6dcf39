"""A figure as Plotly's script reads it: one dict, with types for what we use of it.

Plotly's own classes check each property whenever a figure is made, which costs more than all sums of a page.
These types check once, when the code is written, and a test holds each figure of each page against Plotly's
schema. Why: ``docs/decisions/0019-charts-drawn-when-near.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

Coordinate: TypeAlias = float | str | None  # a day is written as ISO does; Plotly leaves out what is None
Side: TypeAlias = Literal["left", "right"]


class Font(TypedDict, total=False):
    """How words are written."""

    family: str
    size: float
    color: str


class Title(TypedDict):
    """Words of a figure or of an axis."""

    text: str
    font: NotRequired[Font]
    x: NotRequired[float]
    xanchor: NotRequired[Side]
    y: NotRequired[float]


class Line(TypedDict, total=False):
    """A stroke; a list gives each bar its own colour."""

    color: str | Sequence[str]
    width: float
    dash: str
    shape: Literal["hv"]


class Pattern(TypedDict):
    """The texture of bars."""

    shape: str
    fgcolor: Sequence[str]
    fgopacity: float
    size: float


class Marker(TypedDict, total=False):
    """Points and bars; lists give each its own value."""

    color: str | Sequence[str]
    size: float | Sequence[float]
    symbol: str | Sequence[str]
    line: Line
    pattern: Pattern


class ErrorBars(TypedDict):
    """Ranges above and below points."""

    type: Literal["data"]
    symmetric: Literal[False]
    array: Sequence[float]
    arrayminus: Sequence[float]
    thickness: float
    width: float
    color: str
    visible: bool


class Scatter(TypedDict):
    """Points, lines, words, or several of them."""

    type: Literal["scatter"]
    x: Sequence[Coordinate]
    y: Sequence[Coordinate]
    mode: Literal["lines", "markers", "lines+markers", "lines+markers+text"]
    name: NotRequired[str]
    line: NotRequired[Line]
    marker: NotRequired[Marker]
    showlegend: NotRequired[bool]
    fill: NotRequired[Literal["tonexty"]]
    fillcolor: NotRequired[str]
    text: NotRequired[Sequence[str]]
    textposition: NotRequired[Sequence[str]]
    textfont: NotRequired[Font]
    error_y: NotRequired[ErrorBars]
    cliponaxis: NotRequired[bool]
    yaxis: NotRequired[str]


class Bar(TypedDict):
    """Bars; lying ones run along x."""

    type: Literal["bar"]
    x: Sequence[Coordinate]
    y: Sequence[Coordinate]
    marker: Marker
    name: str
    base: NotRequired[Sequence[float]]
    orientation: NotRequired[Literal["h"]]
    width: NotRequired[float]
    showlegend: NotRequired[bool]


class Annotation(TypedDict):
    """Words at a place of a figure."""

    x: Coordinate
    y: float
    text: str
    showarrow: Literal[False]
    xanchor: Side
    xref: NotRequired[str]
    yref: NotRequired[str]
    xshift: NotRequired[float]
    yshift: NotRequired[float]
    yanchor: NotRequired[Literal["top", "bottom"]]
    align: NotRequired[Side]
    bgcolor: NotRequired[str]
    font: NotRequired[Font]


class Shape(TypedDict):
    """A line or a box at a place of a figure."""

    type: Literal["line", "rect"]
    x0: float
    x1: float
    y0: float
    y1: float
    line: Line
    layer: NotRequired[Literal["below"]]
    fillcolor: NotRequired[str]


class Axis(TypedDict, total=False):
    """One axis."""

    fixedrange: bool
    automargin: bool
    gridcolor: str
    linecolor: str
    zeroline: bool
    zerolinecolor: str
    visible: bool
    showgrid: bool
    range: Sequence[float]
    domain: Sequence[float]
    anchor: str
    nticks: int
    tickvals: Sequence[Coordinate]
    ticktext: Sequence[str]
    tickangle: float
    title: Title


class Margin(TypedDict, total=False):
    """Room around a figure, pixels."""

    l: float  # noqa: E741 - Plotly's own name
    r: float
    t: float
    b: float


class Legend(TypedDict):
    """The key of a figure."""

    orientation: Literal["h"]
    y: float
    itemclick: Literal[False]
    itemdoubleclick: Literal[False]
    traceorder: Literal["normal"]


class Layout(TypedDict):
    """Everything of a figure but what is drawn from numbers."""

    dragmode: Literal[False]
    hovermode: Literal[False]
    height: int
    paper_bgcolor: str
    plot_bgcolor: str
    font: Font
    margin: Margin
    showlegend: bool
    xaxis: NotRequired[Axis]
    yaxis: NotRequired[Axis]
    title: NotRequired[Title]
    barmode: NotRequired[Literal["stack"]]
    legend: NotRequired[Legend]
    separators: NotRequired[str]
    annotations: NotRequired[Sequence[Annotation]]
    shapes: NotRequired[Sequence[Shape]]


class Figure(TypedDict):
    """A whole figure."""

    data: Sequence[Scatter | Bar]
    layout: Layout
