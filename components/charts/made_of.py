"""The chart of what totals are made of: stacked parts of each option, with the range of its total."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Final

from catalog.evidence.looks import Look
from components.charts.figure import Bar, Figure, Legend, Line, Scatter
from components.charts.look import touch_safe
from components.charts.money_axis import (
    ROW,
    furthest,
    major,
    money_axis,
    row_words,
    rows_axis,
    texture,
)
from components.palette import Theme, colour
from model.money.cost import PARTS, OptionCost, Part

# Parts differ by pattern, because the colour already says which option it is.
PART_PATTERNS: Final = MappingProxyType(
    {"sessions": "", "upkeep": "/", "tax": ".", "time_off": "x", "extras": "-"}
)
# A tap on a legend would hide a part, and the bars would then no longer show the total.
LEGEND: Final[Legend] = {
    "orientation": "h",
    "y": -0.16,
    "itemclick": False,
    "itemdoubleclick": False,
    "traceorder": "normal",
}


# ---- what the totals are made of -----------------------------------------------------------------


def made_of(
    options: Sequence[OptionCost],
    names: Mapping[str, str],
    labels: Mapping[str, str],
    looks: Mapping[str, Look],
    part_names: Mapping[Part, str],
    money: Callable[[int], str],
    theme: Theme,
) -> Figure:
    """Draw each option's typical total as stacked parts, and a whisker from its low to its high.

    Parameters
    ----------
    names, labels : mapping of str to str
        Name and written total by option id.
    looks : mapping of str to Look
        How each option looks, by its id.
    part_names : mapping of Part to str
        Names of the parts.
    money : callable
        Writes a sum in minor units.

    Notes
    -----
    A total without a typical figure has no stack; an end nobody knows runs on as dots, never as a guess.
    """
    # Plotly counts rows upwards, and the first option has to stand on top.
    rows = list(reversed(options))
    far = furthest([edge for option in options for edge in option.total.minor.edges])
    stacks = (_stack(rows, part, looks, part_names, theme) for part in PARTS)
    whiskers = (_whisker(row, option, names[option.course.id], far, theme) for row, option in enumerate(rows))
    return {
        "data": [*chain.from_iterable(stacks), *chain.from_iterable(whiskers)],
        "layout": {
            **touch_safe(theme, ROW * len(options) + 90),
            "barmode": "stack",
            "showlegend": True,  # this legend explains the patterns
            "legend": LEGEND,
            "xaxis": money_axis(far, money, theme),
            "yaxis": rows_axis(len(options), theme),
            "annotations": [
                row_words(row, f"<b>{names[option.course.id]}</b>  {labels[option.course.id]}")
                for row, option in enumerate(rows)
            ],
        },
    }


def _stack(
    rows: Sequence[OptionCost],
    part: Part,
    looks: Mapping[str, Look],
    part_names: Mapping[Part, str],
    theme: Theme,
) -> list[Bar]:
    known = [option.total.minor.typical is not None for option in rows]
    widths = [
        major(option.parts[part].minor.typical) if has else 0 for option, has in zip(rows, known, strict=True)
    ]
    # A part that no option has would only take room in the legend.
    if not any(widths):
        return []
    tokens, pattern = [looks[option.course.id].colour for option in rows], PART_PATTERNS[part]
    stack: Bar = {
        "type": "bar",
        "y": list(range(len(rows))),
        "x": widths,
        "orientation": "h",
        "width": 0.34,
        "name": part,
        "showlegend": False,
        "marker": texture(tokens, pattern, theme),
    }
    # The key is grey: a part has the same pattern for every option, whatever its colour.
    grey = texture(["ink"], pattern, theme)
    return [stack, {"type": "bar", "x": [None], "y": [None], "name": part_names[part], "marker": grey}]


def _whisker(row: int, option: OptionCost, name: str, far: float, theme: Theme) -> list[Scatter]:
    low, typical, high = (major(edge) for edge in option.total.minor.edges)
    known = [edge for edge in (low, typical, high) if edge is not None]
    if not known:
        return []
    drawn = [_span(row, known[0], known[-1], name, theme)]
    for is_open, ends in ((low is None, (0, known[0])), (high is None, (known[-1], far))):
        if is_open:
            drawn.append(_dots(row, ends, theme))
    if typical is not None:
        drawn.append(_typical(row, typical, name, theme))
    return drawn


def _span(row: int, low: float, high: float, name: str, theme: Theme) -> Scatter:
    ink = colour("ink", theme)
    return {
        "type": "scatter",
        "x": [low, high],
        "y": [row, row],
        "mode": "lines+markers",
        "name": f"{name} range",
        "line": {"color": ink, "width": 2},
        "marker": {"symbol": "line-ns", "size": 16, "line": {"color": ink, "width": 2}},
        "showlegend": False,
    }


def _dots(row: int, ends: tuple[float, float], theme: Theme) -> Scatter:
    return {
        "type": "scatter",
        "x": list(ends),
        "y": [row, row],
        "mode": "lines",
        "line": {"color": colour("ink", theme), "width": 2, "dash": "dot"},
        "showlegend": False,
    }


def _typical(row: int, typical: float, name: str, theme: Theme) -> Scatter:
    paper: Line = {"width": 2, "color": colour("paper", theme)}
    return {
        "type": "scatter",
        "x": [typical],
        "y": [row],
        "mode": "markers",
        "name": f"{name} typical",
        "marker": {"size": 11, "color": colour("ink", theme), "line": paper},
        "showlegend": False,
    }
