"""One chart with everything that goes with it: how to read it, sentence, table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.browser import chart
from components.browser.tables import from_columns
from components.visit.view import View

if TYPE_CHECKING:
    from components.charts.figure import Figure


@dataclass(frozen=True)
class Chart:
    """A figure with everything that says the same in words.

    Parameters
    ----------
    key : str
        Name of the chart, unique on the page.
    alt, sentence : str
        What the figure shows, from the same result as the figure.
    how : str
        How to read it.
    columns : mapping of str to sequence of str
        The figure's numbers as a table, by the heads of its columns; the first column names the rows.
    """

    figure: Figure
    key: str
    alt: str
    sentence: str
    how: str
    columns: Mapping[str, Sequence[str]]


def show(view: View, shown: Chart) -> None:
    """Show a figure that scrolls under a thumb, with its words and its table."""
    label = view.words("timeline.table")
    chart.show(
        {
            "figure": shown.figure,
            "alt": shown.alt,
            "failed": view.words("drawing.failed"),
            "sentence": shown.sentence,
            "how": shown.how,
            "fold": {"label": label, "table": from_columns(label, shown.columns)},
        },
        key=f"chart_{shown.key}",
    )


def picture(view: View, figure: Figure, alt: str, key: str) -> None:
    """Show a figure alone, whose words and table stand around it."""
    chart.show({"figure": figure, "alt": alt, "failed": view.words("drawing.failed")}, key=f"chart_{key}")
