"""What is marked on the regrowth chart: healing phases, sessions, the chosen week, own days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from components.charts.figure import Annotation, Line, Scatter, Shape
from components.charts.look import faded
from components.palette import Theme, colour

TOP = 121  # above the markers of the sessions, where the name of the week hides no line
MARK_TOPS = (66, 54)  # names of the reader's own days, one below the other


@dataclass(frozen=True)
class Strip:
    """A healing phase under the chart: its name and its spans in weeks."""

    name: str
    spans: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Mark:
    """A day of the reader's own on the axis of weeks: an event, a holiday."""

    name: str
    week: float


def _top_of_strip(row: int) -> int:
    # Strips hang below 0 on the axis of shares, where no curve can run.
    return -4 - 9 * row


def strip_boxes(row: int, strip: Strip, last: int, theme: Theme) -> list[Shape]:
    """Return the boxes of a phase, one for each of its spans that begins inside the year."""
    top = _top_of_strip(row)
    return [
        {
            "type": "rect",
            "x0": start,
            "x1": min(end, last),
            "y0": top - 7,
            "y1": top,
            "line": {"width": 0},
            "layer": "below",
            "fillcolor": faded("edge", theme, 0.28 + 0.16 * row),
        }
        for start, end in strip.spans
        if start < last
    ]


def strip_name(row: int, strip: Strip, last: int, theme: Theme) -> Annotation:
    """Return the name of a phase, in its own strip."""
    end = max((end for _, end in strip.spans), default=0)
    fits = end + 12 < last  # the name follows the last span, or stands in it when that reaches the end
    return {
        "x": end + 0.4 if fits else last - 0.4,
        "y": _top_of_strip(row) - 3.5,
        "text": strip.name,
        "showarrow": False,
        "xanchor": "left" if fits else "right",
        "bgcolor": "rgba(0,0,0,0)" if fits else faded("paper", theme, 0.8),
        "font": {"size": 13},
    }


def session_points(shown: Sequence[int], name: str, theme: Theme) -> Scatter:
    """Return the markers of the sessions."""
    return {
        "type": "scatter",
        "x": shown,
        # Above 100, so that no curve runs through the markers.
        "y": [106] * len(shown),
        "mode": "markers",
        "name": name,
        "marker": {"symbol": "triangle-down", "size": 15, "color": colour("needles", theme)},
    }


def session_line(week: int, theme: Theme) -> Shape:
    """Return the line below the marker of a session."""
    dotted: Line = {"width": 1.5, "dash": "dot", "color": colour("needles", theme)}
    return {"type": "line", "x0": week, "x1": week, "y0": 0, "y1": 104, "line": dotted, "layer": "below"}


def sessions_name(week: int, last: int, name: str) -> Annotation:
    """Return the words beside the last marker."""
    late = week > last * 0.7  # near the end of the year the name has room only on the left
    return {
        "x": week,
        "y": 106,
        "text": name,
        "showarrow": False,
        "xanchor": "right" if late else "left",
        "xshift": -12 if late else 12,
    }


class Cursor(NamedTuple):
    """An upright line with a name at its top."""

    week: float
    name: str
    token: str
    height: int


def cursors(week: int, name: str, marks: Sequence[Mark], last: int) -> list[Cursor]:
    """Return the line of the chosen week, and those of the reader's own days inside the year."""
    # There are at most two days of the reader's own, and one height for each.
    own = zip(marks, MARK_TOPS, strict=False)
    return [
        Cursor(week, name, "ink", TOP),
        *(Cursor(one.week, one.name, "caution", top) for one, top in own if 0 <= one.week <= last),
    ]


def cursor_line(cursor: Cursor, theme: Theme) -> Shape:
    """Return the line of a cursor."""
    line: Line = {"width": 2, "color": colour(cursor.token, theme)}
    return {
        "type": "line",
        "x0": cursor.week,
        "x1": cursor.week,
        "y0": 0,
        "y1": cursor.height,
        "line": line,
    }


def cursor_name(cursor: Cursor, theme: Theme) -> Annotation:
    """Return the words at the top of a cursor."""
    early = cursor.week < 40  # late in the year a name has room only on its left
    return {
        "x": cursor.week,
        "y": cursor.height,
        "text": f"<b>{cursor.name}</b>",
        "showarrow": False,
        "xanchor": "left" if early else "right",
        "xshift": 6 if early else -6,
        "yanchor": "top",
        "bgcolor": faded("paper", theme, 0.8),
        "font": {"color": colour(cursor.token, theme)},
    }
