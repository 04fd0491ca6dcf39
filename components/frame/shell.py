"""The frame round every page: guard, header, step Back and Next, footer, and calm words for faults."""

from __future__ import annotations

import logging
import re
import runpy
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import streamlit as st

from catalog.library import library
from catalog.plan.kept_plans import whole_link_parameters
from catalog.reading.problems import DataProblems
from components.browser import glossary, number_fields
from components.frame import quick_server
from components.frame.glossary import payload as glossary_payload
from components.palette import css_tokens
from components.visit import session
from components.visit.view import View

PAGES = ("benefits", "timeline", "safety", "values", "planner", "evidence")
INSIDE = "_in_shell"
MOST_TOLD, MOST_LETTERS = 3, 24
HERE = Path(__file__).parent
APP = HERE.parents[1] / "app.py"
STYLES = (
    HERE / "shell.css",
    HERE.parent / "browser" / "base" / "term.css",
)  # a word to tap stands in Streamlit's own text too

# The words themselves live in data/, which is what cannot be read when these are shown.
NO_DATA = "We cannot show this page right now. Please hand the tablet to a member of staff."
NO_PAGE = "Something on this page did not work. Nothing you chose is lost. Please ask a member of staff."
NO_DATA_STAFF = "For staff: lines to mend in the data folder"


def _title(page: str) -> str:
    try:
        return library().words(f"nav.{page}")
    except Exception:  # outside the guard of `run`, which meets the same fault in the page, logs and tells it
        return page.capitalize()


def navigate() -> st.Page:
    """Register the pages; file stem and address are the same, so a cold deep link finds its page."""
    pages = [st.Page(f"pages/{name}.py", title=_title(name), url_path=name) for name in PAGES]
    # Streamlit gives the default page no address of its own, and every page of ours must have one. Shown
    # in place, because a redirect would send the browser's back button round in a circle.
    start = st.Page(_start, title="Fineline", url_path="start", default=True, visibility="hidden")
    return st.navigation([start, *pages], position="hidden")


def _start() -> None:
    runpy.run_path(str(Path(__file__).parents[2] / "pages" / f"{PAGES[0]}.py"))


def run(page: st.Page) -> None:
    """Run a page inside the shell; called by app.py."""
    st.session_state[INSIDE] = True
    try:
        page.run()
    except DataProblems as found:
        _tell_fault(found)
    except Exception:  # the outermost edge: staff find the fault in the log, patients get calm words
        logging.getLogger("fineline").exception("A page could not be shown")
        st.error(NO_PAGE)
    finally:
        st.session_state[INSIDE] = False
    quick_server.settle(page.url_path)


def open(name: str) -> View:
    """Open a page: the first call in every page file.

    A cold server runs the page file of a deep link by itself, without app.py. Then this runs app.py, which
    shows the page, and ends the run. Starting the run again would end this one with an empty screen, and a
    tablet that loses its connection at that moment stays blank: Streamlit asks for nothing when it is back.
    """
    if not st.session_state.get(INSIDE):
        runpy.run_path(str(APP))
        st.stop()
    style = "".join(file.read_text(encoding="utf-8") for file in STYLES)
    st.html(f"<style>{css_tokens()}{style}</style>")
    try:
        data = library()
    except DataProblems as found:
        _tell_fault(found)
        st.stop()
    now = session.begin(data, name)
    theme = "dark" if st.context.theme.type == "dark" else "light"
    view = View(name, data, now.plan, date.today(), theme)
    _masthead(view)
    _notices(view, now)
    return view


def _tell_fault(found: DataProblems) -> None:
    print(f"Fineline cannot use its data files:\n{found}", file=sys.stderr)  # noqa: T201 - the staff's log
    st.title("Fineline")
    st.markdown(NO_DATA)
    with st.expander(NO_DATA_STAFF):
        for problem in found.problems:
            st.text(str(problem))


def link(
    view: View, page: str, label: str, icon: str | None = None, side: Literal["left", "right"] = "left"
) -> None:
    """Show a link to a page of ours; the plan comes along, and the visit stays."""
    query = whole_link_parameters(view.plan, session.visit().kept, view.library.inputs)
    st.page_link(f"pages/{page}.py", label=label, icon=icon, icon_position=side, query_params=query)


def _masthead(view: View) -> None:
    words = view.words
    with st.container(key="masthead", horizontal=True, vertical_alignment="center"):
        with st.container(key="brand", width="content"):
            st.markdown(f"**{words('app.name')}**  \n{words('app.tagline')}")
        with st.container(key="nav", horizontal=True, width="content", gap="small"):
            for page in PAGES:
                with st.container(key=f"nav_{'here' if page == view.page else page}", width="content"):
                    link(view, page, words(f"nav.{page}"))


def _notices(view: View, now: session.Visit) -> None:
    if view.library.clinic.overdue(view.today):
        st.warning(view.words("footer.overdue", next=view.formats.day(view.library.clinic.next_check)))
    if now.rejected:
        st.info(view.words("link.rejected", parts=_parts(view, now)), icon=":material/link_off:")
    if now.cleared:
        st.info(view.words(now.cleared, currency=now.old_currency))


def _parts(view: View, now: session.Visit) -> str:
    told = [
        view.words("link.rejected_part", name=_plain(one.name), value=_plain(one.value))
        for one in now.rejected[:MOST_TOLD]
    ]
    more = len(now.rejected) - len(told)
    return ", ".join(told) + (view.words("link.rejected_more", more=more) if more else "")


def _plain(text: str) -> str:
    # A link is written by anybody, and a notice is Markdown that even turns addresses into links: keep
    # letters, figures and what stands inside a number, and show a question mark for everything else.
    return re.sub(r"(?<=\d)\.(?=\d)|[^\W_]|[ -]|(.)", _mark, text[:MOST_LETTERS], flags=re.DOTALL)


def _mark(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[0]
    return "\\_" if found[1] == "_" else "?"


def close(view: View) -> None:
    """Close a page: its words, the step Back and Next, and the footer."""
    glossary.show(glossary_payload(view))
    _steps(view)
    _footer(view)
    number_fields.show()
    session.visit().fresh = False  # parts of the page may run again by themselves


def _steps(view: View) -> None:
    at, words = PAGES.index(view.page), view.words
    with st.container(
        key="steps", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(key="step_back", width="content"):
            if at > 0:
                link(
                    view,
                    PAGES[at - 1],
                    words("nav.back", page=words(f"nav.{PAGES[at - 1]}")),
                    ":material/arrow_back:",
                )
        st.markdown(words("nav.step", step=at + 1, steps=len(PAGES)), width="content")
        with st.container(key="step_next", width="content"):
            if at + 1 < len(PAGES):
                page = PAGES[at + 1]
                link(
                    view,
                    page,
                    words("nav.next", page=words(f"nav.{page}")),
                    ":material/arrow_forward:",
                    "right",
                )


def _footer(view: View) -> None:
    words, clinic, day = view.words, view.library.clinic, view.formats.day
    lines = [
        words("footer.purpose"),
        words(
            "footer.dates",
            written=day(clinic.written),
            checked=day(clinic.checked),
            months=clinic.every_months,
            next=day(clinic.next_check),
        ),
        words("footer.maker") + " " + words(f"footer.interest_{clinic.interests}", clinic=clinic.name),
        words("footer.contact", contact=clinic.contact),
    ]
    with st.container(key="footer"):
        st.markdown("\n\n".join(lines))
