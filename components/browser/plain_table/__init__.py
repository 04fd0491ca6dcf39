"""Plain table: texts in rows and columns, as they are."""

from __future__ import annotations

from pathlib import Path

from components.browser import register
from components.browser.tables import PlainTable

_render = register("plain_table", Path(__file__).parent)


def show(payload: PlainTable, key: str) -> None:
    """Draw the table.

    Parameters
    ----------
    payload : PlainTable
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
