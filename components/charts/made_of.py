"""The chart of what totals are made of: stacked parts of each option, with the range of its total."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from catalog.evidence.looks import Look
from components.charts.figure import Figure, new_figure, touch_safe
from components.charts.money_axis import ROW, furthest, major, money_axis, row_words, texture
from components.palette import Theme, colour
from model.money.cost import PARTS, OptionCost, Part

# Parts differ by pattern, because the colour already says which option it is.
PART_PATTERNS: Final = MappingProxyType(
    {"sessions": "", "upkeep": "/", "tax": ".", "time_off": "x", "extras": "-"}
)
# A tap on a legend would hide a part, and the bars would then no longer show the total.
LEGEND: Final = MappingProxyType(
    {"orientation": "h", "y": -0.16, "itemclick": False, "itemdoubleclick": False, "traceorder": "normal"}
)


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
    figure, rows = new_figure(), list(reversed(options))
    far = furthest([edge for option in options for edge in option.total.minor.edges])
    for part in PARTS:
        _stack(figure, rows, part, looks, part_names, theme)
    for row, option in enumerate(rows):
        _whisker(figure, row, option, names[option.course.id], far, theme)
        row_words(figure, row, f"<b>{names[option.course.id]}</b>  {labels[option.course.id]}")
    money_axis(figure, far, len(options), money)
    figure.update_layout(barmode="stack", legend=dict(LEGEND))
    touch_safe(figure, theme, ROW * len(options) + 90)
    # After touch_safe, which hides legends: this one explains the patterns.
    figure.update_layout(showlegend=True)
    return figure


def _stack(
    figure: Figure,
    rows: Sequence[OptionCost],
    part: Part,
    looks: Mapping[str, Look],
    part_names: Mapping[Part, str],
    theme: Theme,
) -> None:
    known = [option.total.minor.typical is not None for option in rows]
    widths = [
        major(option.parts[part].minor.typical) if has else 0 for option, has in zip(rows, known, strict=True)
    ]
    # A part that no option has would only take room in the legend.
    if not any(widths):
        return
    tokens, pattern = [looks[option.course.id].colour for option in rows], PART_PATTERNS[part]
    figure.add_bar(
        y=list(range(len(rows))),
        x=widths,
        orientation="h",
        width=0.34,
        name=part,
        showlegend=False,
        marker=texture(tokens, pattern, theme),
    )
    # The key is grey: a part has the same pattern for every option, whatever its colour.
    figure.add_bar(x=[None], y=[None], name=part_names[part], marker=texture(["ink"], pattern, theme))


def _whisker(figure: Figure, row: int, option: OptionCost, name: str, far: float, theme: Theme) -> None:
    low, typical, high = (major(edge) for edge in option.total.minor.edges)
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
