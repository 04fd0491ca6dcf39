"""What readers do with plans kept side by side, and with the file of the table."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
from playwright.sync_api import Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.conftest import NewContext
from tests.browser.tablet import open_fold, settle, visit

KEPT = "a=usual&b=sessions~5~price~250~off~1&c=region~ca~horizon~2~laser~ablative_fractional"


def _query(page: Page) -> dict[str, str]:
    found = parse_qs(urlsplit(page.url).query, keep_blank_values=True)
    return {name: values[-1] for name, values in found.items()}


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()
    settle(page)


def test_three_kept_plans_travel_in_the_link(page: Page, new_context: NewContext, app_url: str) -> None:
    """1. A reader keeps the usual plan, then chooses a count and keeps it, twice. 2. Sends the link.
    3. Somebody else opens it, takes plan A in hand, and finds all three; Back brings the first."""
    visit(page, f"{app_url}/planner")
    open_fold(page, "kept_plans")
    more = page.locator(".st-key-plan_needles .more").first
    titles = {
        "A": "needles, as published",
        "B": "4 sessions, 4 weeks apart",
        "C": "5 sessions, 4 weeks apart",
    }
    for (letter, title), count in zip(titles.items(), (3, 4, 5), strict=True):
        _press(page, "Keep this plan")
        card = page.locator(f".st-key-kept_plan_{letter.lower()}")
        expect(card).to_contain_text(f"{letter}: {title}")
        expect(page.locator(".st-key-live_kept[role=status]")).to_contain_text(f"kept as {letter}")
        if letter != "C":
            more.tap()
            expect(page.locator(".st-key-total_bars")).to_contain_text(f"${count + 1}00 to $")
    page.wait_for_function("() => location.search.includes('c=')")
    assert _query(page) == {"sessions": "5", "a": "usual", "b": "sessions~4", "c": "sessions~5"}

    other = new_context().new_page()
    visit(other, page.url)
    open_fold(other, "kept_plans")
    _press(other, "Use plan A")
    expect(other.locator(".st-key-total_bars")).to_contain_text("$300 to")
    for letter, title in titles.items():
        expect(other.locator(f".st-key-kept_plan_{letter.lower()}")).to_contain_text(title)
    other.wait_for_function("() => !location.search.includes('sessions=5')")
    other.go_back()
    expect(other.locator(".st-key-total_bars")).to_contain_text("$500 to")


def test_kept_plans_come_along_to_the_next_page_and_back(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?{KEPT}")
    page.get_by_role("link", name="Timeline", exact=True).tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("When would you see anything?")
    settle(page)
    page.reload()
    settle(page)
    page.get_by_role("link", name="Planner", exact=True).tap()
    expect(page.locator(".st-key-kept_plans summary")).to_contain_text("3 plans are kept.")
    settle(page)
    open_fold(page, "kept_plans")
    expect(page.locator(".st-key-kept_plan_c")).to_contain_text("ablative fractional laser")
    assert set(_query(page)) == {"a", "b", "c"}


def test_the_file_opens_in_pandas_with_the_totals_of_explain(
    page: Page, app_url: str, tmp_path: Path
) -> None:
    """A reader takes the table home and adds it up."""
    link = "sessions=4&region=us&off=1&price=250.5"
    visit(page, f"{app_url}/planner?{link}")
    open_fold(page, "lines")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Take the table (CSV)").tap()
    file = tmp_path / "table.csv"
    waiting.value.save_as(file)
    assert waiting.value.suggested_filename == "fineline-plan.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(file)
    totals = frame[frame["line"] == "Total"]
    options = explain(link, library(), date.today())["costs"]["options"]
    assert len(totals) == len(options) == 3
    for edge in ("low", "typical", "high"):
        minor = [round(100 * float(major)) for major in totals[edge]]
        assert minor == [option["total"][edge] for option in options]
