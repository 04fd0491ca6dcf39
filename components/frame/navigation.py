"""The pages in their order, links between them, and the rows of links above and below each page."""

from __future__ import annotations

import runpy
from contextlib import nullcontext
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import streamlit as st

from catalog.library import library
from catalog.plan.kept_plans import whole_link_parameters
from catalog.words.patterns import PAGES, PATH
from components.frame import parts
from components.visit import session
from components.visit.answered import kept
from components.visit.view import View

# The first page also stands at the address of the app itself.
OTHER_PATHS = MappingProxyType({page: ("", "start") if page == PAGES[0] else () for page in PAGES})
FOLDER = Path(__file__).parents[2] / "pages"


def register_pages() -> st.Page:
    """Register the pages with Streamlit and return the one that is asked for.

    Notes
    -----
    File stem and address are the same, so that a deep link to a cold server finds its page.
    """
    pages = [st.Page(f"pages/{name}.py", title=_title(name), url_path=name) for name in PAGES]
    # Streamlit gives the default page no address of its own, and every page of ours must have one. Shown
    # in place, because a redirect would send the browser's back button round in a circle.
    start = st.Page(_first_page, title="Fineline", url_path="start", default=True, visibility="hidden")
    # Hidden, because the header below marks the page on show and its links carry the plan.
    return st.navigation([start, *pages], position="hidden")


def _title(page: str) -> str:
    try:
        return library().words(f"nav.{page}")
    except Exception:  # outside the guard of `shell.run`, which meets the same fault in the page and tells it
        return page.capitalize()


def _first_page() -> None:
    runpy.run_path(str(FOLDER / f"{PAGES[0]}.py"))


def link(
    view: View,
    page: str,
    label: str,
    icon: str | None = None,
    side: Literal["left", "right"] = "left",
    *,
    part: str = "",
) -> None:
    """Show a link to a page of ours, or to a part of it; the plan comes along, and the visit stays."""
    # Streamlit empties the address on a change of page, so every link names the whole plan anew.
    query = _whole_link(view)
    if part:
        query = {**query, session.AT: part}
    st.page_link(f"pages/{page}.py", label=label, icon=icon, icon_position=side, query_params=query)


def _whole_link(view: View) -> dict[str, str]:
    plan, beside = view.plan, session.visit().kept
    return kept("link", (plan, beside), lambda: whole_link_parameters(plan, beside, view.library.inputs))


def to_tone(view: View) -> None:
    """Show the link to all there is about brown and black skin; it stands wherever such skin is mentioned."""
    parts.show(view, "to_tone", tone_link)


def tone_link(view: View) -> None:
    """Show the same link inside a part."""
    link(view, "safety", view.words("nav.to_tone"), ":material/arrow_forward:", part="safety_tone")


def header(view: View) -> None:
    """Show the name of the app and a link to each page, with the page on show marked."""
    words = view.words
    with st.container(key="masthead", horizontal=True, vertical_alignment="center"):
        with st.container(key="brand", width="content"):
            st.markdown(f"**{words('app.name')}**  \n{words('app.tagline')}")
        with st.container(key="nav", horizontal=True, width="content", gap="small"):
            for page in PATH:
                # The key becomes a class, by which the style sheet finds the page on show.
                here = st.container(key="nav_here", width="content") if page == view.page else nullcontext()
                with here:
                    link(view, page, words(f"nav.{page}"))


def steps(view: View) -> None:
    """Show the links Back and Next, and which step of how many the page is."""
    words = view.words
    if view.page not in PATH:
        link(view, PATH[0], words("nav.back", page=words(f"nav.{PATH[0]}")), ":material/arrow_back:")
        return
    at = PATH.index(view.page)
    with st.container(
        key="steps", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        if at > 0:
            back = words("nav.back", page=words(f"nav.{PATH[at - 1]}"))
            link(view, PATH[at - 1], back, ":material/arrow_back:")
        else:
            # Nothing takes its place, so that the other two stay where they are.
            st.container(key="step_back", width="content")
        st.markdown(words("nav.step", step=at + 1, steps=len(PATH)), width="content")
        if at + 1 < len(PATH):
            following = words("nav.next", page=words(f"nav.{PATH[at + 1]}"))
            link(view, PATH[at + 1], following, ":material/arrow_forward:", "right")
        else:
            st.container(key="step_next", width="content")
