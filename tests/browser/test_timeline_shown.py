"""The picture of the skin as it is shown: in place, in words, on paper, and without script."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from answers.explain import explain
from catalog.library import library
from tests.browser.skin import ANY_DAY, LINK, fibres, part, place_of, set_week, visible_share
from tests.browser.tablet import open_fold, resize, scroll_position, settle, visit


def test_another_course_changes_the_picture_in_place(page: Page, app_url: str) -> None:
    """A consultant adds a session: no blank frame, and the page does not jump."""
    visit(page, f"{app_url}/timeline?sessions=3&week=13")
    expect(part(page, "picture .fibre")).to_have_count(100)
    part(page, "picture .skin").evaluate("node => { node.mark = 'the same' }")
    more = page.locator(".st-key-counts .more").first
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
    page.get_by_role("radio", name="White").tap()
    expect(told).to_contain_text("red")
    page.get_by_role("radio", name="Black").tap()
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
    expect(part(page, "say-under .shown")).to_be_visible()
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


def test_on_paper_stand_the_moment_on_show_and_the_four_pictures_where_they_were_opened(
    page: Page, app_url: str
) -> None:
    visit(page, f"{app_url}/timeline?{LINK}")
    page.emulate_media(media="print")
    expect(part(page, "picture svg").first).to_be_visible()
    expect(part(page, "moves")).to_be_hidden()
    expect(page.locator(".st-key-skin_twin")).to_have_count(0)
    page.emulate_media(media="screen")
    open_fold(page, "stills")
    expect(page.locator(".st-key-skin_twin .panel")).to_have_count(4)
    page.emulate_media(media="print")
    expect(page.locator(".st-key-skin_twin .panel").first).to_be_visible()


def test_the_kept_page_shows_pictures_and_table_without_any_script(
    page: Page, app_url: str, browser: Browser, tmp_path: Path
) -> None:
    """A reader keeps the four pictures and opens them on a computer that runs no script."""
    visit(page, f"{app_url}/timeline?{LINK}")
    open_fold(page, "stills")
    with page.expect_download() as download:
        page.get_by_role("link", name="Keep these pictures as a page").tap()
    download.value.save_as(tmp_path / "kept.html")
    with browser.new_context(java_script_enabled=False) as still:
        kept = still.new_page()
        kept.goto((tmp_path / "kept.html").as_uri())
        expect(kept.get_by_role("img")).to_have_count(4)
        share = visible_share(LINK, 26)["typical"]
        expect(kept.get_by_role("row", name="Week 26")).to_contain_text(f"{round(100 * share)} (")
        # Fibres that look alike are one path; each of them begins with a letter M.
        drawn = kept.get_by_role("img").nth(3).locator(".new:visible")
        fibres = sum((one.get_attribute("d") or "").count("M") for one in drawn.all())
        tissue = explain(LINK, library(), ANY_DAY)["timeline"][52]["tissue"]["typical"]
        assert abs(fibres - 100 * tissue) <= 1


@pytest.mark.parametrize("concern", library().concerns)
def test_sideways_the_working_part_stands_on_the_first_screen(page: Page, app_url: str, concern: str) -> None:
    """The course beside the picture, and no band below it."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/timeline?concern={concern}")
    picture, track = part(page, "frame").bounding_box(), part(page, "track").bounding_box()
    assert picture and track and 0 <= track["y"] - picture["y"] - picture["height"] < 16
    for one in (part(page, "track"), part(page, "moves"), page.locator(".st-key-counts")):
        box = one.bounding_box()
        assert box and box["y"] + box["height"] <= 820
