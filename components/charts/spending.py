"""Spending over time: one band and one line for each option."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, pairwise

from catalog.evidence.looks import Look
from catalog.words.formats import Formats
from components.charts.axis import month_marks
from components.charts.figure import Annotation, Axis, Figure, Scatter
from components.charts.look import faded, head, touch_safe, touch_safe_axis
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
    far = furthest([edge for option in options for edge in option.total.minor.edges])
    drawn = (
        (*_band(option, looks[option.course.id].colour, theme), _steps(option, names, looks, sessions, theme))
        for option in options
    )
    labels = (
        _end_label(option, names[option.course.id], looks[option.course.id].colour, theme)
        for option in options
    )
    money = money_marks(far, formats.money)
    return {
        "data": [*chain.from_iterable(drawn)],
        "layout": {
            **touch_safe(theme, 400),
            "title": head(axis),
            "xaxis": _days_axis(options, formats, theme),
            "yaxis": {**touch_safe_axis(theme), "range": [-far * 0.14, far * 1.08], **money},
            "annotations": [*labels],
        },
    }


def _days_axis(options: Sequence[OptionCost], formats: Formats, theme: Theme) -> Axis:
    ends = [step.day for option in options for step in option.cumulative]
    months = month_marks(min(ends), max(ends))
    return {
        **touch_safe_axis(theme),
        "tickvals": _written(months),
        # A month is written by us, because Plotly knows the months of one language only.
        "ticktext": [formats.month_short(day) for day in months],
        "showgrid": False,
    }


def _written(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in days]


def _steps(
    option: OptionCost,
    names: Mapping[str, str],
    looks: Mapping[str, Look],
    sessions: Mapping[str, Sequence[date]],
    theme: Theme,
) -> Scatter:
    name = option.course.id
    look, days = looks[name], [step.day for step in option.cumulative]
    typical = [major(step.amount.minor.typical) for step in option.cumulative]
    return {
        "type": "scatter",
        "x": _written(days),
        "y": typical,
        "mode": "lines+markers",
        "name": names[name],
        # What was spent stays the same until the next payment: sideways first, then up.
        "line": {"shape": "hv", "width": 3, "color": colour(look.colour, theme), "dash": look.dash},
        "marker": {
            # Days on which nothing is paid get no marker.
            "size": [10 * (before != now) for before, now in pairwise([0, *typical])],
            "symbol": ["circle" if day in sessions[name] else "diamond" for day in days],
            "line": {"width": 1.5, "color": colour("paper", theme)},
        },
    }


def _band(option: OptionCost, token: str, theme: Theme) -> list[Scatter]:
    edges = [(step.amount.minor.low, step.amount.minor.high) for step in option.cumulative]
    # A band with a guessed edge would look as if it were known.
    if any(None in pair for pair in edges):
        return []
    days, fill = _written(step.day for step in option.cumulative), faded(token, theme, 0.16)
    low, high = (
        _edge(days, [major(pair[side]) for pair in edges], fill, f"{token} {side}") for side in (0, 1)
    )
    # Plotly fills from a line to the one before it.
    return [low, {**high, "fill": "tonexty"}]


def _edge(days: Sequence[str], amounts: Sequence[float | None], fill: str, name: str) -> Scatter:
    return {
        "type": "scatter",
        "x": days,
        "y": amounts,
        "mode": "lines",
        "line": {"shape": "hv", "width": 0},
        "fillcolor": fill,
        "name": name,
    }


def _end_label(option: OptionCost, name: str, token: str, theme: Theme) -> Annotation:
    # Without a typical total the name stands at the top of the band, or at its only known edge.
    total = option.total.minor
    spent = next((major(edge) for edge in (total.typical, total.high, total.low) if edge is not None), 0)
    return {
        "x": option.cumulative[-1].day.isoformat(),
        "y": spent or 0,
        "text": f"<b>{name}</b>",
        "showarrow": False,
        "xanchor": "right",
        # Nothing spent is named below its line: above it, other lines run close by.
        "yanchor": "bottom" if spent else "top",
        "font": {"color": colour(token, theme)},
    }
