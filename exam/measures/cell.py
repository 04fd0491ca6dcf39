"""What stands in a cell of the option grid: points at first glance, and behind them sources and certainty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from exam.measures.patterns import NO_FIGURE

Cell = Mapping[str, Any]
SOURCES = ("source", "sources")
SAID_MISSING = ("not_studied", "none_seen")


def points(cell: Cell) -> list[Cell]:
    """Return the sentences of a cell as they show before anybody taps."""
    # The option grid calls them points, cards with verdicts call them lines.
    return list(cell.get("points") or cell.get("lines") or ())


def first_glance(cell: Cell) -> str:
    """Return every word of a cell at first glance: sentences with what stands on and under them."""
    parts = [one.get(name, "") for one in points(cell) for name in ("text", "badge", "range")]
    return " ".join(part for part in (*parts, cell.get("no_count", "")) if part)


def words(cell: Cell) -> int:
    """Return how many words the sentences have at first glance."""
    # A word with a hyphen or an apostrophe counts once.
    return sum(len(re.findall(r"[\w'-]+", one["text"])) for one in points(cell))


def is_missing(cell: Cell) -> bool:
    """Return whether nothing was found for it."""
    return bool(cell.get("missing", all(one.get("state") == "not_studied" for one in points(cell))))


def sources(value: object) -> list[Cell]:
    """Return every source at any depth of a payload."""
    if isinstance(value, list):
        return [one for inner in value for one in sources(inner)]
    if not isinstance(value, dict):
        return []
    given = [value.get("source"), *(value.get("sources") or ())]
    deeper = [one for name, inner in value.items() if name not in SOURCES for one in sources(inner)]
    return [one for one in given if isinstance(one, dict)] + deeper


def certainty(cell: Cell) -> Cell | None:
    """Return how sure it is, as the cell shows it without a tap on the source."""
    return cell.get("certainty") or cell.get("fold", {}).get("certainty")


def reasons(cell: Cell) -> list[Cell]:
    """Return why it is as sure as it is, finding by finding."""
    return list(cell.get("fold", {}).get("reasons", ()))


def has_number(cell: Cell) -> bool:
    """Return whether a cell gives a number, or says in words that there is none."""
    # A plain word that no number is known counts as an answer; a blank does not.
    said = any(one.get("state") in SAID_MISSING for one in points(cell)) or bool(cell.get("no_count"))
    return said or bool(re.search(r"\d", first_glance(cell)) or NO_FIGURE.search(first_glance(cell)))


def is_ranged(point: Cell) -> bool:
    """Return whether a point that counts people shows its range, or says that there is none."""
    # Only a count of people has a range of this kind; words have none to show.
    counted = point.get("state") == "number"
    return not counted or bool(point.get("range") or re.search(r"\d \w*\s?to \d|\d to \d", point["text"]))
