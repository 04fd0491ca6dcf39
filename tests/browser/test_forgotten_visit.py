"""The server was started again while a tab held ticks, ratings and words: nothing is lost in silence."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.conftest import MortalApp
from tests.browser.tablet import HERE, settle, visit

WORDS = library().words
STATE = "data-test-connection-state"
RESTARTED = 40_000


def _restart(page: Page, app: MortalApp) -> None:
    """Start the server again, and wait until the tab is connected to the new one and has told."""
    settle(page)  # what was given last is in the tab once the run that took it has ended
    app.end()
    expect(page.get_by_test_id("stApp")).not_to_have_attribute(STATE, "CONNECTED")
    app.restart()
    expect(page.get_by_test_id("stApp")).to_have_attribute(STATE, "CONNECTED", timeout=RESTARTED)
    settle(page)


def _tick(page: Page, key: str) -> None:
    page.locator("label").filter(has_text=WORDS(key)).tap()
    settle(page)


def _turn_to(page: Page, name: str) -> None:
    page.get_by_role("link", name=WORDS(f"nav.{name}"), exact=True).first.tap()
    expect(page.locator(HERE)).to_have_text(WORDS(f"nav.{name}"))
    settle(page)


def test_ticks_come_back_whatever_way_the_reader_goes_on(unwatched: Page, mortal_app: MortalApp) -> None:
    """Acne is ticked: wait. After each restart the reader goes on another way: to list three and to
    "none of these"; to another page and back; back in history. Only a reload loses it, and that is told."""
    page = unwatched
    said = page.locator(".st-key-live_safety[role=status]")
    visit(page, f"{mortal_app.url}/planner?sessions=4")
    _turn_to(page, "safety")
    _tick(page, "safety_question.acne.tick")
    expect(said).to_have_text(WORDS("safety_live.wait"))

    _restart(page, mortal_app)
    page.get_by_test_id("stButtonGroup").get_by_text(WORDS("safety_group.past")).tap()
    # Each list has a "none of these", and that of the first would take the tick on acne back.
    expect(page.locator("label").filter(has_text=WORDS("safety_question.filler.tick"))).to_be_visible()
    settle(page)
    _tick(page, "safety.none")
    expect(said).to_have_text(WORDS("safety_live.wait"))

    _restart(page, mortal_app)
    _turn_to(page, "planner")
    _turn_to(page, "safety")
    expect(said).to_have_text(WORDS("safety_live.wait"))

    _restart(page, mortal_app)
    page.go_back()
    expect(page.locator(HERE)).to_have_text(WORDS("nav.planner"))
    expect(page.locator(".st-key-total_bars .fl")).to_be_visible()
    settle(page)
    page.go_forward()
    expect(said).to_have_text(WORDS("safety_live.wait"))

    for _ in range(2):
        page.reload()
        expect(page.get_by_text(WORDS("visit.answers_lost"))).to_be_visible()
        settle(page)
    expect(said).to_have_text(WORDS("safety_live.none_yet"))
    assert "acne" not in page.url and page.url.endswith("/safety?sessions=4")


def test_ratings_words_and_choices_come_back(unwatched: Page, mortal_app: MortalApp) -> None:
    """A reader rated, ticked a question, chose a tone and a column, and is writing words of their own."""
    page = unwatched
    visit(page, f"{mortal_app.url}/values")
    page.locator(".of-steps .step").nth(2).tap()
    settle(page)
    column = page.locator(".st-key-values_grid select").first
    column.select_option("chemical_peel")
    _turn_to(page, "timeline")
    tone = page.get_by_role("radio", name=WORDS("skin.tones.black"))
    tone.tap()
    settle(page)
    _turn_to(page, "takehome")
    page.locator(".st-key-questions_first label").first.tap()
    settle(page)
    _turn_to(page, "values")
    expect(page.locator(".of-steps [aria-checked=true]")).to_have_count(1)
    field = page.get_by_role("textbox", name=WORDS("values.own.ask"))
    field.press_sequentially("my wedding")

    _restart(page, mortal_app)
    expect(page.locator(".of-steps").get_by_text("my wedding")).to_be_visible()
    _turn_to(page, "timeline")
    expect(tone).to_be_checked()
    _turn_to(page, "values")
    expect(page.locator(".of-steps [aria-checked=true]")).to_have_count(1)
    expect(field).to_have_value("my wedding")
    expect(column).to_have_value("chemical_peel")
    _turn_to(page, "takehome")
    expect(page.locator(".st-key-questions_first input:checked")).to_have_count(1)
    page.reload()
    expect(page.get_by_text(WORDS("visit.answers_lost"))).to_be_visible()
    page.get_by_role("button", name=WORDS("visit.understood")).tap()
    expect(page.get_by_text(WORDS("visit.answers_lost"))).to_have_count(0)
