"""What published rules say about a reader's ticks: wait, talk first, or nothing here stops you asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Final, Literal, get_args

Verdict = Literal["clear", "talk", "wait"]  # from least to most careful
TreatmentSide = Literal["needles", "laser"]
RuleScope = Literal["needles", "laser", "laser_fractional", "laser_full"]

SafetyGroup = Literal["skin", "tone", "past", "medicines", "health", "plans"]
TimeUnit = Literal["hours", "days", "weeks", "months", "years"]

VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
RULE_SCOPES: Final[tuple[RuleScope, ...]] = get_args(RuleScope)
GROUPS: Final[tuple[SafetyGroup, ...]] = get_args(SafetyGroup)
TIME_UNITS: Final[tuple[TimeUnit, ...]] = get_args(TimeUnit)


@dataclass(frozen=True)
class Rule:
    """What one or more sources say alike.

    Parameters
    ----------
    scope : RuleScope
        What it speaks of: needles, any laser, or one kind of laser.
    low, high : int or None
        How long, in `unit`; only `high` means "up to".
    until : str
        Id of the event or condition that ends the wait; empty where there is none.
    sources : tuple of str
        Ids of the sources, the main one first.

    Raises
    ------
    ValueError
        If a wait has no length and no end, or a length has no unit.
    """

    id: str
    scope: RuleScope
    verdict: Verdict
    low: int | None
    high: int | None
    unit: TimeUnit | Literal[""]
    until: str
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        # The messages begin with a small letter because the file and the row stand before them.
        timed = self.low is not None or self.high is not None
        if timed != bool(self.unit):
            raise ValueError("a length and its unit are known together or not at all.")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("the shortest wait is longer than the longest.")
        if self.verdict == "wait" and not timed and not self.until:
            raise ValueError("a wait needs its length, or what it lasts until.")
        if self.verdict == "clear":
            raise ValueError("a rule says wait or talk first.")

    @property
    def position(self) -> tuple[object, ...]:
        """What it comes to; two rules with the same position agree."""
        return self.verdict, self.low, self.high, self.unit, self.until


@dataclass(frozen=True)
class SafetyQuestion:
    """One thing a reader may tick, with every rule read about it."""

    id: str
    group: SafetyGroup
    rules: tuple[Rule, ...]

    @property
    def verdict(self) -> Verdict:
        """The most careful thing any source says of it."""
        return most_careful(rule.verdict for rule in self.rules)

    @property
    def differs(self) -> bool:
        """Whether sources on the same treatment do not say the same."""
        # Rules on different treatments may differ without contradicting each other.
        pairs = combinations(self.rules, 2)
        return any(one.position != other.position for one, other in pairs if _overlap(one, other))

    def covers(self, kind: TreatmentSide) -> bool:
        """Return whether any rule speaks of needles, or of any laser."""
        return any(_kind(rule.scope) == kind for rule in self.rules)


@dataclass(frozen=True)
class SafetyTicks:
    """What a reader ticked, and the groups of which they said that nothing is true for them."""

    ticked: frozenset[str] = field(default_factory=frozenset[str])
    none_in: frozenset[SafetyGroup] = field(default_factory=frozenset[SafetyGroup])

    def with_group(self, group: Iterable[str], ticked: Iterable[str]) -> SafetyTicks:
        """Return the same answers, but of one group's questions just these are ticked."""
        return replace(self, ticked=(self.ticked - frozenset(group)) | frozenset(ticked))

    def with_none(self, group: SafetyGroup, *, chosen: bool) -> SafetyTicks:
        """Return the same answers, but with or without "none of these" for a group."""
        others = self.none_in - {group}
        return replace(self, none_in=others | {group} if chosen else others)


@dataclass(frozen=True)
class SafetyResult:
    """What the answers come to. `overall` is None while nothing is answered."""

    overall: Verdict | None
    raised: tuple[SafetyQuestion, ...]


def _kind(scope: RuleScope) -> TreatmentSide:
    return "needles" if scope == "needles" else "laser"


def _overlap(one: Rule, other: Rule) -> bool:
    """Return whether two rules speak of the same treatment, or one of them of every laser."""
    if one.scope == other.scope:
        return True
    return "laser" in (one.scope, other.scope) and _kind(one.scope) == _kind(other.scope)


def most_careful(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the most careful of several verdicts; none at all is ``clear``."""
    given: frozenset[Verdict] = frozenset(verdicts)
    # One source that says wait outweighs any number that say less.
    for verdict in reversed(VERDICTS):
        if verdict in given:
            return verdict
    return "clear"


def assess(questions: tuple[SafetyQuestion, ...], answers: SafetyTicks) -> SafetyResult:
    """Return what the ticks come to, the most careful first and else in the order of the questions.

    Notes
    -----
    One more tick never makes the result less careful. A tick that no question knows is left out.
    """
    raised = [one for one in questions if one.id in answers.ticked]
    # What asks for most care is read first, even by somebody who stops reading.
    raised.sort(key=lambda one: -VERDICTS.index(one.verdict))
    # No answer is not the same as "nothing is true for me".
    if not raised and not answers.none_in:
        return SafetyResult(None, ())
    return SafetyResult(most_careful(one.verdict for one in raised), tuple(raised))
