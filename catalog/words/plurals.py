"""Sentences that depend on a count: each has one form for each category of the language's plural rules.

The key here is what the forms share; the last word of a form's key is a category of the Unicode CLDR, such
as ``one`` or ``other``. Which categories a language needs and which a number takes, Babel knows.
"""

from __future__ import annotations

from functools import cache

from babel.core import Locale, UnknownLocaleError

from model.quantities import Range

PLURALS = (
    "behind.lines",
    "board.total_years",
    "board_week.waiting",
    "fair_tests.count",
    "group.would_add_visits",
    "kept_plans.count",
    "kept_plans.laser",
    "paying.months",
    "paying.sessions",
    "planner.count",
    "planner.even_sessions",
    "planner.years",
    "present.tone_studies",
    "skin.todo.waiting",
    "timeline.course",
    "timeline.weeks",
    "values.lead.sessions",
)
OTHER = "other"  # the one category that every language has


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def categories(language: str) -> frozenset[str]:
    """Return the categories a language needs; none for a language that Babel does not know."""
    try:
        # Babel leaves the category that every language has out of its tags.
        return frozenset(_locale(language).plural_form.tags | {OTHER})
    except (UnknownLocaleError, ValueError):
        return frozenset()


def category(language: str, count: int | Range) -> str:
    """Return the category of a count; a range that is not one exact number counts as many."""
    number = count if isinstance(count, int) else count.low if count.is_exact else None
    return OTHER if number is None else _locale(language).plural_form(number)
