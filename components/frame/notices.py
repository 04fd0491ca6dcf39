"""Lines above a page that tell of its link and its review: parts that could not be used, a check overdue."""

from __future__ import annotations

import re

import streamlit as st

from components.visit import callbacks, session
from components.visit.session import Visit
from components.visit.view import View

# A link may hold hundreds of wild parts; a few of them, cut short, show what went wrong.
MOST_TOLD, MOST_LETTERS = 3, 24


def notices(view: View, now: Visit) -> None:
    """Show each notice that is due."""
    if view.library.clinic.overdue(view.today):
        st.warning(view.words("footer.overdue", next=view.formats.day(view.library.clinic.next_check)))
    # Told until the reader changes something, because a run may follow a run before it was read.
    if told := unusable(view, now):
        st.info(told.replace("_", "\\_"), icon=":material/link_off:")  # Markdown would take it for a sign
    if callbacks.take_failure():
        st.error(view.words("visit.failed"))
    if now.lost:
        with st.container(key="answers_lost"):
            st.warning(view.words("visit.answers_lost"), icon=":material/sync_problem:")
            st.button(view.words("visit.understood"), on_click=callbacks.guarded(session.close_loss))
    if now.cleared:
        st.info(view.words(now.cleared, currency=now.old_currency))


def unusable(view: View, now: Visit) -> str:
    """Return what is said of the parts of a link that could not be used; "" if there are none.

    A link is written by anybody, and what is told may be drawn as Markdown, which even turns addresses into
    links: each part keeps letters, figures, "_" and what stands inside a number, and has a question mark for
    every other sign.
    """
    if not now.rejected:
        return ""
    listed = [
        # From the words of the language, because a part of a link is told as it was written.
        view.library.words("link.rejected_part", name=_plain(one.name), value=_plain(one.value))
        for one in now.rejected[:MOST_TOLD]
    ]
    more = len(now.rejected) - len(listed)
    parts = ", ".join(listed) + (view.words("link.rejected_more", more=more) if more else "")
    return view.words("link.rejected", parts=parts)


def _plain(text: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)|[\w -]|(.)", _mark, text[:MOST_LETTERS], flags=re.DOTALL)


def _mark(found: re.Match[str]) -> str:
    return "?" if found[1] else found[0]
