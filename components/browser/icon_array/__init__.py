"""Icon arrays: what happened to 100 people, as 100 small people, side by side.

Known numbers, "none seen" and "not studied" are three different pictures, because an empty
picture must never be read as a zero.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import OptionLook, Source, register


class Group(TypedDict):
    """One array. ``count`` of ``of`` figures are filled; ``of`` is 100 unless said otherwise.

    ``with_text`` and ``without_text`` are whole sentences of the same size on the page. For
    ``not_studied`` only ``with_text`` is used: it says that no study was found.
    """

    option: str
    look: OptionLook
    label: str
    state: Literal["number", "none_seen", "not_studied"]
    with_text: str
    count: NotRequired[int]
    of: NotRequired[int]
    without_text: NotRequired[str]
    range_text: NotRequired[str]
    about_text: NotRequired[str]
    source: NotRequired[Source]


class Table(TypedDict):
    """The same figures as a table, for those who cannot see pictures; the first cell names the row."""

    label: str
    heads: list[str]
    rows: list[list[str]]


class IconArrays(TypedDict):
    """Arrays to compare, in drawing order, under one title.

    ``unlike`` says that the groups were not followed for one length of time. A fold,
    named ``more``, holds who was counted, how far the true numbers may lie, where to read it, and the table.
    """

    title: str
    more: str
    how_to_read: str
    groups: list[Group]
    table: Table
    unlike: NotRequired[str]


_render = register("icon_array", Path(__file__).parent)


def show(payload: IconArrays, key: str) -> None:
    """Draw the arrays.

    Parameters
    ----------
    payload : IconArrays
        Words and whole counts, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
