"""What Streamlit's number fields lack on a tablet: digits on the keyboard, and no comma lost. Draws nothing.

A number field of the browser drops a comma that its own language does not know, and 2,5 would become 25.
"""

from __future__ import annotations

from pathlib import Path

from components.browser import register

_render = register("number_fields", Path(__file__).parent)


def show(whole_only: str) -> None:
    """Look after every number field of the page.

    Parameters
    ----------
    whole_only : str
        What is said beside a count when something other than a digit is typed into it.
    """
    # One key on every page keeps one watcher for the whole visit.
    _render(key="number_fields", data={"whole_only": whole_only})
