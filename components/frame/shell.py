"""The frame round every page: the guard against faults, what opens a page and what closes it."""

from __future__ import annotations

import runpy
from collections.abc import Collection
from pathlib import Path

import streamlit as st

from catalog.library import library
from catalog.reading.problems import DataProblems
from components.browser import glossary, number_fields
from components.frame import faults, folds, navigation, this_tab, typed_figures
from components.frame.footer import footer
from components.frame.glossary import payload as glossary_payload
from components.frame.notices import notices
from components.frame.style import style_sheet
from components.visit import reader_day, redraw
from components.visit.answered import kept
from components.visit.view import View, theme

INSIDE = "_in_shell"
APP = Path(__file__).parents[2] / "app.py"


def run(page: st.Page) -> None:
    """Run a page inside the frame; called by app.py."""
    # Set and taken back in each run: a flag set once would hide the case that `open` is there for.
    st.session_state[INSIDE] = True
    try:
        page.run()
    except DataProblems as found:
        faults.show_data_problems(found)
    except (
        Exception
    ):  # the outermost edge of a page; reruns and stops of Streamlit's are no Exception and pass through
        faults.show_page_failed()
    finally:
        st.session_state[INSIDE] = False


def open(name: str, quick: Collection[str] = (), *, framed: bool = True) -> View:
    """Open a page and return what it knows: the first call in every page file.

    Parameters
    ----------
    name : str
        Id of the page.
    quick : collection of str
        Fields of the plan that only parts of the page read, so that those alone are drawn when one changes.
    framed : bool
        Whether header and notices stand above it.

    Notes
    -----
    A cold server runs the page file of a deep link by itself, without app.py. Then this runs app.py, which
    shows the page, and ends the run. Starting the run again would end this one with an empty screen, and a
    tablet that loses its connection at that moment stays blank: Streamlit asks for nothing when it is back.
    """
    if not st.session_state.get(INSIDE):
        runpy.run_path(str(APP))
        st.stop()
    # Before the data are read, so that a notice about faulty files is styled too.
    st.html(f"<style>{style_sheet(name)}</style>")
    try:
        data = library()
    except DataProblems as found:
        faults.show_data_problems(found)
        st.stop()
    now = this_tab.begin(data, name)
    if framed and now.to_present:
        navigation.present()
    view = View(page=name, library=data, plan=now.plan, today=reader_day.today(), theme=theme())
    redraw.begin(view, quick)
    folds.listen(name)
    if framed:
        navigation.header(view)
        notices(view, now)
    return view


def close(view: View, *, framed: bool = True) -> None:
    """Close a page: its words, the links Back and Next, and the footer, where it has a frame."""
    if framed:
        _close_frame(view)
    this_tab.end(view)


def _close_frame(view: View) -> None:
    plan = view.plan
    glossary.show(kept("glossary", (plan.region, plan.locale), lambda: glossary_payload(view), most=1))
    navigation.steps(view)
    footer(view)
    number_fields.show(typed_figures.refused_texts(view))
