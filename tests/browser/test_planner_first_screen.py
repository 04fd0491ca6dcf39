"""The first screen of the Planner: what is tapped stays, totals stand beside their steppers; and a budget."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.tablet import resize, settle, visit

MORE, TOTALS = ".st-key-plan_needles .more", ".st-key-total_bars"


@pytest.mark.parametrize("size", [(820, 1180), (1180, 820), (390, 844)])
def test_what_a_thumb_taps_stays_where_it_is(page: Page, app_url: str, size: tuple[int, int]) -> None:
    """A reader tries each laser, and a count: nothing moves away from under the thumb."""
    resize(page, *size)
    visit(page, f"{app_url}/planner")
    lasers = page.locator(".st-key-input-laser").get_by_role("radio")
    places = [*lasers.all(), page.locator(MORE)]
    expect(page.locator(MORE)).to_be_visible()

    def tops() -> list[float]:
        return [box["y"] for one in places if (box := one.bounding_box())]

    page.locator(MORE).scroll_into_view_if_needed()
    before = tops()
    for place in (*places, places[0]):
        place.tap()
        settle(page)
        assert tops() == before


def test_sideways_the_totals_and_their_steppers_stand_whole_in_the_first_screen(
    page: Page, app_url: str
) -> None:
    """A consultant holds the tablet sideways: controls at the left, what they change at the right."""
    resize(page, 1180, 820)
    visit(page, f"{app_url}/planner?laser=fully_ablative")
    expect(page.locator(f"{TOTALS} .bars")).to_be_visible()
    boxes = {
        part: page.locator(f".st-key-{part}").bounding_box() or {}
        for part in ("choices", "courses", "in_short", "totals")
    }
    assert all(box["y"] + box["height"] <= 820 for box in boxes.values()), boxes
    for left, right in (("choices", "in_short"), ("courses", "totals")):
        assert boxes[left]["x"] + boxes[left]["width"] <= boxes[right]["x"]


def test_a_budget_is_typed_and_the_answer_stands_below_it(page: Page, app_url: str) -> None:
    """1. Types 1500. 2. Reads what that covers. 3. Empties the field: the answer is gone."""
    visit(page, f"{app_url}/planner?region=us")
    field = page.get_by_label("Your budget (USD)", exact=True)
    field.fill("1500")
    field.press("Enter")
    told = page.locator(".st-key-live_budget[role=status]")
    expect(told).to_contain_text(
        "Needling: 5 sessions. Laser: 1 session. Nothing for now: you keep all of it."
    )
    expect(page).to_have_url(f"{app_url}/planner?budget=1500")
    page.get_by_role("button", name="Empty this field: Your budget").tap()
    expect(told).to_have_count(0)
    expect(page).to_have_url(f"{app_url}/planner")
