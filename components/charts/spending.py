"""Spending over time: one band and one line for each option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from catalog.evidence.looks import Look
from catalog.words.formats import Formats
from components.charts.axis import month_marks
from components.charts.figure import Figure, faded, new_figure, touch_safe
from components.charts.money_axis import furthest, major, money_marks
from components.palette import Theme, colour
from model.money.cost import OptionCost

# ---- spending over time --------------------------------------------------------------------------


def spending(
    options: Sequence[OptionCost],
    names: Mapping[str, str],
    looks: Mapping[str, Look],
    sessions: Mapping[str, Sequence[date]],
    axis: str,
    formats: Formats,
    theme: Theme,
) -> Figure:
    """Draw what has been spent as steps from the first day to the end of the horizon.

    Parameters
    ----------
    looks : mapping of str to Look
        How each option looks, by its id.
    sessions : mapping of str to sequence of date
        Days of the course's sessions by option id: circles on the line. Upkeep gets diamonds.
    formats : Formats
        How the region writes sums and months.
    """
    figure = new_figure()
    far = furthest([edge for option in options for edge in option.total.minor.edges])
    for option in options:
        name, look = option.course.id, looks[option.course.id]
        days = [step.day for step in option.cumulative]
        _band(figure, option, days, look.colour, theme)
        _steps(figure, option, days, names[name], look, sessions[name], theme)
        _end_label(figure, option, days[-1], names[name], look.colour, theme)
    figure.update_yaxes(range=[-far * 0.14, far * 1.08], **money_marks(far, formats.money))
    ends = [step.day for option in options for step in option.cumulative]
    months = month_marks(min(ends), max(ends))
    # A month is written by us, because Plotly knows the months of one language only.
    figure.update_xaxes(
        tickvals=months, ticktext=[formats.month_short(day) for day in months], showgrid=False
    )
    figure.update_layout(title={"text": axis, "font": {"size": 14}, "x": 0, "xanchor": "left", "y": 0.99})
    return touch_safe(figure, theme, 400)


def _steps(
    figure: Figure,
    option: OptionCost,
    days: Sequence[date],
    name: str,
    look: Look,
    sessions: Sequence[date],
    theme: Theme,
) -> None:
    typical = [major(step.amount.minor.typical) for step in option.cumulative]
    figure.add_scatter(
        x=days,
        y=typical,
        mode="lines+markers",
        name=name,
        # What was spent stays the same until the next payment: sideways first, then up.
        line={"shape": "hv", "width": 3, "color": colour(look.colour, theme), "dash": look.dash},
        marker={
            # Days on which nothing is paid get no marker.
            "size": [10 * (before != now) for before, now in pairwise([0, *typical])],
            "symbol": ["circle" if day in sessions else "diamond" for day in days],
            "line": {"width": 1.5, "color": colour("paper", theme)},
        },
    )


def _band(figure: Figure, option: OptionCost, days: Sequence[date], token: str, theme: Theme) -> None:
    edges = [(step.amount.minor.low, step.amount.minor.high) for step in option.cumulative]
    # A band with a guessed edge would look as if it were known.
    if any(None in pair for pair in edges):
        return
    for side, fill in ((0, None), (1, "tonexty")):
        figure.add_scatter(
            x=days,
            y=[major(pair[side]) for pair in edges],
            mode="lines",
            fill=fill,
            line={"shape": "hv", "width": 0},
            fillcolor=faded(token, theme, 0.16),
            name=f"{token} {side}",
        )


def _end_label(figure: Figure, option: OptionCost, end: date, name: str, token: str, theme: Theme) -> None:
    # Without a typical total the name stands at the top of the band, or at its only known edge.
    total = option.total.minor
    spent = next((major(edge) for edge in (total.typical, total.high, total.low) if edge is not None), 0)
    figure.add_annotation(
        x=end,
        y=spent,
        text=f"<b>{name}</b>",
        showarrow=False,
        xanchor="right",
        # Nothing spent is named below its line: above it, other lines run close by.
        yanchor="bottom" if spent else "top",
        font={"color": colour(token, theme)},
    )
