"""One chart with everything that goes with it: title, how to read it, sentence, table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.view import View

if TYPE_CHECKING:
    import pandas as pd

    from components.charts.frame import Figure

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def show(
    view: View, figure: Figure, *, key: str, alt: str, sentence: str, how: str, table: pd.DataFrame
) -> None:
    """Show a figure that scrolls under a thumb, with its words and its table.

    Parameters
    ----------
    alt, sentence : str
        What the figure shows, from the same result as the figure.
    how : str
        How to read it.
    table : DataFrame
        The figure's numbers, ready to show.
    """
    with st.container(key=f"chart_{key}"):
        st.plotly_chart(figure, key=key, theme=None, config=CONFIG, alt=alt)
    st.markdown(sentence)
    st.caption(how)
    with st.expander(view.words("timeline.table")):
        st.table(table, hide_index=True, alt=view.words("timeline.table"))
