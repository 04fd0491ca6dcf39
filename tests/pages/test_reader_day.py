"""Today is the reader's day: the page of a reader far from the server counts from the reader's own date."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from catalog.library import library
from tests.house.sources import ROOT
from tests.pages.opened import turned_to, words

EARLY, LATE = "Pacific/Kiritimati", "Etc/GMT+12"  # 26 hours apart: it is never the same day in both


def told_today(zone: str | None) -> str:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.context = {"timezone": zone}
    return words(turned_to(app, "timeline"))


def assumed(day: date) -> str:
    data = library()
    return data.words("timeline.start_assumed", today=data.formats(data.clinic.region, None).day(day))


@pytest.mark.parametrize("zone", [EARLY, LATE])
def test_a_course_without_a_date_starts_on_the_reader_s_day(zone: str) -> None:
    before = datetime.now(ZoneInfo(zone)).date()
    told = told_today(zone)
    after = datetime.now(ZoneInfo(zone)).date()
    assert assumed(before) in told or assumed(after) in told


@pytest.mark.parametrize("zone", [None, "", "Nowhere/City", "America", "../etc/passwd", "\0"])
def test_a_zone_that_nobody_knows_falls_back_to_the_server_s_day(zone: str | None) -> None:
    before, told, after = date.today(), told_today(zone), date.today()
    assert assumed(before) in told or assumed(after) in told
