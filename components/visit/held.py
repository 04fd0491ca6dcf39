"""What a visit holds outside its link, as the browser's tab keeps it: handed over, and taken back.

Ticks, ratings, own words and what else must not be in an address live in the session. A server that was
replaced has lost them while the tab still shows them. So after each run the tab is handed a copy, which it
keeps in memory alone, and hands back to a server that does not know the visit (``components/browser/tab``).
What comes back was in a browser: only what the data know is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import cast, get_args

from catalog.evidence.values import NOT_SURE, Values
from catalog.library import Library
from catalog.words.patterns import QUESTIONS_TO_ASK
from components.palette import Tone
from components.visit import own_values, session, take_home
from components.visit.own_values import CHECK_ANSWERS, OWN_LETTERS, OwnValues
from components.visit.session import Visit
from components.visit.take_home import QUESTION_LETTERS
from model.safety import GROUPS, SafetyTicks

Bag = Mapping[str, object]


def held() -> dict[str, object]:
    """Return what this visit holds outside its link, empty where nothing was given; ready for JSON."""
    now, chosen = session.visit(), take_home.current()
    found = {**_safety(now), **_values(own_values.current()), **_for_files(chosen), **_shown(now)}
    return {name: value for name, value in found.items() if value}


def _safety(now: Visit) -> dict[str, object]:
    return {
        "ticked": sorted(now.safety.ticked),
        "none_in": sorted(now.safety.none_in),
        "printed": now.safety_printed,
    }


def _values(now: OwnValues) -> dict[str, object]:
    answers: dict[str, object] = {
        "ratings": now.ratings,
        "own": now.own,
        "checks": now.checks,
        "before": now.before,
        "after": now.after,
    }
    # The number belongs to the keys of the widgets, and means nothing without an answer.
    return {**answers, "times_cleared": now.times_cleared if any(answers.values()) else 0}


def _for_files(now: take_home.TakeHome) -> dict[str, object]:
    return {
        "questions": sorted(now.questions),
        "own_question": now.question,
        "safety_on_sheet": now.safety,
        "plain_titles": now.plain_titles,
    }


def _shown(now: Visit) -> dict[str, object]:
    plain = Visit(now.plan, (), {})
    return {
        name: getattr(now, name)
        for name in ("tone", "first_days")
        if getattr(now, name) != getattr(plain, name)
    }


# ---- taken back ------------------------------------------------------------------------------


def take_back(bag: Bag, library: Library, *, visit: str, lost: bool) -> None:
    """Take over what a tab still holds of a visit that this server has forgotten.

    Parameters
    ----------
    bag : mapping
        What was held, as the tab handed it back; empty where it holds nothing.
    visit : str
        Name of the visit it was held for.
    lost : bool
        Whether the page was loaded anew after something had been given, which nobody holds any more.

    Notes
    -----
    In the first run of a visit the browser's widgets still show what the tab holds, and what a press has just
    changed on them is newer. Later the widgets were drawn empty, so they have to be set anew.
    """
    now = session.visit()
    # A tab says hello each time it is connected again; to a server that knows the visit that is no news.
    if not lost and visit == session.name():
        return
    now.heard, now.unsure, now.lost = True, False, lost
    now.returned = bool(bag) and not now.fresh
    _take_safety(now, bag, library)
    _take_values(bag, library.values, later=now.returned)
    _take_for_files(take_home.current(), bag)
    if bag.get("tone") in get_args(Tone):
        now.tone = cast("Tone", bag["tone"])
    now.first_days = "laser" if bag.get("first_days") == "laser" else now.first_days
    if now.returned:
        session.forget_widgets()


def _take_safety(now: Visit, bag: Bag, library: Library) -> None:
    known = {one.id: one.group for one in library.safety.questions}
    ticked = now.safety.ticked | _texts(bag, "ticked", known)
    # A tick given since then outweighs an older "none of these" in its list.
    none = (now.safety.none_in | _texts(bag, "none_in", GROUPS)) - {known[one] for one in ticked}
    now.safety = SafetyTicks(frozenset(ticked), frozenset(one for one in GROUPS if one in none))
    now.safety_printed = now.safety_printed or bag.get("printed") is True


def _take_values(bag: Bag, values: Values, *, later: bool) -> None:
    now, own, times = own_values.current(), bag.get("own"), bag.get("times_cleared")
    now.own = now.own or (own[:OWN_LETTERS] if isinstance(own, str) else "")
    known: dict[str, Mapping[str, Collection[str]]] = {
        "ratings": dict.fromkeys(own_values.things(values), values.steps),
        "checks": dict.fromkeys((one.id for one in values.checks), CHECK_ANSWERS),
        "before": (quiz := {one.id: (*one.answers, NOT_SURE) for one in values.questions}),
        "after": quiz,
    }
    for name, answers in known.items():
        setattr(now, name, {**_picks(bag, name, answers), **getattr(now, name)})
    cleared = times if isinstance(times, int) and times >= 0 else 0
    # A number that no widget had yet gives them new keys, so that they start from what came back.
    now.times_cleared = max(now.times_cleared, cleared) + 1 if later else cleared


def _take_for_files(now: take_home.TakeHome, bag: Bag) -> None:
    now.questions |= _texts(bag, "questions", QUESTIONS_TO_ASK)
    question = bag.get("own_question")
    now.question = now.question or (question[:QUESTION_LETTERS] if isinstance(question, str) else "")
    now.safety = now.safety or bag.get("safety_on_sheet") is True
    now.plain_titles = now.plain_titles or bag.get("plain_titles") is True


def _texts(bag: Bag, name: str, known: Collection[str]) -> set[str]:
    found = bag.get(name)
    texts = cast("list[object]", found) if isinstance(found, list) else []
    return {one for one in texts if isinstance(one, str) and one in known}


def _picks(bag: Bag, name: str, known: Mapping[str, Collection[str]]) -> dict[str, str]:
    found = bag.get(name)
    pairs = cast("Mapping[object, object]", found).items() if isinstance(found, Mapping) else ()
    return {str(one): str(answer) for one, answer in pairs if answer in known.get(str(one), ())}
