"""The dates and shares of a course as ``explain`` prints them."""

from __future__ import annotations

from datetime import date
from typing import Any

from answers.course import CourseAnswer, EventNeed
from model.quantities import Band
from model.skin.schedule import Milestone

Json = dict[str, Any]


def as_day(day: date | None) -> str | None:
    """Return a day as ISO 8601 writes it; None where there is none."""
    return None if day is None else day.isoformat()


def _date(day: date | None, *, by_day: bool) -> str | None:
    # A month alone where a day would claim more than studies know.
    return f"{day:%Y-%m}" if day and not by_day else as_day(day)


def as_band(band: Band) -> Json:
    """Return a share of 0 to 1 with the lowest and highest that studies allow."""
    # The edges are what studies allow: no person's skin is fast or slow.
    return {"low": band.slow, "typical": band.typical, "high": band.fast}


def as_need(one: EventNeed) -> Json:
    """Return by when to start for one need before an event, and what is still possible from today."""
    return {
        "need": one.latest.need,
        "start": as_day(one.latest.start),
        "last_session": as_day(one.latest.last_session),
        "visible": as_band(one.latest.visible),
        "studied": one.latest.studied,
        "still_possible": {"sessions": one.still.sessions, "visible": as_band(one.still.visible)},
    }


def as_slow_reading(answer: CourseAnswer) -> Json | None:
    """Return the mirror with the change of skin left alone taken off; None where no pace gives that."""
    slow = answer.slow_reading
    if slow is None:
        return None
    return {
        "tau_at_least": slow.reading.least_tau,
        "visible_at_most": {str(w): s for w, s in slow.most.items()},
        "by_event_at_most": list(slow.by_event),
    }


def as_milestone(milestone: Milestone, answer: CourseAnswer) -> Json:
    """Return a milestone with its weeks, and its dates as exact as studies allow."""
    weeks = {"earliest": milestone.earliest, "typical": milestone.typical, "latest": milestone.latest}
    # Weeks and dates come in the same order: earliest, typical, latest.
    days = zip(weeks.items(), milestone.dates(), strict=True)
    dates = {edge: _date(day, by_day=answer.by_day(milestone, week or 0)) for (edge, week), day in days}
    return {"id": milestone.id, "weeks": weeks, "dates": dates}
