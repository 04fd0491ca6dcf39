"""What moves the total: one bar for each input, from its low to its high."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from catalog.evidence.looks import Look
from components.charts.figure import Figure, new_figure, touch_safe
from components.charts.money_axis import (
    LANE,
    TEXTURE_SHAPES,
    furthest,
    major,
    money_axis,
    row_words,
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
    figure, rows = new_figure(), len(influences) + 1
    far = furthest([edge for one in influences for edge in (one.low, one.high)])
    for row, (one, label) in enumerate(zip(influences, labels, strict=True)):
        # Row 0 belongs to doing nothing, so the widest bar gets the highest number and stands on top.
        low, high, at = one.low / PER_MAJOR, one.high / PER_MAJOR, rows - 1 - row
        figure.add_bar(
            y=[at],
            x=[high - low],
            # A bar of Plotly's starts at 0 unless it is given a base.
            base=[low],
            orientation="h",
            width=0.34,
            name=f"{one.option} {one.input}",
            marker=texture([looks[one.option].colour], TEXTURE_SHAPES[looks[one.option].texture], theme),
        )
        middle = major(typical[one.option].typical)
        if middle is not None:
            ink = {"width": 3, "color": colour("ink", theme)}
            figure.add_scatter(x=[middle, middle], y=[at - 0.24, at + 0.24], mode="lines", line=ink)
        row_words(figure, at, label)
    grey = {"size": 13, "color": colour("nothing", theme)}
    figure.add_scatter(x=[0], y=[0], mode="markers", name="nothing", marker=grey)
    row_words(figure, 0, nothing)
    money_axis(figure, far, rows, money)
    return touch_safe(figure, theme, LANE * rows + 50)
