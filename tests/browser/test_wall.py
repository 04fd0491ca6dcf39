"""A wall in the room: it follows the tablet, and answers to nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import assert_axe_clean
from tests.browser.conftest import Watch
from tests.browser.present import (
    NEEDLES,
    SCREENS,
    WORDS,
    bar_key,
    cell,
    close_over,
    expect_on,
    jump,
    keep_the_plan,
    look,
    on,
    open_deck,
    over,
    present,
    shown,
)
from tests.browser.tablet import settle, swipe, visit
from tests.browser.wall import (
    code_on,
    expect_joined,
    expect_same,
    join,
    lines_of,
    open_wall,
    scanned,
    type_code,
)

CHOSEN = {
    *("concern", "laser", "sessions", "interval", "laser_sessions"),
    *("price", "laser_price", "horizon", "week"),
}


Another = Callable[[], Page]


@pytest.fixture
def another(tablet: BrowserContext, watch: Watch) -> Iterator[Another]:
    """Open one more watched page, a wall or another consultant's; pages know nothing of each other."""
    opened: list[Page] = []

    def open_one() -> Page:
        opened.append(tablet.new_page())
        watch.begin(opened[-1])
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_a_wall_shows_a_code_follows_the_tablet_and_is_told_nothing_of_the_person(
    page: Page, another: Another, app_url: str
) -> None:
    """The patient has acne and four visits in mind. The consultant types the letters and shows it."""
    wall = another()
    said, code = lines_of(page), open_wall(wall, app_url)
    assert scanned(wall) == f"{app_url}/present#{code}"
    assert_axe_clean(wall)
    visit(page, f"{app_url}/safety?sessions=4")
    page.locator("label").filter(has_text=WORDS("safety_question.acne.tick")).tap()
    expect(page.locator(".st-key-live_safety[role=status]")).to_have_text(WORDS("safety_live.wait"))
    settle(page)
    present(page)
    keep_the_plan(page)
    join(page, code.lower())
    expect_same(wall, page)

    wrong: list[str] = []
    for screen in SCREENS:
        expect_on(wall, screen)
        found = look(wall)
        wrong += [f"{screen}: {fault}" for fault in found.faults]
        wrong += [f"{screen}: words of {found.smallest} px"] * (found.smallest < 36)
        page.keyboard.press("PageDown")
    assert wrong == []
    page.keyboard.press("b")
    expect(shown(wall).get_by_role("heading", level=1)).to_be_hidden()
    page.keyboard.press("b")
    expect(shown(wall).get_by_role("heading", level=1)).to_be_visible()

    jump(page, "spend")
    cell(page, "visits", NEEDLES).locator(".more").tap()
    expect(cell(wall, "visits", NEEDLES).locator(".value b")).to_have_text("5")
    expect_same(wall, page)
    jump(page, "weeks")
    swipe(page, shown(page).locator(".track"), across=120)
    expect(shown(page).locator(".week")).not_to_have_text("Week 0")
    expect_same(wall, page)
    for _ in range(3):  # a tap right after a flick would be none to Chromium
        page.keyboard.press("PageUp")
    shown(page).get_by_role("radio", name=WORDS("concern.fine_lines")).tap()
    expect(shown(wall).locator("[aria-checked=true]")).to_have_text(WORDS("concern.fine_lines"))
    jump(page, "harms")
    expect_same(wall, page)

    assert_nothing_can_be_touched(wall)
    for name in ("ask", "note", "grid"):
        bar_key(page, name).tap()
        expect(over(page)).to_be_visible()
        if name == "note":
            over(page).get_by_role("checkbox").first.check()
        expect(wall.locator("dialog[open]")).to_have_count(0)
        expect(wall.locator(".over-of")).to_have_count(0)
        close_over(page)
    jump(page, "laser")
    expect_same(wall, page)

    assert len(said) > len(SCREENS)
    assert json.loads(said[0]) == {"as": "tablet", "code": code.lower()}
    for message in map(json.loads, said[1:]):
        assert set(message) == {"show"} and set(message["show"]) == {"screen", "plan", "day"}
        plan = json.loads(message["show"]["plan"])
        assert set(plan) == {"link", "chosen"} and set(plan["chosen"]) == CHOSEN
        assert set(parse_qs(plan["link"])) <= {"sessions", "week", "concern"}


def assert_nothing_can_be_touched(wall: Page) -> None:
    """Whoever taps the wall, or has a clicker for it, moves nothing."""
    before, text = on(wall), shown(wall).inner_text()
    for one in shown(wall).locator("button, input").all():
        box = one.bounding_box()
        if box and one.is_visible():
            wall.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for key in ("Tab", "Enter", "PageDown", "ArrowRight", "Escape"):
        wall.keyboard.press(key)
    assert (on(wall), shown(wall).inner_text()) == (before, text)
    controls = wall.locator(".st-key-deck").locator("a, button, input, select, textarea").all()
    reached = "node => !node.closest('[inert], dialog:not([open])')"
    assert [one for one in controls if one.evaluate(reached)] == []


def test_a_wrong_code_is_told_a_second_try_works_and_escape_leaves_as_fast_as_ever(
    timed: Page, another: Another, app_url: str
) -> None:
    """There was a fault: what went to the wall was waited for as what goes to Streamlit, which answers."""
    page = timed
    wall = another()
    wall.clock.install()
    code = open_wall(wall, app_url)
    visit(page, f"{app_url}/timeline")
    present(page)
    bar_key(page, "room").tap()
    type_code(page, code[:3] + ("B" if code[3] != "B" else "C"))
    expect(over(page).get_by_role("status")).to_have_text(WORDS("present_label.wrong"))
    type_code(page, code)
    expect_joined(page)
    page.evaluate(
        """() => new MutationObserver(() => {
            if (document.documentElement.matches('.fl-unanswered')) window.wasUnanswered = true;
        }).observe(document.documentElement, { attributeFilter: ['class'] })"""
    )
    for _ in range(3):
        page.keyboard.press("PageDown")
        expect_same(wall, page)
    page.clock.fast_forward(10_000)
    expect(page.get_by_text(WORDS("visit.slow"))).to_have_count(0)
    assert not page.evaluate("() => window.wasUnanswered")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS("timeline.title"), timeout=3_000)
    expect(page).to_have_url(f"{app_url}/timeline")
    waits = wall.get_by_text(WORDS("present_label.wall_lost"))
    expect(waits).to_be_visible()
    expect(shown(wall)).to_be_visible()
    wall.clock.fast_forward(61_000)
    expect(shown(wall)).to_be_hidden()  # whoever comes next does not find the plan of the last
    expect(waits).to_be_visible()


def test_the_next_person_finds_nothing_of_the_last_on_the_wall(
    page: Page, another: Another, app_url: str
) -> None:
    """A price of 410 and seven visits stood there. The tablet begins anew, and the wall is still on."""
    wall = another()
    code = open_wall(wall, app_url)
    open_deck(page, f"{app_url}/present?sessions=7&price=410")
    keep_the_plan(page)
    join(page, code)
    jump(page, "spend")
    expect_same(wall, page)
    page.reload()
    over(page).get_by_role("button", name=WORDS("present_label.fresh")).tap()
    assert code_on(wall) != code
    expect(shown(wall)).to_be_hidden()
    expect(wall).to_have_url(f"{app_url}/wall", timeout=3_000)
    assert "410" not in wall.locator(".st-key-deck").evaluate(
        "host => host.querySelector('*').shadowRoot?.textContent ?? ''"
    )


def test_starting_again_on_another_page_gives_the_wall_up(page: Page, another: Another, app_url: str) -> None:
    """The consultant went back to the Planner and hands the tablet to the next person there."""
    wall = another()
    code = open_wall(wall, app_url)
    open_deck(page, f"{app_url}/present?sessions=7")
    keep_the_plan(page)
    join(page, code)
    page.keyboard.press("Escape")
    expect(page.locator(".masthead")).to_be_visible()
    settle(page)
    page.get_by_role("button", name=WORDS("visit.restart")).tap()
    assert code_on(wall) != code
    expect(wall).to_have_url(f"{app_url}/wall", timeout=3_000)


def test_two_rooms_at_once_never_mix(page: Page, another: Another, app_url: str) -> None:
    """Two consultants next door to each other; the second scans the picture instead of typing."""
    walls, tablets = [another(), another()], [page, another()]
    codes = [open_wall(one, app_url) for one in walls]
    assert codes[0] != codes[1]
    open_deck(tablets[0], f"{app_url}/present")
    join(tablets[0], codes[0])
    open_deck(tablets[1], scanned(walls[1]))
    expect_same(walls[1], tablets[1])
    for tablet, concern, screens in zip(tablets, ("fine_lines", "hair_loss"), (1, 2), strict=True):
        shown(tablet).get_by_role("radio", name=WORDS(f"concern.{concern}")).tap()
        jump(tablet, "good")
        for _ in range(screens):
            tablet.keyboard.press("PageDown")
    for wall, tablet in zip(walls, tablets, strict=True):
        expect_same(wall, tablet)
    tablets[0].keyboard.press("End")
    expect_on(walls[0], "next")
    expect_on(walls[1], "tone")
