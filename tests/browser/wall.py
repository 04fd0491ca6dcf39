"""A wall and the tablet that leads it, as tests open, join and compare them."""

from __future__ import annotations

import re
from io import BytesIO

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.present import (
    FIGURES,
    WALL,
    WORDS,
    bar_key,
    close_over,
    expect_on,
    on,
    over,
    shown,
)
from tests.browser.tablet import resize, settle

A_CODE = re.compile(r"^[A-Z]{4}$")


def open_wall(page: Page, url: str) -> str:
    """Open a wall on a large screen, and return the letters on it."""
    resize(page, *WALL)
    page.goto(f"{url}/wall")
    return code_on(page)


def code_on(wall: Page) -> str:
    letters = wall.locator(".st-key-deck .wall-code")
    expect(letters).to_have_text(A_CODE)
    return letters.inner_text()


def scanned(wall: Page) -> str:
    """The address in the picture on a wall."""
    picture = wall.get_by_role("img", name=WORDS("present_label.wall_scan"))
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", True)
    found = zxingcpp.read_barcode(Image.open(BytesIO(picture.screenshot())))
    assert found is not None, "the picture is no code"
    return found.text


def type_code(tablet: Page, letters: str) -> None:
    over(tablet).get_by_role("textbox", name=WORDS("present_label.code")).fill(letters)
    over(tablet).get_by_role("button", name=WORDS("present_label.join"), exact=True).tap()


def expect_joined(tablet: Page) -> None:
    expect(over(tablet).get_by_role("status")).to_have_text(WORDS("present_label.joined"))
    close_over(tablet)


def join(tablet: Page, letters: str) -> None:
    bar_key(tablet, "room").tap()
    type_code(tablet, letters)
    expect_joined(tablet)


def expect_same(wall: Page, tablet: Page) -> None:
    """Wait until the wall shows the screen of the tablet with the same figures."""
    settle(tablet)
    expect_on(wall, on(tablet))
    expect(shown(wall).locator(FIGURES)).to_have_text(shown(tablet).locator(FIGURES).all_text_contents())


def lines_of(page: Page) -> list[str]:
    """Everything that a page says from now on to the other screen."""
    said: list[str] = []

    def opened(line: WebSocket) -> None:
        if line.url.endswith("/rooms"):
            line.on("framesent", lambda text: said.append(str(text)))

    page.on("websocket", opened)
    return said
