"""The picture of the skin: a thumb, a mouse and a keyboard move it through the year."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from catalog.library import library
from explain import explain
from tests.browser.tablet import (
    expect_scrolled_past,
    prefer,
    resize,
    scroll_position,
    settle,
    sideways_overflow,
    swipe,
    visit,
)

EDGE = 24  # CSS pixels between the border of the track and week 0, and between week 52 and the other border
LINK = "sessions=4&interval=5&start=2027-01-11"
ANY_DAY = date(2026, 11, 22)


def part(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-skin_section .{name}")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Week")


def place_of(page: Page, week: float) -> tuple[float, float]:
    """Where a week lies on the screen, in CSS pixels."""
    part(page, "track").scroll_into_view_if_needed()
    box = part(page, "track").bounding_box()
    assert box
    return box["x"] + EDGE + (box["width"] - 2 * EDGE) * week / 52, box["y"] + box["height"] / 3


def told_week(page: Page) -> str | None:
    return parse_qs(urlsplit(page.url).query).get("week", [None])[-1]


def fibres(page: Page) -> int:
    return part(page, "picture .new").count()


def set_week(page: Page, week: int) -> None:
    slider(page).fill(str(week))
    expect(part(page, "say-title .shown")).to_contain_text(f"Week {week}")


def messages_sent(page: Page) -> list[object]:
    """Everything the page sends to the server from now on."""
    heard: list[object] = []
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.webSocketFrameSent", lambda frame: heard.append(frame))
    return heard


def visible_share(link: str, week: int) -> dict[str, float]:
    found: dict[str, Any] = explain(link, library(), ANY_DAY)["timeline"][week]
    return {name: found["visible"][name] for name in ("slow", "typical", "fast")}


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
    expect(part(page, "say-mirror .shown")).to_contain_text(f"About {round(100 * share['typical'])} of 100")
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
        f"week 9, March 15, 2027: about {share['typical']} of 100 parts of the visible change, "
        f"likely between {share['slow']} and {share['fast']}"
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
    expect(following).to_have_text("Next: holes closed, day 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 0: day 1 after session 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 0: day 3 after session 1")
    following.tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 5: session 2 of 4")
    page.get_by_role("button", name="Week on").tap()
    expect(part(page, "say-title .shown")).to_have_text("Week 6")
    expect(part(page, "heard")).to_contain_text("week 6")
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
    """Twelve random courses and weeks; each fibre is 1 of 100, and rounding may cost one."""
    dice = random.Random(8)
    for _ in range(12):
        sessions, interval, week = dice.randint(1, 8), dice.randint(2, 12), dice.randint(0, 52)
        link = f"sessions={sessions}&interval={interval}&week={week}"
        visit(page, f"{app_url}/timeline?{link}")
        expect(part(page, "picture .fibre")).to_have_count(100)
        tissue = explain(link, library(), ANY_DAY)["timeline"][week]["tissue"]
        sure, pale = part(page, "picture .new:not(.likely)").count(), part(page, "picture .unsure").count()
        assert abs(fibres(page) - 100 * tissue["typical"]) <= 1, link
        assert abs(sure - 100 * tissue["slow"]) <= 1, link
        assert abs(fibres(page) + pale - 100 * tissue["fast"]) <= 1, link


def test_the_same_week_always_shows_the_same_picture(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}&week=9")
    expect(part(page, "picture .fibre")).to_have_count(100)
    drawn = "node => new XMLSerializer().serializeToString(node)"
    first = part(page, "picture").evaluate(drawn), part(page, "patch").evaluate(drawn)
    set_week(page, 40)
    assert part(page, "picture").evaluate(drawn) != first[0]
    set_week(page, 9)
    assert (part(page, "picture").evaluate(drawn), part(page, "patch").evaluate(drawn)) == first


def test_another_course_changes_the_picture_in_place(page: Page, app_url: str) -> None:
    """A consultant adds a session: no blank frame, and the page does not jump."""
    visit(page, f"{app_url}/timeline?week=13")
    expect(part(page, "picture .fibre")).to_have_count(100)
    part(page, "picture .skin").evaluate("node => { node.mark = 'the same' }")
    more = page.locator(".st-key-counts").get_by_test_id("stNumberInputStepUp").first
    more.scroll_into_view_if_needed()
    before = fibres(page), scroll_position(page), part(page, "section").bounding_box()
    more.tap()
    expect(part(page, "session")).to_have_count(4)
    settle(page)
    expect(part(page, "picture .new")).not_to_have_count(before[0])
    assert part(page, "picture .skin").evaluate("node => node.mark") == "the same"
    assert scroll_position(page) == before[1]
    after = part(page, "section").bounding_box()
    assert after and before[2] and after["y"] == before[2]["y"]


def test_moving_through_time_never_changes_the_height(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}")
    heights: set[float] = set()
    for week in (0, 1, 5, 13, 27, 52):
        set_week(page, week)
        box = part(page, "section").bounding_box()
        assert box
        heights.add(box["height"])
    assert len(heights) == 1


def test_a_tone_of_skin_changes_picture_and_words_and_stays_out_of_the_link(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline")
    told = part(page, "say-mirror .shown")
    page.get_by_text("White skin", exact=True).tap()
    expect(told).to_contain_text("red")
    page.get_by_text("Black skin", exact=True).tap()
    expect(told).to_contain_text("darker, purple or grey")
    expect(part(page, "picture .skin").locator("xpath=ancestor::*[@data-tone]").first).to_have_attribute(
        "data-tone", "black"
    )
    settle(page)
    assert urlsplit(page.url).query == ""


def test_names_point_at_the_layers_when_asked(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?week=26")
    expect(page.get_by_text("Outer skin (epidermis)")).to_be_hidden()
    page.get_by_role("button", name="Names").tap()
    for name in ("Outer skin (epidermis)", "Repair cell (fibroblast)", "New fibre (collagen)", "Fat"):
        expect(part(page, "names").get_by_text(name)).to_be_visible()
    expect(page.get_by_role("button", name="Names")).to_have_attribute("aria-pressed", "true")


def test_a_screen_reader_is_told_what_the_picture_shows(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}&week=26")
    tissue = explain(LINK, library(), ANY_DAY)["timeline"][26]["tissue"]
    expect(part(page, "picture").get_by_role("img")).to_have_accessible_name(
        re.compile(f"week 26.*{round(100 * tissue['typical'])} of 100 new fibres")
    )


def test_an_event_stands_on_the_track(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}&event=2027-06-01")
    mark = part(page, "mark.event")
    expect(mark).to_have_text("Your event")
    box = mark.bounding_box()
    assert box and abs(box["x"] - place_of(page, 141 / 7)[0]) < 3  # 11 January to 1 June: 141 days


def test_twice_the_text_still_fits(page: Page, app_url: str) -> None:
    """A reader has set the tablet's text to 200 percent."""
    visit(page, f"{app_url}/timeline?{LINK}&week=12")
    page.evaluate("() => { document.documentElement.style.fontSize = '36px' }")
    for width, height in ((820, 1180), (1180, 820)):
        resize(page, width, height)
        expect(part(page, "say-todo .shown")).to_be_visible()
        assert sideways_overflow(page) <= 0
        cut = page.locator(".st-key-skin_section [class^=say-]").evaluate_all(
            """boxes => boxes.filter(box => box.firstChild.scrollHeight > box.clientHeight + 2)
                .map(box => box.className)"""
        )
        assert cut == []


def test_on_paper_the_four_pictures_stand_for_the_moving_one(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/timeline?{LINK}")
    expect(page.locator(".st-key-skin_twin .panel")).to_have_count(4)
    page.emulate_media(media="print")
    expect(part(page, "section")).to_be_hidden()
    expect(page.locator(".st-key-skin_twin .panel").first).to_be_visible()


def test_the_kept_page_shows_pictures_and_table_without_any_script(
    page: Page, app_url: str, browser: Browser, tmp_path: Path
) -> None:
    """A reader keeps the four pictures and opens them on a computer that runs no script."""
    visit(page, f"{app_url}/timeline?{LINK}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Keep these pictures as a page").tap()
    download.value.save_as(tmp_path / "kept.html")
    with browser.new_context(java_script_enabled=False) as still:
        kept = still.new_page()
        kept.goto((tmp_path / "kept.html").as_uri())
        expect(kept.get_by_role("img")).to_have_count(4)
        share = visible_share(LINK, 26)["typical"]
        expect(kept.get_by_role("row", name="Week 26")).to_contain_text(f"{round(100 * share)} (")
        drawn = kept.get_by_role("img").nth(3).locator(".new:visible")
        tissue = explain(LINK, library(), ANY_DAY)["timeline"][52]["tissue"]["typical"]
        assert abs(drawn.count() - 100 * tissue) <= 1
