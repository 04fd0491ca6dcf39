"""A list along a thin line of time: the first week day by day, and milestones of a course."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from components.browser import Source, register


class Step(TypedDict):
    """One point in time. ``call`` means: get help; ``milestone`` may carry a range in words."""

    when: str
    title: str
    text: str
    kind: Literal["normal", "call", "milestone"]
    range_text: NotRequired[str]
    source: NotRequired[Source]


class StepList(TypedDict):
    """Steps in the order of time."""

    items: list[Step]


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
