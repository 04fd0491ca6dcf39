"""One reader's visit: the plan in hand, kept equal to the link in the address bar.

A *visit* is one browser tab, as long as the server remembers it. It holds one ``Visit`` record in Streamlit's
session. The *plan* in it is what the reader has chosen: numbers and ids, nothing else. The *link*, or
*address*, is the same plan as parameters of the URL. Up to three *kept plans* travel in the same link. What
must not be in a link (health answers, the tone of the drawn skin) is in the record only. A *widget* is an
input of Streamlit's, which holds a copy of one field under a key that begins with ``input:``.

Streamlit runs the page from the top for every event. Each run calls ``begin``, which decides whose plan
counts, and then writes that plan to the address, also on pages that do not show the input. What happens:

- A tap: Streamlit calls the widget's callback first. ``change`` puts the value into the plan and marks the
  visit *touched*: for this run our plan is newer than the address, which is then written anew.
- Back: the browser shows an older address. Nothing was touched, and the address is not the one written last.
  So its plan is taken over, and the widgets forget their copies and start again from it. An event that is no
  Back and comes with an address of the last seconds comes from a browser that is *behind*: our plan stays.
- Another page: its address may be empty, or *replaced*: the one written before the last, in a link drawn
  before the latest tap. Neither is a new link, so the plan in hand stays. An address counts as replaced for
  ``STALE_SECONDS`` only; later it is taken for a reader who went back.
- A pasted link, a reload, a new tab: no record yet, so the plan is read from the address. What
  cannot be used is dropped, its default stands, and ``rejected`` tells the reader so.
- A restart of the server, or a tablet that slept too long: the visit is *forgotten* here while the browser
  still shows the page. As soon as it is connected again the tab says so, with what it holds outside the link
  (``held.py``), and a new record starts from the address and that. Until a run comes to its end the visit is
  *fresh*: a widget may hold a newer value than the plan, and ``forgotten.py`` takes it over.
- "Start again": the record goes, and the visit is *left*: it draws nothing but a script that empties the tab
  and loads the first page anew, for a widget of the old page would bring the last person's figures back.

Why not Streamlit's own binding of widgets to the URL: ``docs/decisions/0002-the-plan-lives-in-the-link.md``.
"""

from __future__ import annotations

import re
import secrets
import time
from dataclasses import dataclass, field
from typing import Literal

import streamlit as st

from catalog.library import Library
from catalog.plan.kept_plans import KeptPlans, read_whole_link, whole_link_parameters
from catalog.plan.link import Rejected, read_link
from catalog.plan.plan import Plan, with_choices, without_own_figures
from catalog.words.patterns import PRESENT
from components.palette import Tone
from components.visit.overtaken import ON_ITS_WAY_SECONDS, Overtaken
from model.safety import GROUPS, SafetyGroup, SafetyTicks

KEY = "visit"
NAME = "visit_name"
LEFT = "visit_left"  # set by "Start again": the page on which the next visit begins; empty for the first
WIDGET = "input:"
AT = "at"  # of the address: the part of a page that a link of ours leads to; no part of the plan
PLACE = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)?")  # a key of Streamlit's, and an entry of the list there
STALE_SECONDS = 2.0  # longer than a thumb needs for the next link, shorter than for reading and going back

FirstDays = Literal["needles", "laser"]


@dataclass
class Visit:
    """What one browser tab has chosen so far."""

    plan: Plan
    rejected: tuple[Rejected, ...]
    written: dict[str, str]
    kept: KeptPlans = field(default_factory=KeptPlans)  # plans beside this one, carried by the same link
    replaced: dict[str, str] = field(default_factory=dict)
    replaced_at: float = 0.0
    # Addresses that were replaced lately, each with when: a browser may not have seen that yet.
    earlier: list[tuple[float, dict[str, str]]] = field(default_factory=list[tuple[float, dict[str, str]]])
    touched: bool = False
    page: str = ""
    came_from: str = ""  # the page before this one
    arrives_at: str = ""  # the part of the page that the link of this run leads to
    to_present: bool = False  # whether the link of this run asks for the deck, by "present=1"
    cleared: str | None = None  # key of the sentence on own figures that a change made useless
    old_currency: str = ""
    tone: Tone = "brown"  # of the drawn skin: how somebody looks stays out of the link
    first_days: FirstDays = "needles"  # whose first days the Timeline lists
    runs: int = 0
    drawn: int = 0  # the last of them that drew the whole page
    fresh: bool = True  # true until a run of a visit that we may have forgotten comes to its end
    settled: bool = False  # true once such a run has come to its end
    returned: bool = False  # true during a later run in which the tab handed back what it held
    heard: bool = False  # true once the tab has told what it holds
    unsure: bool = False  # true while the browser shows ticks and the tab has not said yet what it holds
    lost: bool = False  # true when the page was loaded anew, until the reader closes the notice
    # Health: here only, never in link, log or on disk.
    safety: SafetyTicks = field(default_factory=SafetyTicks)
    safety_group: SafetyGroup = GROUPS[0]  # the list of questions on the screen
    safety_printed: bool = False  # whether the reader wants the result on a print of the page
    asked_region: str | None = None  # a region that would clear own figures, until the reader confirms
    behind: bool = False  # whether this run's event comes from a browser that has not seen our last address
    moved: bool = False  # whether this run writes another address
    starting_anew: dict[str, object] = field(default_factory=dict[str, object])  # widgets: what they showed
    overtaken: dict[str, Overtaken] = field(default_factory=dict[str, Overtaken])  # those that did so lately
    forgotten: int = 0  # counts how often widgets had to start again from the plan


def visit() -> Visit:
    """Return the visit of this browser tab; ``begin`` has made it."""
    found: Visit = st.session_state[KEY]
    return found


def name() -> str:
    """Return a name of this visit that no other has, by which a tab knows whether it is still the same."""
    return str(st.session_state.setdefault(NAME, secrets.token_hex(8)))


def begin(
    library: Library, page: str, *, holds: bool = False, astray: bool = False, is_back: bool = False
) -> Visit:
    """Take over the plan of a new link, or else keep ours, and write it to the address.

    Parameters
    ----------
    holds : bool
        Whether the browser sent values of widgets; a page that was just opened has none.
    astray : bool
        Whether the browser shows another address than was written, which is then written anew. It is none
        that the reader chose.
    is_back : bool
        Whether the reader went Back or Forward.
    """
    # A copy, because `_write` changes the parameters and the old ones are still to be compared.
    address, part, presents = asked_address(), st.query_params.get(AT, ""), st.query_params.get(PRESENT)
    if KEY not in st.session_state:
        plan, kept, rejected = read_whole_link(address, library.inputs, library.trackers)
        st.session_state[KEY] = Visit(plan, rejected, address, kept)
    now = visit()
    # For one run only: `_write` takes it from the address, so that nothing moves on the next tap.
    now.arrives_at, now.to_present = part if PLACE.fullmatch(part) else "", presents == "1"
    # Set in every run: a run that `forgotten.catch_up` starts over never reaches `shell.close`.
    # A press may cut the first run short, before the widgets below have told what they hold.
    now.fresh, now.returned = holds and not now.settled, False
    now.drawn = now.runs = now.runs + 1
    see_address()
    # An address astray is one that a late answer wrote over another: what the reader chose comes as a Back.
    late = not is_back and page == now.page and _was_written_lately(now, address)
    if not astray and not late and _came_from_outside(now, address, page, is_back):
        now.plan, now.kept, now.rejected = read_whole_link(address, library.inputs, library.trackers)
        now.cleared = None
        # Widgets still hold the values of the plan before, and would be shown instead of the new ones.
        forget_widgets()
    # A question about the region belongs to the page that asked it.
    if page != now.page:
        now.came_from, now.page, now.asked_region = now.page, page, None
    _write(now, library, anew=astray)
    return now


def asked_address() -> dict[str, str]:
    """Return the plan's part of the address that the browser sent with the event of this run."""
    return {name: value for name, value in st.query_params.items() if name not in (AT, PRESENT)}


def moves() -> bool:
    """Return whether this run changes the address."""
    # Where only parts are drawn, the address is written after them.
    return visit().moved or visit().touched


def see_address() -> None:
    """Note whether the event of this run comes from a browser that has not seen our last address."""
    if KEY in st.session_state:
        visit().behind = asked_address() != visit().written


def go_on(library: Library) -> Visit:
    """Write the plan to the address after a press that draws only parts of the page, without `begin`."""
    now = visit()
    now.arrives_at, now.returned = "", False
    now.runs += 1
    _write(now, library, anew=False)
    return now


def _came_from_outside(now: Visit, address: dict[str, str], page: str, is_back: bool) -> bool:
    # An empty or a replaced address means a new link only while the page stays the same.
    switched = page != now.page
    if address == now.written or (switched and not address):
        return False
    # A Back is newer than a press whose run it has cut short; a link of ours was drawn before that press.
    if now.touched and (switched or not is_back):
        return False
    overtaken = address == now.replaced and time.monotonic() - now.replaced_at < STALE_SECONDS
    return not (switched and overtaken)


def _was_written_lately(now: Visit, address: dict[str, str]) -> bool:
    # An event that changes no plan (a box, a fold) may leave before the browser has seen our last address.
    oldest = time.monotonic() - ON_ITS_WAY_SECONDS
    now.earlier = [(at, one) for at, one in now.earlier if at > oldest]
    return any(address == one for _, one in now.earlier)


def _write(now: Visit, library: Library, *, anew: bool) -> None:
    now.touched = False
    wanted = whole_link_parameters(now.plan, now.kept, library.inputs)
    now.moved = wanted != now.written
    if now.moved:
        now.replaced, now.replaced_at = now.written, time.monotonic()
        now.earlier.append((now.replaced_at, now.replaced))
    now.written = wanted
    # Writing sends a message to the browser each time, so it is done only where something differs.
    if anew or dict(st.query_params) != wanted:
        st.query_params.from_dict(wanted)


def change(**values: object) -> None:
    """Change the plan; called by widgets before the page runs again."""
    now = visit()
    now.plan = with_choices(now.plan, **values)
    # Notices tell of the change before this one, and a question left open is answered by going on.
    now.touched, now.rejected, now.cleared, now.asked_region = True, (), None, None


def take_over(link: str, library: Library) -> None:
    """Show the plan of another screen, as its link holds it; what cannot be used of it is passed over."""
    change(**vars(read_link(link, library.inputs)[0]))
    forget_widgets()


def ask_region(region: str, library: Library) -> None:
    """Move to another price book at once, or ask first when that clears the reader's own figures."""
    now = visit()
    if without_own_figures(now.plan, library.inputs) == now.plan:
        change_region(region, library)
    else:
        # Nothing of the plan changes, but the press closes the notices, as any other does.
        change()
        now.asked_region = region if region != now.plan.region else None


def change_region(region: str, library: Library) -> None:
    """Move to another price book; own figures in the old currency cannot come along."""
    plan = visit().plan
    plain = without_own_figures(plan, library.inputs)
    # `change` clears notices, so the notice on lost figures is set after it.
    change(**vars(plain) | {"region": region})
    forget_widgets()
    if plain != plan:
        visit().cleared = "planner.region_cleared"
        visit().old_currency = library.regions[plan.region].book.currency


def keep_region() -> None:
    """Keep the region and every figure."""
    change()
    # The region's own widget shows the region that was pressed, and has to go back to the plan's.
    forget_widgets()


def change_laser(laser: str) -> None:
    """Choose another laser; a count and a quote for the old one cannot come along."""
    plan = visit().plan
    change(laser=laser)
    # A count alone goes without a notice: the new laser shows its published one in the same place.
    quoted = (plan.laser_price, plan.quotes) != (visit().plan.laser_price, visit().plan.quotes)
    forget_widgets()
    visit().cleared = "planner.laser_cleared" if quoted else None


def forget_widgets(*names: str) -> None:
    """Make inputs start again from the plan: the named ones, or all.

    Notes
    -----
    Only the copies of the widgets go. The plan stays, and each widget is given the plan's value when it is
    drawn next.
    """
    keys = [WIDGET + name for name in names] or [
        key for key in st.session_state if str(key).startswith(WIDGET)
    ]
    for key in keys:
        if key in st.session_state:
            visit().starting_anew[key] = st.session_state.pop(key)
    visit().forgotten += 1


def close_loss() -> None:
    """Take away the notice that answers are lost."""
    visit().lost = False


def restart(page: str = "") -> None:
    """Forget this visit and leave it, so that the next person starts fresh: on a page, or on the first."""
    # Everything, not only the visit: keys of widgets and the reader's own values must go too.
    for key in list(st.session_state):
        del st.session_state[key]
    st.session_state[LEFT] = page


def left_for() -> str | None:
    """Return on which page the next visit begins, empty for the first; None while this visit goes on."""
    return st.session_state.get(LEFT)
