"""A wall comes back by itself: after a cut of either line, and after a restart of the server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import MortalApp
from tests.browser.present import (
    NEEDLES,
    WORDS,
    bar_key,
    cell,
    expect_on,
    jump,
    on,
    open_deck,
    over,
    shown,
)
from tests.browser.wall import (
    code_on,
    expect_joined,
    expect_same,
    join,
    open_wall,
    type_code,
)
from tests.browser.wire import Wire


@pytest.fixture
def wires(app_url: str) -> Iterator[tuple[Wire, Wire]]:
    """A wire for the tablet and one for the wall."""
    made = Wire(app_url), Wire(app_url)
    yield made
    for one in made:
        one.take_away()


def test_after_a_cut_of_either_side_the_wall_follows_again(unwatched: Page, wires: tuple[Wire, Wire]) -> None:
    """The network drops: the wall says so and keeps its picture, and nobody has to join again."""
    tablet, wall = unwatched, unwatched.context.new_page()
    to_tablet, to_wall = wires
    code = open_wall(wall, to_wall.url)
    open_deck(tablet, f"{to_tablet.url}/present")
    join(tablet, code)
    jump(tablet, "spend")
    expect_same(wall, tablet)
    away = wall.get_by_text(WORDS("present_label.wall_lost"))

    to_tablet.cut()
    expect(away).to_be_visible()
    expect_on(wall, "spend")
    cell(tablet, "visits", NEEDLES).locator(".more").evaluate("node => node.click()")
    to_tablet.mend()
    expect(away).to_have_count(0)
    expect(cell(wall, "visits", NEEDLES).locator(".value b")).to_have_text("4")
    expect_same(wall, tablet)

    to_wall.cut()
    expect(away).to_be_visible()
    tablet.keyboard.press("PageDown")
    bar_key(tablet, "room").tap()
    told = over(tablet).get_by_role("status")
    expect(told).to_have_text(WORDS("present_label.wall_away"))
    to_wall.mend()
    expect_on(wall, "matters")
    expect(away).to_have_count(0)
    expect(told).to_have_text(WORDS("present_label.joined"))


def test_after_a_restart_of_the_server_the_wall_has_a_new_code_and_the_tablet_joins_again(
    unwatched: Page, mortal_app: MortalApp
) -> None:
    tablet, wall = unwatched, unwatched.context.new_page()
    code = open_wall(wall, mortal_app.url)
    open_deck(tablet, f"{mortal_app.url}/present")
    join(tablet, code)
    jump(tablet, "spend")
    expect_same(wall, tablet)
    bar_key(tablet, "room").tap()

    mortal_app.restart()
    expect(over(tablet).get_by_role("status")).to_have_text(WORDS("present_label.gone"))
    again = code_on(wall)
    assert again != code
    expect(shown(wall)).to_be_hidden()
    type_code(tablet, again)
    expect_joined(tablet)
    expect_same(wall, tablet)
    assert on(wall) == "spend"
