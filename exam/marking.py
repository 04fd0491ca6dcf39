"""Marks a sitting and writes the result down: as data for the page, and as the README's section."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import tomli_w

from catalog.library import Library
from catalog.scorecard import GRADE_HEADS, GROUPS, HUMAN, SCREENING, Item, Scorecard, signed_for
from exam.checks.chances import RISK
from exam.checks.money_and_values import COST, OWN_VALUES
from exam.checks.plain_words import PLAIN, grade
from exam.checks.qualifying import CERTIFYING, QUALIFYING
from exam.checks.quality import QUALITY
from exam.pages.sitting import Check, Gaps, Sitting

CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {**QUALIFYING, **CERTIFYING, **QUALITY, **COST, **OWN_VALUES, **RISK, **PLAIN}
)
MARKERS = ("<!-- scorecard -->", "<!-- /scorecard -->")
HEAD = "# Written by `python3 manage.py scorecard` from what the pages show. A test fails when it is stale.\n"


def gaps(sitting: Sitting) -> Mapping[str, Gaps]:
    """Return what each item that is checked still lacks."""
    # A page is read in several states, so the same gap may be found more than once.
    return {name: list(dict.fromkeys(check(sitting))) for name, check in CHECKS.items()}


def marked(sitting: Sitting, found: Mapping[str, Gaps]) -> Scorecard:
    """Return the scorecard of a sitting."""
    items = tuple(_item(name, group, sitting, found) for group, ids in GROUPS.items() for name in ids)
    return Scorecard(items, tuple(grade(page) for page in sitting.pages.values()))


def _item(name: str, group: str, sitting: Sitting, found: Mapping[str, Gaps]) -> Item:
    if name in SCREENING:
        return Item(name, group, "not_applicable", "screening")
    # Nothing that only people can judge follows from the pages, so it is a no until somebody signs.
    if name in HUMAN:
        state, people = signed_for(name, sitting.signed, sitting.data.clinic.checked)
        day = sitting.data.formats(sitting.data.clinic.region).day
        by = "; ".join(f"{one.name}, {one.role}, {day(one.on)}" for one in people)
        return Item(name, group, "yes" if state == "signed" else "no", state, by=by)
    # No yes is written by hand: it follows from nothing being left to mend.
    mark = "no" if found[name] else "yes"
    return Item(id=name, group=group, answer=mark, reason="checked", gaps=len(found[name]))


def as_toml(card: Scorecard) -> str:
    """Return the scorecard as the data file that pages read."""
    pages = [
        {"id": one.page, "grade": one.grade, "smog": one.smog, "longest": one.longest} for one in card.pages
    ]
    return f"{HEAD}\n{tomli_w.dumps({'item': [_item_row(one) for one in card.items], 'page': pages})}"


def _item_row(item: Item) -> dict[str, object]:
    """Return an item as a table of the file; without gaps or signature it has no such line."""
    row = {"id": item.id, "answer": item.answer, "reason": item.reason, "gaps": item.gaps, "by": item.by}
    return {key: value for key, value in row.items() if value}


def as_markdown(card: Scorecard, data: Library) -> str:
    """Return the scorecard as the README shows it: what is met, what is still open, reading grades."""
    words = data.words
    left = [one for one in card.items if one.answer == "no"]
    return "\n".join(
        [
            *(f"* {_met(data, card, group)}" for group in GROUPS),
            *("", words("exam.open_head"), ""),
            *(f"* {words(f'exam.item.{one.id}')} {reason(data, one)}" for one in left),
            *("", _row(*(words(key) for key in GRADE_HEADS.values())), "|---|---|---|---|"),
            *(_row(words(f"nav.{one.page}"), one.grade, one.smog, one.longest) for one in card.pages),
        ]
    )


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _met(data: Library, card: Scorecard, group: str) -> str:
    met, apply = card.met(group)
    return data.words("exam.group_met", group=data.words(f"exam.group.{group}"), met=met, apply=apply)


def reason(data: Library, item: Item) -> str:
    """Return why an item is still open, as one sentence."""
    if item.gaps:
        return data.words("exam.reason.gaps", count=item.gaps)
    return data.words(f"exam.reason.{item.reason}")


def in_readme(readme: str, section: str) -> str:
    """Return the README with its scorecard written anew.

    Raises
    ------
    ValueError
        If the README has no place for it.
    """
    start, end = map(re.escape, MARKERS)
    if len(re.findall(f"{start}.*?{end}", readme, re.DOTALL)) != 1:
        raise ValueError(f"README.md needs the lines {' and '.join(MARKERS)}, once each.")
    whole = f"{MARKERS[0]}\n{section}\n{MARKERS[1]}"
    # As a function, because a backslash in a plain replacement would be read as a sign of the pattern.
    return re.sub(f"{start}.*?{end}", lambda _: whole, readme, flags=re.DOTALL)
