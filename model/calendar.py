"""Units of the calendar, and the same day some months later."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

DAYS_IN_YEAR = 365  # leap years left aside
MONTHS_IN_YEAR = 12

DAYS_IN_WEEK = 7
WEEKS_IN_YEAR = 52  # the odd day left aside

WORKING_DAYS_IN_WEEK = 5  # an assumption: see `working_week` in data/evidence/assumptions.csv


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    # Treatments are booked by the month: a session on the 31st is followed up on the 30th, not on the 1st.
    return date(year, month, min(day.day, monthrange(year, month)[1]))
