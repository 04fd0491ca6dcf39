"""The money charts: what totals are made of, spending over time, and what moves the totals most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from components.charts.axis import marks
from components.charts.frame import Figure, faded, new_figure, touch_safe
from components.charts.palette import Theme, colour
from model.comparison import Influence
from model.cost import OptionCost
from model.effects import PARTS, parts
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
PART_PATTERNS: Final = MappingProxyType(
    {"sessions": "", "upkeep": "/", "tax": ".", "time_off": "x", "extras": "-"}
)
LEGEND: Final = MappingProxyType(
    {"orientation": "h", "y": -0.16, "itemclick": False, "itemdoubleclick": False, "traceorder": "normal"}
)
ROW, LANE = 86, 64  # pixels for each option, and for each input that moves a total
TOP = 0.42  # of a row: where its words stand, above its bar


def _major(minor: int | None, cents: int) -> float | None:
    return None if minor is None else minor / cents


def _furthest(edges: Iterable[int | None], cents: int) -> float:
    known = [edge for edge in edges if edge is not None]
    return marks(max([*known, 0]) / cents)[-1]


def _money_axis(figure: Figure, far: float, rows: float) -> None:
    figure.update_xaxes(range=[-far * 0.02, far * 1.04], tickvals=marks(far), tickformat=",.0f")
    figure.update_yaxes(visible=False, range=[-0.5, rows - 0.3])


def _row_words(figure: Figure, row: float, words: str) -> None:
    figure.add_annotation(x=0, y=row + TOP, text=words, showarrow=False, xanchor="left")


# ---- what the totals are made of -----------------------------------------------------------------


def made_of(
    options: Sequence[OptionCost],
    names: Mapping[str, str],
    labels: Mapping[str, str],
    part_names: Mapping[str, str],
    cents: int,
    theme: Theme,
) -> Figure:
    """Draw each option's typical total as stacked parts, and a whisker from its low to its high.

    Parameters
    ----------
    names, labels : mapping of str to str
        Name and written total by option id.
    part_names : mapping of str to str
        Names of the parts.
    cents : int
        Minor units in a major unit.

    Notes
    -----
    A total without a typical figure has no stack; an end nobody knows runs on as dots, never as a guess.
    """
    figure, rows = new_figure(), list(reversed(options))
    far = _furthest([edge for option in options for edge in option.total.minor.edges], cents)
    for part in PARTS:
        _stack(figure, rows, part, part_names, cents, theme)
    for row, option in enumerate(rows):
        _whisker(figure, row, option, names[option.treatment.id], far, cents, theme)
        _row_words(figure, row, f"<b>{names[option.treatment.id]}</b>  {labels[option.treatment.id]}")
    _money_axis(figure, far, len(options))
    figure.update_layout(barmode="stack", legend=dict(LEGEND))
    touch_safe(figure, theme, ROW * len(options) + 90)
    figure.update_layout(showlegend=True)
    return figure


def _stack(
    figure: Figure,
    rows: Sequence[OptionCost],
    part: str,
    part_names: Mapping[str, str],
    cents: int,
    theme: Theme,
) -> None:
    known = [option.total.minor.typical is not None for option in rows]
    widths = [
        _major(parts(option)[part].minor.typical, cents) if has else 0
        for option, has in zip(rows, known, strict=True)
    ]
    if not any(widths):
        return
    tokens, pattern = [TOKENS[option.treatment.id] for option in rows], PART_PATTERNS[part]
    figure.add_bar(
        y=list(range(len(rows))),
        x=widths,
        orientation="h",
        width=0.34,
        name=part,
        showlegend=False,
        marker=_texture(tokens, pattern, theme),
    )
    # The key is grey: a part has the same pattern for every option, whatever its colour.
    figure.add_bar(x=[None], y=[None], name=part_names[part], marker=_texture(["ink"], pattern, theme))


def _texture(tokens: Sequence[str], pattern: str, theme: Theme) -> dict[str, object]:
    strong = [colour(token, theme) for token in tokens]
    weak = [faded(token, theme, 0.2) for token in tokens]
    return {
        "color": weak if pattern else [faded(token, theme, 0.6) for token in tokens],
        "line": {"color": strong, "width": 1.5},
        "pattern": {"shape": pattern, "fgcolor": strong, "fgopacity": 0.8, "size": 8},
    }


def _whisker(
    figure: Figure, row: int, option: OptionCost, name: str, far: float, cents: int, theme: Theme
) -> None:
    low, typical, high = (_major(edge, cents) for edge in option.total.minor.edges)
    known = [edge for edge in (low, typical, high) if edge is not None]
    if not known:
        return
    ink = colour("ink", theme)
    figure.add_scatter(
        x=[known[0], known[-1]],
        y=[row, row],
        mode="lines+markers",
        name=f"{name} range",
        line={"color": ink, "width": 2},
        marker={"symbol": "line-ns", "size": 16, "line": {"color": ink, "width": 2}},
        showlegend=False,
    )
    for is_open, ends in ((low is None, [0, known[0]]), (high is None, [known[-1], far])):
        if is_open:
            dotted = {"color": ink, "width": 2, "dash": "dot"}
            figure.add_scatter(x=ends, y=[row, row], mode="lines", line=dotted, showlegend=False)
    if typical is not None:
        dot = {"size": 11, "color": ink, "line": {"width": 2, "color": colour("paper", theme)}}
        figure.add_scatter(
            x=[typical], y=[row], mode="markers", name=f"{name} typical", marker=dot, showlegend=False
        )


# ---- spending over time --------------------------------------------------------------------------


def spending(
    options: Sequence[OptionCost],
    names: Mapping[str, str],
    sessions: Mapping[str, Sequence[date]],
    cents: int,
    axis: str,
    theme: Theme,
) -> Figure:
    """Draw what has been spent as steps from the first day to the end of the horizon.

    Parameters
    ----------
    sessions : mapping of str to sequence of date
        Days of the course's sessions by option id: circles on the line. Upkeep gets diamonds.
    """
    figure = new_figure()
    far = _furthest([edge for option in options for edge in option.total.minor.edges], cents)
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
            marker={
                "size": [10 * (before != now) for before, now in pairwise([0, *typical])],
                "symbol": ["circle" if day in sessions[name] else "diamond" for day in days],
                "line": {"width": 1.5, "color": colour("paper", theme)},
            },
        )
        _end_label(figure, option, days[-1], names[name], token, cents, theme)
    figure.update_yaxes(range=[-far * 0.05, far * 1.08], tickvals=marks(far), tickformat=",.0f")
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


# ---- what moves the totals most ------------------------------------------------------------------


def moves(
    influences: Sequence[Influence],
    labels: Sequence[str],
    typical: Mapping[str, Range],
    nothing: str,
    cents: int,
    theme: Theme,
) -> Figure:
    """Draw each input's reach as a bar from the total at its low to the total at its high, widest on top.

    Parameters
    ----------
    labels : sequence of str
        Words of each bar.
    typical : mapping of str to Range
        Totals by option id; a line across the bar marks the typical one.
    nothing : str
        Words of the last row: doing nothing, which nothing moves.
    """
    figure, rows = new_figure(), len(influences) + 1
    far = _furthest([edge for one in influences for edge in (one.low, one.high)], cents)
    for row, (one, label) in enumerate(zip(influences, labels, strict=True)):
        low, high, at = one.low / cents, one.high / cents, rows - 1 - row
        figure.add_bar(
            y=[at],
            x=[high - low],
            base=[low],
            orientation="h",
            width=0.34,
            name=f"{one.option} {one.input}",
            marker=_texture([TOKENS[one.option]], PATTERNS[one.option], theme),
        )
        middle = _major(typical[one.option].typical, cents)
        if middle is not None:
            ink = {"width": 3, "color": colour("ink", theme)}
            figure.add_scatter(x=[middle, middle], y=[at - 0.24, at + 0.24], mode="lines", line=ink)
        _row_words(figure, at, label)
    grey = {"size": 13, "color": colour("nothing", theme)}
    figure.add_scatter(x=[0], y=[0], mode="markers", name="nothing", marker=grey)
    _row_words(figure, 0, nothing)
    _money_axis(figure, far, rows)
    return touch_safe(figure, theme, LANE * rows + 50)
