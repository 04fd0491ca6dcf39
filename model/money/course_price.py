"""What the clinic charges for the course itself, which is what somebody would borrow to have it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from model.money.cost import whole_course
from model.money.prices import BasicLine, PriceBook, PricedCourse, Terms
from model.quantities import Amount, add_up

COURSE_LINES: Final[tuple[BasicLine, ...]] = ("sessions", "tax")


def course_itself(course: PricedCourse, book: PriceBook, terms: Terms) -> Amount:
    """Return the price of a course: its sessions, the included extras that the clinic sells, and their tax.

    Notes
    -----
    Upkeep, travel, shop goods and lost pay are not in it, whatever the totals hold.
    """
    sold = {extra.id for extra in course.extras if extra.taxed}
    # Without an upkeep visit, extras of every visit and tax come with the sessions alone.
    lines = whole_course(replace(course, upkeep_per_year=0), book, terms)
    counted = (line for line in lines if line.status == "included" and line.id in (*COURSE_LINES, *sold))
    return add_up(book.currency, (line.amount for line in counted))
