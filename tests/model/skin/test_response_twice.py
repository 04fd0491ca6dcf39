"""A second implementation: the curve walked step by step, held against the closed form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.course import Course
from model.skin.response import Pace, share_at
from tests.model.courses import COURSES

STEPS_A_WEEK = 20  # delays are tenths of a week, so every session starts to work exactly on a step


def walk(course: Course, delay_tenths: int, tau: float, weeks: int) -> list[float]:
    """Share at each whole week: every working session closes part of its gap, dR/dt = (1 - R) / tau."""
    starts = [week * STEPS_A_WEEK + delay_tenths * STEPS_A_WEEK // 10 for week in course.session_weeks]
    shares = [0.0] * course.sessions
    reached = [0.0]
    for step in range(weeks * STEPS_A_WEEK):
        for number, start in enumerate(starts):
            if step >= start:
                half_way = shares[number] + (1 - shares[number]) / tau / STEPS_A_WEEK / 2
                shares[number] += (1 - half_way) / tau / STEPS_A_WEEK
        if (step + 1) % STEPS_A_WEEK == 0:
            reached.append(sum(shares) / course.sessions)
    return reached


@settings(max_examples=60)
@given(COURSES, st.integers(0, 30), st.floats(2, 30))
def test_walking_step_by_step_gives_the_closed_form_to_a_thousandth(
    course: Course, delay_tenths: int, tau: float
):
    pace = Pace(delay_tenths / 10, tau)
    walked = walk(course, delay_tenths, tau, 52)
    assert walked == pytest.approx([share_at(course, pace, week) for week in range(53)], abs=1e-3)
