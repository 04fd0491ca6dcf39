"""The address of a plan, to open it on another device: choices and figures of the plan, and nothing else."""

from __future__ import annotations

from typing import Final

from catalog.library import Library
from catalog.plan.link import write_link
from catalog.plan.plan import Plan
from catalog.words.patterns import PATH

FIRST: Final = PATH[0]  # the page that it opens


def plan_link(plan: Plan, library: Library, opened_at: str) -> str:
    """Return the whole address of a plan.

    Parameters
    ----------
    opened_at : str
        Where the reader's browser is: the address of any page of ours.

    Notes
    -----
    Health answers, ratings and questions are no part of a plan, so none of them can be in it.
    """
    base = library.clinic.address or _folder(opened_at)
    query = write_link(plan, library.inputs)
    return f"{base}/{FIRST}" + (f"?{query}" if query else "")


def _folder(page: str) -> str:
    """Return where all pages lie, by the address of one of them."""
    # Every page lies one step below the app's place, and the app's own address ends with a slash.
    return page.partition("?")[0].partition("#")[0].rpartition("/")[0]
