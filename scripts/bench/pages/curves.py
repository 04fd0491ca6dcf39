"""What the pages beside ours draw: the six curves of one course, as our own timeline has them."""

from __future__ import annotations

from datetime import date

from answers.course import about_course
from catalog.library import library
from catalog.plan.link import read_link

LINK = "sessions=4&interval=5&start=2027-01-11"
FIRST_WEEK = 20

Line = dict[str, object]


def lines() -> list[Line]:
    """Return the slow, typical and fast course of both responses as Plotly lines, shares of 100."""
    data = library()
    plan, _ = read_link(LINK, data.inputs)
    # A fixed day, so that every run draws the same curves.
    weeks = about_course(plan, data, date(2026, 11, 22)).weeks
    numbers = [point.week for point in weeks]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "name": f"{response} {edge}",
            "x": numbers,
            "y": [100 * getattr(getattr(point, response), edge) for point in weeks],
        }
        for response in ("tissue", "visible")
        for edge in ("slow", "typical", "fast")
    ]


def cursor(week: int) -> Line:
    """Return the upright line at a week."""
    return {"type": "scatter", "mode": "lines", "name": "week", "x": [week, week], "y": [0, 100]}
