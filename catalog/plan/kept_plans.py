"""Up to three plans kept beside the one in hand, and the part of the link that carries them.

Each kept plan is one parameter, ``a``, ``b`` or ``c``, whose value holds that plan's own link
with tildes for its signs: ``a=sessions~4~price~250``. No plan's link can hold a tilde, every
browser and chat leaves one alone, and a plan inside a plan has no name to stand under.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args
from urllib.parse import urlencode

from catalog.plan.inputs import Input
from catalog.plan.link import Rejected, RejectedBecause, link_parameters, read_link
from catalog.plan.plan import Plan, default_plan

Letter = Literal["a", "b", "c"]

LETTERS: Final[tuple[Letter, ...]] = get_args(Letter)

BETWEEN = "~"
USUAL = "usual"  # a kept plan that differs in nothing; an empty value would get lost on the way


@dataclass(frozen=True)
class Kept:
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


def keep(kept: Kept, plan: Plan, inputs: Mapping[str, Input]) -> Kept:
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


def remove(kept: Kept, letter: Letter) -> Kept:
    """Take a kept plan away; the others keep their letters."""
    return replace(kept, **{letter: None})


def swap(kept: Kept, letter: Letter, plan: Plan, inputs: Mapping[str, Input]) -> tuple[Kept, Plan]:
    """Take a kept plan in hand, and keep the one in hand in its place.

    Returns
    -------
    Kept
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
    if len(parts) % 2:
        return "not_usable"
    if len(dict(pairs)) < len(pairs):
        return "repeated"
    plan, rejected = read_link(dict(pairs), inputs)
    return rejected[0].reason if rejected else plan


def read_whole_link(
    query: str | Mapping[str, str], inputs: Mapping[str, Input]
) -> tuple[Plan, Kept, tuple[Rejected, ...]]:
    """Return the plan a link carries, the kept plans beside it, and what could not be used."""
    plan, rejected = read_link(query, inputs)
    kept, left = Kept(), list[Rejected]()
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


def whole_link_parameters(plan: Plan, kept: Kept, inputs: Mapping[str, Input]) -> dict[str, str]:
    """Return the parameters that carry a plan and the kept ones.

    Notes
    -----
    ``read_whole_link`` of these gives the same plans back.
    """
    return link_parameters(plan, inputs) | {letter: encode(one, inputs) for letter, one in kept.plans}


def write_whole_link(plan: Plan, kept: Kept, inputs: Mapping[str, Input]) -> str:
    """Return the query string that carries a plan and the kept ones."""
    return urlencode(whole_link_parameters(plan, kept, inputs))
