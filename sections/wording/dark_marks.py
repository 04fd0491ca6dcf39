"""Dark marks after a treatment, by whose skin was counted."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.evidence.options import Option
from catalog.evidence.records import Finding
from components.visit.view import View

BROWN, MIXED = "dark_marks_brown", "dark_marks"  # rows of the values table: by whose skin was counted


def counted(view: View, thing: str, option: Option) -> Iterator[Finding]:
    """Yield every count of dark marks after one treatment."""
    found = view.library.values.facts(thing, view.plan.concern, option.id).evidence
    # A group that was followed counts too where its size, and so a figure, is not told.
    yield from (one for one in found if one.in_100 is not None or one.weeks is not None)
