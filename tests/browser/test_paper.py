"""What a reader prints is what they opened: dark on white, with nothing to tap, links as addresses."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from catalog.words.patterns import PAGES
from scripts.layers.measure import layer, opened
from tests.browser.tablet import prefer, visit

PROBE = (Path(__file__).parent / "paper.js").read_text(encoding="utf-8")


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_a_sheet_a_screen_and_holds_nothing_to_tap(
    name: str, browser: Browser, app_url: str
) -> None:
    """Turned to the dark theme, with every fold closed."""
    with browser.new_context(
        viewport={"width": 820, "height": 1180}, has_touch=True, color_scheme="dark"
    ) as dark:
        page = opened(dark, f"{app_url}/{name}")
        screens = layer(page).screens
        assert sheets(page) <= math.ceil(screens) + 1
        page.emulate_media(media="print", color_scheme="dark")
        page.evaluate(PROBE)
        assert page.evaluate("() => paper.toTap()") == []
        assert page.evaluate("() => paper.lightInk()") == []
        assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_a_fold_is_printed_once_it_is_open_and_its_links_are_addresses(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/evidence?at=studies.dhurat_2013")
    studies = page.locator(".st-key-studies")
    link = studies.locator("a[target=_blank]")
    expect(link).to_be_visible()
    page.emulate_media(media="print")
    written = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert written.strip('"') == link.get_attribute("href")
    assert link.evaluate("link => getComputedStyle(link).fontSize") == "0px"
    model = page.locator(".st-key-model")
    expect(model.locator("summary strong")).to_be_visible()  # what it comes to stays as a line
    expect(model.get_by_role("table")).to_have_count(0)
    page.emulate_media(media="screen")
    model.locator("summary").first.tap()
    expect(model.get_by_role("table")).to_be_visible()
    prefer(page)
    page.emulate_media(media="print")
    expect(model.get_by_role("table")).to_be_visible()
    expect(model.locator("details.source").first).to_be_hidden()
    page.emulate_media(media="screen")
