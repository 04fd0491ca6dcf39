"""Ways to pay under a thumb: a fold must stay open while its own label changes, on tablet and phone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.tablet import open_fold, resize, settle, visit

WAIT = "region=us&price=300&borrow=3000&promo_apr=26.99&promo_months=12&monthly=225"


def fold(page: Page, name: str) -> Locator:
    """The fold of a way to pay, opened in that of all of them."""
    if not page.locator(f".st-key-pay_{name}").count():
        open_fold(page, "paying")
    return open_fold(page, f"pay_{name}")


def test_a_package_is_tapped_together_and_kept_by_a_reload(page: Page, app_url: str) -> None:
    """1. Opens the package. 2. Starts from the own course of 3. 3. Types one more session to get.
    4. Reads the effect on the label, which is still open. 5. Reloads and finds it again, closed."""
    visit(page, f"{app_url}/planner?region=us&price=300")
    package = fold(page, "package")
    get = package.get_by_role("textbox", name="Sessions you get")
    expect(get).to_be_visible()  # fields draw themselves, and push down the button below them
    package.get_by_role("button", name="Start from the usual course").tap()
    expect(package.locator("summary")).to_contain_text("pay 3, get 3: $900 for 3 sessions, $300 each")
    get.fill("4")
    get.press("Enter")
    label = "A package, pay 3, get 4: $900 for 4 sessions, $225 each"
    expect(package.locator("summary")).to_contain_text(label)
    expect(package.locator("details")).to_have_attribute("open", "")
    settle(page)
    visit(page, page.url)
    open_fold(page, "paying")
    expect(page.locator(".st-key-pay_package summary")).to_contain_text(label)
    expect(page.locator(".st-key-pay_package details")).not_to_have_attribute("open", "")


def test_a_sum_typed_for_one_loan_is_the_sum_of_the_other(page: Page, app_url: str) -> None:
    """1. Types a sum under equal parts. 2. Opens interest that waits. 3. Finds the same sum."""
    visit(page, f"{app_url}/planner?region=us")
    parts = fold(page, "parts").get_by_role("textbox", name="Sum you borrow (USD)")
    parts.fill("2000.5")
    parts.press("Enter")
    waits = fold(page, "wait").get_by_role("textbox", name="Sum you borrow (USD)")
    expect(waits).to_have_value("2,000.50")


def test_the_cliff_reads_whole_on_a_phone_and_a_tablet(page: Page, app_url: str) -> None:
    """1. Opens a shared link. 2. Opens the fold. 3. Reads rate and cliff whole, at each width."""
    visit(page, f"{app_url}/planner?{WAIT}")
    waits = fold(page, "wait")
    for width, height in ((390, 844), (820, 1180)):
        resize(page, width, height)
        expect(waits).to_contain_text("least $250 every month, and on time")
        hidden = "field => field.scrollWidth - field.clientWidth"
        assert all(field.evaluate(hidden) <= 0 for field in waits.locator("input").all())
