"""What one option will have cost: line by line, in total, by part, a year, and date by date.

Every option goes through the same functions on the same terms, so neither side can be counted more
generously than the other. Doing nothing is a course with no sessions: it has no lines and costs 0.

The vocabulary, from small to large:

- A *line* is one row of a cost table; `model.money.lines` makes it. Only an ``included`` line counts.
- The *total* is the sum of the lines that count, of one and the same course at each edge. An edge that is
  unknown in one of them is unknown in the total, because a sum with a gap in it would look like a lower
  price. A line to ``ask`` is not part of it.
- A *part* is what lines pay for: one of the four basic lines, or all extras together. The parts add up to
  the total at the typical edge.
- A *visit* is a day on which something is paid: a session, or upkeep after the last session.
- The *cumulative* cost has a step for each visit and one for the end of the horizon. Its last step is the
  total.

Each step is worked out afresh, as the whole table after so many sessions and so much upkeep. So the rules
for a line exist once, and tax is rounded on the sum of each step, not visit by visit.

A course may be a range, such as 3 to 5 sessions. Every count in it has upkeep from the end of its own course
(`model.money.visits`). The low edge of the total is that of the count with the fewest paid visits, the high
edge that of the count with the most. So the total of every count of the range lies inside the range of the
total. The lines of sessions and of upkeep each have a range of their own, and added up they may reach
further: where sessions are most, upkeep is least. Their typical figures add up to the typical total.

Totals are asked for far more often than tables, for example to draw the next taps ahead. `total_of` and
`cumulative` therefore drop the lines that cannot count before they work anything out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from model.money.lines import Line, cost_lines, visits_amount
from model.money.prices import BASIC_LINES, BasicLine, PriceBook, PricedCourse, Terms
from model.money.visits import Visits, all_visits, visit_days, visits_by_day
from model.money.what_if import only_counted
from model.quantities import Amount, add_up, round_half_up

Part = BasicLine | Literal["extras"]

VISIT_LINES: Final = ("sessions", "upkeep")  # paid for at every visit, at the price of a session
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
    visits : Visits
        Sessions and the upkeep visits that are counted.

    Notes
    -----
    `total` is the last step of `cumulative`. It is the sum of the included lines, and of `parts`, at the
    typical edge; at the other edges too, unless upkeep is counted and the count of sessions is a range.
    """

    course: PricedCourse
    lines: tuple[Line, ...]
    parts: Mapping[Part, Amount]
    total: Amount
    per_year: Amount
    cumulative: tuple[Spend, ...]
    visits: Visits

    @property
    def lines_reach_further(self) -> bool:
        """True when sessions and upkeep, added up, go past the edges of the total."""
        return self.visits.sessions + self.visits.upkeep != self.visits.paid


def whole_course(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[Line, ...]:
    """Return the lines of an option after its whole course and all upkeep within the horizon."""
    return cost_lines(course, book, terms, all_visits(course, terms, course.upkeep_per_year))


def _sum(lines: Iterable[Line], currency: str) -> Amount:
    return add_up(currency, (line.amount for line in lines if line.status == "included"))


def _total(course: PricedCourse, book: PriceBook, terms: Terms, visits: Visits) -> Amount:
    """Return the sum of what counts after some visits; an edge unknown in any of it is unknown in the sum."""
    others = [line for line in cost_lines(course, book, terms, visits) if line.id not in VISIT_LINES]
    # Sessions and upkeep are paid for together, so that each edge is that of one course.
    return visits_amount(course, book, visits) + _sum(others, book.currency)


def parts(lines: tuple[Line, ...], currency: str) -> Mapping[Part, Amount]:
    """Return the included lines gathered by what they pay for; all extras together are one part.

    Notes
    -----
    The parts add up to the sum of the lines.
    """

    def of(part: Part) -> Amount:
        return _sum((line for line in lines if _part(line) == part), currency)

    return MappingProxyType({part: of(part) for part in PARTS})


def _part(line: Line) -> Part:
    basic: dict[str, Part] = {one: one for one in BASIC_LINES}
    return basic.get(line.id, "extras")


def total_of(course: PricedCourse, book: PriceBook, terms: Terms) -> Amount:
    """Return the total of an option, from the lines that can be in it alone."""
    visits = all_visits(course, terms, course.upkeep_per_year)
    return _total(only_counted(course, book, terms), book, terms, visits)


def last_payment(course: PricedCourse, terms: Terms) -> date:
    """Return the day of the last visit, upkeep included; the first day when there is none.

    Notes
    -----
    It follows from the visits alone, so it is known even where no price is.
    """
    return max(visit_days(course, terms), default=terms.start)


def cumulative(course: PricedCourse, book: PriceBook, terms: Terms) -> tuple[Spend, ...]:
    """Return what has been spent after each payment, and at the end of the horizon.

    Notes
    -----
    No known edge ever falls, and the last step equals the total.
    """
    # Lines that cannot count are dropped first, because the sums are made again for every visit.
    course = only_counted(course, book, terms)
    # Doing nothing has no visit, yet its line runs from the first day to the last.
    steps = [Spend(day, _total(course, book, terms, done)) for day, done in visits_by_day(course, terms)]
    # A long course may run past the horizon; its last payment still belongs to its total.
    if steps[-1].day < terms.end:
        steps.append(Spend(terms.end, steps[-1].amount))
    return tuple(steps)


def cost(course: PricedCourse, book: PriceBook, terms: Terms) -> OptionCost:
    """Return everything about the cost of one option, on the shared terms."""
    lines, whole = whole_course(course, book, terms), total_of(course, book, terms)
    # Rounded for each edge, so the yearly shares may miss the total by a few minor units.
    yearly = whole.minor.each(lambda edge: round_half_up(edge, terms.horizon_years))
    return OptionCost(
        course=course,
        lines=lines,
        parts=parts(lines, book.currency),
        total=whole,
        per_year=Amount(book.currency, yearly),
        cumulative=cumulative(course, book, terms),
        visits=all_visits(course, terms, course.upkeep_per_year),
    )
