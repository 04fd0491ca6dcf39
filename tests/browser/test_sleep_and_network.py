"""A tablet sleeps, the network drops, a finger is faster than both: the plan stays and nothing is dead."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import HERE, settle, visit
from tests.browser.wire import Wire

WORDS = library().words
TAP_ALL = """([selectors, pause]) => new Promise((done) => {
    const all = root => [...root.querySelectorAll('*')].flatMap(
        node => node.shadowRoot ? [node, ...all(node.shadowRoot)] : [node]);
    const find = one => all(document).find(node => node.matches(one));
    const next = () => {
        if (!selectors.length) return done();
        const there = find(selectors[0]); // gone for a moment while a page makes way
        if (there) selectors.shift() && there.click();
        setTimeout(next, pause);
    };
    next();
})"""


@pytest.fixture
def wire(app_url: str) -> Iterator[Wire]:
    """A real connection of this test's own."""
    made = Wire(app_url)
    yield made
    made.take_away()


@pytest.mark.parametrize("seconds", [30, 300])
def test_a_cut_and_a_sleep_keep_plan_and_answers_and_controls_come_back_by_themselves(
    unwatched: Page, wire: Wire, seconds: int
) -> None:
    """Acne is ticked, four sessions are planned. Cut: our words, and boxes that wait. Back: all as it was."""
    page = unwatched
    page.clock.install()
    visit(page, f"{wire.url}/safety?sessions=4")
    said = page.locator(".st-key-live_safety[role=status]")
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(said).to_have_text(WORDS("safety_live.wait"))
    settle(page)
    wire.cut()
    expect(page.get_by_text(WORDS("visit.lost"))).to_be_visible()
    box = page.locator(".st-key-safety_ticks input[type=checkbox]").first
    expect(box).to_be_disabled()
    page.clock.fast_forward(seconds * 1000)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_text(re.compile("Streamlit"))).not_to_be_visible()
    wire.mend()
    expect(box).to_be_enabled()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(said).to_have_text(WORDS("safety_live.wait"))
    page.get_by_role("link", name=WORDS("nav.planner"), exact=True).first.tap()
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("4")


def test_a_press_on_a_stepper_without_a_connection_counts_once_it_is_back(
    unwatched: Page, wire: Wire
) -> None:
    page = unwatched
    visit(page, f"{wire.url}/planner?sessions=4")
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("4")
    wire.cut()
    expect(page.get_by_text(WORDS("visit.lost"))).to_be_visible()
    page.locator(".st-key-plan_needles .more").first.evaluate("node => node.click()")
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("5")
    wire.mend()
    expect(page).to_have_url(re.compile("sessions=5"))
    settle(page)
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("5")


def test_eighteen_quick_taps_between_pages_leave_a_living_tab(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/benefits?sessions=4")
    names = ("timeline", "planner", "safety", "values", "benefits", "planner") * 3
    page.evaluate(TAP_ALL, [[f"nav a[href*='/{name}']" for name in names], 120])
    expect(page).to_have_url(re.compile(r"/planner\?sessions=4$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("planner.title"))
    expect(page.locator(HERE)).to_have_text(WORDS("nav.planner"))
    settle(page)
    page.locator(".st-key-plan_needles .more").first.tap()
    expect(page).to_have_url(re.compile("sessions=5"))
    page.get_by_role("link", name=WORDS("nav.timeline"), exact=True).first.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("timeline.title"))


@pytest.mark.parametrize("taps", [8, 9])
def test_boxes_and_answer_agree_after_taps_30_ms_apart(page: Page, app_url: str, taps: int) -> None:
    """Acne is ticked and unticked, as fast as a shaking finger; an odd number of taps leaves it ticked."""
    visit(page, f"{app_url}/safety")
    acne = page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).locator("input")
    acne.evaluate(
        """(node, taps) => new Promise((done) => {
            const next = (left) => (left ? (node.click(), setTimeout(next, 30, left - 1)) : done());
            next(taps);
        })""",
        taps,
    )
    ticked = taps % 2 == 1
    expect(acne).to_be_checked(checked=ticked)
    answer = WORDS("safety_live.wait") if ticked else WORDS("safety_live.none_yet")
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(answer)
    settle(page)
    expect(acne).to_be_checked(checked=ticked)
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(answer)
