"""A reader's own quotes on a tablet: typed by thumb, undone by thumb."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.tablet import open_fold, settle, visit


def _query(page: Page) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_a_reader_types_a_quote_for_one_line_and_takes_it_back(page: Page, app_url: str) -> None:
    """1. Taps the line of the numbing cream. 2. Types 30. 3. Reads it in the total. 4. Undoes it."""
    visit(page, f"{app_url}/planner?region=us")
    total = page.locator(".st-key-total_bars .bars")
    expect(total).to_be_visible()
    before = total.inner_text()
    open_fold(page, "lines")
    page.locator(".st-key-quote_line_n").get_by_role("button", name="Numbing cream").or_(
        page.locator(".st-key-quote_line_n").get_by_role("radio", name="Numbing cream")
    ).tap()
    field = page.get_by_role("textbox", name="Your quote for each visit: Numbing cream (USD)")
    field.fill("30")
    field.press("Enter")
    expect(total).to_contain_text("$390")  # 3 x 100 + 3 x 30
    settle(page)
    assert _query(page)["quotes"] == "n.numbing-30"
    page.get_by_role("button", name="Undo your quote: Numbing cream").tap()
    expect(total).to_have_text(before, use_inner_text=True)
    settle(page)
    assert "quotes" not in _query(page)


def test_a_reader_counts_the_first_visit_on_both_sides(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?region=us")
    open_fold(page, "what_counts")
    toggle = page.locator(".st-key-group_extras").get_by_text("First visit fee").first
    toggle.tap()
    expect(page.locator(".st-key-total_bars")).to_contain_text("$350")  # 3 x 100 + 50
    settle(page)
    assert _query(page)["count"] == "consultation"
