"""The pages in their order, links between them, and what stands above and below each page."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import streamlit as st

from catalog.library import library
from catalog.plan.kept_plans import whole_link_parameters
from catalog.words.patterns import PAGES, PATH, PRESENT, STAGES
from components.browser import masthead, page_steps
from components.browser.masthead import Masthead, Place
from components.browser.page_steps import PageSteps, Way
from components.frame import parts
from components.visit import session
from components.visit.answered import kept
from components.visit.callbacks import guarded
from components.visit.view import View

# The first page also stands at the address of the app itself.
OTHER_PATHS = MappingProxyType(
    {page: ("", "start") if page == PAGES[0] else () for page in (*PAGES, *STAGES)}
)
SOURCES = "evidence"  # stands beside the path
FOLDER = Path(__file__).parents[2] / "pages"


def register_pages() -> st.Page:
    """Register the pages with Streamlit and return the one that is asked for.

    Notes
    -----
    File stem and address are the same, so that a deep link to a cold server finds its page.
    """
    pages = [st.Page(f"pages/{name}.py", title=_title(name), url_path=name) for name in (*PAGES, *STAGES)]
    # Streamlit gives the default page no address of its own, and every page of ours must have one. Shown
    # in place, because a redirect would send the browser's back button round in a circle.
    start = st.Page(_first_page, title=_title(PAGES[0]), url_path="start", default=True, visibility="hidden")
    # Hidden, because the header below marks the page on show and its links carry the plan.
    return st.navigation([start, *pages], position="hidden")


def present() -> None:
    """Go on with the deck: the address of a page of ours asks for it."""
    st.switch_page(f"pages/{PRESENT}.py", query_params=session.visit().written)


def _title(page: str) -> str:
    try:
        words = library().words
        return words("nav.tab", page=words(f"nav.{page}"), name=words("app.name"))
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
    """Show whose aid it is, the pages with the one on show marked, and the way to start again."""
    words = view.words
    payload: Masthead = {
        "name": words("app.name"),
        "clinic": {"name": view.library.clinic.name},
        "label": words("nav.label"),
        "here": _place(view, view.page),
        "places": [_place(view, page) for page in PATH],
        "present": {"id": PRESENT, "name": words("nav.present")},
        "restart": {"label": words("visit.restart"), "how": words("visit.restart_why")},
    }
    if view.page != SOURCES:
        payload["sources"] = {"id": SOURCES, "name": words("nav.all_sources")}
    masthead.show(payload, guarded(session.restart))


def _place(view: View, page: str) -> Place:
    return {"id": page, "name": view.words(f"nav.{page}")}


def steps(view: View) -> None:
    """Show the ways on: Back and Next along the path, which step it is, and the way to the sources."""
    page_steps.show(_on_the_path(view) if view.page in PATH else _beside_the_path(view))


def _on_the_path(view: View) -> PageSteps:
    at, words = PATH.index(view.page), view.words
    ways: PageSteps = {
        "step": words("nav.step", step=at + 1, steps=len(PATH)),
        "sources": {"id": SOURCES, "label": words("nav.sources")},
    }
    if at > 0:
        ways["back"] = _way(view, "nav.back", PATH[at - 1])
    if at + 1 < len(PATH):
        ways["next"] = _way(view, "nav.next", PATH[at + 1])
    return ways


def _beside_the_path(view: View) -> PageSteps:
    came_from = session.visit().came_from
    return {"back": _way(view, "nav.back", came_from if came_from in PATH else PATH[0])}


def _way(view: View, said: str, page: str) -> Way:
    return {"id": page, "label": view.words(said, page=view.words(f"nav.{page}"))}
