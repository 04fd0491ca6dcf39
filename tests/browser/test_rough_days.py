"""What happens to a reader when the network, the server or the link is not kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page, Route, expect

from catalog.library import library
from tests.browser.cable import Cable
from tests.browser.tablet import open_fold, settle, visit, wait_until

WORDS = library().words
PLANNER = "/planner?sessions=4"


def test_a_lost_connection_is_told_in_our_words_and_the_plan_is_kept(unwatched: Page, app_url: str) -> None:
    """The clinic's network drops while a patient reads, and comes back."""
    page, cable = unwatched, Cable(unwatched)
    visit(page, f"{app_url}{PLANNER}")
    cable.cut()
    at_once = page.get_by_role("status").filter(has_text=WORDS("visit.lost"))
    expect(at_once).to_be_visible(timeout=1_000)
    told = page.get_by_role("dialog")
    expect(told).to_be_visible(timeout=20_000)
    assert "Connecting again" in told.evaluate("node => getComputedStyle(node, '::after').content")
    expect(page.get_by_text("Streamlit server")).not_to_be_visible()
    cable.mend()
    expect(told).to_have_count(0, timeout=30_000)
    expect(page.locator(".st-key-total_bars")).to_contain_text("$400 to $2,800")


def test_a_network_that_swallows_a_tick_shows_no_result_until_it_counts(
    unwatched: Page, app_url: str
) -> None:
    """The line stands, but nothing goes through. A patient said "none of these", and now ticks acne."""
    page, cable = unwatched, Cable(unwatched)
    visit(page, f"{app_url}/safety")
    said = page.locator(".st-key-live_safety[role=status]")
    page.locator("label").filter(has_text=WORDS("safety.none")).tap()
    expect(said).to_have_text(WORDS("safety_live.clear"))
    settle(page)
    cable.swallow()
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(said).to_be_hidden(timeout=2_000)
    slow = page.get_by_role("status").filter(has_text=WORDS("visit.slow"))
    expect(slow).to_be_visible(timeout=4_000)
    cable.mend()
    expect(said).to_have_text(WORDS("safety_live.wait"), timeout=30_000)
    expect(said).to_be_visible()
    again = page.get_by_role("status").filter(has_text=WORDS("visit.again"))
    expect(again).to_be_visible()
    page.get_by_role("heading", level=1).tap()
    expect(again).to_have_count(0)


def test_a_link_cannot_put_markup_or_pictures_of_others_on_the_page(page: Page, app_url: str) -> None:
    """Somebody sends a link that tries to show a picture from elsewhere in the clinic's own notice."""
    picture, address = "\n\n![x](http://example.org/a.png)", "[click](http://example.org/)"
    for parts in ((picture, address, "\n\n# Hello"), (":red[x]",)):
        visit(page, f"{app_url}/planner?{'&'.join(f'{quote(part)}=1' for part in parts)}")
        told = page.get_by_test_id("stAlert")
        expect(told).to_be_visible()
        expect(told.locator("img, a, h1, h2, p span")).to_have_count(0)


def test_a_long_wild_link_takes_one_short_notice(page: Page, app_url: str) -> None:
    wild = "&".join(f"{'a' * 60}{number}={'b' * 200}" for number in range(60))
    visit(page, f"{app_url}/planner?{wild}")
    told = page.get_by_test_id("stAlert")
    expect(told).to_contain_text("and 57 more")
    box = told.bounding_box()
    assert box and box["height"] < 200


def _doze(page: Page, cable: Cable) -> None:
    """Let the tablet sleep until the server has let the visit go, and wake it."""
    cable.cut()
    expect(page.get_by_role("dialog")).to_be_visible(timeout=20_000)  # by then the second has passed
    cable.mend()
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=30_000)


def test_the_first_press_after_the_server_forgot_the_visit_counts(
    unwatched: Page, start_app: Callable[..., str]
) -> None:
    """A tablet sleeps twice, and is pressed at once each time: a kept plan, then a day to empty."""
    url = start_app(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="1")
    page, cable = unwatched, Cable(unwatched)
    visit(page, f"{url}{PLANNER}&b=sessions~7~event~2027-06-01")
    open_fold(page, "kept_plans")
    _doze(page, cable)
    page.get_by_role("button", name="Use plan B", exact=True).tap()
    expect(page.locator(".st-key-total_bars")).to_contain_text("$700 to")
    settle(page)
    page.get_by_role("link", name="Timeline", exact=True).first.tap()
    settle(page)
    open_fold(page, "own_event")
    clear = page.locator(".st-key-input-event").get_by_test_id("stDateInputClearButton")
    expect(clear).to_be_visible()
    settle(page)
    _doze(page, cable)
    clear.tap()
    expect(page).not_to_have_url(re.compile("event"))
    settle(page)
    expect(clear).to_have_count(0)


def test_a_connection_lost_when_a_fresh_server_first_rests_leaves_no_tablet_blank(
    unwatched: Page, start_app: Callable[..., str]
) -> None:
    """A link is the first thing a fresh server shows. The network drops the moment its script comes to rest,
    and when it is back the server has let the visit go: the tablet has what was shown until then."""
    url = start_app(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="1")
    page, cable = unwatched, Cable(unwatched, until_first_rest=True)
    page.goto(f"{url}{PLANNER}")
    expect(page.get_by_role("dialog")).to_be_visible(timeout=30_000)  # by then the second has passed
    cable.mend()
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=30_000)
    expect(page.locator(".st-key-total_bars")).to_contain_text("$400 to $2,800")


def test_a_script_that_was_lost_on_the_way_is_asked_for_again(unwatched: Page, app_url: str) -> None:
    """Streamlit puts an error of its own in the place of each part. Without answers the page is loaded anew;
    with them the reader is told what that takes away, and asked."""
    page, lost = unwatched, [True, False]

    def lose(route: Route) -> None:
        if lost and lost.pop(0):
            route.abort()
        else:
            route.continue_()

    page.route(re.compile(r"/BidiComponent\.[^/]*\.js$"), lose)
    page.goto(f"{app_url}/safety?sessions=4")
    said = page.locator(".st-key-live_safety[role=status]")
    acne = page.locator("label").filter(has_text=WORDS("safety_question.acne.tick"))
    expect(said).to_be_visible(timeout=30_000)  # a script of ours gives it its role
    settle(page)
    assert lost == []

    acne.tap()
    expect(said).to_have_text(WORDS("safety_live.wait"))
    settle(page)
    wait_until(page, lambda: page.evaluate("window.name") != "")  # the tab knows that it holds something
    lost.append(True)
    page.reload()
    button = page.get_by_role("button", name=WORDS("app.load_again"))
    expect(page.get_by_text(WORDS("app.part_missing"))).to_be_visible()
    expect(page.locator("[data-testid=stErrorElementStack]").first).to_be_hidden()
    button.tap()
    expect(page.get_by_text(WORDS("visit.answers_lost"))).to_be_visible(timeout=30_000)
    settle(page)
    expect(said).to_have_text(WORDS("safety_live.none_yet"))
    expect(button).to_be_hidden()
    assert page.url == f"{app_url}/safety?sessions=4"


def test_the_picture_of_a_plan_is_right_in_its_first_frame(page: Page, app_url: str) -> None:
    """A stepper must never show another number first, not even for a moment."""
    page.add_init_script(
        """() => {}; window.seen = new Set();
        const places = '.st-key-plan_needles [data-testid=stBidiComponentIsolated]';
        const look = () => document.querySelectorAll(places).forEach(place =>
            window.seen.add(place.shadowRoot?.querySelector('.value b')?.textContent ?? ''));
        const watch = () => { look(); requestAnimationFrame(watch); };
        watch();"""
    )
    visit(page, f"{app_url}{PLANNER}")
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("4")
    assert set(page.evaluate("() => [...window.seen]")) <= {"4", ""}
