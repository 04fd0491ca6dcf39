"""What the sheet says of the reader, gathered from this visit: what they gave, and let go on paper."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.words.patterns import QUESTIONS_TO_ASK
from components.visit import own_values, session, take_home
from components.visit.own_values import OWN, OwnValues
from components.visit.session import Visit
from components.visit.take_home import TakeHome
from components.visit.view import View
from handout.own import Own
from sections.wording.address import plan_address


@dataclass(frozen=True)
class Given:
    """What this visit holds, to be read again when a file is made: by then a last word may have come."""

    visit: Visit
    values: OwnValues
    chosen: TakeHome
    link: str


def given(view: View) -> Given:
    """Return what this visit holds, and the address of its plan."""
    return Given(session.visit(), own_values.current(), take_home.current(), plan_address(view))


def own(view: View, found: Given) -> Own:
    """Return the reader's own part of the sheet, in words."""
    words, values = view.words, found.values
    return Own(
        matters=_matters(view, values),
        # Once they are rated they stand among what was rated.
        own_words="" if OWN in values.ratings else values.own,
        questions=tuple(
            words(f"question.{one}") for one in QUESTIONS_TO_ASK if one in found.chosen.questions
        ),
        own_question=found.chosen.question,
        safety=_safety(view, found),
        link=found.link,
    )


def _matters(view: View, values: OwnValues) -> tuple[tuple[str, str], ...]:
    steps, things = view.library.values.steps, [one.id for one in view.library.values.things]
    if values.own:
        things.append(OWN)
    rated = [thing for thing in things if thing in values.ratings]
    # What matters most comes first, as on the page where it was rated.
    rated.sort(key=lambda thing: -steps.index(values.ratings[thing]))
    return tuple(
        (
            values.own if thing == OWN else view.words(f"values.thing.{thing}.name"),
            view.words(f"values.step.{values.ratings[thing]}"),
        )
        for thing in rated
    )


def _safety(view: View, found: Given) -> tuple[str, ...]:
    # A part of the ticks would be worse than none, so nothing is printed while the tab has not told of all.
    if not found.chosen.safety or found.visit.unsure:
        return ()
    ticked = found.visit.safety.ticked
    return tuple(
        view.words(f"safety_question.{one.id}.tick")
        for one in view.library.safety.questions
        if one.id in ticked
    )
