"""Two readings give back the pace that made them, or no pace at all."""

from __future__ import annotations

from datetime import date
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.left_alone import left_alone
from catalog.library import library
from model.course import Course
from model.skin.readings import Readings, most_by, tau_of
from model.skin.response import Pace
from tests.model.courses import COURSES

WEEKS = (0.0, 2.0, 4.0)


def made(tau: float, delay: float = 1.0) -> Readings:
    """Readings at weeks 13 and 26 of a response with a pace, from the formula written once more."""
    early, late = (
        sum(1 - exp(-(week - session - delay) / tau) for session in WEEKS) / len(WEEKS) for week in (13, 26)
    )
    return Readings(WEEKS, 13, 26, 3 * early, 3 * late)


@given(st.floats(0.8, 300), st.floats(0, 4))
def test_the_pace_comes_back_from_its_readings(tau: float, delay: float):
    assert tau_of(made(tau, delay), delay) == pytest.approx(tau, rel=1e-3)


@pytest.mark.parametrize(
    ("early", "late", "why"),
    [
        (0.0, 3.0, "nothing by the early day"),
        (1.0, 3.0, "less than a straight line would have: 10/3 + ... = 0.43 of the late one"),
        (3.0, 3.0, "all of it by the early day"),
        (4.0, 3.0, "more than at the end"),
        (1.0, 0.0, "nothing in the end"),
    ],
)
def test_readings_that_no_pace_gives_have_none(early: float, late: float, why: str):
    assert tau_of(Readings(WEEKS, 13, 26, early, late), 1) is None, why


def test_a_response_that_has_not_begun_by_the_early_day_has_no_pace():
    assert tau_of(Readings(WEEKS, 13, 26, 1, 2), 9) is None  # the last session, week 4, works from week 13


@pytest.mark.parametrize("weeks", [(4, 26), (26, 13), (13, 13)])
def test_readings_come_after_the_sessions_and_one_after_the_other(weeks: tuple[float, float]):
    with pytest.raises(ValueError, match="after the sessions"):
        Readings(WEEKS, *weeks, 1, 2)


def test_the_most_of_some_paces_is_that_of_the_one_furthest_on():
    course = Course(1, 6, date(2027, 1, 11))
    # 1 - e^(-(26 - 2) / 46) = 0.4065 and 1 - e^(-(26 - 1) / 88) = 0.2473.
    assert most_by(course, (Pace(1, 88), Pace(2, 46)), 26) == pytest.approx(0.4065, abs=1e-4)


def test_with_the_untreated_side_taken_off_the_pace_is_46_weeks_or_more():
    # Alam: 2.4 - 1.0 = 1.4 points at week 13, 3.4 - 0.4 = 3.0 at week 26.
    found = left_alone(library())
    assert found is not None
    assert (float(found.early), float(found.late)) == (1.4, 3.0)
    # The formula once more: each pace gives 1.4 / 3.0 back, and a shorter delay needs a longer pace.
    for pace in found.paces:
        readings = made(pace.tau, pace.delay)
        assert readings.early / readings.late == pytest.approx(1.4 / 3.0, abs=1e-6)
    taus = [pace.tau for pace in found.paces]
    assert taus == sorted(taus, reverse=True)
    assert round(found.least_tau) == 46


@given(COURSES, st.sampled_from((26, 52)))
def test_the_reading_with_the_untreated_side_taken_off_is_never_above_the_band(course: Course, week: int):
    found = left_alone(library())
    assert found is not None
    assert most_by(course, found.paces, week) <= library().parameters.responses.visible.at(course, week).slow
