"""The address, the screen and the browser's history agree, however fast a finger is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from catalog.library import library
from catalog.words.patterns import PATH
from tests.browser.cable import Cable
from tests.browser.tablet import HEADER, HERE, settle, visit

WORDS = library().words
# True once address, stepper and total (100 a session, at the least) have told the same count for a while.
AGREED = """() => {
  const counts = [new URLSearchParams(location.search).get("sessions"),
    document.querySelector(".st-key-input-sessions [data-testid=stBidiComponentIsolated]").shadowRoot
      .querySelector(".value b").textContent,
    document.querySelector(".st-key-total_bars [data-testid=stBidiComponentIsolated]").shadowRoot
      .querySelector("[data-key=microneedling] .bar-total").textContent.match(/\\$(\\d+)00 to/)?.[1]];
  const now = new Set(counts).size === 1 ? counts[0] : null;
  if (now !== window.lastSeen) [window.lastSeen, window.since] = [now, performance.now()];
  return now !== null && performance.now() - window.since > 1200;
}"""


def _more(page: Page) -> None:
    page.locator(".st-key-plan_needles .more").first.tap()


def test_ten_taps_are_one_step(unwatched: Page, app_url: str) -> None:
    page = unwatched  # a file to take along changes faster than the browser asks for it
    visit(page, f"{app_url}/planner?sessions=2")
    steps = page.evaluate("history.length")
    field = page.locator(".st-key-plan_needles .value b").first
    for count in range(3, 13):
        _more(page)
        expect(field).to_have_text(str(count))
    expect(page).to_have_url(f"{app_url}/planner?sessions=12")
    settle(page)
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(field).to_have_text("2")
    expect(page).to_have_url(f"{app_url}/planner?sessions=2")
    page.go_forward()
    expect(field).to_have_text("12")


@pytest.mark.parametrize("pause", [200])
def test_a_back_right_after_a_tap_leaves_one_plan_in_address_and_screen(
    unwatched: Page, app_url: str, pause: int
) -> None:
    """Milliseconds between tap and Back, as a thumb has them: the answer to the tap is still on its way."""
    page = unwatched  # a file to take along changes faster than the browser asks for it
    visit(page, f"{app_url}/planner?sessions=3")
    _more(page)
    expect(page).to_have_url(f"{app_url}/planner?sessions=4")
    settle(page)
    page.evaluate(
        """pause => {
            document.querySelector('.st-key-input-sessions [data-testid=stBidiComponentIsolated]').shadowRoot
                .querySelector('.more').click();
            setTimeout(() => history.back(), pause);
        }""",
        pause,
    )
    page.wait_for_function(AGREED)


def test_what_is_still_on_its_way_takes_neither_a_back_nor_the_way_forward_away(
    page: Page, app_url: str
) -> None:
    """The answer to a tap comes after the reader has gone Back, and it holds the newer plan."""
    cable = Cable(page)
    visit(page, f"{app_url}/planner?sessions=3")
    field = page.locator(".st-key-plan_needles .value b").first
    _more(page)
    expect(page).to_have_url(f"{app_url}/planner?sessions=4")
    settle(page)
    cable.jam()
    _more(page)
    expect(field).to_have_text("5")
    page.go_back()
    expect(page).to_have_url(f"{app_url}/planner?sessions=3")
    cable.flow()
    expect(field).to_have_text("3")
    settle(page)
    expect(page).to_have_url(f"{app_url}/planner?sessions=3")
    page.go_forward()
    expect(page).to_have_url(re.compile(r"sessions=[45]$"))
    expect(field).to_have_text(re.compile("[45]"))
    page.wait_for_function(AGREED)


def test_a_back_right_after_week_on_leaves_page_and_menu(unwatched: Page, app_url: str) -> None:
    page = unwatched  # a file to take along changes faster than the browser asks for it
    visit(page, f"{app_url}/safety")
    page.get_by_role("link", name=WORDS("nav.timeline"), exact=True).first.tap()
    week_on = page.get_by_role("button", name=WORDS("skin.label.forth"))
    expect(week_on).to_be_visible()
    settle(page)
    week_on.tap()
    page.evaluate("setTimeout(() => history.back(), 200)")
    expect(page).to_have_url(re.compile("/safety"))
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("safety.title"))
    expect(page.locator(HERE)).to_have_text(WORDS("nav.safety"))
    expect(page.locator(f"{HEADER} li a")).to_have_count(len(PATH))


def test_inside_a_frame_a_reload_keeps_the_plan_and_tells_of_lost_ticks(page: Page, app_url: str) -> None:
    """Another site shows the Planner in a frame; its own address never learns of a change."""
    host = f"{app_url}/host"
    frame = f'<iframe src="{app_url}/planner?sessions=3" width="800" height="900"></iframe>'
    page.route(host, lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(host)
    inside = page.frame_locator("iframe")
    inside.locator(".st-key-plan_needles .more").first.tap()
    expect(inside.locator(".st-key-total_bars")).to_contain_text("$400 to")
    inside.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    inside.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(inside.locator(".st-key-live_safety")).to_have_text(WORDS("safety_live.wait"))
    page.wait_for_function("() => sessionStorage.getItem('fineline.framed')?.includes('/safety?sessions=4')")
    page.wait_for_function("() => sessionStorage.getItem('fineline.given')")  # the tab has heard of the tick
    for _ in range(2):
        page.reload()
        expect(inside.get_by_text(WORDS("visit.answers_lost"))).to_be_visible()
        expect(inside.locator(HERE)).to_have_text(WORDS("nav.safety"))
    inside.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    expect(inside.locator(".st-key-plan_needles .value b").first).to_have_text("4")
    inside.get_by_role("button", name=WORDS("visit.restart")).tap()
    page.wait_for_function("() => !sessionStorage.getItem('fineline.framed')?.includes('sessions')")


def test_a_link_right_after_a_tick_takes_nothing_away(page: Page, app_url: str) -> None:
    """A busy server gets the tick and the way to another page in one go, and would keep the way alone."""
    cable = Cable(page)
    visit(page, f"{app_url}/safety")
    tick = page.locator("label").filter(has_text=WORDS("safety_question.acne.tick"))
    cable.jam()
    tick.tap()
    page.get_by_role("link", name=WORDS("nav.values"), exact=True).first.tap()
    page.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    expect(page).to_have_url(f"{app_url}/safety")
    cable.flow()
    expect(page.locator(HERE)).to_have_text(WORDS("nav.planner"))
    settle(page)
    page.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    expect(tick.locator("input")).to_be_checked()


def test_a_way_back_right_after_a_tick_takes_nothing_away(page: Page, app_url: str) -> None:
    """1. Comes from another page. 2. Ticks, and goes back before the server has heard. 3. Goes forward."""
    cable = Cable(page)
    visit(page, f"{app_url}/values")
    page.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    expect(page.locator(HERE)).to_have_text(WORDS("nav.safety"))
    settle(page)
    tick = page.locator("label").filter(has_text=WORDS("safety_question.acne.tick"))
    cable.jam()
    tick.tap()
    expect(tick.locator("input")).to_be_checked()
    page.go_back()
    expect(page).to_have_url(f"{app_url}/values")
    cable.flow()
    expect(page.locator(HERE)).to_have_text(WORDS("nav.values"))
    settle(page)
    page.go_forward()
    expect(page.locator(HERE)).to_have_text(WORDS("nav.safety"))
    settle(page)
    expect(tick.locator("input")).to_be_checked()
