"""What one option will have cost: line by line, in total, by part, a year, and date by date.

Every option goes through the same functions on the same terms, so neither side can be counted more
generously than the other. Doing nothing is a course with no sessions: it has no lines and costs 0.

The vocabulary, from small to large:

- A *line* is one row of a cost table; `model.money.lines` makes it. Only an ``included`` line counts.
- The *total* is the sum of the lines that count. An edge that is unknown in one of them is unknown in the
  total, because a sum with a gap in it would look like a lower price. A line to ``ask`` is not part of it.
- A *part* is what lines pay for: one of the four basic lines, or all extras together. The parts add up to
  the total.
- A *visit* is a day on which something is paid: a session, or upkeep after the last session.
- The *cumulative* cost has a step for each visit and one for the end of the horizon. Its last step is the
  total.

Each step is worked out afresh, as the whole table after so many sessions and so much upkeep. So the rules
for a line exist once, and tax is rounded on the sum of each step, not visit by visit.

A course may be a range, such as 3 to 5 sessions. The days are those of its longest edge, and so is the day
from which upkeep counts. An edge with fewer sessions stops rising once its own last session is paid.

Totals are asked for far more often than tables, for example to draw the next taps ahead. `total_of` and
`cumulative` therefore drop the lines that cannot count before they work anything out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from model.money.lines import Line, cost_lines
from model.money.prices import BASIC_LINES, BasicLine, PriceBook, PricedCourse, Terms
from model.money.visits import session_days, upkeep_days
from model.money.what_if import only_counted
from model.quantities import Amount, add_up, round_half_up

Part = BasicLine | Literal["extras"]

PARTS: Final[tuple[Part, ...]] = (*BASIC_LINES, "extras")


@dataclass(frozen=True)
class Spend:
    """What has been spent by the end of a day."""

    day: date
    amount: Amount


@dataclass(frozen=True)
class OptionCost:
    """The cost of one option.

    Parameters
    ----------
    course : PricedCourse
        What was costed.
    lines : tuple of Line
        All lines, included or not.
    parts : mapping of Part to Amount
        The included lines gathered by what they pay for, in a fixed order.
    per_year : Amount
        The total shared out over the years looked ahead, rounded half up.
    cumulative : tuple of Spend
        What has been spent after each payment.

    Notes
    -----
    `total` is the sum of the included lines, the sum of `parts`, and the last step of `cumulative`.
    """

    course: PricedCourse
    lines: tuple[Line, ...]
    parts: Mapping[Part, Amount]
    total: Amount
    per_year: Amount
    cumulative: tuple[Spend, ...]


def whole_course(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[Line, ...]:
    """Return the lines of an option after its whole course and all upkeep within the horizon."""
    upkeep = len(upkeep_days(course, terms, course.upkeep_per_year))
    return cost_lines(course, book, terms, course.sessions, upkeep)


def total(lines: Iterable[Line], currency: str) -> Amount:
    """Return the sum of the included lines; an edge unknown in any of them is unknown in the sum."""
    return add_up(currency, (line.amount for line in lines if line.status == "included"))


def parts(lines: tuple[Line, ...], currency: str) -> Mapping[Part, Amount]:
    """Return the included lines gathered by what they pay for; all extras together are one part.

    Notes
    -----
    The parts add up to the total of the lines.
    """

    def of(part: Part) -> Amount:
        return total((line for line in lines if _part(line) == part), currency)

    return MappingProxyType({part: of(part) for part in PARTS})


def _part(line: Line) -> Part:
    basic: dict[str, Part] = {one: one for one in BASIC_LINES}
    return basic.get(line.id, "extras")


def total_of(course: PricedCourse, book: PriceBook, terms: Terms) -> Amount:
    """Return the total of an option, from the lines that can be in it alone."""
    return total(whole_course(only_counted(course, book, terms), book, terms), book.currency)


def _paid_by(course: PricedCourse, book: PriceBook, terms: Terms, sessions: int, upkeep: int) -> Amount:
    # An edge with fewer sessions stops rising once its own last session is paid.
    so_far = course.sessions.each(lambda planned: min(planned, sessions))
    return total(cost_lines(course, book, terms, so_far, upkeep), book.currency)


def _visits(course: PricedCourse, terms: Terms) -> tuple[tuple[date, ...], tuple[date, ...]]:
    return session_days(course, terms), upkeep_days(course, terms, course.upkeep_per_year)


def last_payment(course: PricedCourse, terms: Terms) -> date:
    """Return the day of the last visit, upkeep included; the first day when there is none.

    Notes
    -----
    It follows from the visits alone, so it is known even where no price is.
    """
    session_visits, upkeep_visits = _visits(course, terms)
    return max((*session_visits, *upkeep_visits), default=terms.start)


def cumulative(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[Spend, ...]:
    """Return what has been spent after each payment, and at the end of the horizon.

    Notes
    -----
    No known edge ever falls, and the last step equals the total.
    """
    # Lines that cannot count are dropped first, because the sums are made again for every visit.
    course = only_counted(course, book, terms)
    session_visits, upkeep_visits = _visits(course, terms)
    # Each step is a day with the sessions and the upkeep visits that are over by then.
    steps = [(day, number, 0) for number, day in enumerate(session_visits, start=1)]
    # Upkeep is counted from the last session, so every session is over by then.
    steps += [(day, len(session_visits), number) for number, day in enumerate(upkeep_visits, start=1)]
    # A long course may run past the horizon; its last payment still belongs to its total.
    last = max([terms.end, *(day for day, _, _ in steps)])
    # Doing nothing has no visit, yet its line runs from the first day to the last.
    ends = steps or [(terms.start, 0, 0)]
    if ends[-1][0] < last:
        ends.append((last, len(session_visits), len(upkeep_visits)))
    return tuple(Spend(day, _paid_by(course, book, terms, done, kept)) for day, done, kept in ends)


def cost(course: PricedCourse, book: PriceBook, terms: Terms) -> OptionCost:
    """Return everything about the cost of one option, on the shared terms."""
    lines = whole_course(course, book, terms)
    # The total is the sum of its parts, so that the chart of parts can never miss a cent of it.
    gathered = parts(lines, book.currency)
    whole = add_up(book.currency, gathered.values())
    # Rounded for each edge, so the yearly shares may miss the total by a few minor units.
    yearly = whole.minor.each(lambda edge: round_half_up(edge, terms.horizon_years))
    return OptionCost(
        course=course,
        lines=lines,
        parts=gathered,
        total=whole,
        per_year=Amount(book.currency, yearly),
        cumulative=cumulative(course, book, terms),
    )
