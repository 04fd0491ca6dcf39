"""Calm words for patients when a page cannot be shown; staff find the fault itself in the log."""

from __future__ import annotations

import logging
import sys

import streamlit as st

from catalog.reading.problems import DataProblems

# The words themselves live in data/, which is what cannot be read when these are shown.
NO_DATA = "We cannot show this page right now. Please hand the tablet to a member of staff."
NO_PAGE = "Something on this page did not work. Nothing you chose is lost. Please ask a member of staff."
NO_DATA_STAFF = "For staff: lines to mend in the data folder"


def show_data_problems(found: DataProblems) -> None:
    """Show that data files cannot be used, with the lines to mend in a fold for staff."""
    print(f"Fineline cannot use its data files:\n{found}", file=sys.stderr)  # noqa: T201 - the staff's log
    st.title("Fineline")
    st.markdown(NO_DATA)
    # Folded, because a patient who holds the tablet has no use for it.
    with st.expander(NO_DATA_STAFF):
        for line in found.told:
            # As plain text, because a value from a file may hold signs that Markdown reads as its own.
            st.text(line)


def show_page_failed() -> None:
    """Show that a page did not work, and log the exception that is being handled."""
    # Called while the exception is being handled, so that the log gets its traceback.
    logging.getLogger("fineline").exception("A page could not be shown")
    st.error(NO_PAGE)


def show(fault: Exception) -> None:
    """Show a fault in a part of a page in the words that fit it; called while it is being handled."""
    if isinstance(fault, DataProblems):
        show_data_problems(fault)
    else:
        show_page_failed()
