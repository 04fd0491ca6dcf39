"""Single studies as points: one small panel each, its own scale, all over the weeks of the regrowth chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import cast

from components.charts.figure import Annotation, Axis, ErrorBars, Figure, Layout, Marker, Scatter
from components.charts.look import faded, touch_safe, touch_safe_axis
from components.charts.regrowth import LEFT
from components.palette import Theme, colour

PLOT, HEAD, FOOT = 92, 56, 62  # pixels: one panel, the words above it, the weeks below the last
ASIDE = 0.9  # weeks; two readings of one day stand beside each other, or their ranges would merge


@dataclass(frozen=True)
class Reading:
    """One reading of a study, with the words that stand beside it."""

    week: float
    low: float | None
    value: float
    high: float | None
    label: str


@dataclass(frozen=True)
class Panel:
    """One thing that one study measured.

    Parameters
    ----------
    sessions : sequence of float
        Weeks of the study's own sessions; empty where they are not known.
    """

    name: str
    who: str
    needled: Sequence[Reading]
    alone: Sequence[Reading]
    sessions: Sequence[float]


def _axis(place: int) -> str:
    """Return Plotly's name of a panel's own axis; the first has no number."""
    return "y" if place == 1 else f"y{place}"


def panel_range(panel: Panel) -> tuple[float, float]:
    """Return the lowest and highest value of a panel's own scale; no change at all, 0, is always on it."""
    edges = [(one.low, one.value, one.high) for one in chain(panel.needled, panel.alone)]
    known = [edge for three in edges for edge in three if edge is not None]
    low, high = min(0.0, *known), max(0.0, *known)
    # More room above, where the labels of readings and the markers of sessions stand.
    return low - 0.08 * (high - low), high + 0.34 * (high - low)


def _readings(readings: Sequence[Reading], name: str, place: int, theme: Theme, last: int) -> Scatter:
    alone = name == "alone"
    tone = colour("nothing" if alone else "needles", theme)
    # Words stand where there is room: right of a reading, but left of the end of the year and, on the
    # lower side, left of the other readings of the same day.
    left = [one.week > last * 0.7 or (alone and one is not readings[-1]) for one in readings]
    return {
        "type": "scatter",
        "x": [one.week - (ASIDE if alone else 0) for one in readings],
        "y": [one.value for one in readings],
        "yaxis": _axis(place),
        "mode": "lines+markers+text",
        "name": f"{name} {place}",
        "text": [f"<b>{one.label}</b>" for one in readings],
        "textposition": [f"{'bottom' if alone else 'top'} {'left' if aside else 'right'}" for aside in left],
        "textfont": {"color": tone},
        "line": {"width": 1.5, "dash": "dot", "color": tone},
        "marker": _marker(tone, "diamond-open" if alone else "circle"),
        "error_y": _ranges(readings, tone),
        "cliponaxis": False,
    }


def _marker(tone: str, symbol: str) -> Marker:
    return {"size": 11, "symbol": symbol, "color": tone, "line": {"width": 2, "color": tone}}


def _ranges(readings: Sequence[Reading], tone: str) -> ErrorBars:
    return {
        "type": "data",
        "symmetric": False,
        "array": [0 if one.high is None else one.high - one.value for one in readings],
        "arrayminus": [0 if one.low is None else one.value - one.low for one in readings],
        "thickness": 1.2,
        "width": 0,
        "color": tone,
        "visible": any(one.low is not None for one in readings),
    }


def _sessions(panel: Panel, place: int, theme: Theme) -> Scatter:
    top = panel_range(panel)[1]
    return {
        "type": "scatter",
        "x": list(panel.sessions),
        "y": [top] * len(panel.sessions),
        "yaxis": _axis(place),
        "mode": "markers",
        "name": f"sessions {place}",
        "marker": {"symbol": "triangle-down", "size": 10, "color": faded("needles", theme, 0.75)},
        "cliponaxis": False,
    }


def _heading(panel: Panel, place: int) -> Annotation:
    return {
        "x": 0,
        "y": 1,
        "xref": "x domain",
        "yref": f"{_axis(place)} domain",
        # Plotly reads a little HTML, and the name of a study is none.
        "text": f"<b>{panel.name}</b><br>{escape(panel.who, quote=False)}",
        "showarrow": False,
        "align": "left",
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 10,
        "font": {"size": 14},
    }


def _drawn(panel: Panel, place: int, theme: Theme, last: int) -> list[Scatter]:
    # The needled side is drawn last and so lies on top of the side left alone.
    sides = (("alone", panel.alone), ("needled", panel.needled))
    return [
        _sessions(panel, place, theme),
        *(_readings(readings, name, place, theme, last) for name, readings in sides if readings),
    ]


def study_points(
    panels: Sequence[Panel],
    weeks: dict[int, str],
    last: int,
    week_axis: str,
    separators: tuple[str, str],
    theme: Theme,
) -> Figure:
    """Draw one small panel to a study, all over the same weeks.

    Parameters
    ----------
    weeks : mapping of int to str
        Weeks named on the axis, with their words.
    last : int
        Last week drawn, as in the regrowth chart.
    separators : tuple of str
        What the region writes before decimals and between thousands, for the scales of the panels.
    """
    layout: Layout = {
        **touch_safe(theme, len(panels) * (PLOT + HEAD) + FOOT),
        "separators": "".join(separators),
        "margin": {"l": LEFT, "r": 16, "t": 0, "b": FOOT},
        "xaxis": {
            **_look(theme),
            "range": [-1, last + 1],
            "tickvals": list(weeks),
            "ticktext": list(weeks.values()),
            "tickangle": 0,
            "title": {"text": week_axis},
            # All panels share one axis of weeks, which stands below the last.
            "anchor": _axis(len(panels)),
            "showgrid": True,
        },
        "annotations": [_heading(panel, place) for place, panel in enumerate(panels, 1)],
    }
    drawn = chain.from_iterable(_drawn(panel, place, theme, last) for place, panel in enumerate(panels, 1))
    # The names of numbered axes go on without an end, so no type lists them.
    return {"data": [*drawn], "layout": cast("Layout", {**layout, **_scales(panels, theme)})}


def _look(theme: Theme) -> Axis:
    return {**touch_safe_axis(theme), "gridcolor": faded("line", theme, 0.7), "automargin": False}


def _scales(panels: Sequence[Panel], theme: Theme) -> dict[str, Axis]:
    """Return the upright axis of each panel, by its name in a layout."""
    whole = len(panels) * (PLOT + HEAD)
    scales: dict[str, Axis] = {}
    for place, panel in enumerate(panels, 1):
        top = 1 - ((place - 1) * (PLOT + HEAD) + HEAD) / whole
        scales[_axis(place).replace("y", "yaxis")] = {
            **touch_safe_axis(theme),
            "automargin": False,
            "zeroline": True,
            "zerolinecolor": colour("edge", theme),
            # Rounding may put the last panel a hair below 0, which Plotly refuses.
            "domain": [max(top - PLOT / whole, 0), top],
            "range": list(panel_range(panel)),
            "nticks": 3,
            "anchor": "x",
        }
    return scales
