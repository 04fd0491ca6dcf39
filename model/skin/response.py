"""How a course's response grows: under the skin, and in the mirror.

Each session adds an equal share of the course's own eventual response. A share starts
after a delay and then closes in on its end at a steady rate, so that after n sessions
``R(t) = (1/n) * sum(1 - exp(-(t - t_i - d) / tau))`` over the sessions that have begun
to work. Delay and rate come from ``data/evidence/parameters.toml`` with their sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, isfinite

from model.course import Course
from model.quantities import Band


@dataclass(frozen=True)
class Pace:
    """Delay and time constant of one response at one speed.

    Parameters
    ----------
    delay, tau : float
        Weeks. The delay is zero or more, the time constant is above zero.

    Raises
    ------
    ValueError
        If either is out of bounds or not a number.
    """

    delay: float
    tau: float

    def __post_init__(self) -> None:
        # An endless delay would never start, and an endless tau would never rise.
        if not (isfinite(self.delay) and isfinite(self.tau) and self.delay >= 0 and self.tau > 0):
            raise ValueError(f"A pace needs a delay of 0 or more and a tau above 0 weeks: {self}.")


@dataclass(frozen=True)
class Response:
    """One kind of response, told as the slow, typical and fast pace that studies allow.

    The paces are readings of group studies. They say nothing of how people differ.

    Raises
    ------
    ValueError
        If a faster pace would start later or rise more slowly than a slower one.
    """

    slow: Pace
    typical: Pace
    fast: Pace

    def __post_init__(self) -> None:
        paces = (self.fast, self.typical, self.slow)
        delays, taus = [p.delay for p in paces], [p.tau for p in paces]
        # A later start with a slower rise can never overtake, so the edges of the band never cross.
        if delays != sorted(delays) or taus != sorted(taus):
            raise ValueError(f"The fast pace must have the shortest delay and tau: {self}.")

    def at(self, course: Course, week: float) -> Band:
        """Return the share of the course's eventual response at `week`, as a band."""
        return Band(*(share_at(course, pace, week) for pace in (self.slow, self.typical, self.fast)))


@dataclass(frozen=True)
class Responses:
    """The two responses of a course: what instruments measure, and what eyes see."""

    tissue: Response
    visible: Response
    last_week: int


@dataclass(frozen=True)
class WeekPoint:
    """Both responses in one week."""

    week: int
    tissue: Band
    visible: Band


def session_share(weeks_since: float, pace: Pace) -> float:
    """Return the share of one session's own response, `weeks_since` weeks after it.

    Returns
    -------
    float
        0 until the delay has passed, then rising towards 1.
    """
    working = weeks_since - pace.delay
    # After one tau 63 of 100 parts have come; the rest closes in and never quite ends.
    return 1 - exp(-working / pace.tau) if working > 0 else 0.0


def share_at(course: Course, pace: Pace, week: float) -> float:
    """Return the share of the whole course's eventual response at `week`.

    Notes
    -----
    Never falls as `week` rises, and stays between 0 and 1.
    """
    return share_of(course.session_weeks, pace, week)


def share_of(session_weeks: Sequence[float], pace: Pace, week: float) -> float:
    """Return the share of the response to sessions in `session_weeks` that has come by `week`."""
    # Equal shares are an assumption of the model, listed as equal_sessions among the assumptions.
    shares = [session_share(week - session, pace) for session in session_weeks]
    return sum(shares) / len(shares)


def timeline(course: Course, responses: Responses) -> tuple[WeekPoint, ...]:
    """Return both responses for every whole week from 0 to the last week that studies reach."""
    return tuple(
        WeekPoint(week, responses.tissue.at(course, week), responses.visible.at(course, week))
        for week in range(responses.last_week + 1)
    )


def week_reaching(share: float, course: Course, pace: Pace, last_week: float) -> float | None:
    """Return the first moment, in weeks, at which the course has reached `share` of its response.

    Returns
    -------
    float or None
        None when it is not reached by `last_week`: nothing is drawn past the studies.

    Raises
    ------
    ValueError
        If `share` is not above 0 and below 1.
    """
    # A response closes in on 1 and never reaches it.
    if not 0 < share < 1:
        raise ValueError(f"A share to reach must lie between 0 and 1, not {share}.")
    if share_at(course, pace, last_week) < share:
        return None
    before, after = 0.0, float(last_week)
    # The share never falls, so halving the span finds the moment; a millionth of a week is below a second.
    while after - before > 1e-6:
        middle = (before + after) / 2
        before, after = (before, middle) if share_at(course, pace, middle) >= share else (middle, after)
    # The later end, at which the share is reached for certain.
    return after


def fastest_and_slowest(
    share: float, course: Course, response: Response, last_week: float
) -> tuple[float | None, float | None, float | None]:
    """Return the weeks at which the fast, typical and slow pace reach `share`; None past the studies."""
    paces: Iterable[Pace] = (response.fast, response.typical, response.slow)
    fast, typical, slow = (week_reaching(share, course, pace, last_week) for pace in paces)
    return fast, typical, slow
