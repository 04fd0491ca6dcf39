"""Dates and figures typed by people on tablets of other languages, and emptied by a tap."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from catalog.library import library
from tests.browser.cable import Cable
from tests.browser.tablet import HEADER, open_fold, resize, settle, visit

FINGER = 48  # CSS pixels
QUOTE = "Your quote for a session (USD)"
TabletOf = Callable[..., Page]

# Every field of the Planner that a reader types a figure into: where it stands, and a figure for the link.
FIELDS = {
    "price": ("plan_needles", "250"), "laser_price": ("plan_laser", "900"),
    "pay": ("what_counts", "180"), "travel": ("what_counts", "12"), "tax": ("what_counts", "7.5"),
    "budget": ("", "1500"),
    "package_pay": ("pay_package", "3"), "package_get": ("pay_package", "4"),
    "package_months": ("pay_package", "12"), "borrow": ("pay_parts", "900"), "apr": ("pay_parts", "9.9"),
    "months": ("pay_parts", "24"), "promo_apr": ("pay_wait", "20"), "promo_months": ("pay_wait", "6"),
    "monthly": ("pay_wait", "100"),
}  # fmt: skip


@pytest.fixture
def tablet_of(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[TabletOf]:
    """Open a page on a tablet of another language or time zone: ``tablet_of(locale="fr-CA")``."""
    with ExitStack() as devices:

        def opened(**settings: str) -> Page:
            device = devices.enter_context(browser.new_context(**{**browser_context_args, **settings}))
            return device.new_page()

        yield opened


def _query(page: Page) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def _without(name: str) -> Callable[[str], bool]:
    return lambda url: name not in parse_qs(urlsplit(url).query)


def _quote(page: Page) -> Locator:
    return page.get_by_label(QUOTE, exact=True).first


@pytest.mark.parametrize("locale", ["en-US", "fr-CA", "de-DE"])
def test_a_comma_from_the_keys_of_any_language_never_makes_a_hundredfold(
    tablet_of: TabletOf, app_url: str, locale: str
) -> None:
    """1. Types 250,50 key by key. 2. Reads it as the region writes it. 3. Types 2,5 upkeep sessions."""
    page = tablet_of(locale=locale)
    visit(page, f"{app_url}/planner?region=us&sessions=3")
    _quote(page).tap()
    page.keyboard.type("250,50")
    page.keyboard.press("Enter")
    expect(_quote(page)).to_have_value("250.50")
    expect(page.locator(".st-key-total_bars")).to_contain_text("$751.50")
    open_fold(page, "what_counts")
    count = page.locator(".st-key-group_upkeep").get_by_test_id("stNumberInputField").first
    count.tap()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("2,5")
    told = page.locator(".st-key-group_upkeep [role=alert]")
    expect(told).to_have_text("Type a whole number from 0 to 4. We count with 0.")
    page.keyboard.press("Tab")
    expect(count).to_have_value("0")
    settle(page)
    assert "maintenance" not in _query(page)


def test_a_figure_with_two_senses_is_refused_beside_its_field_in_words_that_are_tied_to_it(
    page: Page, app_url: str
) -> None:
    visit(page, f"{app_url}/planner?region=us&price=250")
    _quote(page).fill("1.200")
    _quote(page).press("Enter")
    told = page.get_by_role("alert").filter(has_text="Do you mean 1,200 or 1.20?")
    expect(told).to_be_visible()
    expect(_quote(page)).to_have_value("1.200")
    expect(_quote(page)).to_have_attribute("aria-describedby", told.get_attribute("id") or "none")
    page.wait_for_url(_without("price"))
    page.get_by_role("button", name=f"Empty this field: {QUOTE}").first.tap()
    expect(told).to_have_count(0)
    expect(_quote(page)).to_have_value("")


def test_two_figures_that_are_pasted_are_not_one(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?region=us")
    _quote(page).tap()
    _quote(page).evaluate(
        """field => { const clipboardData = new DataTransfer();
          clipboardData.setData("text", "12\\n300\\n");
          const how = {clipboardData, bubbles: true, cancelable: true};
          field.dispatchEvent(new ClipboardEvent("paste", how)); }"""
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="We cannot read this as a number")).to_be_visible()
    expect(_quote(page)).to_have_value("12 / 300")


def test_the_fields_beside_a_refused_one_stay_where_they_are(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?region=us&package_pay=3&package_get=4")
    fields = page.locator(".st-key-pay_package input")
    open_fold(page, "paying")
    open_fold(page, "pay_package")
    fields.first.fill("2,5")
    fields.first.press("Enter")
    expect(page.locator(".st-key-pay_package").get_by_role("alert")).to_be_visible()
    assert len({field["y"] for field in map(Locator.bounding_box, fields.all()) if field}) == 1


def test_every_typed_figure_can_be_emptied_by_a_tap_and_stays_empty(page: Page, app_url: str) -> None:
    link = "&".join(f"{name}={figure}" for name, (_, figure) in FIELDS.items())
    visit(page, f"{app_url}/planner?region=us&off=1&count=travel&{link}")
    expect(_quote(page)).to_be_visible()
    opened = {"plan_needles", "plan_laser", ""}  # what has no fold
    open_fold(page, "paying")
    for name, (place, _) in FIELDS.items():
        field = page.locator(f".st-key-input-{name}")
        if place not in opened:
            open_fold(page, place)
            opened.add(place)
        expect(field.locator("input")).to_be_visible()
        button = field.get_by_role("button", name=re.compile("Empty this field"))
        box = button.bounding_box()
        assert box and min(box["width"], box["height"]) >= FINGER
        button.tap()
        page.wait_for_url(_without(name))
        settle(page)
        expect(field.locator("input")).to_have_value("")
    assert not set(FIELDS) & set(_query(page))


def test_every_date_can_be_emptied_by_a_tap_and_stays_empty(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?start=2027-01-11&event=2027-06-01&holiday=2027-07-01")
    for name in ("start", "event", "holiday"):
        open_fold(page, f"own_{name}")
        field = page.locator(f".st-key-input-{name}")
        clear = field.get_by_test_id("stDateInputClearButton")
        box = clear.bounding_box()
        assert box and min(box["width"], box["height"]) >= FINGER
        for button in field.get_by_role("button").all():
            expect(button).to_have_accessible_name(re.compile(library().words(f"timeline.{name}")))
        clear.tap()
        page.wait_for_url(_without(name))
        settle(page)
        expect(clear).to_have_count(0)
        expect(field).to_contain_text("yyyy")
    page.locator(".st-key-counts .more").first.tap()
    settle(page)
    assert not {"start", "event", "holiday"} & set(_query(page)), "the next tap brings no date back"


@pytest.mark.parametrize("locale", ["en-US", "fr-CA", "de-DE"])
def test_a_day_and_a_depth_are_typed_in_the_way_of_the_region_or_of_the_keys(
    tablet_of: TabletOf, app_url: str, locale: str
) -> None:
    """1. Types month, day and year, as the region asks. 2. Types half a millimetre with a comma."""
    page = tablet_of(locale=locale)
    visit(page, f"{app_url}/timeline?region=us")
    for key in ("how_drawn", "own_event"):
        open_fold(page, key)
    page.locator(".st-key-input-event [role=spinbutton]").first.tap()
    page.keyboard.type("06122027")
    page.locator(".st-key-input-depth input").tap()
    page.wait_for_url(re.compile("event=2027-06-12"))
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("2,5")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"depth=2\.5"))


@pytest.mark.parametrize("width", [390, 820])
def test_a_date_out_of_bounds_is_told_below_its_field_until_another_one_is_typed(
    page: Page, app_url: str, width: int
) -> None:
    resize(page, width, 844)
    visit(page, f"{app_url}/timeline?region=us&event=2027-06-01")
    for key in ("how_drawn", "own_event"):
        open_fold(page, key)
    field = page.locator(".st-key-input-event")
    told = field.get_by_text("This date must be from January 1, 2020 to December 31, 2040.")
    year_part = field.get_by_role("spinbutton").nth(2)
    for year, times in (("2050", 1), ("2028", 0)):
        year_part.tap()
        page.keyboard.type(year)
        page.locator(".st-key-input-depth input").tap()
        expect(told).to_have_count(times)
        if times:
            assert told.evaluate("it => it.scrollWidth <= it.clientWidth && it.clientHeight > 15"), (
                "seen as a whole"
            )
            around = field.get_by_test_id("stDateInputFieldsScroller").bounding_box()
            year_box = year_part.bounding_box()
            assert around and year_box, "both are on the screen"
            assert year_box["x"] + year_box["width"] <= around["x"] + around["width"], (
                "nothing covers the year"
            )
    page.wait_for_url(re.compile("event=2028-06-01"))


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])  # 26 hours apart: never one day
def test_today_is_the_day_of_the_reader(tablet_of: TabletOf, app_url: str, zone: str) -> None:
    page, write = tablet_of(timezone_id=zone), library().formats("us", None).day
    before = datetime.now(ZoneInfo(zone)).date()
    visit(page, f"{app_url}/timeline?region=us")
    open_fold(page, "own_start")
    after = datetime.now(ZoneInfo(zone)).date()
    told = page.get_by_test_id("stCaptionContainer").filter(has_text="today").first
    expect(told).to_contain_text(re.compile(f"{write(before)}|{write(after)}"))


def test_a_figure_typed_right_before_a_tap_on_a_link_is_kept(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/planner?region=us")
    _quote(page).tap()
    page.keyboard.type("310")
    # The quickest tap there can be: down and up in one moment, before anything else can happen.
    page.locator(HEADER).get_by_role("link", name="Timeline").evaluate(
        """link => ["pointerdown", "click"].forEach(
            kind => link.dispatchEvent(new PointerEvent(kind,
                {bubbles: true, composed: true, cancelable: true})))"""
    )
    page.wait_for_url(re.compile(r"/timeline\?.*price=310"))
    settle(page)
    page.locator(HEADER).get_by_role("link", name="Planner").tap()
    expect(_quote(page)).to_have_value("310")


def test_a_figure_typed_while_the_server_is_away_is_kept_when_it_is_back(
    unwatched: Page, start_app: Callable[..., str]
) -> None:
    """The server has let the visit go by then, so this is also the first press of a forgotten visit."""
    url = start_app(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="1")
    page, cable = unwatched, Cable(unwatched)
    visit(page, f"{url}/planner?region=us&sessions=3")
    _quote(page).tap()
    page.keyboard.type("250,50")
    cable.cut()
    expect(page.get_by_role("dialog")).to_be_visible(timeout=20_000)  # by then the second has passed
    _quote(page).evaluate("field => field.blur()")
    cable.mend()
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=30_000)
    expect(page.locator(".st-key-total_bars")).to_contain_text("$751.50")
    expect(_quote(page)).to_have_value("250.50")
