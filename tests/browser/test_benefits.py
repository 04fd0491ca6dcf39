"""Options beside each other, on a real tablet: what stands where, what a tap opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import PATIENCE, resize, settle, sideways_overflow, visit

HEADS, QUESTIONS = "thead th.corner ~ th", "tbody[data-key^=row-] th[scope=row]"


def test_two_options_stand_upright_and_three_across_with_the_questions_in_the_first_column(
    page: Page, app_url: str
) -> None:
    """Somebody turns the tablet, and later looks at the same table on a phone."""
    visit(page, f"{app_url}/benefits")
    grid = page.locator(".st-key-grid")
    for width, height, options in ((820, 1180, 2), (744, 1133, 2), (1180, 820, 3)):
        resize(page, width, height)
        expect(grid.locator(HEADS)).to_have_count(options, timeout=PATIENCE)
        question, first = grid.locator(QUESTIONS).first, grid.locator("[data-key=microneedling-benefit]")
        asked, answered = question.bounding_box(), first.bounding_box()
        assert asked and answered and asked["x"] + asked["width"] <= answered["x"] + 1
        assert abs(asked["y"] - answered["y"]) < 2 and sideways_overflow(page) <= 0
    resize(page, 390, 844)
    # No room beside: each question stands above its answers.
    expect(grid.locator(QUESTIONS)).to_have_count(0, timeout=PATIENCE)
    expect(grid.locator("th[scope=rowgroup]")).to_have_count(6)
    assert sideways_overflow(page) <= 0


def test_a_reader_swaps_an_option_and_finds_the_source_of_a_harm_in_two_taps(
    page: Page, app_url: str
) -> None:
    """1. Puts RF needling in the place of nothing and sees its warning. 2. Taps the question what can go
    wrong. 3. Taps how sure we are of a harm, and finds why, who was studied, and the link of the study."""
    visit(page, f"{app_url}/benefits")
    grid = page.locator(".st-key-grid")
    expect(grid.get_by_role("note")).to_have_count(0)
    grid.get_by_role("combobox").nth(1).select_option("rf_microneedling")
    expect(grid.get_by_role("note")).to_contain_text("PRIME Journal reported")
    for row in ("benefit", "harms"):  # good and bad points open alike
        grid.locator(f"#row-{row} button").tap()
        finding = grid.locator(f"td[data-key=why-microneedling-{row}] .reason").first
        finding.locator("summary").tap()
        expect(finding).to_contain_text("rests on")
        expect(finding).to_contain_text("Who:")
        expect(finding.get_by_role("link").first).to_have_attribute("href", re.compile("https://"))
    settle(page)


@pytest.mark.parametrize("concern", library().concerns)
def test_held_sideways_the_deciding_rows_of_three_options_stand_on_the_first_screen(
    page: Page, app_url: str, concern: str
) -> None:
    """A consultant opens the page: names of columns, every row, and the concerns to choose beside them."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/benefits?concern={concern}")
    grid = page.locator(".st-key-grid")
    expect(grid.locator(HEADS)).to_have_count(3, timeout=PATIENCE)
    for part in (grid.locator("tbody[data-key=row-price]"), page.locator(".st-key-input-concern")):
        box = part.bounding_box()
        assert box and box["y"] + box["height"] <= 820


def test_a_press_on_the_button_of_the_further_rows_leaves_it_where_it_is(page: Page, app_url: str) -> None:
    """Somebody opens the rows on pain and on being seen, and closes them with a tap on the same spot."""
    visit(page, f"{app_url}/benefits")
    grid = page.locator(".st-key-grid")
    button, pain = grid.locator("[data-key=further] button"), grid.locator("tbody[data-key=row-pain]")
    button.scroll_into_view_if_needed()
    before = button.bounding_box()
    button.tap()
    expect(pain).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert button.bounding_box() == before
    button.tap()
    expect(pain).to_have_count(0)
