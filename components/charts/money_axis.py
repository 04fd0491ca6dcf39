"""The axis of money that the cost charts share, and the textures that tell their bars apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from catalog.evidence.looks import Texture
from components.charts.axis import marks
from components.charts.figure import Annotation, Axis, Marker
from components.charts.look import faded, touch_safe_axis
from components.palette import Theme, colour
from model.money.minor import PER_MAJOR

TEXTURE_SHAPES: Final[Mapping[Texture, str]] = MappingProxyType(
    {"plain": "", "stripes": "/", "checks": "x", "rules": "-"}
)  # what Plotly calls the textures of options

ROW, LANE = 86, 64  # pixels for each option, and for each input that moves a total
TOP = 0.42  # of a row: where its words stand, above its bar


def major(minor: int | None) -> float | None:
    """Return minor units as major units."""
    return None if minor is None else minor / PER_MAJOR


def furthest(edges: Iterable[int | None]) -> float:
    """Return the furthest edge of several ranges, major units."""
    # An edge that nobody knows reaches nowhere; without any known edge the axis ends at its least length.
    known = [edge for edge in edges if edge is not None]
    return marks(max([*known, 0]) / PER_MAJOR)[-1]


def money_marks(far: float, money: Callable[[int], str]) -> Axis:
    """Return round marks up to `far`, major units, as the sentences beside the chart write such sums.

    Parameters
    ----------
    money : callable
        Writes a sum in minor units. Plotly's own way of writing is one for all regions.
    """
    found = marks(far)
    return {"tickvals": found, "ticktext": [money(round(mark * PER_MAJOR)) for mark in found]}


def money_axis(far: float, money: Callable[[int], str], theme: Theme) -> Axis:
    """Return a lying axis of money, in major units."""
    # A little room past both ends, so that marks at 0 and at the end are drawn whole.
    return {**touch_safe_axis(theme), "range": [-far * 0.02, far * 1.04], **money_marks(far, money)}


def rows_axis(rows: float, theme: Theme) -> Axis:
    """Return an unseen upright axis with room for rows and the words above each."""
    return {**touch_safe_axis(theme), "visible": False, "range": [-0.5, rows - 0.3]}


def row_words(row: float, words: str) -> Annotation:
    """Return words above a row of bars."""
    return {"x": 0, "y": row + TOP, "text": words, "showarrow": False, "xanchor": "left"}


def texture(tokens: Sequence[str], pattern: str, theme: Theme) -> Marker:
    """Return the marker of bars in palette colours, with one of Plotly's pattern shapes or none ("")."""
    strong = [colour(token, theme) for token in tokens]
    # A patterned bar is paler than a plain one, so that its pattern can be seen.
    weak = [faded(token, theme, 0.2) for token in tokens]
    return {
        "color": weak if pattern else [faded(token, theme, 0.6) for token in tokens],
        "line": {"color": strong, "width": 1.5},
        "pattern": {"shape": pattern, "fgcolor": strong, "fgopacity": 0.8, "size": 8},
    }
