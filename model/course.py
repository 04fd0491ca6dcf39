"""A course of treatment as the reader chose it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from model.calendar import DAYS_IN_WEEK


@dataclass(frozen=True)
class Course:
    """Sessions at a fixed interval from a first day.

    Parameters
    ----------
    sessions : int
        How many sessions, at least 1.
    interval_weeks : int
        Weeks from one session to the next, at least 1.
    start : date
        Day of the first session.

    Raises
    ------
    ValueError
        If there is no session, or sessions would fall on the same day.
    """

    sessions: int
    interval_weeks: int
    start: date

    def __post_init__(self) -> None:
        if self.sessions < 1:
            raise ValueError(f"A course needs at least 1 session, not {self.sessions}.")
        if self.interval_weeks < 1:
            raise ValueError(f"Sessions need at least 1 week between them, not {self.interval_weeks}.")

    @cached_property
    def session_weeks(self) -> tuple[int, ...]:
        """Week of each session, counted from the first, which is week 0."""
        return tuple(number * self.interval_weeks for number in range(self.sessions))

    @cached_property
    def session_dates(self) -> tuple[date, ...]:
        """Day of each session."""
        return tuple(self.on(week) for week in self.session_weeks)

    def on(self, week: float) -> date:
        """Return the day that lies `week` weeks after the first session, rounded to the nearest day.

        Raises
        ------
        OverflowError
            If that day is past the end of the calendar.
        """
        # Milestones fall between days; nobody can mark half a day in a calendar.
        return self.start + timedelta(days=round(week * DAYS_IN_WEEK))

    def week_of(self, day: date) -> float:
        """Return the weeks from the first session to `day`; negative before it."""
        return (day - self.start).days / DAYS_IN_WEEK
