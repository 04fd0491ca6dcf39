"""The ways on below a page: Back, Next, which step of how many it is, and the way to the sources.

No change of the plan draws it anew: the browser adds the plan to each link by itself (``base/going.js``).
"""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

from components.browser import register

KEY = "steps"


class Way(TypedDict):
    """A way on: the id of a page, and what the link says."""

    id: str
    label: str


class PageSteps(TypedDict):
    """The ways on from a page; a page beside the path has no ``step``."""

    back: NotRequired[Way]
    next: NotRequired[Way]
    step: NotRequired[str]
    sources: NotRequired[Way]


_render = register("page_steps", Path(__file__).parent)


def show(payload: PageSteps) -> None:
    """Draw the ways on."""
    _render(key=KEY, data=payload)
