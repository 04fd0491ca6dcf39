"""The two money charts: total bars with ranges, and spending over time with bands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from components.charts.frame import Figure, faded, new_figure, touch_safe
from components.charts.palette import Theme, colour
from model.cost import OptionCost
from model.quantities import Range

TOKENS = {
    "nothing": "nothing",
    "microneedling": "needles",
    "nonablative_fractional": "nonablative",
    "ablative_fractional": "ablative",
    "fully_ablative": "fully_ablative",
}
PATTERNS = {
    "nothing": "",
    "microneedling": "",
    "nonablative_fractional": "/",
    "ablative_fractional": "x",
    "fully_ablative": "-",
}
DASHES = {
    "nothing": "dot",
    "microneedling": "solid",
    "nonablative_fractional": "dash",
    "ablative_fractional": "dashdot",
    "fully_ablative": "longdash",
}
ROW = 86


def _major(minor: int | None, cents: int) -> float | None:
    return None if minor is None else minor / cents


def _furthest(ranges: Sequence[Range], cents: int) -> float:
    known = [edge for edges in ranges for edge in edges.edges if edge is not None]
    return max([*known, 1]) / cents


def totals(
    options: Sequence[OptionCost],
    names: Mapping[str, str],
    labels: Mapping[str, str],
    cents: int,
    theme: Theme,
) -> Figure:
    """Draw each option's total from low to high, with a dot at the typical total.

    Parameters
    ----------
    names, labels : mapping of str to str
        Name and written total by option id.
    cents : int
        Minor units in a major unit.

    Notes
    -----
    An edge nobody knows is drawn as a fading end, never as a zero or a guess.
    """
    figure, far = new_figure(), _furthest([option.total.minor for option in options], cents) * 1.12
    for row, option in enumerate(reversed(options)):
        name, token = option.treatment.id, TOKENS[option.treatment.id]
        low, typical, high = (_major(edge, cents) for edge in option.total.minor.edges)
        start = 0.0 if low is None else low
        end = high if high is not None else (far if (typical, low) != (None, None) else start)
        _fade(figure, row, start, end, low is None, high is None, theme)
        figure.add_bar(
            y=[row],
            x=[end - start],
            base=[start],
            orientation="h",
            width=0.3,
            name=names[name],
            marker={
                "color": faded(token, theme, 0.45),
                "line": {"color": colour(token, theme), "width": 2},
                "pattern": {"shape": PATTERNS[name], "fgcolor": colour(token, theme), "size": 7},
            },
        )
        if typical is not None:
            figure.add_scatter(
                x=[typical],
                y=[row],
                mode="markers",
                name=f"{names[name]} typical",
                marker={
                    "size": 17,
                    "color": colour(token, theme),
                    "line": {"width": 3, "color": colour("paper", theme)},
                },
            )
        figure.add_annotation(
            x=0, y=row + 0.42, text=f"<b>{names[name]}</b>  {labels[name]}", showarrow=False, xanchor="left"
        )
    figure.update_yaxes(visible=False, range=[-0.5, len(options) - 0.3])
    figure.update_xaxes(range=[-far * 0.02, far], tickformat=",.0f", nticks=5)
    return touch_safe(figure, theme, ROW * len(options) + 50)


def _fade(
    figure: Figure,
    row: int,
    start: float,
    end: float,
    no_low: bool,
    no_high: bool,
    theme: Theme,
) -> None:
    # Steps of lighter and lighter paper over an open end, so that it reads as "further, not known".
    for edge, is_open in ((start, no_low), (end, no_high)):
        for step in range(5 if is_open and end > start else 0):
            width = (end - start) * 0.05
            at = edge + (width * step if edge == start else -width * step)
            figure.add_shape(
                type="line",
                x0=at,
                x1=at,
                y0=row - 0.2,
                y1=row + 0.2,
                layer="above",
                line={"width": 6 - step, "color": colour("paper", theme)},
            )


def spending(
    options: Sequence[OptionCost], names: Mapping[str, str], cents: int, axis: str, theme: Theme
) -> Figure:
    """Draw what has been spent as steps from the first day to the end of the horizon."""
    figure = new_figure()
    far = _furthest([option.total.minor for option in options], cents)
    for option in options:
        name, token = option.treatment.id, TOKENS[option.treatment.id]
        days = [step.day for step in option.cumulative]
        _band(figure, option, days, token, cents, theme)
        typical = [_major(step.amount.minor.typical, cents) for step in option.cumulative]
        figure.add_scatter(
            x=days,
            y=typical,
            mode="lines+markers",
            name=names[name],
            line={"shape": "hv", "width": 3, "color": colour(token, theme), "dash": DASHES[name]},
            marker={"size": [9 * (before != now) for before, now in pairwise([None, *typical])]},
        )
        _end_label(figure, option, days[-1], names[name], token, cents, theme)
    figure.update_yaxes(range=[-far * 0.05, far * 1.12], tickformat=",.0f", nticks=6)
    figure.update_xaxes(nticks=6, showgrid=False)
    figure.update_layout(title={"text": axis, "font": {"size": 14}, "x": 0, "xanchor": "left", "y": 0.99})
    return touch_safe(figure, theme, 400)


def _band(
    figure: Figure, option: OptionCost, days: Sequence[date], token: str, cents: int, theme: Theme
) -> None:
    edges = [(step.amount.minor.low, step.amount.minor.high) for step in option.cumulative]
    if any(None in pair for pair in edges):
        return
    for side, fill in ((0, None), (1, "tonexty")):
        figure.add_scatter(
            x=days,
            y=[_major(pair[side], cents) for pair in edges],
            mode="lines",
            fill=fill,
            line={"shape": "hv", "width": 0},
            fillcolor=faded(token, theme, 0.16),
            name=f"{token} {side}",
        )


def _end_label(
    figure: Figure, option: OptionCost, end: date, name: str, token: str, cents: int, theme: Theme
) -> None:
    # Without a typical total the name stands at the top of the band, or at its only known edge.
    total = option.total.minor
    spent = next(
        (_major(edge, cents) for edge in (total.typical, total.high, total.low) if edge is not None), 0
    )
    figure.add_annotation(
        x=end,
        y=spent,
        text=f"<b>{name}</b>",
        showarrow=False,
        xanchor="right",
        yanchor="bottom",
        font={"color": colour(token, theme)},
    )
