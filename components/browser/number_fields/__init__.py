"""What Streamlit's number fields lack on a tablet: they ask the keyboard for digits. Draws nothing."""

from __future__ import annotations

from pathlib import Path

from components.browser import register

_render = register("number_fields", Path(__file__).parent)


def show() -> None:
    """Look after every number field of the page."""
    _render(key="number_fields", data={})
