"""What a page asks of the reader's tab first and hands it last, so that tab, visit and address agree."""

from __future__ import annotations

import streamlit as st

from catalog.library import Library
from catalog.words.patterns import WALL
from components.browser import sent, tab
from components.frame import navigation, parts
from components.visit import held, redraw, session
from components.visit.callbacks import guarded
from components.visit.session import Visit
from components.visit.view import View

SECONDS_TO_ANSWER = 30  # at least 20, says WCAG 2.2.1


def begin(data: Library, page: str) -> Visit:
    """Return the visit of this tab, with what the tab still holds of one that the server has forgotten."""
    words = data.words
    to = session.left_for()
    if to is not None:
        tab.leave(to)
        st.markdown(words("visit.starting_again"))
        st.stop()
    # Before the tab is listened to, which is a widget as well.
    holds = sent.anything()
    lost, slow, again = words("visit.lost"), words("visit.slow"), words("visit.again")
    told = tab.listen(
        session.name(),
        lost=lost,
        slow=slow,
        again=again,
        idle=_idle(data, page),
        restart=guarded(session.restart),
    )
    now = session.begin(data, page, holds=holds, astray=told.astray, is_back=sent.is_back())
    if told.answers:
        held.take_back(told.held, data, visit=told.visit, lost=told.lost)
    return now


def _idle(data: Library, page: str) -> tab.Idle:
    """Return when the tab of a tablet that is passed on asks whether anybody is there."""
    tablet, words = data.clinic.tablet, data.words
    # Nobody touches a wall.
    if not tablet.shared or page == WALL:
        return {"after": 0, "grace": 0}
    return {
        "after": tablet.ask_after,
        "grace": SECONDS_TO_ANSWER,
        "texts": {
            "title": words("visit.idle_title"),
            "why": words("visit.idle_why", seconds=SECONDS_TO_ANSWER),
            "left": words("visit.idle_left"),
            "here": words("visit.idle_here"),
            "restart": words("visit.restart"),
            "over": words("visit.idle_over"),
        },
    }


def end(view: View) -> None:
    """End a run of a whole page; run once more after one that had to believe what the browser shows."""
    now = session.visit()
    # Callbacks of the next press run before `begin` does, and that press belongs to a visit that is known.
    fresh, now.fresh, now.settled = now.fresh, False, True
    parts.show(view, redraw.KEEPER, keep)
    redraw.end()
    if fresh:
        st.rerun()


def keep(view: View) -> None:
    """Hand the tab what to hold."""
    now = session.go_on(view.library) if redraw.is_partial() else session.visit()
    tab.keep(
        {
            "visit": session.name(),
            "heard": now.heard,
            "lost": now.lost,
            "run": now.runs,
            "held": held.held(),
            "address": now.written,
            "paths": [view.page, *navigation.OTHER_PATHS[view.page]],
        }
    )
