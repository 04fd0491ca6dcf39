"""Source list: sources a reader can search by typing and filter by tap, each opening to what it found.

Search and filters run in the reader's browser alone: what is typed is sent nowhere and kept nowhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import OptionLook, register


class Choice(TypedDict):
    """One filter to tap."""

    id: str
    label: str


class Group(TypedDict):
    """Filters of one kind; one of them, or none, is chosen."""

    id: str
    label: str
    choices: list[Choice]


class Item(TypedDict):
    """One thing under a heading. ``look`` gives an option's mark, ``level`` how sure it is, from 0 to 3."""

    text: str
    tag: NotRequired[str]
    look: NotRequired[OptionLook]
    level: NotRequired[int]
    sure: NotRequired[str]
    why: NotRequired[str]


class Part(TypedDict):
    """A heading of an opened source, and what stands under it."""

    title: str
    items: list[Item]


class Entry(TypedDict):
    """One source. ``facts`` are short and stand in columns where there is room."""

    id: str
    title: str
    about: str
    facts: list[str]
    facets: dict[str, list[str]]
    parts: list[Part]
    link: NotRequired[str]


class Texts(TypedDict):
    """Words of the list; ``{shown}`` and ``{count}`` stay for the browser to fill in."""

    search: str
    hint: str
    any: str
    clear: str
    matching: str
    all_shown: str
    none: str
    more: str
    link: str


class SourceList(TypedDict):
    """A whole list."""

    texts: Texts
    groups: list[Group]
    entries: list[Entry]


_render = register("source_list", Path(__file__).parent)


def show(payload: SourceList, key: str) -> None:
    """Draw the list.

    Parameters
    ----------
    payload : SourceList
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
