"""What a reader has rated and answered on "What matters to me": in the session only, and gone with it.

Nothing here is ever written to the address, a log or a disk
(docs/decisions/0009-what-matters-stays-in-the-session.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from catalog.evidence.values import Values
from model.values import in_order

KEY = "values"
OWN = "own"  # the reader's own concern, beside the things of the data
OWN_LETTERS = 60
CHECK_ANSWERS = ("yes", "not_yet")  # to a question to ask oneself


@dataclass
class OwnValues:
    """What one visit was told; an id that is missing has no answer.

    Parameters
    ----------
    times_cleared : int
        Counts how often the reader cleared everything, so that widgets start empty again.
    """

    times_cleared: int = 0
    ratings: dict[str, str] = field(default_factory=dict[str, str])
    own: str = ""
    checks: dict[str, str] = field(default_factory=dict[str, str])
    before: dict[str, str] = field(default_factory=dict[str, str])
    after: dict[str, str] = field(default_factory=dict[str, str])


def current() -> OwnValues:
    """Return what this visit holds so far."""
    if KEY not in st.session_state:
        st.session_state[KEY] = OwnValues()
    found: OwnValues = st.session_state[KEY]
    return found


def key(name: str) -> str:
    """Return the Streamlit key of a widget whose value is the reader's own."""
    return f"{KEY}:{name}:{current().times_cleared}"


def forget() -> None:
    """Forget every rating, word and answer, and what the widgets still hold of them."""
    # A new number gives new keys: a component keeps what was tapped while its key stays the same.
    held = current().times_cleared
    # The keys given by `key` begin like this, so no other page's widget is lost.
    for name in [one for one in st.session_state if str(one).startswith(f"{KEY}:")]:
        del st.session_state[name]
    st.session_state[KEY] = OwnValues(times_cleared=held + 1)


def things(values: Values) -> tuple[str, ...]:
    """Return everything to rate: the things of the data, then the reader's own words where there are any."""
    return (*(one.id for one in values.things), *((OWN,) if current().own else ()))


def ordered(values: Values) -> tuple[str, ...]:
    """Return the same, in the order of the reader's ratings."""
    # The model compares numbers, so each answer becomes its place among the steps.
    levels = {thing: values.steps.index(step) for thing, step in current().ratings.items()}
    return in_order(things(values), levels)
