"""A chart with its words: drawn by Plotly's script, which is loaded when a reader comes near.

The place of the picture, its alternative text, the sentence and the fold with the table are there at once.
Why: ``docs/decisions/0019-charts-drawn-when-near.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register
from components.browser.tables import PlainTable

_render = register("chart", Path(__file__).parent)


class Fold(TypedDict):
    """A table behind a line to tap."""

    label: str
    table: PlainTable


class Chart(TypedDict):
    """A chart, ready to show.

    ``figure`` is one of ``components.charts``. ``alt`` says in words what it shows, ``how`` how to read it;
    ``failed`` stands below it when the script that draws cannot be loaded.
    """

    figure: Mapping[str, object]
    alt: str
    failed: str
    sentence: NotRequired[str]
    how: NotRequired[str]
    fold: NotRequired[Fold]


def show(payload: Chart, key: str) -> None:
    """Draw the chart.

    Parameters
    ----------
    payload : Chart
        Figure and words.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
