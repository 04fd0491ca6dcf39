"""Those who go by keys, by ear, or in a language of their own meet the same page, and it stays true."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import HEADER, HERE, visit

WORDS = library().words
TRANSLATE = Path(__file__).with_name("translator.js").read_text(encoding="utf-8").partition("\n() =>")[2]


def _named(page: str) -> re.Pattern[str]:
    return re.compile(re.escape(WORDS(f"nav.{page}")))


def test_keys_and_ears_begin_at_the_heading(page: Page, app_url: str) -> None:
    """Past the header by Streamlit's own link; and on each page that takes the place of another."""
    visit(page, f"{app_url}/safety")
    expect(page.locator(HERE)).to_be_visible()  # our script has come
    expect(page).to_have_title(_named("safety"))
    heading = page.get_by_role("heading", level=1)
    expect(heading).not_to_be_focused()  # nobody has gone anywhere yet
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f"{HEADER} :focus")).to_have_count(0)
    page.locator(HEADER).get_by_role("link", name=WORDS("nav.benefits")).tap()
    expect(heading).to_have_text(WORDS("benefits.title"))
    expect(heading).to_be_focused()
    expect(page).to_have_title(_named("benefits"))


def test_a_translated_page_follows_the_plan_and_loses_no_word(page: Page, app_url: str) -> None:
    """A word to tap stands in the middle of a sentence; then the reader treats something else."""
    visit(page, f"{app_url}/benefits")
    short, decision = page.locator(".st-key-in_short"), page.locator(".st-key-decision")
    expect(short.locator(".term")).not_to_have_count(0)
    told = " ".join(short.inner_text().split())
    page.evaluate(f"() =>{TRANSLATE}")
    expect(short).to_have_text(re.compile(re.escape(told.upper()).replace(r"\ ", r"\s*")))
    lines = WORDS("concern.fine_lines").upper()
    page.get_by_role("radio", name=lines).or_(page.get_by_text(lines, exact=True)).first.tap()
    expect(decision).to_contain_text(WORDS("concern_in_sentence.fine_lines").upper())
    expect(decision).not_to_contain_text(WORDS("concern_in_sentence.acne_scars").upper())
    expect(short).to_contain_text(WORDS("in_short_for.fine_lines").partition(" ")[0].upper())
