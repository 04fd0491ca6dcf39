"""Parts of a page that can be drawn by themselves: each says which fields of the plan it reads.

A page shows a part with ``parts.show(view, "lines", lines.show, reads=...)``. What the part is drawn from it
takes from the view alone, for when it is drawn by itself the page does not run.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import fields, replace
from typing import Final

import streamlit as st

from catalog.plan.plan import Plan
from components.frame import faults
from components.visit import redraw, session
from components.visit.view import View

EVERY_FIELD: Final = frozenset(field.name for field in fields(Plan))


def show(
    view: View,
    name: str,
    draw: Callable[[View], object],
    *,
    reads: Collection[str] | Callable[[], Collection[str]] = EVERY_FIELD,
    files: bool | Callable[[], bool] = False,
) -> None:
    """Show a part of the page, and let it be drawn by itself when a field that it reads changes.

    Parameters
    ----------
    name : str
        Unique on the page.
    reads : collection of str, or callable
        Fields of the plan that what is drawn depends on; a callable is asked each time the part is drawn.
    files : bool or callable
        Whether it offers a file.
    """
    # Where the whole page follows every change, a part is of use only for the folds in it.
    if reads and not redraw.has_quick_fields():
        draw(view)
        return
    faulty: list[Exception] = []

    def part() -> None:
        alone = redraw.is_partial()
        now = replace(view, plan=session.visit().plan) if alone else view
        read = reads() if callable(reads) else reads
        redraw.drew(name, redraw.Part(read, now.plan, files() if callable(files) else files))
        try:
            draw(now)
        except Exception as fault:  # the edge of a part: Streamlit would show it to the reader
            if alone:
                faults.show(fault)
            faulty.append(fault)

    st.fragment(part, key=redraw.PREFIX + name)()
    # While the page is drawn whole, its own guard tells of faults.
    if faulty and not redraw.is_partial():
        raise faulty[0]
