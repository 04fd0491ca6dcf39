"""The first days after a session, and when to get help, as the sheet tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.evidence.chances import told
from catalog.evidence.emergency import EmergencyNumber
from catalog.evidence.first_days import when_told
from catalog.evidence.records import Step
from catalog.evidence.safety import LEVELS, Level
from catalog.library import Library
from catalog.plan.plan import Plan
from catalog.words.text import Words
from handout.numbered import Numbered


@dataclass(frozen=True)
class FirstDays:
    """The days after a session of one option: when, and what is normal then."""

    option: str
    sources: str
    days: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Help:
    """One level of help: what to do, whom to call, and the signs."""

    urgent: bool
    title: str
    calls: str
    what: str
    signs: tuple[str, ...]
    sources: str


def first_days(plan: Plan, library: Library, numbers: Numbered) -> tuple[FirstDays, ...]:
    """Return the normal days after needles and after the chosen laser."""
    (needles,) = library.in_role("needles")
    return tuple(_first_days(option, library, numbers) for option in (needles.id, plan.laser))


def _first_days(option: str, library: Library, numbers: Numbered) -> FirstDays:
    words, steps = library.words, library.evidence.first_week
    normal = [one for one in steps if one.option == option and one.kind == "normal"]
    return FirstDays(
        words(f"option.{option}.name"),
        numbers.of_findings(finding for one in normal for finding in one.evidence),
        tuple((when_told(words, one), _told(words, one)) for one in normal),
    )


def _told(words: Words, step: Step) -> str:
    # The sentence takes its figures from the first finding of the row.
    return told(words, f"first_week.{step.id}", step.evidence[0] if step.evidence else None)


def when_to_get_help(plan: Plan, library: Library, numbers: Numbered) -> tuple[Help, ...]:
    """Return the levels of help, the most urgent first, with the numbers of the reader's region."""
    return tuple(_help(level, plan, library, numbers) for level in LEVELS)


def _help(level: Level, plan: Plan, library: Library, numbers: Numbered) -> Help:
    words, reasons = library.words, library.safety.help[level]
    urgent = level == "emergency"
    calls = library.emergency_numbers(plan.region) if urgent else ()
    behind = [study for one in reasons for study in one.studies]
    return Help(
        urgent,
        words(f"safety_help.{level}"),
        " ".join(_call(words, one) for one in calls),
        words(f"safety_help.{level}_do"),
        # What can wait is named in one sentence already.
        () if level == "watch" else tuple(words(f"get_help.{one.id}") for one in reasons),
        numbers.of((*behind, *(one.study for one in calls))),
    )


def _call(words: Words, one: EmergencyNumber) -> str:
    key = "safety_help.call" if one.dialled_from == "any" else "safety_help.call_mobile"
    return f"{words(key, number=one.number, region=words(f'region.{one.region}'))}."


def how_to_reach(plan: Plan, library: Library) -> Iterator[str]:
    """Yield how the clinic is reached, or how to find its number while none is set."""
    words, clinic = library.words, library.clinic
    contact = clinic.contact
    if contact.telephone:
        yield words("safety_help.call_clinic", clinic=clinic.name, telephone=contact.telephone)
    else:
        yield words("safety_help.reach_plain")
    if contact.hours:
        yield words("safety_help.hours", hours=contact.hours)
    if contact.words:
        yield words("safety_help.reach", clinic=clinic.name, contact=contact.words)
    if plan.region != clinic.region and contact.telephone and not contact.dialled.startswith("+"):
        yield words("safety_help.abroad", region=words(f"region.{clinic.region}"))
