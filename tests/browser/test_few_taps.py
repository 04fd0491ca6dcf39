"""What a reader in a hurry wants to know is a few taps away, upright and sideways."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from catalog.library import library
from tests.browser.tablet import HEADER, resize, targets, visit

WORDS = library().words
UPRIGHT, SIDEWAYS = (820, 1180), (1180, 820)
SKIP_LINK = "Skip to main content"  # one pixel until it has the focus, by design


class Thumb:
    """Taps, and counts its taps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, on: Locator) -> None:
        on.tap()
        self.taps += 1


@pytest.fixture(params=[UPRIGHT, SIDEWAYS], ids=["upright", "sideways"])
def thumb(page: Page, request: pytest.FixtureRequest) -> Thumb:
    resize(page, *request.param)
    return Thumb(page)


def test_a_total_for_five_sessions_takes_two_taps(thumb: Thumb, app_url: str) -> None:
    """The first goes from the published 3 to 6 to one more than the usual 3."""
    visit(thumb.page, f"{app_url}/planner")
    count = thumb.page.locator(".st-key-plan_needles")
    while count.locator(".value b").inner_text() != "5":
        thumb.tap(count.locator(".more"))
    expect(thumb.page.locator(".st-key-total_bars")).to_contain_text("$500 to $3,500")
    assert thumb.taps <= 2


def test_the_latest_start_before_an_event_takes_five_taps(thumb: Thumb, app_url: str) -> None:
    """A wedding in the middle of the month after next; what a thumb taps is as large as a thumb."""
    visit(thumb.page, f"{app_url}/timeline")
    own = thumb.page.locator(".st-key-own_event")
    thumb.tap(own.locator("summary").first)
    thumb.tap(own.get_by_test_id("stDateInputCalendarButton"))
    calendar = thumb.page.get_by_test_id("stDateInputCalendar")
    expect(calendar).to_be_visible()
    small = [one.name for one in targets(thumb.page) if one.smallest_side < 43.5 and one.name != SKIP_LINK]
    assert small == []
    for _ in range(2):
        thumb.tap(calendar.get_by_role("button", name="Next month"))
    thumb.tap(calendar.get_by_role("button", name=re.compile(r" 15, ")))
    expect(own).to_contain_text("Start by")
    assert thumb.taps <= 5


def test_dark_marks_on_brown_skin_take_one_tap(thumb: Thumb, app_url: str) -> None:
    visit(thumb.page, f"{app_url}/benefits")
    thumb.tap(thumb.page.get_by_role("link", name=WORDS("nav.to_tone")))
    expect(thumb.page.locator(".st-key-safety_tone_dark_marks_brown")).to_be_in_viewport()
    assert thumb.taps <= 1


def test_when_to_call_for_help_takes_one_tap(thumb: Thumb, app_url: str) -> None:
    visit(thumb.page, app_url)
    thumb.tap(thumb.page.locator(HEADER).get_by_role("link", name=WORDS("nav.safety")))
    expect(thumb.page.get_by_role("link", name="Call 911").first).to_be_in_viewport()
    assert thumb.taps <= 1
