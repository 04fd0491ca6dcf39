"""Options beside each other, on a real tablet: what stands where, what a tap opens."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.tablet import PATIENCE, resize, settle, sideways_overflow, visit

HEADS, QUESTIONS = "thead th.corner ~ th", "th[scope=row]"


def test_two_options_stand_upright_and_three_across_with_the_questions_in_the_first_column(
    page: Page, app_url: str
) -> None:
    """Somebody turns the tablet, and later looks at the same table on a phone."""
    visit(page, f"{app_url}/benefits")
    grid = page.locator(".st-key-grid")
    for width, height, options in ((820, 1180, 2), (744, 1133, 2), (1180, 820, 3)):
        resize(page, width, height)
        expect(grid.locator(HEADS)).to_have_count(options, timeout=PATIENCE)
        question, first = grid.locator(QUESTIONS).nth(1), grid.locator("[data-key=microneedling-benefit]")
        asked, answered = question.bounding_box(), first.bounding_box()
        assert asked and answered and asked["x"] + asked["width"] <= answered["x"] + 1
        assert abs(asked["y"] - answered["y"]) < 2 and sideways_overflow(page) <= 0
    resize(page, 390, 844)
    # No room beside: each question stands above its answers.
    expect(grid.locator(QUESTIONS)).to_have_count(0, timeout=PATIENCE)
    expect(grid.locator("th[scope=rowgroup]")).to_have_count(9)
    assert sideways_overflow(page) <= 0


def test_a_reader_swaps_an_option_and_finds_the_source_of_a_harm_in_two_taps(
    page: Page, app_url: str
) -> None:
    """1. Puts RF needling in the place of nothing and sees its warning. 2. Taps how sure we are of a harm of
    needling. 3. Finds why, who was studied, and the link of the study."""
    visit(page, f"{app_url}/benefits")
    grid = page.locator(".st-key-grid")
    expect(grid.get_by_role("note")).to_have_count(0)
    grid.get_by_role("combobox").nth(1).select_option("rf_microneedling")
    expect(grid.get_by_role("note")).to_contain_text("PRIME Journal reported")
    for row in ("benefit", "harms"):  # good and bad points open alike
        fold = grid.locator(f"[data-key=why-microneedling-{row}]")
        fold.locator("summary").tap()
        expect(fold.locator(".reason").first).to_contain_text("rests on")
        expect(fold.locator(".reason").first).to_contain_text("Who:")
        expect(fold.get_by_role("link").first).to_have_attribute("href", re.compile("https://"))
    settle(page)
