"""The file of dates: read back by others' code, whole days wherever clocks change, no word on health."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject

from answers.course import about_course
from catalog.library import library
from catalog.plan.link import read_link
from catalog.plan.plan import Plan
from handout.calendar_file import calendar_file

DATA = library()
NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
ABOUT_HEALTH = re.compile(
    "needl|laser|skin|scar|acne|line|wrinkle|stretch|hair|red|calm|heal|treat|session|judge|result",
    re.IGNORECASE,
)


def planned(link: str) -> Plan:
    plan, rejected = read_link(link, DATA.inputs)
    assert not rejected
    return plan


def made(link: str, now: datetime = NOW, *, plain: bool = False) -> bytes:
    found = calendar_file(planned(link), DATA, now, plain_titles=plain)
    assert found is not None
    return found


def events(file: bytes) -> list[Any]:
    """The events as vobject reads them, in the order of the file."""
    return list(vobject.readOne(file.decode("utf-8")).vevent_list)


def test_without_a_first_date_there_is_no_file() -> None:
    assert calendar_file(planned("sessions=3"), DATA, NOW) is None


@pytest.mark.parametrize(
    ("region", "start", "last"),
    [
        # Three visits 6 weeks apart lie on both sides of a change of clocks.
        ("us", date(2027, 2, 16), date(2027, 5, 11)),  # forward on 14 March 2027
        ("uk", date(2027, 3, 1), date(2027, 5, 24)),  # forward on 28 March 2027
        ("au", date(2027, 3, 1), date(2027, 5, 24)),  # back on 4 April 2027
        ("ca", date(2027, 10, 5), date(2027, 12, 28)),  # back on 7 November 2027
    ],
)
def test_days_come_back_as_they_went_across_a_change_of_clocks(region: str, start: date, last: date) -> None:
    """2027-02-16 + 2 * 42 days = 2027-05-11; 03-01 + 84 = 05-24; 10-05 + 84 = 12-28."""
    link = f"region={region}&sessions=3&interval=6&start={start}"
    found, schedule = events(made(link)), about_course(planned(link), DATA, start).schedule
    assert [one.dtstart.value for one in found] == [
        *schedule.sessions,
        schedule.calm_by,
        schedule.judge_on,
    ]
    assert (schedule.sessions[0], schedule.sessions[-1]) == (start, last)
    for one in found:
        # A day, not a moment: a moment would slip to the day before in another zone.
        assert type(one.dtstart.value) is date and one.dtend.value - one.dtstart.value == timedelta(days=1)


def test_a_session_is_told_the_day_before_and_the_other_days_that_morning() -> None:
    alarms = [one.valarm.trigger.value for one in events(made("sessions=2&start=2027-02-16"))]
    assert alarms == [timedelta(hours=-15)] * 2 + [timedelta(hours=9)] * 2


def test_a_second_file_moves_the_dates_and_doubles_none() -> None:
    before = events(made("sessions=3&start=2027-02-16"))
    later = events(made("sessions=3&start=2027-03-02", NOW + timedelta(seconds=20), plain=True))
    assert [one.uid.value for one in before] == [one.uid.value for one in later]
    assert len({one.uid.value for one in before}) == len(before)
    old, new = ([int(one.sequence.value) for one in found] for found in (before, later))
    assert new == [one + 20 for one in old]
    assert {one.dtstamp.value for one in later} == {NOW + timedelta(seconds=20)}
    assert max(new) < 2**31


def test_nothing_that_others_may_see_names_treatment_or_skin_unless_the_reader_asks() -> None:
    file = made("sessions=3&start=2027-02-16&concern=acne_scars&price=410")
    shown = [text for one in events(file) for text in (one.summary.value, one.description.value)]
    assert [text for text in shown if ABOUT_HEALTH.search(text)] == []
    assert shown[2] == "Appointment 2 of 3"
    assert b"acne" not in file and b"410" not in file
    plain = events(made("sessions=3&start=2027-02-16", plain=True))
    assert plain[1].summary.value == "Microneedling, session 2 of 3"


def test_lines_are_as_short_and_end_as_the_standard_asks() -> None:
    file = made("sessions=3&start=2027-02-16")
    assert file.endswith(b"END:VCALENDAR\r\n") and b"\n" not in file.replace(b"\r\n", b"")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75
