"""What holds on each page: it fits every screen, thumb and sheet of paper, and lets keys through."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from catalog.words.patterns import PAGES
from tests.browser.axe import assert_axe_clean
from tests.browser.tablet import prefer, resize, settle, sideways_overflow, targets, visit

SKIP_LINK = "Skip to main content"  # one pixel until it has the focus, by design
CHARTED = ("timeline", "planner")
MOST_TABS = 400


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_every_screen_and_breaks_no_rule(page: Page, app_url: str, name: str) -> None:
    """Both themes; from 400 percent, which leaves 320 px, to a desk; text at 200 percent; each fold open.

    On paper nothing is cut off, though the app scrolls inside its window: a sheet holds about two screens.
    24 px is the rule of WCAG 2.2 for targets; 44 px is ours for everything we show.
    """
    prefer(page, motion="reduce")  # or a colour would be read while it fades into the other theme's
    visit(page, f"{app_url}/{name}?week=9&event=2027-06-19")
    if name in CHARTED:
        expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert_axe_clean(page)
    prefer(page, "dark", "reduce")
    assert_axe_clean(page)
    prefer(page, "light", "reduce")
    tall = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert sheets >= tall / 2400, "cut off on paper"
    for fold in page.get_by_test_id("stExpander").all():
        fold.locator("summary").tap()
    settle(page)
    for width, height in ((820, 1180), (744, 1133), (1366, 1024), (390, 844), (320, 800)):
        resize(page, width, height)
        expect(page.locator(".st-key-footer")).to_be_visible()
        assert sideways_overflow(page) <= 0, f"at {width} px"
        if width in (820, 320):
            pressable = [one for one in targets(page) if one.name != SKIP_LINK and not one.in_a_sentence]
            assert pressable
            assert [one for one in pressable if one.smallest_side < 44] == [], f"at {width} px"
    page.evaluate("() => { document.documentElement.style.fontSize = '36px' }")
    for width, height in ((820, 1180), (1180, 820)):
        resize(page, width, height)
        expect(page.locator(".st-key-footer")).to_be_visible()
        assert sideways_overflow(page) <= 0, f"twice the text, at {width} px"


def test_a_reader_with_keys_alone_reaches_the_end_of_the_last_page(page: Page, app_url: str) -> None:
    """Tab leads to the next page from each page, past every picture, grid and fold, and nothing holds it."""
    visit(page, f"{app_url}/{PAGES[0]}")
    for here, following in pairwise(PAGES):
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.textContent.startsWith('Next: ')"):
                break
        else:
            pytest.fail(f"no way on from {here}")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"/{following}"))
        settle(page)
    expect(page.locator(".st-key-footer")).to_be_visible()
