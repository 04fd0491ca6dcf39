"""An event beside a course: by when to start, so that there is room for what skin may need before the day.

A *need* is something that takes time after the last session: redness has to calm, and a dark mark, should
one come, has to fade. Each need sets a latest day for the last session, and the course counts back from there
to a latest first session. A need with more room contains every need with less. So the needs stand in one
order, from the most room to the least, and their dates come in that order for any course.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, get_args

from model.calendar import DAYS_IN_WEEK, add_months
from model.course import Course
from model.quantities import Band
from model.skin.response import Responses
from model.skin.schedule import Healing

Need = Literal["slow_mark", "usual_mark", "calm_skin"]
NEEDS: Final[tuple[Need, ...]] = get_args(Need)  # from the most room to the least


@dataclass(frozen=True)
class Fading:
    """How long dark marks last.

    Parameters
    ----------
    usual_months, longest_months : int
        Calendar months, at least 1; the longest is no shorter than the usual.

    Raises
    ------
    ValueError
        If the months are out of bounds or out of order.
    """

    usual_months: int
    longest_months: int

    def __post_init__(self) -> None:
        if not 1 <= self.usual_months <= self.longest_months:
            raise ValueError(f"Dark marks need months to fade, the usual before the longest: {self}.")


@dataclass(frozen=True)
class EventStart:
    """The latest first and last session that leave room for a need, and what they bring.

    Parameters
    ----------
    visible : Band
        Share of the visible change on the day of the event; past the studied weeks, of the last studied one.
    studied : bool
        Whether the event lies within the studied weeks of a course that starts that day.
    """

    need: Need
    start: date
    last_session: date
    visible: Band
    studied: bool


@dataclass(frozen=True)
class StillPossible:
    """Sessions that still leave room for a need, and the share of the change they bring by the event."""

    sessions: int
    visible: Band


def last_session_by(event: date, need: Need, healing: Healing, fading: Fading) -> date:
    """Return the latest day for a last session that leaves room for a need before the event.

    Notes
    -----
    Never later for a need with more room: skin has to be calm for each of them.
    """
    # Skin may still be red on the last day of healing, so the event comes a day later at the earliest.
    calm = event - timedelta(days=healing.longest_days + 1)
    months: dict[Need, int] = {"slow_mark": fading.longest_months, "usual_mark": fading.usual_months}
    return min(calm, add_months(event, -months[need])) if need in months else calm


def event_starts(
    event: date, course: Course, responses: Responses, healing: Healing, fading: Fading
) -> tuple[EventStart, ...]:
    """Return by when to start for each need, from the earliest date to the latest.

    Parameters
    ----------
    event : date
        The day that matters.
    course : Course
        Sessions and interval; its own start is not used.
    """
    found: list[EventStart] = []
    for need in NEEDS:
        last = last_session_by(event, need, healing, fading)
        start = last - timedelta(weeks=course.session_weeks[-1])
        week = (event - start).days / DAYS_IN_WEEK
        visible = responses.visible.at(course, min(week, responses.last_week))
        found.append(EventStart(need, start, last, visible, week <= responses.last_week))
    return tuple(found)


def still_possible(
    event: date, last_session: date, course: Course, responses: Responses, today: date
) -> StillPossible:
    """Return what is left of a course when its first session is today.

    Parameters
    ----------
    last_session : date
        No session may come after this day.
    course : Course
        Sessions and interval; its own start is not used.

    Notes
    -----
    The share is of the whole course as chosen, so sessions that no longer fit count as not had.
    Past the studied weeks it stays at the last studied one.
    """
    room = (last_session - today).days
    # The first session needs no interval before it, hence one more than the intervals that fit.
    fits = min(room // (course.interval_weeks * DAYS_IN_WEEK) + 1, course.sessions) if room >= 0 else 0
    if not fits:
        return StillPossible(0, Band(0, 0, 0))
    begun = Course(fits, course.interval_weeks, today)
    week = min((event - today).days / DAYS_IN_WEEK, responses.last_week)
    grown = responses.visible.at(begun, week)
    # The model tells shares of its own course, so they are scaled to the course that was chosen.
    part = fits / course.sessions
    return StillPossible(fits, Band(part * grown.slow, part * grown.typical, part * grown.fast))
