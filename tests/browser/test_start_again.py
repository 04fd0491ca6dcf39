"""Start again means it: the next person finds nothing of the last, by no way a browser knows."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import HERE, settle, visit

WORDS = library().words
THEIRS = (
    "sessions=7&price=410&laser_price=900&pay=200&tax=8&concern=stretch_marks&package_pay=5&package_get=6"
)


def test_the_next_person_finds_every_field_as_new(page: Page, app_url: str) -> None:
    """A patient came with two links, ticked acne and went on to the Planner. Then: start again, tapped twice.
    The next person taps +, reloads, goes back and forward: nothing of it is there."""
    visit(page, f"{app_url}/timeline?{THEIRS}")
    visit(page, f"{app_url}/safety?{THEIRS}")
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    settle(page)
    page.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    stepper = page.locator(".st-key-plan_needles .value b").first
    expect(stepper).to_have_text("7")
    settle(page)
    page.locator(".st-key-plan_needles .more").first.tap()
    expect(page).to_have_url(re.compile("/planner.*sessions=8.*price=410"))

    page.get_by_role("button", name=WORDS("visit.restart")).dblclick()
    expect(page).to_have_url(f"{app_url}/")
    expect(page.locator(HERE)).to_have_text(WORDS("nav.glance"))
    page.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    expect(stepper).to_have_text("3 to 6")
    settle(page)
    page.locator(".st-key-plan_needles .more").first.tap()
    expect(page).to_have_url(f"{app_url}/planner?sessions=4")
    settle(page)
    # The fourth step back is the first link, which was another document.
    for _ in range(4):
        page.go_back()
        expect(page.locator(HERE)).to_be_visible(timeout=20_000)
        expect(page).not_to_have_url(re.compile("price=410"))
    page.reload()
    settle(page)
    assert not any(part in page.url for part in THEIRS.split("&"))
    expect(page.get_by_test_id("stAlert")).to_have_count(0)
    page.goto(f"{app_url}/safety")
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.none_yet"))
