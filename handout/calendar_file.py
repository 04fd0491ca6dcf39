"""The dates of a plan as a file for any calendar (RFC 5545): visits, calm by, and when to judge.

Who puts the file into a calendar again, after the plan has changed, wants the dates to move and not to
double. A calendar knows an event by its *UID*, and takes the one with the higher *SEQUENCE* for the newer.
We keep nothing of anybody, so the UID follows from the clinic and the place of the date in the plan, and
SEQUENCE from the clock.

Others may see a calendar. So titles name no treatment and no skin unless the reader asks for plain ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import methodcaller
from typing import Final, Literal
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Component, Event

from answers.course import about_course
from catalog.library import Library
from catalog.plan.plan import Plan
from model.skin.schedule import Schedule

MIME: Final = "text/calendar"
# An event of a whole day begins at midnight wherever the reader is, and alarms count from there.
NINE_THE_DAY_BEFORE, NINE_THAT_DAY = timedelta(hours=-15), timedelta(hours=9)
A_DAY: Final = timedelta(days=1)
NO_FILE_BEFORE: Final = datetime(2026, 1, 1, tzinfo=UTC)  # seconds since then fit what calendars count in
Kind = Literal["session", "calm", "judge"]


@dataclass(frozen=True)
class Entry:
    """One date of the plan; `number` counts those of its kind from 1."""

    kind: Kind
    number: int
    day: date
    title: str
    note: str
    alarm: timedelta


def calendar_file(plan: Plan, library: Library, now: datetime, *, plain_titles: bool = False) -> bytes | None:
    """Return the dates of a plan as a calendar file; None while no first date is chosen.

    Parameters
    ----------
    now : datetime
        With its zone: when the file is made, by which a calendar tells a newer file from an older one.
    plain_titles : bool
        Whether titles say what each date is about.
    """
    if plan.start is None:
        return None
    found = about_course(plan, library, plan.start).schedule
    calendar = Calendar()
    _add(calendar, "prodid", f"-//{library.words('app.name')}//{library.clinic.language}//")
    _add(calendar, "version", "2.0")
    for entry in entries(found, library, plain_titles=plain_titles):
        calendar.add_component(_event(entry, library.clinic.name, now.astimezone(UTC)))
    return calendar.to_ical()


def entries(found: Schedule, library: Library, *, plain_titles: bool) -> Iterator[Entry]:
    """Yield the dates in their order, each with its title and its note."""
    words, visits = library.words, len(found.sessions)
    visit = "calendar.plain_session" if plain_titles else "calendar.session"
    calm, judge = (
        ("calendar.plain_calm", "calendar.plain_judge")
        if plain_titles
        else ("calendar.calm", "calendar.judge")
    )
    booked, later = words("calendar.session_note"), words("calendar.note")
    for number, day in enumerate(found.sessions, 1):
        title = words(visit, number=number, of=visits)
        yield Entry("session", number, day, title, booked, NINE_THE_DAY_BEFORE)
    yield Entry("calm", 1, found.calm_by, words(calm), later, NINE_THAT_DAY)
    yield Entry("judge", 1, found.judge_on, words(judge), later, NINE_THAT_DAY)


def _event(entry: Entry, clinic: str, now: datetime) -> Event:
    event, alarm = Event(), Alarm()
    _add(event, "uid", str(uuid5(NAMESPACE_URL, f"{clinic}/{entry.kind}/{entry.number}")))
    _add(event, "dtstamp", now)
    _add(event, "last-modified", now)
    _add(event, "sequence", int((now - NO_FILE_BEFORE).total_seconds()))
    _add(event, "dtstart", entry.day)
    _add(event, "dtend", entry.day + A_DAY)  # the first day that is no longer part of it
    _add(event, "summary", entry.title)
    _add(event, "description", entry.note)
    _add(event, "class", "PRIVATE")
    _add(event, "transp", "TRANSPARENT")  # a whole day is not taken up by it
    _add(alarm, "action", "DISPLAY")
    _add(alarm, "description", entry.title)
    _add(alarm, "trigger", entry.alarm)
    event.add_component(alarm)
    return event


def _add(part: Component, name: str, value: object) -> None:
    # By name, because the package's own types leave open what a value may be.
    methodcaller("add", name, value)(part)
