"""What is measured beside what it has to reach, as lines of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """One line of the table. ``holds`` is None where there is nothing to reach, only to compare with."""

    what: str
    goal: str
    value: str
    holds: bool | None


def print_table(title: str, goals: Iterable[Goal]) -> None:
    """Print a title and one line for each goal."""
    print(f"\n{title}")
    print(f"{'':<42} {'goal':>12} {'value':>12}   holds")
    for one in goals:
        holds = "" if one.holds is None else "yes" if one.holds else "NO"
        print(f"{one.what:<42} {one.goal:>12} {one.value:>12}   {holds}".rstrip())
