"""Is it safe for me, by touch: ticks get their answer in place, and leave no trace in the link."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import settle, visit

WORDS = library().words


def _tap(page: Page, key: str) -> None:
    page.locator("label").filter(has_text=WORDS(key)).tap()
    settle(page)


def test_a_reader_ticks_reads_prints_and_clears(page: Page, app_url: str) -> None:
    """1. Ticks acne. 2. Goes on to the next list and ticks filler, about which sources do not agree.
    3. Sees nothing of it on paper, until they want it there. 4. Clears it all with one tap."""
    visit(page, f"{app_url}/safety?sessions=4")
    region = page.locator(".st-key-live_safety [role=status]")
    region.evaluate("node => { node.mark = 'the same' }")
    _tap(page, "safety_question.acne.tick")
    expect(region).to_have_text(WORDS("safety_live.wait"))
    assert region.evaluate("node => node.mark") == "the same"
    for group in ("tone", "past"):
        page.get_by_role(
            "button", name=WORDS("safety.next_group", group=WORDS(f"safety_group.{group}"))
        ).tap()
        settle(page)
    _tap(page, "safety_question.filler.tick")
    cards = page.locator(".st-key-safety_cards .card")
    expect(cards).to_have_count(1)
    expect(cards.locator(".differ")).to_have_text(WORDS("safety_card.differs"))
    expect(page.locator(".st-key-safety_ticks")).to_be_in_viewport()

    page.emulate_media(media="print")
    for kept in (cards.first, page.locator(".st-key-safety_ticks"), region):
        expect(kept).to_be_hidden()
    page.emulate_media(media="screen")
    _tap(page, "safety.print")
    page.emulate_media(media="print")
    expect(page.locator(".st-key-safety_whole .card")).to_have_count(2)
    expect(page.locator(".st-key-safety_whole .card").first).to_be_visible()
    expect(page.locator(".st-key-safety_ticks")).to_be_hidden()
    page.emulate_media(media="screen")

    assert page.url == f"{app_url}/safety?sessions=4"
    page.get_by_role("button", name=WORDS("safety.clear")).tap()
    settle(page)
    expect(region).to_have_text(WORDS("safety_live.none_yet"))
    expect(page.locator("input:checked[type=checkbox]")).to_have_count(0)
    assert page.url == f"{app_url}/safety?sessions=4"


def test_the_next_person_finds_no_ticks(page: Page, app_url: str) -> None:
    """A consultant starts again for the next patient, who goes back to the same page of the same tab."""
    visit(page, f"{app_url}/safety")
    _tap(page, "safety_question.cold_sore.tick")
    page.get_by_role("link", name="Planner", exact=True).tap()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("safe")
    settle(page)
    page.get_by_role("button", name=WORDS("planner.reset")).tap()
    settle(page)
    page.get_by_role("link", name="Safety", exact=True).tap()
    expect(page.locator(".st-key-live_safety [role=status]")).to_have_text(WORDS("safety_live.none_yet"))
    expect(page.locator("input:checked[type=checkbox]")).to_have_count(0)
    assert "cold" not in page.url


def test_a_reader_with_brown_skin_is_led_to_the_counts_and_stays_where_they_go_next(
    page: Page, app_url: str
) -> None:
    """Reads the table of options, taps the link on brown and black skin, and then ticks further up."""
    visit(page, f"{app_url}/benefits?sessions=4")
    page.get_by_role("link", name=WORDS("nav.to_tone")).tap()
    counts = page.locator(".st-key-safety_tone_counts")
    expect(counts).to_be_in_viewport()
    settle(page)
    expect(page).to_have_url(f"{app_url}/safety?sessions=4")
    _tap(page, "safety_question.acne.tick")
    expect(page.locator(".st-key-safety_ticks")).to_be_in_viewport()
