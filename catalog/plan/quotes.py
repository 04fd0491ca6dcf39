"""The reader's own quotes and the extras they count, as a link writes them: ids and numbers and dots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, cast, get_args

from model.money.minor import nearest_minor, to_major

# Whole cents without a sign or an exponent; the bounds of the input are checked later.
MONEY = r"\d{1,9}(?:\.\d{1,2})?"
Side = Literal["n", "l"]  # needles and the laser of choice, as a link writes them
SIDES: Final[tuple[Side, ...]] = get_args(Side)
# An amount may hold a dot of its own, so a quote ends only where the next one begins.
ONE = re.compile(rf"([{''.join(SIDES)}])\.([a-z_]+)-({MONEY})(?:\.(?=[a-z])|\Z)", re.ASCII)


@dataclass(frozen=True)
class Quote:
    """What the reader was quoted for one extra of one side, minor units.

    Parameters
    ----------
    side : {"n", "l"}
        Needles or laser.
    minor : int
        For what the extra is priced by: a visit or a whole course.
    """

    side: Side
    item: str
    minor: int

    @property
    def place(self) -> str:
        """Id of the line it stands for, as a link writes it."""
        return f"{self.side}.{self.item}"


def parse_items(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return ids that a link joins by dots, in the order of `known`.

    Raises
    ------
    ValueError
        If an id is not known or stands twice.
    """
    found = text.split(".")
    if len(set(found)) != len(found) or not set(found) <= set(known):
        raise ValueError(text)
    return tuple(one for one in known if one in found)


def parse_quotes(text: str, known: Sequence[str]) -> tuple[Quote, ...]:
    """Return quotes written like ``n.numbing-30.l.antiviral-12.5``, in the order of their lines.

    Parameters
    ----------
    text : str
        Sums in major units.
    known : sequence of str
        Lines that may be quoted, in their order.

    Raises
    ------
    ValueError
        If a quote is not written so, its line is not known, or a line is quoted twice.
    """
    found: list[Quote] = []
    end = 0
    for match in ONE.finditer(text):
        # Anything between two quotes would be dropped without a word.
        if match.start() != end:
            break
        end = match.end()
        found.append(Quote(cast("Side", match[1]), match[2], nearest_minor(Decimal(match[3]))))
    places = [one.place for one in found]
    if end != len(text) or not found or len(set(places)) != len(places) or not set(places) <= set(known):
        raise ValueError(text)
    return sort_quotes(found, known)


def sort_quotes(quotes: Iterable[Quote], known: Sequence[str]) -> tuple[Quote, ...]:
    """Return quotes in the order of `known`, so that equal plans have equal links."""
    return tuple(sorted(quotes, key=lambda one: known.index(one.place)))


def write_money(minor: int) -> str:
    """Return a sum in major units, as a link writes it."""
    # Without needless zeros, so that one sum has one spelling.
    return f"{to_major(minor).normalize():f}"


def write_quotes(quotes: Iterable[Quote]) -> str:
    """Return quotes as a link writes them; ``parse_quotes`` gives them back."""
    return ".".join(f"{one.place}-{write_money(one.minor)}" for one in quotes)


def with_quote(
    quotes: Iterable[Quote], side: Side, item: str, minor: int | None, known: Sequence[str]
) -> tuple[Quote, ...]:
    """Return the quotes with one line quoted anew, or set free again when `minor` is None."""
    kept = [one for one in quotes if (one.side, one.item) != (side, item)]
    return sort_quotes(kept if minor is None else [*kept, Quote(side, item, minor)], known)


def of_side(quotes: Iterable[Quote], side: Side) -> dict[str, int]:
    """Return the quotes of one side by extra, minor units."""
    return {one.item: one.minor for one in quotes if one.side == side}
