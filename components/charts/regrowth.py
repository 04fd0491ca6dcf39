"""The regrowth chart: both responses with their bands, over a year, with sessions and healing phases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from components.charts.figure import Figure, faded, new_figure, touch_safe
from components.palette import Theme, colour
from model.quantities import Band
from model.skin.response import WeekPoint

HEIGHT = 490
TOP = 121  # above the markers of the sessions, where the name of the week hides no line
LEFT = 44  # pixels before the first week, so that other charts of the year can stand exactly below
MARK_TOPS = (66, 54)  # names of the reader's own days, one below the other
# Colour and stroke of each response: two signs, so that colour alone never tells the lines apart.
LOOK = {"visible": ("needles", "solid"), "tissue": ("repair_cell", "dash")}


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


def _of(point: WeekPoint, response: Literal["tissue", "visible"]) -> Band:
    return point.tissue if response == "tissue" else point.visible


def _draw_response(
    figure: Figure,
    weeks: Sequence[WeekPoint],
    response: Literal["tissue", "visible"],
    name: str,
    theme: Theme,
) -> None:
    token, dash = LOOK[response]
    numbers = [point.week for point in weeks]
    # The lower edge is added first, because Plotly fills from a line to the one added before it.
    bands = [_of(point, response) for point in weeks]
    figure.add_scatter(
        x=numbers, y=[100 * band.slow for band in bands], mode="lines", line={"width": 0}, name=f"{name} low"
    )
    figure.add_scatter(
        x=numbers,
        y=[100 * band.fast for band in bands],
        mode="lines",
        line={"width": 0},
        name=f"{name} high",
        fill="tonexty",
        fillcolor=faded(token, theme, 0.16),
    )
    figure.add_scatter(
        x=numbers,
        y=[100 * band.typical for band in bands],
        mode="lines",
        name=name,
        line={"width": 4, "color": colour(token, theme), "dash": dash},
    )


def _key(figure: Figure, last: int, lines: Mapping[str, str], theme: Theme) -> None:
    """Name both lines in the corner that no course reaches, each in its own colour and stroke."""
    names = [
        f'<span style="color:{colour(token, theme)}"><b>{lines[response]}</b> '
        f"{'╍╍' if dash == 'dash' else '━━'}</span>"
        for response, (token, dash) in reversed(LOOK.items())
    ]
    figure.add_annotation(
        x=last,
        y=23,
        text="<br>".join(names),
        align="right",
        showarrow=False,
        xanchor="right",
        bgcolor=colour("paper", theme),  # the line of an event breaks behind the whole key
    )


def _strips(figure: Figure, strips: Sequence[Strip], last: int, theme: Theme) -> None:
    for row, strip in enumerate(strips):
        # Strips hang below 0 on the axis of shares, where no curve can run.
        top = -4 - 9 * row
        box = {"type": "rect", "y0": top - 7, "y1": top, "line": {"width": 0}, "layer": "below"}
        fill = faded("edge", theme, 0.28 + 0.16 * row)
        for start, end in (span for span in strip.spans if span[0] < last):
            figure.add_shape(**box, x0=start, x1=min(end, last), fillcolor=fill)
        end = max((end for _, end in strip.spans), default=0)
        fits = end + 12 < last  # the name follows the last span, or stands in it when that reaches the end
        figure.add_annotation(
            x=end + 0.4 if fits else last - 0.4,
            y=top - 3.5,
            text=strip.name,
            showarrow=False,
            xanchor="left" if fits else "right",
            bgcolor="rgba(0,0,0,0)" if fits else faded("paper", theme, 0.8),
            font={"size": 13},
        )


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
    figure, last = new_figure(), weeks[-1].week
    _strips(figure, strips, last, theme)
    for response in ("tissue", "visible"):
        _draw_response(figure, weeks, response, words.lines[response], theme)
    _key(figure, last, words.lines, theme)
    _sessions(figure, [session for session in sessions if session <= last], last, words.sessions, theme)
    _cursor(figure, week, words.week, "ink", theme, TOP)
    # There are at most two such days, and one height for each.
    for mark, height in zip(marks, MARK_TOPS, strict=False):
        if 0 <= mark.week <= last:
            _cursor(figure, mark.week, mark.name, "caution", theme, height)
    _axes(figure, last, words, len(strips))
    _stamp(figure, last, words.stamp, theme)
    # A fixed left edge keeps the weeks exactly above those of the charts below.
    touch_safe(figure, theme, HEIGHT).update_yaxes(automargin=False)
    return figure.update_layout(margin={"l": LEFT})


def _sessions(figure: Figure, shown: Sequence[int], last: int, name: str, theme: Theme) -> None:
    figure.add_scatter(
        x=shown,
        # Above 100, so that no curve runs through the markers.
        y=[106] * len(shown),
        mode="markers",
        name=name,
        marker={"symbol": "triangle-down", "size": 15, "color": colour("needles", theme)},
    )
    dotted = {"width": 1.5, "dash": "dot", "color": colour("needles", theme)}
    for session in shown:
        figure.add_shape(type="line", x0=session, x1=session, y0=0, y1=104, line=dotted, layer="below")
    late = shown[-1] > last * 0.7  # near the end of the year the name has room only on the left
    figure.add_annotation(
        x=shown[-1],
        y=106,
        text=name,
        showarrow=False,
        xanchor="right" if late else "left",
        xshift=-12 if late else 12,
    )


def _stamp(figure: Figure, last: int, stamp: str, theme: Theme) -> None:
    figure.add_annotation(
        x=last,
        y=8,
        text=stamp.replace(". ", ".<br>", 1),
        align="right",
        showarrow=False,
        xanchor="right",
        bgcolor=colour("paper", theme),
        font={"size": 12, "color": colour("quiet", theme)},
    )


def _cursor(figure: Figure, week: float, name: str, token: str, theme: Theme, height: int) -> None:
    figure.add_shape(
        type="line", x0=week, x1=week, y0=0, y1=height, line={"width": 2, "color": colour(token, theme)}
    )
    figure.add_annotation(
        x=week,
        y=height,
        text=f"<b>{name}</b>",
        showarrow=False,
        # Late in the year a name has room only on its left.
        xanchor="left" if week < 40 else "right",
        xshift=6 if week < 40 else -6,
        yanchor="top",
        bgcolor=faded("paper", theme, 0.8),
        font={"color": colour(token, theme)},
    )


def _axes(figure: Figure, last: int, words: RegrowthWords, strips: int) -> None:
    figure.update_xaxes(
        tickangle=0,
        range=[-1, last + 1],
        tickvals=list(words.weeks),
        ticktext=list(words.weeks.values()),
        title=words.week_axis,
        showgrid=False,
    )
    figure.update_yaxes(range=[-6 - 9 * strips, TOP + 1], tickvals=[0, 25, 50, 75, 100])
    figure.update_layout(
        title={"text": words.share_axis, "font": {"size": 14}, "x": 0, "xanchor": "left", "y": 0.99}
    )
