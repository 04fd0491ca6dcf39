"""The one script of all components: a page before it is there, and folds whose inside is built late."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import assert_axe_clean
from tests.browser.conftest import MortalApp
from tests.browser.tablet import HEADER, PATIENCE, resize, settle, visit

SCRIPT = re.compile(r"/_stcore/bidi-components/fineline\.files/fineline\.[0-9a-f]{16}\.js$")
# What each page draws first, high enough to be seen on the first screen.
DRAWN_FIRST = {
    "benefits": ".st-key-pictures svg",
    "timeline": ".st-key-skin_section svg",
    "values": "[class*=st-key-values-rate-] button",
    "planner": ".st-key-total_bars .fl",
    "evidence": ".st-key-studies .entry",
}
MOST_SHIFT, MOST_ELEMENTS = 0.1, 2500
BEGIN_TO_MEASURE = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shifted += one.value; }))
    .observe({ type: "layout-shift" });
}"""
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
ELEMENTS = """() => {
  const below = (root) => [...root.querySelectorAll("*")]
    .reduce((sum, node) => sum + 1 + (node.shadowRoot ? below(node.shadowRoot) : 0), 0);
  return below(document);
}"""


class Held:
    """Holds the script back until the test lets it go."""

    def __init__(self, page: Page) -> None:
        self._waiting: list[Route] = []
        self.asked = 0
        self._is_held = True
        page.route(SCRIPT, self._hold)

    def _hold(self, route: Route) -> None:
        self.asked += 1
        if self._is_held:
            self._waiting.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        self._is_held = False
        for route in self._waiting:
            route.continue_()


@pytest.mark.parametrize("name", DRAWN_FIRST)
def test_a_page_without_its_script_has_no_nameless_part_and_keeps_the_place_of_what_comes(
    page: Page, app_url: str, name: str
) -> None:
    """A slow network: the reader meets the words first. Then the drawings come, and no word moves away."""
    held = Held(page)
    # A browser that met the script before the page had loaded would wait for it with saying so.
    page.goto(f"{app_url}/{name}", wait_until="domcontentloaded")
    settle(page)
    expect(page.locator(".st-key-footer")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(DRAWN_FIRST[name])).to_have_count(0)
    assert_axe_clean(page)
    page.evaluate(BEGIN_TO_MEASURE)
    held.let_go()
    expect(page.locator(DRAWN_FIRST[name]).first).to_be_visible(timeout=PATIENCE)
    page.evaluate(TWO_FRAMES)
    assert page.evaluate("window.shifted") < MOST_SHIFT


def test_a_visit_asks_for_the_script_once(page: Page, app_url: str) -> None:
    held = Held(page)
    held.let_go()
    visit(page, f"{app_url}/values")
    expect(page.locator(DRAWN_FIRST["values"]).first).to_be_visible(timeout=PATIENCE)
    page.locator(HEADER).get_by_role("link", name="Planner").tap()
    expect(page.locator(DRAWN_FIRST["planner"])).to_be_visible(timeout=PATIENCE)
    settle(page)
    assert held.asked == 1


def test_a_tab_that_stays_open_over_an_update_draws_what_it_never_drew_before(
    unwatched: Page, mortal_app: MortalApp
) -> None:
    """The server is started again under an open tab, which then goes to another page."""
    visit(unwatched, f"{mortal_app.url}/values")
    expect(unwatched.locator(DRAWN_FIRST["values"]).first).to_be_visible(timeout=PATIENCE)
    mortal_app.restart()
    app = unwatched.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=PATIENCE)
    unwatched.locator(HEADER).get_by_role("link", name="Planner").tap()
    expect(unwatched.locator(DRAWN_FIRST["planner"])).to_be_visible(timeout=PATIENCE)
    expect(unwatched.get_by_text("BidiComponent Error")).to_have_count(0)


def test_a_closed_fold_holds_its_words_and_an_open_one_its_parts(page: Page, app_url: str) -> None:
    """A search of the page finds the words of a closed fold; its parts come when it opens, for paper too."""
    visit(page, f"{app_url}/benefits?concern=dark_marks")
    harms, why = (
        page.locator(".st-key-grid #row-harms button"),
        page.locator(".st-key-grid [data-key=whys-harms]"),
    )
    expect(why).to_contain_text("Who:", timeout=PATIENCE)
    expect(why.locator(".reason, a")).to_have_count(0)
    resize(page, 1180, 820)  # three options side by side
    expect(page.locator(".st-key-grid select")).to_have_count(3)
    assert page.evaluate(ELEMENTS) < MOST_ELEMENTS
    harms.press("Enter")
    expect(why.locator(".reason").first).to_be_visible()
    other = page.locator(".st-key-claims details").first
    expect(other.locator(".source-entry")).to_have_count(0)
    page.emulate_media(media="print")
    expect(other).to_be_hidden()
    expect(why.locator(".reason").first).to_be_visible()
    page.emulate_media(media="screen")


def test_what_a_reader_opened_stays_built_while_figures_change(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/benefits?concern=acne_scars")
    page.locator(".st-key-grid #row-harms button").tap()
    fold = page.locator(".st-key-grid [data-key=why-microneedling-harms-0]")
    fold.locator("summary").tap()
    page.locator(".st-key-grid").get_by_role("combobox").nth(1).select_option("rf_microneedling")
    expect(page.locator(".st-key-grid td[data-key=why-rf_microneedling-harms]")).to_be_visible()
    expect(fold.locator(".source-entry").first).to_be_visible()
