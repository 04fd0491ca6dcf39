"""Which parts of a page a press draws anew: those that read a field of the plan which it changed.

A page is drawn whole when it is opened, and after most events. Some of it stands in *parts*
(``components/frame/parts.py``), each with a name and the fields of the plan that it reads. After a press,
`answer` compares the plan with the one that each part was drawn from. Where the press changed nothing but
*quick* fields of the plan, those that nothing outside a part reads, Streamlit draws the parts that read them
and nothing else. In every other case it draws the whole page, which is always right and only slower:

- the press changed more of the visit than its plan: a notice, the tone of skin, a kept plan;
- it changed ticks and did not ask for the part that follows them;
- widgets forget what they hold and have to start again from the plan;
- the last run of the page did not come to its end, or is on its way to the browser still (``shown.py``);
- the day or the colours are others since then;
- the server does not know the parts, because it has just taken the visit over.

Why: ``docs/decisions/0021-parts-of-a-page.md``.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import get_script_run_ctx

from catalog.plan.plan import Plan
from components.visit import reader_day, session, shown
from components.visit.view import View, theme

KEY = "drawn"
KEEPER = "keeper"  # the part that hands the tab what to hold
PREFIX = "part:"  # of Streamlit's names for parts


@dataclass
class Part:
    """What a part reads of the plan, and the plan it was last drawn from.

    Parameters
    ----------
    files : bool
        Whether it offers a file. Streamlit forgets each file that a run did not offer anew.
    """

    reads: Collection[str]
    plan: Plan
    files: bool = False


@dataclass
class Drawn:
    """The page as it stands in the browser.

    Parameters
    ----------
    folds : dict of str to str
        The part in which each fold stands.
    asked : set of str
        Parts that the press asks for, whatever they read.
    whole : bool
        Whether everything on the page is drawn, so that parts are all that can be out of date.
    at : float
        When it was, in seconds of a clock that only runs forward.
    """

    view: View
    quick: Collection[str]
    parts: dict[str, Part] = field(default_factory=dict[str, Part])
    folds: dict[str, str] = field(default_factory=dict[str, str])
    asked: set[str] = field(default_factory=set[str])
    whole: bool = False
    at: float = 0.0


# ---- while the page is drawn -----------------------------------------------------------------


def begin(view: View, quick: Collection[str]) -> None:
    """Begin a page that is drawn whole."""
    st.session_state[KEY] = Drawn(view, quick)


def has_quick_fields() -> bool:
    """Return whether any change on this page draws parts alone."""
    drawn = _drawn()
    return drawn is not None and bool(drawn.quick)


def drew(name: str, part: Part) -> None:
    """Take note that a part was drawn."""
    if (drawn := _drawn()) is not None:
        drawn.parts[name] = part


def holds_fold(part: str, fold: str) -> None:
    """Take note of the part in which a fold stands."""
    if (drawn := _drawn()) is not None:
        drawn.folds[fold] = part


def end() -> None:
    """Take note that the page is drawn whole."""
    if (drawn := _drawn()) is not None:
        drawn.whole, drawn.at = True, time.monotonic()


def is_partial() -> bool:
    """Return whether only parts of the page are drawn in this run."""
    context = get_script_run_ctx()
    return bool(context and context.fragment_ids_this_run)


# ---- when something was pressed --------------------------------------------------------------


def everything() -> None:
    """Ask for the whole page after the press that is being carried out."""
    if (drawn := _drawn()) is not None:
        drawn.whole = False


def ask_for(part: str) -> None:
    """Ask for one part after a press that changed ticks, and for the keeper, which hands them to the tab."""
    if (drawn := _drawn()) is not None and part in drawn.parts:
        drawn.asked |= {part, KEEPER}


def ask_for_folds(folds: Collection[str]) -> None:
    """Ask for the parts in which some folds stand; for the whole page where one stands in none."""
    if (drawn := _drawn()) is None:
        return
    if all(one in drawn.folds for one in folds):
        drawn.asked |= {drawn.folds[one] for one in folds}
    else:
        everything()


def before() -> Mapping[str, object]:
    """Return all of the visit but its plan and ticks, to be compared after a press."""
    found = vars(session.visit()) if session.KEY in st.session_state else {}
    # A press that changes ticks asks for what follows from them, or the page is drawn whole.
    return {name: value for name, value in found.items() if name not in ("plan", "touched", "safety")}


def answer(earlier: Mapping[str, object]) -> None:
    """Let Streamlit draw what the press changed; called last, for it does not come back.

    Parameters
    ----------
    earlier : mapping
        What `before` returned before the press.
    """
    names = _out_of_date(earlier)
    if names:
        try:
            st.rerun([PREFIX + name for name in names])
        except StreamlitAPIException:
            everything()
    # What was pressed inside a part would draw no more than that part.
    if is_partial():
        st.rerun()


def _out_of_date(earlier: Mapping[str, object]) -> list[str]:
    """Return the parts to draw; none where the whole page has to be drawn."""
    drawn = _drawn()
    if drawn is None or session.KEY not in st.session_state:
        return []
    if not (drawn.whole and _has_left(drawn)):
        return []
    if before() != earlier or not _same_terms(drawn.view):
        return []
    plan, asked = session.visit().plan, frozenset(drawn.asked)
    drawn.asked.clear()
    if not _changed(drawn.view.plan, plan) <= set(drawn.quick):
        return []
    found = [name for name, part in drawn.parts.items() if _changed(part.plan, plan) & set(part.reads)]
    if not asked and not found:
        return []
    # In the order of the page, so the keeper comes last and tells the tab that all is drawn.
    return [name for name, part in drawn.parts.items() if name in asked or name in found or part.files]


def _has_left(drawn: Drawn) -> bool:
    context = get_script_run_ctx()
    return context is None or shown.has_left(context.session_id, drawn.at)


def _same_terms(view: View) -> bool:
    return view.today == reader_day.today() and view.theme == theme()


def _changed(old: Plan, new: Plan) -> set[str]:
    return {name for name, value in vars(old).items() if value != getattr(new, name)}


def _drawn() -> Drawn | None:
    return st.session_state.get(KEY)
