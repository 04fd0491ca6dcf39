"""One chart with everything that goes with it: title, how to read it, sentence, table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from components.visit.view import View

if TYPE_CHECKING:
    import pandas as pd

    from components.charts.figure import Figure


# No toolbar and no gesture of Plotly's, because on a tablet they would catch a finger that scrolls.
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


@dataclass(frozen=True)
class Chart:
    """A figure with everything that says the same in words.

    Parameters
    ----------
    key : str
        Streamlit key, unique on the page.
    alt, sentence : str
        What the figure shows, from the same result as the figure.
    how : str
        How to read it.
    table : DataFrame
        The figure's numbers, ready to show.
    """

    figure: Figure
    key: str
    alt: str
    sentence: str
    how: str
    table: pd.DataFrame


def show(view: View, chart: Chart) -> None:
    """Show a figure that scrolls under a thumb, with its words and its table."""
    with st.container(key=f"chart_{chart.key}"):
        # The figure brings its own colours, and Streamlit's theme would replace them.
        st.plotly_chart(chart.figure, key=chart.key, theme=None, config=CONFIG, alt=chart.alt)
    st.markdown(chart.sentence)
    st.caption(chart.how)
    with st.expander(view.words("timeline.table")):
        st.table(chart.table, hide_index=True, alt=view.words("timeline.table"))
