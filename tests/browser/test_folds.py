"""A reader opens what they want to know more of; until then it is not on the page at all."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from catalog.library import library
from tests.browser.tablet import open_fold, settle, visit

WORDS = library().words


def test_a_fold_is_filled_when_opened_and_stays_open_while_its_label_changes(
    page: Page, app_url: str
) -> None:
    """A reader opens when they would pay, counts up twice, closes it, and takes the table along."""
    visit(page, f"{app_url}/planner?sessions=6&region=us&start=2027-01-11")
    fold, label = page.locator(".st-key-over_time"), page.locator(".st-key-over_time summary").first
    inside = fold.locator(".st-key-chart_spending")
    expect(inside).to_have_count(0)
    label.tap()
    expect(inside).to_have_count(1)
    # Six sessions 4 weeks apart from 11 January end on 31 May.
    for day in ("June 28, 2027", "July 26, 2027"):
        page.locator(".st-key-plan_needles .more").tap()
        expect(label).to_contain_text(day)
        expect(fold.locator("details").first).to_have_attribute("open", "")
    expect(page).to_have_url(re.compile("sessions=8"))
    settle(page)
    label.tap()
    expect(inside).to_have_count(0)
    open_fold(page, "lines")
    with page.expect_download() as taken:
        page.locator(".st-key-take_table button").tap()
    assert taken.value.suggested_filename == WORDS("csv.file")


def test_a_fold_of_another_page_is_filled_too(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner")
    open_fold(page, "what_counts")
    page.get_by_role("link", name=WORDS("nav.benefits"), exact=True).first.tap()
    fold = page.locator(".st-key-chances")
    expect(fold.locator("li")).to_have_count(0)
    fold.locator("summary").tap()
    expect(fold.locator("li").first).to_be_visible()


def test_a_fold_that_is_opened_before_our_script_has_come_is_filled(page: Page, app_url: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/BidiComponent\.[^/]*\.js$"), hold)
    page.goto(f"{app_url}/planner")
    fold = page.locator(".st-key-what_counts")
    fold.locator("summary").first.tap()
    expect(fold.locator("details").first).to_have_attribute("open", "")
    assert held
    for route in held:
        route.continue_()
    expect(fold.locator(".st-key-group_tax")).to_be_visible()
