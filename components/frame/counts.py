"""A count that stays as published until the reader chooses one: its stepper, and where its first press goes.

While the published range counts, it is the range that stands in the stepper, never a figure out of it.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

from components.browser import count_stepper
from components.browser.count_stepper import Counted, CountStepper
from components.visit import forgotten, session
from components.visit.callbacks import guarded
from components.visit.view import View
from model.quantities import Range

HEARD: Final = "heard:"  # the mark of what was heard stays for the whole visit


def bounds(view: View, name: str) -> tuple[int, int]:
    """Return the lowest and the highest count of an input."""
    low, high = view.library.inputs[name].figures
    return int(low), int(high)


def usual_count(view: View, name: str, published: Range) -> int:
    """Return the count that is usual."""
    # A published count may lack its typical figure; then an edge of its range is where the stepper starts.
    known = (published.typical, published.low, published.high)
    return next((int(count) for count in known if count is not None), bounds(view, name)[0])


def first_counts(view: View, name: str, published: Range) -> tuple[int, int]:
    """Return what the first press on the lower and on the upper key chooses.

    One fewer or one more than is usual, but within the range that stands between the keys. Where that is one
    figure alone, a press goes on from it.
    """
    (low, high), usual = bounds(view, name), usual_count(view, name, published)
    if published.low != published.high:
        low, high = published.low or usual, published.high or usual
    return max(usual - 1, low), min(usual + 1, high)


def show(
    view: View, name: str, label: str, published: Range, group: str = "", *, drawn: bool = False
) -> None:
    """Show the stepper of a count, and take over what the reader comes to.

    Parameters
    ----------
    group : str
        The label in full, where two steppers of the page have the same.
    drawn : bool
        Whether the page draws one course, so that it has to take the usual count out of a published range.
    """

    def take(counted: Counted) -> None:
        session.change(**{name: counted["count"]})
        st.session_state[HEARD + name] = counted["mark"]

    payload = _payload(view, name, label, published, group)
    if drawn and published.low != published.high:
        count = usual_count(view, name, published)
        payload["words"]["published"] = view.words("stepper.drawn", count=count)
    sent = count_stepper.show(payload, session.WIDGET + name, guarded(take))
    # After a restart no callback was known yet, and a press is told by the stepper alone.
    forgotten.catch_up(lambda: take(sent) if sent else None, newer=sent is not None)


def _payload(view: View, name: str, label: str, published: Range, group: str) -> CountStepper:
    words, shown = view.words, view.formats.count_range(published)
    return {
        "name": name,
        "label": label,
        "group": group or label,
        "own": getattr(view.plan, name),
        "published": shown,
        "first": first_counts(view, name, published),
        "bounds": bounds(view, name),
        "words": {
            "less": words("stepper.less", label=label),
            "more": words("stepper.more", label=label),
            "published": words("stepper.published"),
            "back": words("stepper.back", range=shown),
        },
        "heard": st.session_state.get(HEARD + name, ""),
        "drawn": f"{session.name()} {session.visit().drawn}",
    }
