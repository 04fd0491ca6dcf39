"""A list along a thin line of time: the first week day by day, and milestones of a course."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import OptionLook, Source, register


class Step(TypedDict):
    """One point in time. ``call`` means: get help. ``range_text`` or ``ranges`` tell its figures in words."""

    when: str
    title: str
    text: str
    kind: Literal["normal", "call", "milestone"]
    range_text: NotRequired[str]
    ranges: NotRequired[list[str]]
    sources: NotRequired[list[Source]]


class StepList(TypedDict):
    """Steps in the order of time, ``compact`` as a line each.

    ``look`` gives the points the colour of the ``option`` they are about.
    """

    items: list[Step]
    compact: NotRequired[bool]
    option: NotRequired[str]
    look: NotRequired[OptionLook]


_render = register("step_list", Path(__file__).parent)


def show(payload: StepList, key: str) -> None:
    """Draw the list.

    Parameters
    ----------
    payload : StepList
        Words, ready to show.
    key : str
        Streamlit key, unique on the page.
    """
    _render(key=key, data=payload)
