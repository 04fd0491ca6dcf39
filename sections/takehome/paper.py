"""The sheet as it will print, and the button that makes the file of it."""

from __future__ import annotations

from base64 import b64encode
from functools import partial

import streamlit as st

from components.browser import paper
from components.browser.paper import Page
from components.visit.answered import kept
from components.visit.view import View
from handout.preview import pictures
from handout.sheet import content, pdf
from sections.takehome import own
from sections.takehome.own import Given

MIME = "application/pdf"


def show(view: View) -> None:
    """Show the pages as they will print, the button for the file, and what is in it."""
    words, found = view.words, own.given(view)
    paper.show(
        {"pages": _pages(view, found), "larger": words("takehome.larger"), "close": words("takehome.close")},
        key="paper",
    )
    st.download_button(
        words("takehome.take_sheet"),
        partial(_made, view, found),
        file_name=words("takehome.sheet_file"),
        mime=MIME,
        key="take_sheet",
        type="primary",
        on_click="ignore",
    )
    st.caption(words("takehome.sheet_holds"))


def _pages(view: View, found: Given) -> list[Page]:
    said = own.own(view, found)
    drawn = kept(
        "sheet",
        (view.plan, view.today, said),
        lambda: pictures(content(view.plan, view.library, view.today, said)),
    )
    return [
        {
            "picture": f"data:image/png;base64,{b64encode(one).decode()}",
            "alt": view.words("takehome.page_alt", page=number, pages=len(drawn)),
        }
        for number, one in enumerate(drawn, 1)
    ]


def _made(view: View, found: Given) -> bytes:
    """Return the file; called when it is asked for, and not before."""
    return pdf(content(view.plan, view.library, view.today, own.own(view, found)))
