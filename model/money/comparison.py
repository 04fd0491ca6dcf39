"""Two options beside each other: the difference, where they are equal, and what moves the totals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from model.money.cost import OptionCost, total_of
from model.money.lines import CONSULTATION, Line, extra_price, session_price
from model.money.prices import PriceBook, PricedCourse, Terms
from model.money.what_if import with_days_off, with_price, with_quote, with_sessions, without_extra
from model.quantities import NOTHING, Amount, Range

CostsLess = Literal["first_costs_less", "second_costs_less", "ranges_overlap", "not_known"]


@dataclass(frozen=True)
class Difference:
    """How much more the second option costs than the first, minor units; below zero when less.

    `low` sets the cheapest second against the dearest first, `high` the other way round.
    """

    low: int | None
    typical: int | None
    high: int | None


@dataclass(frozen=True)
class OneSided:
    """A line that is unknown for one option alone, so that the difference leaves it out.

    Parameters
    ----------
    line : str
        Id of the line.
    unknown : str
        Id of the option for which nobody knows it.
    """

    line: str
    unknown: str


@dataclass(frozen=True)
class BreakEven:
    """Where the second option costs no more than the first, at typical figures.

    Parameters
    ----------
    price : int or None
        Dearest session price of the second option that still costs no more, minor units.
    sessions : int or None
        Most sessions of the second option that still cost no more.
    first_sessions : int or None
        Fewest sessions of the first option that cost more than the second; None if no
        number within the limit does.
    """

    price: int | None
    sessions: int | None
    first_sessions: int | None


@dataclass(frozen=True)
class Influence:
    """How far one input, alone, moves an option's typical total, minor units."""

    option: str
    input: str
    low: int
    high: int

    @property
    def swing(self) -> int:
        """Total with the input at its high, less the total with it at its low."""
        return self.high - self.low


def difference(first: Amount, second: Amount) -> Difference:
    """Return the second total less the first, as widely as the two ranges allow."""
    here, there = first.minor, second.minor
    # The widest gap that both ranges allow: cheapest against dearest, and the other way round.
    pairs = (
        (there.low, here.high),
        (there.typical, here.typical),
        (there.high, here.low),
    )
    return Difference(*(None if a is None or b is None else a - b for a, b in pairs))


def cost_difference(first: PricedCourse, second: PricedCourse, book: PriceBook, terms: Terms) -> Difference:
    """Return how much more the second course costs than the first.

    Notes
    -----
    A first visit comes before either course. Where its fee is the same for both it stays out of the
    difference: one and the same fee cannot be low for one side and high for the other.
    """
    whole = difference(total_of(first, book, terms), total_of(second, book, terms))
    if _first_visit(first) != _first_visit(second):
        return whole
    first, second = without_extra(first, CONSULTATION), without_extra(second, CONSULTATION)
    apart = difference(total_of(first, book, terms), total_of(second, book, terms))
    if whole.typical is None:
        return apart
    # Tax is rounded on each whole sum, so without the fee an edge may miss the typical gap by a minor unit.
    low = None if apart.low is None else min(apart.low, whole.typical)
    high = None if apart.high is None else max(apart.high, whole.typical)
    return Difference(low, whole.typical, high)


def _first_visit(course: PricedCourse) -> tuple[bool, int | None]:
    """Return whether a first visit can be charged with a course, and the reader's quote for it."""
    return any(extra.id == CONSULTATION for extra in course.extras), course.quotes.get(CONSULTATION)


def one_sided(first: OptionCost, second: OptionCost) -> tuple[OneSided, ...]:
    """Return every line that nobody knows for one option while the other total holds it, or has no such line.

    Notes
    -----
    A line that only one option has counts where it is usual for that option. What an option never asks
    for is not unknown.
    """
    lines = dict.fromkeys(line.id for option in (first, second) for line in option.lines)
    pairs = ((second, first), (first, second))
    return tuple(
        OneSided(line, asked.course.id)
        for line in lines
        for asked, other in pairs
        if _left_out(line, asked, other)
    )


def _left_out(line: str, asked: OptionCost, other: OptionCost) -> bool:
    unknown, beside = ({one.id: one for one in option.lines}.get(line) for option in (asked, other))
    if unknown is None or unknown.status != "ask":
        return False
    return line in asked.course.usual_extras if beside is None else _adds(beside)


def _adds(line: Line) -> bool:
    return line.status == "included" and line.amount.minor != NOTHING


def which_costs_less(gap: Difference) -> CostsLess:
    """Return which option costs less, when the ranges allow that to be said at all."""
    # Only when the whole gap lies on one side does one option cost less whatever the prices turn out to be.
    if gap.low is not None and gap.low > 0:
        return "first_costs_less"
    if gap.high is not None and gap.high < 0:
        return "second_costs_less"
    return "not_known" if gap.low is None or gap.high is None else "ranges_overlap"


def _typical(course: PricedCourse, book: PriceBook, terms: Terms) -> int | None:
    typical = course.sessions.typical
    # The typical total is that of the typical count alone, and one count is quicker than all of a range.
    one = course if typical is None else with_sessions(course, typical)
    return total_of(one, book, terms).minor.typical


def _largest(limit: int, fits: Callable[[int], bool], guess: int = 0) -> int | None:
    """Return the largest number from 0 to `limit` that fits, when fitting only ever stops once.

    Parameters
    ----------
    guess : int
        Where it probably lies; a good guess saves most of the search and a bad one costs two looks.
    """
    if 0 < guess < limit and fits(guess) and not fits(guess + 1):
        return guess
    if not fits(0):
        return None
    low, high = 0, limit
    # Totals only ever rise with sessions and prices, so halving finds the last one that fits.
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def break_even(
    first: PricedCourse, second: PricedCourse, book: PriceBook, terms: Terms, most_sessions: int
) -> BreakEven:
    """Return the price and session counts at which the two typical totals meet.

    Parameters
    ----------
    first, second : PricedCourse
        For example needles and the laser of choice.
    most_sessions : int
        Largest session count worth asking about.
    """
    target = _typical(first, book, terms)
    # Without a typical total of the first option there is nothing to meet.
    if target is None:
        return BreakEven(None, None, None)

    most = _most_sessions(second, target, book, terms, most_sessions)
    dearest = _dearest_price(second, target, book, terms)
    other = _typical(second, book, terms)
    within = None if other is None else _most_sessions(first, other, book, terms, most_sessions)
    # At the limit of the input the answer would only tell where the input ends.
    dearer_from = None if within is None or within == most_sessions else within + 1
    return BreakEven(dearest, most, dearer_from)


def _dearest_price(course: PricedCourse, target: int, book: PriceBook, terms: Terms) -> int | None:
    """Return the dearest session price, minor units, at which the typical total stays within `target`."""
    free, at_target = (_typical(with_price(course, price), book, terms) for price in (0, target))
    if free is None or at_target is None:
        return None
    # Totals rise in a straight line with the price, but for the rounding of tax.
    rise = at_target - free
    guess = (target - free) * target // rise if rise > 0 else 0

    def costs_no_more(price: int) -> bool:
        spent = _typical(with_price(course, price), book, terms)
        return spent is not None and spent <= target

    # One session at more than the whole target would be too dear, so the target is the limit.
    return _largest(target, costs_no_more, guess)


def _most_sessions(
    course: PricedCourse, target: int, book: PriceBook, terms: Terms, limit: int
) -> int | None:
    """Return the most sessions, up to `limit`, at which the typical total stays within `target`."""
    if _typical(with_sessions(course, 1), book, terms) is None:
        return None

    def costs_no_more(sessions: int) -> bool:
        spent = _typical(with_sessions(course, sessions), book, terms)
        # No session at all always fits; it tells that not even one does.
        return sessions == 0 or (spent is not None and spent <= target)

    return _largest(limit, costs_no_more)


def _inputs(
    course: PricedCourse, book: PriceBook, terms: Terms
) -> Iterator[tuple[str, Range, Callable[[int], PricedCourse]]]:
    """Yield every input that may move a total: its name, its range, and the course at one figure of it."""
    price = session_price(course, book).minor
    yield "price", price, lambda figure: with_price(course, figure)
    # A chosen count is exact, so it moves nothing and is left out below.
    yield "sessions", course.sessions, lambda figure: with_sessions(course, figure)
    # What is not counted cannot move a total.
    if terms.count_time_off:
        yield "time_off", course.days_off, lambda figure: with_days_off(course, figure)
    for extra in course.extras:
        if extra.id in terms.counted:
            edges = extra_price(course, book, extra.id).minor
            yield extra.id, edges, partial(with_quote, course, extra.id)


def influences(courses: tuple[PricedCourse, ...], book: PriceBook, terms: Terms) -> tuple[Influence, ...]:
    """Return what moves the totals most: each input alone from its low to its high, the rest typical.

    Notes
    -----
    Sorted from the widest swing to the narrowest. An input without both ends is left out.
    """
    found: list[Influence] = []
    for course in courses:
        for name, edges, at in _inputs(course, book, terms):
            if edges.low is None or edges.high is None or edges.is_exact:
                continue
            low, high = (_typical(at(edge), book, terms) for edge in (edges.low, edges.high))
            if low is not None and high is not None:
                found.append(Influence(course.id, name, low, high))
    return tuple(sorted(found, key=lambda influence: -influence.swing))
