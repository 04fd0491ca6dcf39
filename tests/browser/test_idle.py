"""A tablet that is passed on: it asks, it clears itself, and nobody finds anything of the person before."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from playwright.sync_api import Error, Page, expect

from catalog.library import library
from components.frame.this_tab import SECONDS_TO_ANSWER
from tests.browser.tablet import HERE, settle, visit
from tests.browser.wire import Wire

WORDS = library().words
SILENCE = library().clinic.tablet.ask_after * 1000
ANSWER = SECONDS_TO_ANSWER * 1000
A_SECOND = 1000
COVERED = re.compile("fl-covered")
THEIRS = ("price", "410", "sessions", "wedding", "acne", "planner", "values")


def _covers(page: Page) -> list[str]:
    """Pages that were covered, noted from now on: a cover may be gone before a test looks."""
    seen: list[str] = []
    page.expose_function("noteCover", lambda path: seen.append(path))
    page.add_init_script(
        """new MutationObserver(() => {
            if (document.documentElement?.classList.contains('fl-covered')) noteCover(location.pathname);
        }).observe(document, { subtree: true, attributeFilter: ['class'] });"""
    )
    return seen


def _answered(page: Page, url: str) -> None:
    """A visit with a quote, a count, a health answer and own words, on three pages and after a reload."""
    visit(page, f"{url}/planner?price=410&sessions=7")
    page.reload()
    settle(page)
    page.get_by_role("link", name=WORDS("nav.values"), exact=True).first.tap()
    page.get_by_role("textbox", name=WORDS("values.own.ask")).press_sequentially("my wedding")
    page.get_by_role("heading", level=1).tap()
    settle(page)
    page.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.wait"))
    settle(page)


def _expect_nothing_of_theirs(page: Page) -> None:
    expect(page).to_have_url(re.compile(r"^http://[\d.:]+/$"))
    expect(page.locator(HERE)).to_have_text(WORDS("nav.glance"))
    expect(page.locator("html")).not_to_have_class(COVERED)
    settle(page)
    kept = page.evaluate("() => JSON.stringify([{...sessionStorage}, window.name, history.state])")
    # What a browser keeps of a tab, also of one that is closed and opened again.
    tab = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    kept += json.dumps([entry["url"] for entry in tab["entries"]])
    assert not [one for one in THEIRS if one in kept], kept


def test_after_a_silence_it_asks_and_then_nothing_of_the_last_person_is_left(
    timed: Page, shared_tablet: str
) -> None:
    """Two minutes: "Still there?". Escape, a tap on the button, a tap beside the box: the person goes on.
    Nobody answers: all is cleared. Back, Forward, a reload and the pages show the next person nothing."""
    page, covered = timed, _covers(timed)
    _answered(page, shared_tablet)
    asked = page.get_by_role("alertdialog", name=WORDS("visit.idle_title"))
    here = page.get_by_role("button", name=WORDS("visit.idle_here"))
    page.clock.fast_forward(SILENCE - 20 * A_SECOND)
    page.keyboard.press("ArrowDown")
    page.clock.fast_forward(SILENCE - 20 * A_SECOND)
    expect(asked).to_have_count(0)
    page.keyboard.press("ArrowDown")
    for go_on in (lambda: page.keyboard.press("Escape"), here.tap, lambda: page.touchscreen.tap(30, 1000)):
        page.clock.fast_forward(SILENCE)
        expect(asked).to_be_visible()
        expect(here).to_be_focused()
        assert asked.evaluate("node => node.matches(':modal')")
        page.clock.fast_forward(ANSWER - 10 * A_SECOND)
        go_on()
        expect(asked).to_have_count(0)
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.wait"))
    page.clock.fast_forward(SILENCE)
    expect(asked).to_be_visible()
    page.clock.fast_forward(ANSWER)
    _expect_nothing_of_theirs(page)
    assert "/safety" in covered
    page.clock.fast_forward(SILENCE + ANSWER)
    expect(asked).to_have_count(0)  # a first page that nobody touched has nothing to clear
    for way in (page.go_back, page.go_forward, page.reload):
        with suppress(Error):  # a page of theirs is left again on the way to it
            way()
        _expect_nothing_of_theirs(page)
    for name, place, kept in (
        ("safety", page.locator(".st-key-live_safety[role=status]"), WORDS("safety_live.none_yet")),
        ("planner", page.locator(".st-key-plan_needles .value b").first, "3 to 6"),
    ):
        page.get_by_role("link", name=WORDS(f"nav.{name}"), exact=True).first.tap()
        expect(place).to_have_text(kept)
        settle(page)
    page.get_by_role("link", name=WORDS("nav.values"), exact=True).first.tap()
    expect(page.get_by_role("textbox", name=WORDS("values.own.ask"))).to_have_value("")


def test_a_tablet_that_wakes_too_late_shows_nothing_before_it_is_cleared(
    timed: Page, shared_tablet: str
) -> None:
    """It sleeps a minute, and the person goes on; it sleeps for ten, or the browser threw the page away."""
    page, covered = timed, _covers(timed)
    _answered(page, shared_tablet)
    turn = """asleep => {
        Object.defineProperty(document, 'hidden', { value: asleep, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        return document.documentElement.classList.contains('fl-covered');
    }"""
    assert page.evaluate(turn, True), "the last picture before the sleep"
    page.clock.fast_forward(60 * A_SECOND)
    assert not page.evaluate(turn, False)
    assert page.evaluate(turn, True)
    now = page.evaluate("() => Date.now() / 1000")
    page.clock.set_system_time(now + 600)  # and no timer rings before the page is seen
    assert page.evaluate(turn, False), "before anything is painted"
    _expect_nothing_of_theirs(page)

    page.add_init_script("window.begunAt = Date.now()")
    visit(page, f"{shared_tablet}/planner?price=410")
    # The tab's script may come after the page is at rest, and then notes a time of its own.
    noted = "span => Number(sessionStorage.getItem('fineline.until')) >= begunAt + span"
    page.wait_for_function(noted, arg=SILENCE + ANSWER)
    page.evaluate("() => sessionStorage.setItem('fineline.until', Date.now() - 1)")
    page.reload(wait_until="commit")
    _expect_nothing_of_theirs(page)
    assert "/planner" in covered


def test_without_a_connection_it_asks_covers_and_clears_once_it_is_back(
    unwatched: Page, shared_tablet: str
) -> None:
    page, wire = unwatched, Wire(shared_tablet)
    page.clock.install()
    _answered(page, wire.url)
    wire.cut()
    expect(page.get_by_role("dialog")).to_be_visible()  # Streamlit's own, with our words
    page.clock.fast_forward(SILENCE)
    page.get_by_role("button", name=WORDS("visit.idle_here")).tap()
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    page.clock.fast_forward(SILENCE)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.get_by_role("button", name=WORDS("visit.restart")).last.tap()
    expect(page.get_by_text(WORDS("visit.idle_over"))).to_be_visible()
    expect(page.locator("html")).to_have_class(COVERED)
    wire.mend()
    _expect_nothing_of_theirs(page)
    wire.take_away()


def test_a_picture_that_plays_is_no_sign_of_anybody(timed: Page, shared_tablet: str) -> None:
    """A tablet was put down while the year runs by, and the year is drawn on and on."""
    page = timed
    visit(page, f"{shared_tablet}/timeline?week=20")
    page.get_by_role("button", name=WORDS("skin.label.play")).tap()
    page.clock.run_for(5 * A_SECOND)
    page.clock.fast_forward(SILENCE - 5 * A_SECOND)
    expect(page.get_by_role("alertdialog")).to_be_visible()


def test_at_home_nobody_is_asked(timed: Page, app_url: str) -> None:
    page = timed
    visit(page, f"{app_url}/planner?sessions=4")
    page.clock.fast_forward(3_600 * A_SECOND)
    settle(page)
    expect(page.get_by_role("alertdialog")).to_have_count(0)
    expect(page).to_have_url(f"{app_url}/planner?sessions=4")
