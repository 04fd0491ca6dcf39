"""What holds on each page: it fits every screen, thumb and sheet of paper, and lets keys through."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from catalog.library import library
from catalog.words.patterns import PAGES, PATH
from tests.browser.axe import assert_axe_clean_in_both_themes
from tests.browser.forced_colours import lost_to_forced_colours
from tests.browser.tablet import (
    HEADER,
    prefer,
    resize,
    settle,
    sideways_overflow,
    small_fields,
    targets,
    visit,
)

SKIP_LINK = "Skip to main content"  # one pixel until it has the focus, by design
MOST_TABS = 400


USUAL = "week=9&event=2027-06-19"
# Each page as it opens; the Planner with everything on it that a reader can choose.
STATES = {name: f"{name}?{USUAL}" for name in PAGES if name != "planner"} | {
    "planner with all of it": "planner?region=us&price=300&count=consultation.travel&quotes=n.numbing-30"
    "&budget=1500&package_pay=3&package_get=4&apr=9.9&months=12&borrow=3000&promo_apr=26.99&promo_months=12&monthly=225"
    "&a=usual&b=sessions~5~price~250~off~1&c=region~ca~horizon~2~laser~ablative_fractional"
}
SHOWN_FIRST = {
    "timeline": ".st-key-milestones .step",
    "planner with all of it": ".st-key-total_bars .bars",
}
IS_AT_NEXT = "document.activeElement.shadowRoot?.activeElement?.matches('a.next')"
# WCAG 1.4.12, and how a reader's own style reaches into open shadow roots.
WIDE_SPACING = """p { margin-bottom: 2em !important; }
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"""
SPREAD = """css => {
  const roots = root => [root, ...[...root.querySelectorAll('*')].flatMap(
    node => node.shadowRoot ? roots(node.shadowRoot) : [])];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  roots(document).forEach(root => { root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]; });
}"""
CUT_WORDS = """boxes => boxes.filter(box => box.firstChild.scrollHeight > box.clientHeight + 2)
    .map(box => box.className)"""


@pytest.mark.parametrize("state", STATES)
def test_a_page_fits_every_screen_and_breaks_no_rule(page: Page, app_url: str, state: str) -> None:
    """Both themes, and colours that the system forces, with each fold open.

    From 400 percent, which leaves 320 px, to a desk; text at 200 percent. On paper nothing is cut off, though
    the app scrolls inside its window: a sheet holds about two screens. 24 px is the rule of WCAG 2.2 for
    targets; 44 px is ours for everything we show.
    """
    prefer(page, motion="reduce")  # or a colour would be read while it fades into the other theme's
    visit(page, f"{app_url}/{STATES[state]}")
    if state in SHOWN_FIRST:
        expect(page.locator(SHOWN_FIRST[state]).first).to_be_visible()
    assert_nothing_is_cut_off_on_paper(page)
    # Some folds lie in others, and come with what those hold.
    while (closed := page.locator("[data-testid=stExpander] > details:not([open]) > summary")).count():
        closed.first.tap()
        settle(page)
    for fold in page.locator("[class*=st-key-chart_] summary").all():
        fold.tap()  # on its way there the page brings the chart
    expect(page.locator("[class*=st-key-chart_] .picture:not(:has(.main-svg))")).to_have_count(0)
    settle(page)
    assert_axe_clean_in_both_themes(page)
    assert lost_to_forced_colours(page) == []
    for width, height in ((820, 1180), (744, 1133), (1366, 1024), (390, 844), (320, 800)):
        resize(page, width, height)
        expect(page.locator(".st-key-footer")).to_be_visible()
        assert sideways_overflow(page) <= 0, f"at {width} px"
        if width == 390:
            assert small_fields(page) == []
        if width in (820, 320):
            pressable = [one for one in targets(page) if one.name != SKIP_LINK and not one.in_a_sentence]
            assert pressable
            assert [one for one in pressable if one.smallest_side < 44] == [], f"at {width} px"
    page.evaluate("() => { document.documentElement.style.fontSize = '36px' }")
    for width, height in ((390, 844), (820, 1180), (1180, 820)):
        assert_fits(page, width, height, "twice the text")
        cut = page.locator(".st-key-skin_section [class^=say-]").evaluate_all(CUT_WORDS)
        assert cut == [], f"twice the text, at {width} px"
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    page.evaluate(SPREAD, WIDE_SPACING)
    page.evaluate("() => { document.documentElement.dir = 'rtl' }")  # as a translator leaves it
    for width, height in ((390, 844), (820, 1180)):
        assert_fits(page, width, height, "words wide apart, from right to left")


def assert_fits(page: Page, width: int, height: int, how: str) -> None:
    resize(page, width, height)
    expect(page.locator(".st-key-footer")).to_be_visible()
    assert sideways_overflow(page) <= 0, f"{how}, at {width} px"


def test_the_header_has_seven_pages_in_a_row_on_a_tablet_and_a_menu_on_a_phone(
    page: Page, app_url: str
) -> None:
    """The clinic's name stands in it at each size."""
    visit(page, f"{app_url}/benefits")
    header, menu = page.locator(HEADER), page.locator(f"{HEADER} button.menu")
    places = header.get_by_role("listitem")
    for width, height in ((744, 1133), (820, 1180), (1024, 768), (1133, 744), (1180, 820)):
        resize(page, width, height)
        rows = [box["y"] for box in (one.bounding_box() for one in places.all()) if box]
        assert len(rows) == 7 and len(set(rows)) == 1, f"at {width} px"
        assert_as_tall_as(header, 64)
    resize(page, 390, 844)
    expect(places).to_have_count(0)  # to be seen
    assert_as_tall_as(header, 56)
    menu.tap()
    expect(places).to_have_count(7)
    page.keyboard.press("Escape")
    expect(places).to_have_count(0)
    menu.press("Enter")
    header.get_by_role("link", name="Safety").press("Enter")
    expect(page).to_have_url(re.compile("/safety"))
    expect(menu).to_have_text("Safety")
    expect(places).to_have_count(0)


def assert_as_tall_as(header: Locator, most: int) -> None:
    expect(header.get_by_text(library().clinic.name)).to_be_visible()
    box = header.bounding_box()
    assert box and box["y"] == 0 and box["height"] <= most


def assert_nothing_is_cut_off_on_paper(page: Page) -> None:
    tall = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert sheets >= tall / 2400


def test_a_reader_with_keys_alone_reaches_the_end_of_the_last_page(page: Page, app_url: str) -> None:
    """Tab leads to the next page from each page, past every picture, grid and fold, and nothing holds it."""
    visit(page, f"{app_url}/{PATH[0]}")
    for here, following in pairwise(PATH):
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            if page.evaluate(IS_AT_NEXT):
                break
        else:
            pytest.fail(f"no way on from {here}")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"/{following}"))
        settle(page)
    expect(page.locator(".st-key-footer")).to_be_visible()
