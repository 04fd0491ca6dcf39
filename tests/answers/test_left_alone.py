"""The main study of the mirror, with the change of skin left alone taken off its readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answers.explain import explain
from answers.left_alone import LeftAlone, left_alone
from catalog.evidence.points import Point
from catalog.library import library


def with_alone(early: str, late: str, weeks: tuple[str, str] = ("13", "26")) -> LeftAlone | None:
    """The answer when the side left alone had read something else, or on other days."""

    def changed(point: Point) -> Point:
        if point.side == "needled":
            return point
        first = point.week == 13
        value, week = (early, weeks[0]) if first else (late, weeks[1])
        return replace(point, value=Decimal(value), week=Decimal(week))

    known = tuple(replace(one, points=tuple(map(changed, one.points))) for one in library().points)
    return left_alone(replace(library(), points=known))


def test_skin_left_alone_is_taken_off_both_readings():
    found = left_alone(library())
    assert found is not None
    assert (found.alone_early, found.alone_late) == (Decimal("1.0"), Decimal("0.4"))
    assert (found.early, found.late) == (Decimal("1.4"), Decimal("3.0"))
    assert len(found.paces) == 3, "one for each delay that studies allow"


def test_skin_left_alone_that_did_not_change_leaves_the_pace_of_the_needled_side():
    # 2.4 of 3.4 points by week 13: the pace behind the typical line, 8.3 to 10.5 weeks.
    found = with_alone("0", "0")
    assert found is not None
    assert [round(pace.tau, 1) for pace in found.paces] == [10.5, pytest.approx(9.7, abs=0.3), 8.3]


@pytest.mark.parametrize(
    ("early", "late", "weeks", "why"),
    [
        ("2.4", "0.4", ("13", "26"), "nothing is left by the early day"),
        ("1.9", "0.4", ("13", "26"), "the change would have to speed up"),
        ("1.0", "3.4", ("13", "26"), "nothing is left in the end"),
        ("1.0", "0.4", ("12", "26"), "the early day of the other side is not known"),
        ("1.0", "0.4", ("13", "30"), "the late day of the other side is not known"),
    ],
)
def test_there_is_no_such_reading_where_no_pace_gives_it(
    early: str, late: str, weeks: tuple[str, str], why: str
):
    assert with_alone(early, late, weeks) is None, why


@pytest.mark.parametrize(
    ("start", "parts"),
    [
        # From today, 60 days before the event, 2 of 3 sessions fit. Delay 2 weeks, tau 46: 8.571 weeks less 2
        # and 8 give (0.1331 + 0.0123) / 3 = 0.048.
        ("", [0.048]),
        # A course that has begun is told its own share: 12.857 weeks less 2 and 8: (0.2102 + 0.1002) / 3.
        ("&start=2026-11-01", [0.103]),
        # A first date past the event brings nothing by then; a start today still would.
        ("&start=2027-03-01", [0.048]),
    ],
)
def test_the_slower_reading_by_an_event_is_of_the_dates_that_are_told(start: str, parts: list[float]):
    with_event, without = (
        explain(f"sessions=3&interval=6{days}", library(), date(2026, 12, 1))["slow_reading"]
        for days in (f"&event=2027-01-30{start}", "")
    )
    assert with_event["by_event_at_most"] == pytest.approx(parts, abs=0.001)
    assert without["by_event_at_most"] == []
