"""What a reader chose on "Take home": in the session only, and gone with it.

Nothing of it is ever written to the address, a log or a disk.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

KEY = "take_home"
QUESTION_LETTERS = 300  # of a question in the reader's own words


@dataclass
class TakeHome:
    """What one visit has chosen for its files.

    Parameters
    ----------
    questions : set of str
        Ids of the questions that they ticked.
    question : str
        A question in the reader's own words.
    safety : bool
        Whether what they ticked on Safety goes on the sheet.
    plain_titles : bool
        Whether titles in the calendar say what a day is for.
    """

    questions: set[str] = field(default_factory=set[str])
    question: str = ""
    safety: bool = False
    plain_titles: bool = False


def current() -> TakeHome:
    """Return what this visit has chosen so far."""
    if KEY not in st.session_state:
        st.session_state[KEY] = TakeHome()
    found: TakeHome = st.session_state[KEY]
    return found


def key(name: str) -> str:
    """Return the Streamlit key of a widget on the page."""
    return f"{KEY}:{name}"
