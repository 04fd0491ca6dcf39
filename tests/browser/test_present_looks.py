"""Present mode: large, whole and legible on a tablet and on a wall, in light and in dark."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_axe_clean, assert_axe_clean_in_both_themes
from tests.browser.present import (
    LYING,
    SCREENS,
    UPRIGHT,
    WALL,
    bar_key,
    close_over,
    keep_the_plan,
    look,
    on,
    open_deck,
    over,
)
from tests.browser.tablet import prefer, resize, sideways_overflow, targets


@pytest.mark.parametrize(
    ("size", "scheme", "least"), [(LYING, "light", 30), (WALL, "dark", 36)], ids=["tablet", "wall"]
)
def test_each_screen_is_seen_whole_in_large_words_and_its_keys_are_as_large_as_a_thumb(
    page: Page, app_url: str, size: tuple[int, int], scheme: Literal["light", "dark"], least: float
) -> None:
    resize(page, *size)
    prefer(page, scheme, "reduce")
    open_deck(page, f"{app_url}/present")
    for name in ("back", "next"):
        box = bar_key(page, name).bounding_box()
        assert box and min(box["width"], box["height"]) >= 72, name
    wrong: list[str] = []
    for screen in SCREENS:
        assert on(page) == screen
        found = look(page)
        wrong += [f"{screen}: {fault}" for fault in found.faults]
        wrong += [f"{screen}: words of {found.smallest} px"] * (found.smallest < least)
        small = [one for one in targets(page) if one.smallest_side < 48 and not one.name.startswith("Skip")]
        wrong += [f"{screen}: {one.name} is {one.width} by {one.height}" for one in small]
        try:
            assert_axe_clean(page)
        except AssertionError as found_by_axe:
            wrong.append(f"{screen}: {found_by_axe}")
        page.keyboard.press("PageDown")
    assert sideways_overflow(page) <= 0
    assert wrong == []


@pytest.mark.parametrize("link", ["", "concern=fine_lines", "price=1250&laser_price=3500"])
def test_held_upright_nothing_is_cut(page: Page, app_url: str, link: str) -> None:
    resize(page, *UPRIGHT)
    open_deck(page, f"{app_url}/present?{link}")
    if link:
        keep_the_plan(page)
    wrong: list[str] = []
    for screen in SCREENS:
        assert on(page) == screen
        wrong += [f"{screen}: {fault}" for fault in look(page).faults]
        page.keyboard.press("PageDown")
    assert sideways_overflow(page) <= 0
    assert wrong == []


def test_what_lies_over_a_screen_holds_to_the_same_rules(page: Page, app_url: str) -> None:
    resize(page, *LYING)
    open_deck(page, f"{app_url}/present")
    for name in ("grid", "ask", "note", "room"):
        bar_key(page, name).tap()
        expect(over(page)).to_be_visible()
        assert_axe_clean_in_both_themes(page)
        assert sideways_overflow(page) <= 0, name
        assert [one for one in targets(page) if one.smallest_side < 48 and "Skip" not in one.name] == [], name
        close_over(page)
