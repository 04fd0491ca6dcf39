"""Present mode: the story by keys, by clicker and by touch, and from one person to the next."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.cable import Cable
from tests.browser.present import (
    NEEDLES,
    SCREENS,
    WORDS,
    bar_key,
    cell,
    close_over,
    deck,
    expect_heard,
    expect_on,
    jump,
    keep_the_plan,
    move,
    on,
    open_deck,
    over,
    present,
    shown,
    tile,
)
from tests.browser.tablet import settle, swipe, visit

DATA = library()


def test_keys_and_a_clicker_walk_the_screens_and_escape_goes_back_with_the_plan(
    page: Page, app_url: str
) -> None:
    """A consultant counts on the Planner, shows it, changes the visits with the patient, and goes back."""
    visit(page, f"{app_url}/planner?sessions=4")
    present(page)
    keep_the_plan(page)
    assert on(page) == SCREENS[0]
    for key in ("PageUp", "ArrowLeft", "Backspace", "Home"):
        page.keyboard.press(key)
        assert on(page) == SCREENS[0], f"{key} goes past the first screen"
    for place, key in enumerate(("PageDown", "ArrowRight", "ArrowDown", " ", "Enter", "PageDown"), 1):
        page.keyboard.press(key)
        assert on(page) == SCREENS[place], key
    for place, key in enumerate(("PageUp", "ArrowLeft", "ArrowUp", "Backspace")):
        page.keyboard.press(key)
        assert on(page) == SCREENS[5 - place], key
    page.keyboard.press("End")
    for key in ("PageDown", "ArrowRight", " "):
        page.keyboard.press(key)
        assert on(page) == SCREENS[-1], f"{key} goes past the last screen"
    expect(bar_key(page, "grid")).to_contain_text(f"{len(SCREENS)} / {len(SCREENS)}")
    expect(bar_key(page, "next")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("PageUp")
    before = on(page)
    for wake in ("b", "PageDown", "Escape"):
        page.keyboard.press("b")
        expect(shown(page).get_by_role("heading", level=1)).to_be_hidden()
        page.keyboard.press(wake)
        expect(shown(page).get_by_role("heading", level=1)).to_be_visible()
        assert on(page) == before, f"{wake} only brings the picture back"

    jump(page, "spend")
    cell(page, "visits", NEEDLES).locator(".more").tap()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{app_url}/planner?sessions=5")
    expect(page.locator(".st-key-plan_needles .value b").first).to_have_text("5")


def test_reasons_lie_over_the_screen_and_keys_close_them_and_move_nothing_behind(
    page: Page, app_url: str
) -> None:
    """The patient asks why; the consultant's thumb still rests on the clicker."""
    open_deck(page, f"{app_url}/present")
    jump(page, "harms")
    why = shown(page).locator(".why")
    sheet = page.locator(".st-key-deck dialog.drawer")
    why.tap()
    expect(sheet.get_by_role("heading", level=2)).to_have_text(WORDS("board.row.harms"))
    expect(sheet.locator(".sheet-col")).to_have_count(3)
    expect(sheet.locator(".entry").first).to_be_visible()
    page.keyboard.press("PageDown")
    behind = on(page)
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden(timeout=3_000)
    assert (behind, on(page)) == ("harms", "harms")
    expect(page).to_have_url(f"{app_url}/present")


def test_by_touch_screens_are_chosen_left_out_and_moved_and_downsides_stay_after_the_good(
    page: Page, app_url: str
) -> None:
    """The consultant leaves a screen out and tells the money first; what can go wrong cannot be hidden."""
    open_deck(page, f"{app_url}/present")
    bar_key(page, "next").tap()
    assert on(page) == SCREENS[1]
    bar_key(page, "back").tap()
    assert on(page) == SCREENS[0]
    jump(page, "good")
    for across, down in ((-500, 0), (500, 0), (0, -300)):
        swipe(page, deck(page).locator(".stage"), across=across, down=down)
        assert on(page) == "good", "a sleeve that brushes the screen moves nothing"

    bar_key(page, "grid").tap()
    for screen in ("harms", "tone"):
        expect(tile(page, screen).get_by_role("button")).to_have_count(1)  # to go there
        expect(tile(page, screen)).to_contain_text(WORDS("present_label.tied"))
    expect(tile(page, "good").locator(".skip")).to_have_count(0)
    tile(page, "repair").locator(".skip").tap()
    expect(tile(page, "repair").locator(".skip")).to_have_attribute("aria-pressed", "true")
    move(page, "good", "earlier")
    move(page, "good", "earlier")
    assert order(page) == ["decision", "skin", "good", "harms", "tone", "repair", "weeks", *SCREENS[7:]]
    for _ in range(5):
        move(page, "spend", "earlier")
    wanted = ["decision", "spend", "skin", "good", "harms", "tone", "repair", "weeks", "laser", *SCREENS[9:]]
    assert order(page) == wanted
    close_over(page)
    jump(page, "decision")
    wanted.remove("repair")
    assert walked(page) == wanted

    bar_key(page, "leave").tap()
    expect(page).to_have_url(f"{app_url}/glance")
    settle(page)
    present(page)
    jump(page, "decision")
    assert walked(page) == wanted, "another page and back keeps it"


def order(page: Page) -> list[str | None]:
    return [one.get_attribute("data-key") for one in over(page).locator(".tile").all()]


def walked(page: Page) -> list[str]:
    """The screens from here to the last."""
    count = int(bar_key(page, "grid").inner_text().split("/")[1].split()[0])
    found = [on(page)]
    for _ in range(count - 1):
        bar_key(page, "next").click()
        found.append(on(page))
    expect(bar_key(page, "next")).to_have_attribute("aria-disabled", "true")
    return found


def test_an_address_that_asks_for_it_opens_it_and_escape_goes_back_to_that_page(
    page: Page, app_url: str
) -> None:
    """The clinic's own bookmark, and a link with a plan."""
    for where in ("timeline?present=1", "safety?present=1&sessions=4"):
        open_deck(page, f"{app_url}/{where}")
        assert on(page) == SCREENS[0]
        if "sessions" in where:
            keep_the_plan(page)
        page.keyboard.press("Escape")
        expect(page).to_have_url(f"{app_url}/{where.replace('present=1', '').replace('?&', '?').rstrip('?')}")
        expect(page.locator(".st-key-deck")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_have_text(WORDS(f"{where.partition('?')[0]}.title"))
        settle(page)


def test_a_tap_moves_the_total_before_the_server_hears_of_it_and_then_its_plan(
    page: Page, app_url: str
) -> None:
    cable = Cable(page)
    open_deck(page, f"{app_url}/present")
    jump(page, "spend")
    total = cell(page, "total", NEEDLES).locator(".figure > b")
    expect(total).to_have_text("$300 to $4,200")
    cable.jam()
    cell(page, "visits", NEEDLES).locator(".more").tap()
    expect(total).to_have_text(total_of("sessions=4"))
    expect(deck(page)).to_have_attribute("data-unheard", "")
    assert urlsplit(page.url).query == "", "no answer has come"
    cable.flow()
    expect_heard(page)
    expect(page).to_have_url(f"{app_url}/present?sessions=4")
    expect(total).to_have_text(total_of("sessions=4"))


def total_of(link: str) -> str:
    told: Any = explain(link, DATA, datetime.now(UTC).date())
    low, high = (told["costs"]["options"][NEEDLES]["total"][edge] // 100 for edge in ("low", "high"))
    return f"${low:,} to ${high:,}"


def test_the_next_person_begins_in_two_taps_and_finds_nothing_of_the_last(timed: Page, app_url: str) -> None:
    """Seven visits, a price, acne ticked; the deck was left and taken up again by the same person.

    Minutes later the next one sits down.
    """
    page, theirs = timed, ("price", "410", "sessions", "acne", "planner")
    visit(page, f"{app_url}/planner?price=410&sessions=7")
    present(page)
    keep_the_plan(page)
    bar_key(page, "leave").tap()
    present(page)
    expect(over(page)).to_be_hidden()
    bar_key(page, "leave").tap()
    page.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.wait"))
    settle(page)
    page.clock.fast_forward(121_000)

    present(page)  # 1
    over(page).get_by_role("button", name=WORDS("present_label.fresh")).tap()  # 2
    expect(page).to_have_url(f"{app_url}/present")
    ways = (None, page.reload, page.go_back, page.go_forward)
    for way, here in zip(ways, ("present", "present", "", "present"), strict=True):
        if way:
            with suppress(Error):  # a page of theirs is left again on the way to it
                way()
        expect(page).to_have_url(f"{app_url}/{here}")
        expect(page.locator(".st-key-deck .deck, .st-key-board .board").first).to_be_visible()
        settle(page)
        expect(over(page)).to_be_hidden()
        kept = page.evaluate("() => JSON.stringify([{...sessionStorage}, window.name, history.state])")
        tab = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
        kept += json.dumps([entry["url"] for entry in tab["entries"]])
        assert not [one for one in theirs if one in kept], kept
    assert on(page) == SCREENS[0]
    jump(page, "spend")
    expect(cell(page, "visits", NEEDLES).locator(".value b")).to_have_text("3 to 6")
    page.keyboard.press("Escape")
    page.get_by_role("link", name=WORDS("nav.safety"), exact=True).first.tap()
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.none_yet"))


def test_what_a_link_says_wrong_is_told_on_the_first_screen_and_not_on_the_next(
    page: Page, app_url: str
) -> None:
    open_deck(page, f"{app_url}/present?price=soon")
    told = deck(page).get_by_role("alert").filter(has_text="price=soon")
    expect(told).to_be_visible()
    bar_key(page, "next").tap()
    expect_on(page, SCREENS[1])
    expect(told).to_have_count(0)
