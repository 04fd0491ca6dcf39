"""What readers do with the app, in a real Chromium with touch."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.tablet import HERE, expect_scrolled_past, open_fold, scroll_position, settle, swipe, visit

WORDS = library().words


def _query(page: Page) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def _dollars(minor: int) -> str:
    return f"${minor // 100:,}"


def test_a_reader_walks_the_path_with_a_thumb_and_looks_at_the_sources(page: Page, app_url: str) -> None:
    """1. Opens the start page and goes on. 2. Picks stretch marks. 3. On the timeline chooses 6
    sessions. 4. On the planner finds the same 6 sessions, and a total made of them. 5. Looks where it comes
    from, and back. 6. Reads on to the end of the path."""
    visit(page, app_url)
    expect(page.locator(HERE)).to_have_text(WORDS("nav.glance"))
    page.get_by_role("link", name="Next: Benefits").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("what can go wrong")
    page.get_by_role("radio", name="Stretch marks").or_(
        page.get_by_role("button", name="Stretch marks")
    ).tap()
    expect(page.locator(".st-key-decision")).to_contain_text("stretch marks")
    page.get_by_role("link", name="Next: Timeline").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("When would you see anything?")
    settle(page)
    for _ in range(2):  # studies of stretch marks most often had 5
        page.locator(".st-key-counts .more").first.tap()
    expect(page.locator(".st-key-in_short")).to_contain_text("6 sessions")
    page.get_by_role("link", name="Next: Planner").tap()
    needles = explain("sessions=6", library(), date(2026, 1, 1))["costs"]["options"][1]["total"]
    expect(page.locator(".st-key-total_bars")).to_contain_text(
        f"{_dollars(needles['low'])} to {_dollars(needles['high'])}"
    )
    settle(page)
    assert _query(page) == {"sessions": "6", "concern": "stretch_marks"}
    page.get_by_role("link", name=WORDS("nav.sources")).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("evidence.title"))
    expect(page.locator(HERE)).to_have_count(0)
    page.get_by_role("link", name="Back: Planner").tap()
    page.get_by_role("link", name="Next: Safety").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Is it safe for me?")
    page.get_by_role("link", name="Next: What matters").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What matters to you?")
    page.get_by_role("link", name="Next: Take home").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("takehome.title"))
    expect(page.locator(HERE)).to_have_text(WORDS("nav.takehome"))
    expect(page.get_by_role("link", name="Next: ")).to_have_count(0)
    settle(page)
    assert _query(page) == {"sessions": "6", "concern": "stretch_marks"}


def test_a_cold_deep_link_on_a_fresh_server_shows_the_whole_plan(
    page: Page, start_app: Callable[..., str]
) -> None:
    """Somebody opens a link from a colleague, and the server has served nobody yet."""
    visit(page, f"{start_app()}/planner?sessions=5&price=250&laser=ablative_fractional&horizon=2")
    expect(page.get_by_role("link", name="Benefits", exact=True)).to_be_visible()
    expect(page.locator(".st-key-total_bars")).to_contain_text("$1,250")
    expect(page.locator(".st-key-footer")).to_contain_text("not medical advice")
    assert _query(page) == {"sessions": "5", "price": "250", "laser": "ablative_fractional", "horizon": "2"}


def test_a_reload_keeps_the_plan_even_on_a_page_without_its_inputs(page: Page, app_url: str) -> None:
    """The tablet sleeps and the browser loads the page again: a quote typed on the planner is still there."""
    visit(page, f"{app_url}/planner?price=410")
    page.get_by_role("link", name="Timeline", exact=True).tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("When would you see anything?")
    settle(page)
    page.reload()
    settle(page)
    page.get_by_role("link", name="Planner", exact=True).tap()
    expect(page.locator(".st-key-total_bars")).to_contain_text("$1,230")


def test_three_quick_taps_count_three_times(page: Page, app_url: str) -> None:
    """A reader taps faster than the server answers; no tap is lost and none comes back."""
    visit(page, f"{app_url}/timeline")
    more = page.locator(".st-key-counts .more").first
    for _ in range(3):
        more.tap()
    expect(page.locator(".st-key-in_short")).to_contain_text("6 sessions")
    settle(page)
    assert _query(page)["sessions"] == "6"


def test_a_wild_link_is_told_in_one_line_and_the_rest_of_it_counts(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?sessions=99&horizon=2&tax=<script>&colour=red")
    told = page.get_by_test_id("stAlert")
    expect(told).to_have_count(1)
    for part in ("sessions=99", "tax=", "colour=red"):
        expect(told).to_contain_text(part)
    expect(page.locator(".st-key-in_short")).to_contain_text("Over 2 years")


CHARTS_IN = {"timeline": ("growth_fold",), "planner": ("moves", "over_time")}  # folds that hold charts


@pytest.mark.parametrize("name", ["timeline", "planner"])
def test_a_swipe_over_each_chart_scrolls_the_page(page: Page, app_url: str, name: str) -> None:
    """A thumb lands on a chart and means to read on."""
    visit(page, f"{app_url}/{name}")
    for fold in CHARTS_IN[name]:
        open_fold(page, fold)
    charts = page.locator("[class*=st-key-chart_] .picture")
    expect(charts.first).to_be_attached()
    for number in range(charts.count()):
        charts.nth(number).scroll_into_view_if_needed()
        expect(charts.nth(number).locator(".main-svg").first).to_be_visible()
        before = scroll_position(page)
        swipe(page, charts.nth(number), down=-220)
        expect_scrolled_past(page, before + 100)


def test_a_changed_total_is_announced_in_the_same_live_region(page: Page, app_url: str) -> None:
    """A screen reader hears the new sentence, because the region itself stays where it was."""
    visit(page, f"{app_url}/planner")
    region = page.locator(".st-key-in_short [role=status]")
    region.evaluate("node => { node.mark = 'the same' }")
    page.locator(".st-key-plan_needles .more").first.tap()
    # Laser 1,800 to 12,500 beside 4 sessions: 400 to 2,800.
    expect(region).to_contain_text("$1,000 less, or $12,100 more")
    assert region.evaluate("node => node.mark") == "the same"
    assert region.get_attribute("aria-live") == "polite"


def test_broken_data_shows_patients_calm_words_and_staff_the_rows(
    page: Page, start_app: Callable[..., str], tmp_path: Path
) -> None:
    """A member of staff has mistyped a price; the tablet says whom to ask, and where to look."""
    shutil.copytree(library.__wrapped__.__globals__["DATA"], tmp_path / "data")
    prices = tmp_path / "data" / "prices" / "us.csv"
    lines = prices.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace(",100,300,700,", ",800,300,700,")
    prices.write_text("\n".join(lines), encoding="utf-8")
    visit(page, f"{start_app(FINELINE_DATA=str(tmp_path / 'data'))}/planner")
    expect(page.get_by_text("Please hand the tablet to a member of staff")).to_be_visible()
    page.get_by_text("For staff").tap()
    expect(page.get_by_text("prices/us.csv, row 2, column low")).to_be_visible()
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_the_page_a_link_shows_equals_what_explain_says(page: Page, app_url: str) -> None:
    """An auditor copies the address of a page and recomputes it."""
    link = "sessions=4&interval=4&start=2027-01-11&week=20&region=us"
    visit(page, f"{app_url}/timeline?{link}")
    week = explain(link, library(), date(2026, 1, 1))["timeline"][20]
    expect(page.locator(".st-key-skin_section .say-mirror .shown")).to_contain_text(
        f"{round(100 * week['visible']['typical'])} of 100 parts"
    )
    judged = explain(link, library(), date(2026, 1, 1))["schedule"]["judge_on"]
    assert json.dumps(judged) == '"2027-07-05"'  # last session 5 April 2027, 3 months later
    expect(page.get_by_text("Jul 5, 2027")).to_be_visible()
