"""Random courses and responses for the property tests."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from model.course import Course
from model.skin.response import Pace, Response, Responses

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))  # bounds of inputs.toml
COURSES = st.builds(Course, st.integers(1, 12), st.integers(1, 12), DAYS)


def paces(delays: st.SearchStrategy[float], taus: st.SearchStrategy[float]) -> st.SearchStrategy[Response]:
    """Responses whose faster paces start sooner and rise faster."""
    three = st.tuples(
        st.lists(delays, min_size=3, max_size=3).map(sorted),
        st.lists(taus, min_size=3, max_size=3).map(sorted),
    )
    return three.map(
        lambda edges: Response(
            fast=Pace(edges[0][0], edges[1][0]),
            typical=Pace(edges[0][1], edges[1][1]),
            slow=Pace(edges[0][2], edges[1][2]),
        )
    )


RESPONSES = paces(st.floats(0, 8), st.floats(0.1, 60))
BOTH = st.builds(Responses, RESPONSES, RESPONSES, st.just(52))
