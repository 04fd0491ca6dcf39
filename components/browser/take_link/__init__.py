"""An address to take along: to read, to copy with one tap, and as a code that a telephone reads."""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register


class TakeLink(TypedDict):
    """The address and its words, ready to show.

    ``copied`` and ``failed`` are said after a tap on ``copy``. ``code`` is a drawing as an address of its own
    (``data:``), ``code_alt`` what it is; left out where a telephone could not read it.
    """

    label: str
    address: str
    copy: str
    copied: str
    failed: str
    code: NotRequired[str]
    code_alt: NotRequired[str]


_render = register("take_link", Path(__file__).parent)


def show(payload: TakeLink, key: str) -> None:
    """Draw the address.

    Parameters
    ----------
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
