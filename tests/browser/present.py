"""The deck of present mode and the wall, as tests find, move and read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

from catalog.library import library
from tests.browser.tablet import HEADER, PATIENCE, settle

WORDS = library().words
SCREENS = tuple(one.id for one in library().story.screens)
NEEDLES, LASER = 1, 2  # columns, counted from doing nothing
FIGURES = ":is(.figure, .value) > b, .spread, .often, .date > *"
LYING, UPRIGHT, WALL = (1180, 820), (820, 1180), (1920, 1080)

# Looks at the screen on show: what of it cannot be seen, or lies on something else, and how small it is.
_LOOK = """
section => {
  const box = section.getBoundingClientRect();
  const shown = node => node.checkVisibility({visibilityProperty: true}) && !node.closest('.unseen, .pin');
  const text = node => [...node.childNodes].filter(one => one.nodeType === 3 && one.textContent.trim());
  const words = [...section.querySelectorAll('*')].filter(node => text(node).length && shown(node));
  const lines = words.flatMap(node => text(node).flatMap(one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    // A line is taller than its letters.
    return [...range.getClientRects()].map(({left, right, top, bottom}) => ({node, line: {
      left, right, top: top + 0.2 * (bottom - top), bottom: bottom - 0.2 * (bottom - top)}}));
  }));
  const named = node => `${node.className || node.localName} "${node.textContent.trim().slice(0, 30)}"`;
  const outside = (line, around, by) => Math.min(line.left - around.left, around.right - line.right,
    line.top - around.top, around.bottom - line.bottom) < -by;
  const faults = [];
  if (section.scrollWidth > section.clientWidth) faults.push('it scrolls sideways');
  if (section.scrollHeight > section.clientHeight) faults.push('it scrolls');
  lines.forEach(({node, line}) => {
    if (outside(line, box, 1)) faults.push(`cut: ${named(node)}`);
    const place = node.closest('button, .value, .col, .cell, .step');
    if (place && outside(line, place.getBoundingClientRect(), 2)) faults.push(`sticks out: ${named(node)}`);
  });
  lines.forEach(({node, line}, i) => lines.slice(i + 1).forEach(({node: other, line: its}) => {
    if (node.contains(other) || other.contains(node)) return;
    const across = Math.min(line.right, its.right) - Math.max(line.left, its.left);
    const down = Math.min(line.bottom, its.bottom) - Math.max(line.top, its.top);
    if (across > 2 && down > 2) faults.push(`${named(node)} lies on ${named(other)}`);
  }));
  const smallest = Math.min(...words.map(node => parseFloat(getComputedStyle(node).fontSize)));
  return {faults: [...new Set(faults)], smallest};
}
"""


@dataclass(frozen=True)
class Look:
    """What of a screen could not be read, and its smallest words in CSS pixels."""

    faults: list[str]
    smallest: float


def deck(page: Page) -> Locator:
    return page.locator(".st-key-deck .deck")


def shown(page: Page) -> Locator:
    """The screen on show."""
    return deck(page).locator(".screen:not([hidden])")


def over(page: Page) -> Locator:
    """What lies over the screen: the question about a new person, all screens, a card, the note, the wall."""
    return page.locator(".st-key-deck dialog.over")


def open_deck(page: Page, url: str) -> None:
    page.goto(url)
    expect_deck(page)


def expect_deck(page: Page) -> None:
    expect(shown(page)).to_be_visible(timeout=PATIENCE)
    settle(page)


def present(page: Page) -> None:
    """Tap the icon in the header."""
    page.locator(HEADER).get_by_role("link", name=WORDS("nav.present")).tap()
    expect_deck(page)


def keep_the_plan(page: Page) -> None:
    """Say that the same person goes on, where the tablet still holds a plan."""
    over(page).get_by_role("button", name=WORDS("present_label.go_on")).tap()
    expect(bar_key(page, "next")).to_be_focused()


def on(page: Page) -> str:
    """The screen that is on show now."""
    return shown(page).get_attribute("data-screen") or ""


def expect_on(page: Page, screen: str) -> None:
    expect(shown(page)).to_have_attribute("data-screen", screen)


def expect_heard(page: Page) -> None:
    """Wait until an answer of the server's holds all that was chosen."""
    expect(page.locator(".st-key-deck .deck:not([data-unheard])")).to_have_count(1)
    settle(page)


def bar_key(page: Page, name: str) -> Locator:
    return deck(page).locator(f".bar-key.of-{name}")


def tile(page: Page, screen: str) -> Locator:
    """A screen among all screens, which are open."""
    return over(page).locator(f".tile[data-key={screen}]")


def jump(page: Page, screen: str) -> None:
    """Go to a screen by touch."""
    bar_key(page, "grid").tap()
    tile(page, screen).locator(".jump").tap()
    expect_on(page, screen)


def close_over(page: Page) -> None:
    over(page).get_by_role("button", name=WORDS("present_label.close"), exact=True).tap()
    expect(bar_key(page, "next")).to_be_focused()  # which is when it has closed for the keys as well


def cell(page: Page, row: str, column: int) -> Locator:
    """A cell of a screen with rows."""
    return shown(page).locator(f".row-{row} > .cell").nth(column)


def look(page: Page) -> Look:
    found: Any = shown(page).evaluate(_LOOK)
    return Look(found["faults"], found["smallest"])


def move(page: Page, screen: str, way: Literal["earlier", "later"]) -> None:
    """Move a screen one place in the grid, which is open."""
    label = f"{WORDS(f'present_label.{way}')}: {WORDS(f'present_short.{screen}')}"
    tile(page, screen).get_by_role("button", name=label).tap()


def numbers(text: str) -> list[float]:
    """Return every number in a text."""
    return [float(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
