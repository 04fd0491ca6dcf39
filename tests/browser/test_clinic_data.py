"""What a clinic typed into its files, and what a chat did to a link, as a real browser shows it."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from catalog.library import library
from components.frame.typed import JOINER
from tests.browser.conftest import StartApp
from tests.browser.tablet import open_fold, resize, settle, targets, visit
from tests.pages.clinic_data import WILD, add_price, copied, set_text, with_wild_names

LONG = "reception@northumberlandlaserandskincentre.co.uk"
LINK_NOTICE = "We could not use this part of the link"


def shown(page: Page, key: str) -> str:
    """The words of a part of the page as they are seen; the mark that nobody sees is none of them."""
    return page.locator(f".st-key-{key}").inner_text().replace(JOINER, "")


def test_a_name_full_of_signs_is_shown_as_typed(page: Page, start_app: StartApp, tmp_path: Path) -> None:
    """A clinic with stars and brackets in its name reads it as typed; its number can be tapped."""
    url = start_app(FINELINE_DATA=str(with_wild_names(tmp_path)))
    for name in ("benefits", "evidence"):
        visit(page, f"{url}/{name}")
        footer = shown(page, "footer")
        for part in ("name", "words", "funder"):
            assert f"{part} {WILD}" in footer, name
        made = page.locator(".st-key-footer").locator("a, strong, em, code, del, img, .katex, [role=img]")
        expect(made).to_have_count(0)
    visit(page, f"{url}/evidence?at=who")
    expect(page.get_by_text(f"What name {WILD} earns from each option")).to_be_visible()
    everything = page.locator("[data-testid=stMain]").inner_text().replace(JOINER, "")
    assert f"authors {WILD}" in everything
    visit(page, f"{url}/planner")
    open_fold(page, "prices")
    prices = page.locator("[data-testid=stMain]").inner_text().replace(JOINER, "")
    assert f"The price of name {WILD} (list {WILD}), seen" in prices
    assert f"Only needling has the price of name {WILD} here" in shown(page, "totals")
    visit(page, f"{url}/safety")
    call = page.get_by_role("link", name=f"Call name {WILD}: +44 (0)20 7946 0000").first
    expect(call).to_have_attribute("href", "tel:+442079460000")
    calls = [one for one in targets(page) if one.name.startswith("Call ")]
    # The emergency number on top and on its card; the clinic on the two other cards.
    assert len(calls) == 4 and min(one.smallest_side for one in calls) >= 48


def test_one_long_word_cuts_nothing_on_a_phone(page: Page, start_app: StartApp, tmp_path: Path) -> None:
    """An address for e-mail on the cards with warning signs, in a list of sources and below the page."""
    data = copied(tmp_path)
    set_text(data, "words", f"Email {LONG}")
    add_price(data, "microneedling", "250", LONG)
    url = start_app(FINELINE_DATA=str(data))
    resize(page, 320, 700)
    for name, holder in (
        ("safety", ".card"),
        ("evidence?at=prices", ".entry"),
        ("evidence", ".st-key-footer"),
    ):
        visit(page, f"{url}/{name}")
        found = page.locator(holder).filter(has_text=LONG)
        found.last.scroll_into_view_if_needed()
        wide = found.evaluate_all(
            "nodes => nodes.map((one) => Math.max(one.scrollWidth - one.clientWidth,"
            " one.getBoundingClientRect().right - innerWidth))"
        )
        assert wide and max(wide) <= 0, (holder, wide)


def test_a_link_that_was_passed_on_opens_its_plan_without_a_warning_and_leaves_a_clean_address(
    page: Page, app_url: str
) -> None:
    """From a newsletter, from HTML, from the end of a sentence; what is left over is named once."""
    visit(page, f"{app_url}/planner?fbclid=IwAR&amp;sessions=4&Price=250&utm_source=news&laser_price=900).")
    expect(page).to_have_url(re.compile(r"/planner\?sessions=4&price=250&laser_price=900$"))
    expect(page.get_by_text(LINK_NOTICE)).to_have_count(0)
    visit(page, f"{app_url}/planner?gclid=x&colour=red&sessions=4%20")
    expect(page).to_have_url(re.compile(r"/planner\?sessions=4$"))
    expect(page.get_by_text(LINK_NOTICE)).to_have_text(re.compile(r"link: colour=red\. The rest"))


def test_a_page_inside_another_stays_so_through_taps_and_pages(page: Page, app_url: str) -> None:
    """Streamlit's own parts of an address stay: a page that stands in a clinic's site keeps its shape."""
    visit(page, f"{app_url}/planner?embed=true&embed_options=light_theme&sessions=4")
    expect(page.get_by_text(LINK_NOTICE)).to_have_count(0)
    expect(page).to_have_url(re.compile("embed=true"))
    page.get_by_role("link", name=library().words("nav.sources")).tap()
    expect(page).to_have_url(re.compile(r"/evidence\?.*embed=true"))
    settle(page)
    expect(page).to_have_url(re.compile(r"sessions=4"))
    expect(page.get_by_text(LINK_NOTICE)).to_have_count(0)
