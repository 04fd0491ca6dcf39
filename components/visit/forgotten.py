"""A visit that the server has forgotten while the browser still shows it.

A server that slept, was updated or replaced starts the visit of an open page anew, from its link. The first
press then arrives before any callback of that press is known here. What the browser holds and what we hold
differ, and the browser's is the newer one. Every widget that keeps something catches up through this module.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import streamlit as st

from components.visit import held, session


def may_be_forgotten() -> bool:
    """Return whether no run of this visit came to its end, so that the browser may hold more than we know."""
    return session.visit().fresh


def is_waiting_for_the_tab() -> bool:
    """Return whether it is so, and the tab has not told yet what it holds."""
    now = session.visit()
    return now.fresh and not now.heard


def catch_up(take: Callable[[], object], *, newer: bool) -> None:
    """Take over what the browser holds of a forgotten visit, and run the page again with it.

    Parameters
    ----------
    take : callable
        Does what the press would have done.
    newer : bool
        Whether what the browser holds differs from what we hold.
    """
    if not (newer and may_be_forgotten()):
        return
    earlier = _chosen()
    take()
    # What was drawn above still shows the old values, so the page runs once more from the top. The visit
    # stays fresh: what stands below was not drawn yet, and may be pressed meanwhile. A value that changes
    # nothing would go round in a circle.
    if _chosen() != earlier:
        st.rerun()


def _chosen() -> object:
    now = session.visit()
    return now.plan, now.kept, deepcopy(held.held())
