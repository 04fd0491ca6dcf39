"""The reader's plan in this visit, kept equal to the link in the address bar.

The plan is a plain record in the session. Widgets change it through callbacks, and every run
writes it back to the address, on every page, whether or not the page shows that input. So a
reload, a slept tablet, another server or a shared link all show the same plan.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

import streamlit as st

from catalog.library import Library
from catalog.plan.kept_plans import KeptPlans, read_whole_link, whole_link_parameters
from catalog.plan.link import Rejected
from catalog.plan.plan import Plan, without_own_figures
from components.palette import Tone
from model.safety import GROUPS, SafetyGroup, SafetyTicks

KEY = "visit"
WIDGET = "input:"
STALE_SECONDS = 2.0


@dataclass
class Visit:
    """What one browser tab has chosen so far."""

    plan: Plan
    rejected: tuple[Rejected, ...]
    written: dict[str, str]
    kept: KeptPlans = field(default_factory=KeptPlans)  # plans beside this one, carried by the same link
    replaced: dict[str, str] = field(default_factory=dict)
    replaced_at: float = 0.0
    touched: bool = False
    page: str = ""
    cleared: str | None = None  # key of the sentence on own figures that a change made useless
    old_currency: str = ""
    tone: Tone = "brown"  # of the drawn skin: how somebody looks stays out of the link
    safety_lost: bool = False  # true when the browser held ticks that the server no longer knew
    fresh: bool = True  # true during the first run of the visit
    safety: SafetyTicks = field(
        default_factory=SafetyTicks
    )  # health: here only, never in link, log or on disk
    safety_group: SafetyGroup = GROUPS[0]  # the list of questions on the screen
    safety_printed: bool = False  # whether the reader wants the result on a print of the page
    asked_region: str | None = None  # a region that would clear own figures, until the reader confirms


def visit() -> Visit:
    """Return the visit of this browser tab; ``begin`` has made it."""
    found: Visit = st.session_state[KEY]
    return found


def begin(library: Library, page: str) -> Visit:
    """Take over the plan of a new link, or else keep ours, and write it to the address."""
    address = dict(st.query_params)
    known = KEY in st.session_state
    if not known:
        plan, kept, rejected = read_whole_link(address, library.inputs)
        st.session_state[KEY] = Visit(plan, rejected, address, kept)
    now = visit()
    now.fresh = not known
    if _came_from_outside(now, address, page):
        now.plan, now.kept, now.rejected = read_whole_link(address, library.inputs)
        now.cleared = None
        forget_widgets()
    if page != now.page:
        now.page, now.asked_region = page, None
    _write(now, library)
    return now


def _came_from_outside(now: Visit, address: dict[str, str], page: str) -> bool:
    # Switching pages may empty the address, and a thumb that is faster than the last answer takes a
    # link drawn before it to the next page. Neither is a new link; browser back and a pasted link are.
    switched = page != now.page
    if now.touched or address == now.written or (switched and not address):
        return False
    overtaken = address == now.replaced and time.monotonic() - now.replaced_at < STALE_SECONDS
    return not (switched and overtaken)


def _write(now: Visit, library: Library) -> None:
    now.touched = False
    wanted = whole_link_parameters(now.plan, now.kept, library.inputs)
    if wanted != now.written:
        now.replaced, now.replaced_at = now.written, time.monotonic()
    now.written = wanted
    if dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)


def change(**values: object) -> None:
    """Change the plan; called by widgets before the page runs again."""
    now = visit()
    now.plan = replace(now.plan, **values)  # pyright: ignore[reportArgumentType]
    now.touched, now.rejected, now.cleared, now.asked_region = True, (), None, None


def ask_region(region: str, library: Library) -> None:
    """Move to another price book at once, or ask first when that clears the reader's own figures."""
    now = visit()
    if without_own_figures(now.plan, library.inputs) == now.plan:
        change_region(region, library)
    else:
        change()
        now.asked_region = region if region != now.plan.region else None


def change_region(region: str, library: Library) -> None:
    """Move to another price book; own figures in the old currency cannot come along."""
    plan = visit().plan
    plain = without_own_figures(plan, library.inputs)
    change(**vars(plain) | {"region": region})
    forget_widgets()
    if plain != plan:
        visit().cleared = "planner.region_cleared"
        visit().old_currency = library.regions[plan.region].book.currency


def keep_region() -> None:
    """Keep the region and every figure."""
    change()
    forget_widgets()


def change_laser(laser: str) -> None:
    """Choose another laser; a count and a quote for the old one cannot come along."""
    plan = visit().plan
    kept = tuple(quote for quote in plan.quotes if quote.side != "l")
    quoted = plan.laser_price is not None or kept != plan.quotes
    change(laser=laser, laser_sessions=None, laser_price=None, quotes=kept)
    forget_widgets()
    visit().cleared = "planner.laser_cleared" if quoted else None


def forget_widgets(*names: str) -> None:
    """Make inputs start again from the plan: the named ones, or all.

    Notes
    -----
    An input must be drawn again in the same run. So a part of a page that runs by itself names its own, and
    leaves those of others to ``begin``.
    """
    keys = [WIDGET + name for name in names] or [
        key for key in st.session_state if str(key).startswith(WIDGET)
    ]
    for key in keys:
        st.session_state.pop(key, None)


def restart() -> None:
    """Forget every choice of this visit, so that the next person starts fresh."""
    for key in list(st.session_state):
        del st.session_state[key]
    st.query_params.clear()
