"""The regrowth chart: both responses with their bands, over a year, with sessions and healing phases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypedDict

from components.charts.figure import Annotation, Axis, Figure, Line, Margin, Scatter, Title
from components.charts.look import faded, head, touch_safe, touch_safe_axis
from components.charts.regrowth_marks import (
    TOP,
    Mark,
    Strip,
    cursor_line,
    cursor_name,
    cursors,
    session_line,
    session_points,
    sessions_name,
    strip_boxes,
    strip_name,
)
from components.palette import Theme, colour
from model.skin.response import WeekPoint

HEIGHT = 490
LEFT = 44  # pixels before the first week, so that other charts of the year can stand exactly below
# Colour and stroke of each response: two signs, so that colour alone never tells the lines apart.
LOOK = {"visible": ("needles", "solid"), "tissue": ("repair_cell", "dash")}
RESPONSES: Final = ("tissue", "visible")  # the mirror's line is drawn last, on top


@dataclass(frozen=True)
class RegrowthWords:
    """Every word in the figure."""

    lines: Mapping[str, str]
    week_axis: str
    share_axis: str
    week: str
    sessions: str
    stamp: str
    weeks: Mapping[int, str]


def _response(
    weeks: Sequence[WeekPoint], response: Literal["tissue", "visible"], name: str, theme: Theme
) -> list[Scatter]:
    """Return a response as its lower edge, its upper edge filled down to the lower, and its line."""
    token, dash = LOOK[response]
    numbers = [point.week for point in weeks]
    bands = [point.tissue if response == "tissue" else point.visible for point in weeks]
    low = _curve(numbers, [100 * band.slow for band in bands], f"{name} low", {"width": 0})
    high = _curve(numbers, [100 * band.fast for band in bands], f"{name} high", {"width": 0})
    stroke: Line = {"width": 4, "color": colour(token, theme), "dash": dash}
    line = _curve(numbers, [100 * band.typical for band in bands], name, stroke)
    # Plotly fills from a line to the one before it.
    return [low, {**high, "fill": "tonexty", "fillcolor": faded(token, theme, 0.16)}, line]


def _curve(weeks: Sequence[int], shares: Sequence[float], name: str, line: Line) -> Scatter:
    return {"type": "scatter", "x": weeks, "y": shares, "mode": "lines", "name": name, "line": line}


def _key(last: int, lines: Mapping[str, str], theme: Theme) -> Annotation:
    """Name both lines in the corner that no course reaches, each in its own colour and stroke."""
    names = [
        f'<span style="color:{colour(token, theme)}"><b>{lines[response]}</b> '
        f"{'╍╍' if dash == 'dash' else '━━'}</span>"
        for response, (token, dash) in reversed(LOOK.items())
    ]
    return {
        "x": last,
        "y": 23,
        "text": "<br>".join(names),
        "align": "right",
        "showarrow": False,
        "xanchor": "right",
        "bgcolor": colour("paper", theme),  # the line of an event breaks behind the whole key
    }


def regrowth(
    weeks: Sequence[WeekPoint],
    sessions: Sequence[int],
    strips: Sequence[Strip],
    week: int,
    marks: Sequence[Mark],
    words: RegrowthWords,
    theme: Theme,
) -> Figure:
    """Draw a course over the year.

    Parameters
    ----------
    weeks : sequence of WeekPoint
        Both responses, shares 0 to 1.
    sessions : sequence of int
        Weeks of the sessions.
    strips : sequence of Strip
        Healing phases, drawn as strips below the curves.
    week : int
        Chosen week, marked with a cursor.
    marks : sequence of Mark
        The reader's own days; those outside the year are left out.
    """
    last = weeks[-1].week
    shown = [session for session in sessions if session <= last]
    upright = cursors(week, words.week, marks, last)
    tissue, visible = (_response(weeks, one, words.lines[one], theme) for one in RESPONSES)
    return {
        "data": [*tissue, *visible, session_points(shown, words.sessions, theme)],
        "layout": {
            **touch_safe(theme, HEIGHT),
            **_axes(last, words, len(strips), theme),
            "shapes": [
                *(box for row, strip in enumerate(strips) for box in strip_boxes(row, strip, last, theme)),
                *(session_line(session, theme) for session in shown),
                *(cursor_line(one, theme) for one in upright),
            ],
            "annotations": [
                *(strip_name(row, strip, last, theme) for row, strip in enumerate(strips)),
                _key(last, words.lines, theme),
                sessions_name(shown[-1], last, words.sessions),
                *(cursor_name(one, theme) for one in upright),
                _stamp(last, words.stamp, theme),
            ],
        },
    }


def _stamp(last: int, stamp: str, theme: Theme) -> Annotation:
    return {
        "x": last,
        "y": 8,
        "text": stamp.replace(". ", ".<br>", 1),
        "align": "right",
        "showarrow": False,
        "xanchor": "right",
        "bgcolor": colour("paper", theme),
        "font": {"size": 12, "color": colour("quiet", theme)},
    }


class _Axes(TypedDict):
    title: Title
    margin: Margin
    xaxis: Axis
    yaxis: Axis


def _axes(last: int, words: RegrowthWords, strips: int, theme: Theme) -> _Axes:
    return {
        "title": head(words.share_axis),
        # A fixed left edge keeps the weeks exactly above those of the charts below.
        "margin": {"l": LEFT, "r": 16, "t": 28, "b": 8},
        "xaxis": {
            **touch_safe_axis(theme),
            "tickangle": 0,
            "range": [-1, last + 1],
            "tickvals": list(words.weeks),
            "ticktext": list(words.weeks.values()),
            "title": {"text": words.week_axis},
            "showgrid": False,
        },
        "yaxis": {
            **touch_safe_axis(theme),
            "automargin": False,
            "range": [-6 - 9 * strips, TOP + 1],
            "tickvals": [0, 25, 50, 75, 100],
        },
    }
