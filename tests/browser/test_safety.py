"""Is it safe for me, by touch: ticks get their answer in place, and leave no trace in the link."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from catalog.library import library
from tests.browser.tablet import STANDS_STILL, open_fold, resize, settle, visit

WORDS = library().words


def _tap(page: Page, key: str) -> None:
    page.locator("label").filter(has_text=WORDS(key)).tap()
    settle(page)


def test_a_reader_ticks_reads_prints_and_clears(page: Page, app_url: str) -> None:
    """1. Ticks acne. 2. Goes on to the next list and ticks filler, about which sources do not agree.
    3. Sees nothing of it on paper, until they want it there. 4. Clears it all with one tap."""
    visit(page, f"{app_url}/safety?sessions=4")
    region = page.locator(".st-key-live_safety[role=status]")
    region.evaluate("node => { node.mark = 'the same' }")
    _tap(page, "safety_question.acne.tick")
    expect(region).to_have_text(WORDS("safety_live.wait"))
    same_day = page.locator(".st-key-safety_help .card").nth(1)
    assert not re.search(r"^0$", same_day.inner_text(), re.MULTILINE), "no telephone is set, so there is none"
    assert region.evaluate("node => node.mark") == "the same"
    for group in ("tone", "past"):
        page.get_by_role(
            "button", name=WORDS("safety.next_group", group=WORDS(f"safety_group.{group}"))
        ).tap()
        settle(page)
    _tap(page, "safety_question.filler.tick")
    cards = page.locator(".st-key-safety_cards .card")
    expect(cards).to_have_count(2)
    expect(cards.locator(".differ")).to_have_text(WORDS("safety_card.differs"))
    expect(page.locator(".st-key-safety_ticks")).to_be_in_viewport()

    page.emulate_media(media="print")
    for kept in (cards.first, page.locator(".st-key-safety_ticks"), region):
        expect(kept).to_be_hidden()
    page.emulate_media(media="screen")
    cards.first.locator("summary").first.tap()  # why, and what to ask: on paper where it was opened
    _tap(page, "safety.print")
    expect(page.get_by_text(WORDS("safety.print_on"))).to_be_visible()
    page.emulate_media(media="print")
    expect(cards.last).to_be_visible()
    expect(cards.first.get_by_text(WORDS("safety_question.acne.say"))).to_be_visible()
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
    page.get_by_role("button", name=WORDS("visit.restart")).tap()
    expect(page).to_have_url(f"{app_url}/")
    settle(page)
    page.get_by_role("link", name="Safety", exact=True).tap()
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.none_yet"))
    expect(page.locator("input:checked[type=checkbox]")).to_have_count(0)
    assert "cold" not in page.url


def test_a_reader_with_brown_skin_is_led_to_the_counts_and_stays_where_they_go_next(
    page: Page, app_url: str
) -> None:
    """Reads the table of options, taps the link on brown and black skin, and then ticks further up."""
    visit(page, f"{app_url}/benefits?sessions=4")
    page.get_by_role("link", name=WORDS("nav.to_tone")).tap()
    counts = page.locator(".st-key-safety_tone_dark_marks_brown")
    expect(counts).to_be_in_viewport()
    settle(page)
    expect(page).to_have_url(f"{app_url}/safety?sessions=4")
    _tap(page, "safety_question.acne.tick")
    expect(page.locator(".st-key-safety_ticks")).to_be_in_viewport()


def test_help_is_one_tap_from_the_top_and_the_lists_stand_whole_sideways(page: Page, app_url: str) -> None:
    """A consultant holds the tablet sideways: number, lists and answer in the first screen. A patient who is
    unwell finds the number in it too, and the signs behind one tap."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/safety")
    call = page.locator(".st-key-safety_at_once .call")
    expect(call).to_have_attribute("href", "tel:911")
    _tap(page, "safety_question.acne.tick")
    answer = page.locator(".st-key-live_safety[role=status]")
    expect(answer).to_have_text(WORDS("safety_live.wait"))
    for whole in (call, page.locator(".st-key-safety_private"), answer):
        expect(whole).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name=WORDS("safety_help.signs")).tap()
    expect(page.locator(".st-key-safety_help .emergency")).to_be_in_viewport(ratio=1)


def test_a_ticked_box_is_seen_where_the_system_forces_its_colours(page: Page, app_url: str) -> None:
    page.emulate_media(forced_colors="active")
    visit(page, f"{app_url}/safety")
    _tap(page, "safety_question.acne.tick")
    rows = page.locator(".st-key-safety_ticks label")
    ticked, other = rows.filter(has=page.locator("input:checked")), rows.first
    ground = "node => getComputedStyle(node.querySelector('span + div')).backgroundColor"
    assert ticked.evaluate(ground) != other.evaluate(ground)
    wide = "node => getComputedStyle(node).borderTopWidth"
    assert (ticked.evaluate(wide), other.evaluate(wide)) == ("4px", "1px")


@pytest.mark.parametrize(("start", "width", "height"), [("timeline", 390, 844)])
def test_the_link_on_brown_and_black_skin_ends_with_its_heading_in_sight(
    page: Page, app_url: str, start: str, width: int, height: int
) -> None:
    """A reader taps the last such link of a long page, and waits until the next one has come to rest."""
    resize(page, width, height)
    visit(page, f"{app_url}/{start}?sessions=4&event=2027-06-25")
    open_fold(page, "first_days")
    link = page.get_by_role("link", name=WORDS("nav.to_tone")).last
    # A long page draws what lies below only when it comes near, which moves the link once more.
    link.scroll_into_view_if_needed()
    page.wait_for_function(STANDS_STILL)
    # A slow tablet takes away the page before only after the new one has come.
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    link.tap()
    heading = page.locator(".st-key-safety_tone summary").first
    expect(heading).to_be_in_viewport()
    settle(page)
    # The cards further down come late, and what is left of the page before goes late.
    expect(page.locator(".st-key-safety_tone_cards .card").last).to_be_attached()
    page.wait_for_function(STANDS_STILL)
    expect(heading).to_be_in_viewport(ratio=1)
    box = heading.bounding_box()
    assert box is not None and box["y"] < height / 4
