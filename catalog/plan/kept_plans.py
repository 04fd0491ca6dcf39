"""Up to three plans kept beside the one in hand, and the part of the link that carries them.

The plan *in hand* is the one that pages show and that every input changes. A reader may *keep* it: a copy
stands under the first free *letter*, ``a``, ``b`` or ``c``, while the plan in hand goes on. A letter never
moves to another plan by itself, so that a plan talked about as B stays B when A is removed.

To *swap* is to take a kept plan in hand and keep the one in hand in its place, so no plan is lost. No plan is
ever kept twice. The *week* that a reader looks at is no part of that: plans that differ in nothing else are
the same plan, and a kept plan holds the usual week.

In the link each kept plan is one parameter, named by its letter. Its value is that plan's own link, with
tildes in place of both signs: ``a=sessions~4~price~250``. No plan's link can hold a tilde, and every browser
and chat leaves one alone. A plan inside a plan has no name to stand under, so plans cannot be nested.

The link of a plan (`catalog.plan.link`) does not know the letters and rejects them as unknown. Reading the
*whole link* first takes off what it got when it was passed on (`catalog.plan.passed_on`). Then it picks the
letters up and reads each value by the same rules as the link itself. A kept plan with a fault is left out
whole and named, because half of it would be a plan that nobody kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args
from urllib.parse import urlencode

from catalog.plan.inputs import Input
from catalog.plan.link import Query, Rejected, RejectedBecause, link_parameters, read_link, usable
from catalog.plan.passed_on import as_written
from catalog.plan.plan import Plan, default_plan
from catalog.plan.trackers import NO_TRACKERS, Trackers

Letter = Literal["a", "b", "c"]

LETTERS: Final[tuple[Letter, ...]] = get_args(Letter)

BETWEEN = "~"
USUAL = "usual"  # a kept plan that differs in nothing; an empty value would get lost on the way


@dataclass(frozen=True)
class KeptPlans:
    """The kept plans by letter; None where nothing is kept."""

    a: Plan | None = None
    b: Plan | None = None
    c: Plan | None = None

    @property
    def plans(self) -> tuple[tuple[Letter, Plan], ...]:
        """Letter and plan of each one there is, in their order."""
        return tuple((letter, plan) for letter in LETTERS if (plan := self[letter]) is not None)

    @property
    def is_full(self) -> bool:
        """True when there is no room for another."""
        return len(self.plans) == len(LETTERS)

    def __getitem__(self, letter: Letter) -> Plan | None:
        return getattr(self, letter)

    def letter_of(self, plan: Plan) -> Letter | None:
        """Return where a plan is kept; the week a reader looks at makes no other plan of it."""
        return next((letter for letter, kept in self.plans if kept == replace(plan, week=kept.week)), None)


def keep(kept: KeptPlans, plan: Plan, inputs: Mapping[str, Input]) -> KeptPlans:
    """Keep a plan under the first free letter; nothing changes when it is kept or there is no room.

    Notes
    -----
    Other plans keep their letters. The week a reader looks at is left out.
    """
    # Letters are kept, so that a plan talked about as B stays B.
    free = next((letter for letter in LETTERS if kept[letter] is None), None)
    if free is None or kept.letter_of(plan):
        return kept
    return replace(kept, **{free: _unread(plan, inputs)})


def _unread(plan: Plan, inputs: Mapping[str, Input]) -> Plan:
    return replace(plan, week=default_plan(inputs).week)


def remove(kept: KeptPlans, letter: Letter) -> KeptPlans:
    """Take a kept plan away; the others keep their letters."""
    return replace(kept, **{letter: None})


def swap(kept: KeptPlans, letter: Letter, plan: Plan, inputs: Mapping[str, Input]) -> tuple[KeptPlans, Plan]:
    """Take a kept plan in hand, and keep the one in hand in its place.

    Returns
    -------
    KeptPlans
        Unchanged when the plan in hand is kept already, so that none is ever kept twice.
    Plan
        The plan now in hand, at the week the reader was looking at.
    """
    wanted = kept[letter]
    if wanted is None:
        return kept, plan
    if kept.letter_of(plan) is None:
        kept = replace(kept, **{letter: _unread(plan, inputs)})
    return kept, replace(wanted, week=plan.week)


def encode(plan: Plan, inputs: Mapping[str, Input]) -> str:
    """Return a plan as the value of one parameter."""
    return BETWEEN.join(part for pair in link_parameters(plan, inputs).items() for part in pair) or USUAL


def decode(text: str, inputs: Mapping[str, Input]) -> Plan | RejectedBecause:
    """Return the plan in the value of one parameter, or why there is none.

    Notes
    -----
    Kept whole or not at all: half of it would be a plan that nobody kept.
    """
    parts = [] if text == USUAL else text.split(BETWEEN)
    pairs = tuple(zip(parts[::2], parts[1::2], strict=False))
    # Names and values take turns, so an odd number of parts is no plan.
    if len(parts) % 2:
        return "not_usable"
    # In a link the last of a repeated name counts; a kept plan with a doubt is not kept.
    if len(dict(pairs)) < len(pairs):
        return "repeated"
    plan, rejected = read_link(dict(pairs), inputs)
    return rejected[0].reason if rejected else plan


def read_whole_link(
    query: Query, inputs: Mapping[str, Input], trackers: Trackers = NO_TRACKERS
) -> tuple[Plan, KeptPlans, tuple[Rejected, ...]]:
    """Return the plan a link carries, the kept plans beside it, and what could not be used.

    Parameters
    ----------
    trackers : Trackers
        Parts that are left out without a word.

    Notes
    -----
    A link that was passed on is read as it was written (`catalog.plan.passed_on`).
    """

    def can_be_used(name: str, text: str) -> bool:
        if name in LETTERS:
            return isinstance(decode(text, inputs), Plan)
        return name in inputs and usable(text, inputs[name])

    written = as_written(query, (*inputs, *LETTERS), can_be_used, trackers)
    plan, rejected = read_link(written, inputs)
    kept, left = KeptPlans(), list[Rejected]()
    for one in rejected:
        # A letter that is repeated or broken was rejected for a reason of its own.
        if one.name not in LETTERS or one.reason != "unknown":
            left.append(one)
            continue
        found = decode(one.value, inputs)
        if isinstance(found, Plan):
            kept = replace(kept, **{one.name: found})
        else:
            left.append(replace(one, reason=found))
    return plan, kept, tuple(left)


def whole_link_parameters(plan: Plan, kept: KeptPlans, inputs: Mapping[str, Input]) -> dict[str, str]:
    """Return the parameters that carry a plan and the kept ones.

    Notes
    -----
    ``read_whole_link`` of these gives the same plans back.
    """
    return link_parameters(plan, inputs) | {letter: encode(one, inputs) for letter, one in kept.plans}


def write_whole_link(plan: Plan, kept: KeptPlans, inputs: Mapping[str, Input]) -> str:
    """Return the query string that carries a plan and the kept ones."""
    return urlencode(whole_link_parameters(plan, kept, inputs))
