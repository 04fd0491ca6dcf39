"""A reader opens what they want to know more of; until then it is not on the page at all."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import settle, visit

WORDS = library().words


def test_a_fold_is_filled_when_opened_and_stays_open_while_its_label_changes(
    page: Page, app_url: str
) -> None:
    """A reader opens "Upkeep", counts up, goes to another page and back, and takes the table along."""
    visit(page, f"{app_url}/planner?sessions=4&region=us")
    fold = page.locator(".st-key-group_upkeep")
    fields = fold.get_by_test_id("stNumberInputField")
    expect(fields).to_have_count(0)
    fold.locator("summary").tap()
    expect(fields).to_have_count(2)
    told = fold.locator("summary").inner_text()
    for count in ("1", "2"):
        fold.get_by_test_id("stNumberInputStepUp").first.tap()
        expect(fields.first).to_have_value(count)
        expect(fold.locator("summary")).not_to_have_text(told)
        expect(fold.locator("details")).to_have_attribute("open", "")
    expect(page).to_have_url(re.compile("maintenance=2"))
    settle(page)
    fold.locator("summary").tap()
    expect(fields).to_have_count(0)
    with page.expect_download() as taken:
        page.locator(".st-key-take_table button").tap()
    assert taken.value.suggested_filename == WORDS("csv.file")


def test_a_fold_of_another_page_is_filled_too(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner")
    page.locator(".st-key-group_tax summary").tap()
    page.get_by_role("link", name=WORDS("nav.benefits"), exact=True).first.tap()
    fold = page.locator(".st-key-chances")
    expect(fold.locator("li")).to_have_count(0)
    fold.locator("summary").tap()
    expect(fold.locator("li").first).to_be_visible()
