"""A link can lead into the depth of a page: what it names is opened and brought to the top, once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from catalog.library import library
from tests.browser.tablet import visit, wait_until

WORDS = library().words
NEAR_THE_TOP = 200  # pixels: a part may leave some air above


def expect_at_the_top(place: Locator) -> None:
    wait_until(place.page, lambda: 0 <= (place.bounding_box() or {"y": -1})["y"] < NEAR_THE_TOP)


@pytest.mark.parametrize(
    ("page_name", "fold", "holds"),
    [("evidence", "left_out", ".entry"), ("planner", "prices", "button")],
)
def test_an_address_that_names_a_fold_opens_it_on_any_page(
    page: Page, app_url: str, page_name: str, fold: str, holds: str
) -> None:
    visit(page, f"{app_url}/{page_name}?sessions=4&at={fold}")
    place = page.locator(f".st-key-{fold}").first
    expect(place.locator("details").first).to_have_attribute("open", "")
    expect(place.locator(holds).first).to_be_visible()
    expect_at_the_top(place)
    expect(page).to_have_url(re.compile(r"\?sessions=4$"))
    place.locator("summary").first.tap()
    expect(place.locator(f"{holds} >> visible=true")).to_have_count(0)


def test_a_price_behind_a_total_leads_to_its_entry_and_a_study_to_its_own(page: Page, app_url: str) -> None:
    """From the source of a line in the Planner, by "All sources"; then by the address of a study."""
    price = library().regions["us"].behind("microneedling")[0].source
    visit(page, f"{app_url}/evidence?region=us&at=prices.{price.id}")
    entries = page.locator(".st-key-price_list .entry")
    expect(entries).to_have_count(1)
    expect(entries).to_contain_text(price.label)
    expect(entries.locator(".body")).to_be_visible()
    page.locator(".st-key-price_list").get_by_role("button", name=WORDS("evidence.clear")).tap()
    expect(entries).to_have_count(5)

    visit(page, f"{app_url}/evidence?at=studies.dhurat_2013")
    studies = page.locator(".st-key-studies")
    expect(studies.locator(".entry")).to_have_count(1)
    expect(studies.locator(".entry .body")).to_be_visible()
    expect_at_the_top(studies)


def test_a_source_on_any_page_leads_to_its_entry(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/evidence?at=model")
    fold = page.locator(".st-key-model_figures details.source").first
    expect(fold).to_be_visible()
    visit(page, f"{app_url}/safety")
    fold = page.locator("details.source").first
    fold.locator("summary").tap()
    way = fold.locator("a.all-sources")
    named = re.search(r"at=studies\.(\w+)", way.get_attribute("href") or "")
    way.tap()
    expect(page).to_have_url(re.compile("/evidence"))
    if named:
        expect(page.locator(".st-key-studies .entry")).to_have_count(1)
        label = library().evidence.studies[named[1]].label
        expect(page.locator(".st-key-studies .entry")).to_contain_text(label)
    expect(page.locator(".st-key-studies .entry .title").first).to_be_visible()
