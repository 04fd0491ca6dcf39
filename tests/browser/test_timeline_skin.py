"""The picture of the skin: a thumb, a mouse and a keyboard move it through the year."""

from __future__ import annotations

import random
import re

from playwright.sync_api import Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.skin import (
    ANY_DAY,
    LINK,
    fibres,
    messages_sent,
    part,
    place_of,
    set_week,
    slider,
    told_week,
    visible_share,
)
from tests.browser.tablet import expect_scrolled_past, prefer, scroll_position, settle, swipe, visit


def test_a_thumb_drags_through_the_year_and_the_server_hears_of_it_once(page: Page, app_url: str) -> None:
    """A patient drags from the first day to spring; picture and words follow; then lets go at week 20."""
    visit(page, f"{app_url}/timeline?{LINK}")
    expect(part(page, "picture .fibre")).to_have_count(100)
    heard, finger = messages_sent(page), page.context.new_cdp_session(page)
    (x, y), (end, _) = place_of(page, 1), place_of(page, 20)

    def touch(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 21):
        touch("touchMove", {"x": x + (end - x) * step / 20, "y": y})
    expect(part(page, "say-title .shown")).to_have_text(re.compile("Week (19|20)"))
    assert fibres(page) > 50
    assert heard == [], "nothing leaves the tablet while the finger is down"
    touch("touchEnd")
    page.wait_for_function("() => new URLSearchParams(location.search).get('week') === '20'")
    share = visible_share(LINK, 20)
    expect(part(page, "say-mirror .shown")).to_contain_text(f"{round(100 * share['typical'])} of 100 parts")
    settle(page)
    page.reload()
    settle(page)
    expect(slider(page)).to_have_value("20")
    expect(part(page, "say-title .shown")).to_contain_text("Week 20")


def test_a_tap_on_the_track_goes_there(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline")
    page.touchscreen.tap(*place_of(page, 26))
    expect(slider(page)).to_have_value("26")
    page.wait_for_function("() => location.search.includes('week=26')")


def test_a_mouse_drags_it_too(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline")
    page.mouse.move(*place_of(page, 3))
    page.mouse.down()
    page.mouse.move(*place_of(page, 39), steps=5)
    page.mouse.up()
    expect(slider(page)).to_have_value("39")
    page.wait_for_function("() => location.search.includes('week=39')")


def test_a_thumb_that_goes_up_scrolls_the_page_and_moves_no_week(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?week=30")
    before = scroll_position(page)
    swipe(page, part(page, "track"), down=-300)
    expect_scrolled_past(page, before + 100)
    expect(slider(page)).to_have_value("30")
    settle(page)
    assert told_week(page) == "30"


def test_the_keyboard_moves_it_and_the_week_is_spoken_with_its_share(page: Page, app_url: str) -> None:
    """Somebody uses the arrow keys and a screen reader."""
    visit(page, f"{app_url}/timeline?{LINK}&week=8")
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    share = {name: round(100 * value) for name, value in visible_share(LINK, 9).items()}
    spoken = (
        f"week 9, March 15, 2027: about a fifth of the change in the mirror, {share['typical']} of 100 "
        f"parts, and studies could mean {share['low']} to {share['high']}"
    )  # 11 January and 9 weeks: 15 March 2027
    expect(slider(page)).to_have_attribute("aria-valuetext", spoken)
    page.keyboard.press("End")
    expect(slider(page)).to_have_value("52")
    page.keyboard.press("Home")
    expect(slider(page)).to_have_value("0")
    page.keyboard.press("PageUp")
    expect(slider(page)).not_to_have_value("0")
    settle(page)
    expect(slider(page)).to_be_focused()


def test_buttons_step_by_weeks_and_by_what_happens_next(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}")
    expect(page.get_by_role("button", name="Week back")).to_be_disabled()
    following = part(page, "next")
    expect(following.locator(".shown")).to_have_text("Next: holes closed, day 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 0: day 1 after session 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 0: day 3 after session 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 5: session 2 of 4")
    page.get_by_role("button", name="Week on").tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 6")
    expect(part(page, "announcement")).to_contain_text("week 6")
    page.get_by_role("button", name="Week back").tap()
    page.wait_for_function("() => location.search.includes('week=5')")


def test_play_runs_only_when_asked_and_stops_when_asked(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?week=20")
    expect(slider(page)).to_have_value("20")
    page.get_by_role("button", name="Play").tap()
    expect(part(page, "say-title .shown")).to_have_text(re.compile("Week (2[2-9]|3)"))
    page.get_by_role("button", name="Pause").tap()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(slider(page)).to_have_value(re.compile("2[2-9]|3."))
    page.wait_for_function("() => /week=(2[2-9]|3)/.test(location.search)")


def test_less_movement_means_whole_weeks_one_by_one(page: Page, app_url: str) -> None:
    """The tablet asks for less motion: Play hops from week to week, and nothing glides in between."""
    prefer(page, motion="reduce")
    visit(page, f"{app_url}/timeline?week=20")
    handle = part(page, "handle")
    handle.evaluate(
        """node => { window.places = new Set(); const note = () => window.places.add(node.style.transform);
            new MutationObserver(note).observe(node, {attributes: true}); }"""
    )
    page.get_by_role("button", name="Play").tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 22")
    assert page.evaluate("() => window.places.size") == 2  # week 21 and week 22


def test_the_fibres_drawn_are_the_share_that_explain_gives(page: Page, app_url: str) -> None:
    """Twelve random weeks of four random courses; each fibre is 1 of 100, and rounding may cost one."""
    dice = random.Random(8)
    for turn in range(12):
        week = dice.randint(0, 52)
        if turn % 3 == 0:
            link = f"sessions={dice.randint(1, 12)}&interval={dice.randint(1, 12)}"
            visit(page, f"{app_url}/timeline?{link}")
            expect(part(page, "picture .fibre")).to_have_count(100)
        set_week(page, week)
        tissue = explain(link, library(), ANY_DAY)["timeline"][week]["tissue"]
        sure, pale = part(page, "picture .new:not(.likely)").count(), part(page, "picture .unsure").count()
        assert abs(fibres(page) - 100 * tissue["typical"]) <= 1, link
        assert abs(sure - 100 * tissue["low"]) <= 1, link
        assert abs(fibres(page) + pale - 100 * tissue["high"]) <= 1, link


def test_the_same_week_always_shows_the_same_picture(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}&week=9")
    expect(part(page, "picture .fibre")).to_have_count(100)
    drawn = "node => new XMLSerializer().serializeToString(node)"
    first = part(page, "picture").evaluate(drawn), part(page, "patch").evaluate(drawn)
    set_week(page, 40)
    assert part(page, "picture").evaluate(drawn) != first[0]
    set_week(page, 9)
    assert (part(page, "picture").evaluate(drawn), part(page, "patch").evaluate(drawn)) == first
