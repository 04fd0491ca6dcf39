"""What moves the total: one bar for each input, from its low to its high."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from catalog.evidence.looks import Look
from components.charts.figure import Bar, Figure, Scatter
from components.charts.look import touch_safe
from components.charts.money_axis import (
    LANE,
    TEXTURE_SHAPES,
    furthest,
    major,
    money_axis,
    row_words,
    rows_axis,
    texture,
)
from components.palette import Theme, colour
from model.money.comparison import Influence
from model.money.minor import PER_MAJOR
from model.quantities import Range

# ---- what moves the totals most ------------------------------------------------------------------


def moves(
    influences: Sequence[Influence],
    labels: Sequence[str],
    typical: Mapping[str, Range],
    looks: Mapping[str, Look],
    nothing: str,
    money: Callable[[int], str],
    theme: Theme,
) -> Figure:
    """Draw each input's reach as a bar from the total at its low to the total at its high, widest on top.

    Parameters
    ----------
    labels : sequence of str
        Words of each bar.
    typical : mapping of str to Range
        Totals by option id; a line across the bar marks the typical one.
    looks : mapping of str to Look
        How each option looks, by its id.
    nothing : str
        Words of the last row: doing nothing, which nothing moves.
    money : callable
        Writes a sum in minor units.
    """
    rows = len(influences) + 1
    far = furthest([edge for one in influences for edge in (one.low, one.high)])
    # Row 0 belongs to doing nothing, so the widest bar gets the highest number and stands on top.
    heights = range(rows - 1, 0, -1)
    lanes = (
        _lane(at, one, typical[one.option].typical, looks[one.option], theme)
        for at, one in zip(heights, influences, strict=True)
    )
    return {
        "data": [*chain.from_iterable(lanes), _nothing(theme)],
        "layout": {
            **touch_safe(theme, LANE * rows + 50),
            "xaxis": money_axis(far, money, theme),
            "yaxis": rows_axis(rows, theme),
            "annotations": [
                *(row_words(at, label) for at, label in zip(heights, labels, strict=True)),
                row_words(0, nothing),
            ],
        },
    }


def _lane(at: int, one: Influence, typical: int | None, look: Look, theme: Theme) -> list[Bar | Scatter]:
    low, high, middle = one.low / PER_MAJOR, one.high / PER_MAJOR, major(typical)
    bar: Bar = {
        "type": "bar",
        "y": [at],
        "x": [high - low],
        # A bar of Plotly's starts at 0 unless it is given a base.
        "base": [low],
        "orientation": "h",
        "width": 0.34,
        "name": f"{one.option} {one.input}",
        "marker": texture([look.colour], TEXTURE_SHAPES[look.texture], theme),
    }
    if middle is None:
        return [bar]
    across: Scatter = {
        "type": "scatter",
        "x": [middle, middle],
        "y": [at - 0.24, at + 0.24],
        "mode": "lines",
        "line": {"width": 3, "color": colour("ink", theme)},
    }
    return [bar, across]


def _nothing(theme: Theme) -> Scatter:
    return {
        "type": "scatter",
        "x": [0],
        "y": [0],
        "mode": "markers",
        "name": "nothing",
        "marker": {"size": 13, "color": colour("nothing", theme)},
    }
