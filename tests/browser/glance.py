"""The parts of the board of At a glance, as tests find and tap them, and what a reader sees of its layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.tablet import PATIENCE, settle, visit

NEEDLES, LASER = 1, 2  # columns, counted from doing nothing

# Walks the board and names what a reader could not read: what sticks out of its place, or lies on another.
_FAULTS = """
board => {
  const root = board.getRootNode();
  const faults = [];
  const named = node => `${node.className} ${node.textContent.trim().slice(0, 40)}`;
  const say = (node, fault) => faults.push(`${fault}: ${named(node)}`);
  const box = node => node.getBoundingClientRect();
  const shown = node => node.checkVisibility({visibilityProperty: true}) && box(node).width > 0;
  const all = selector => [...root.querySelectorAll(selector)].filter(shown);
  const inside = (node, around, slack = 1) => {
    const [a, b] = [box(node), box(around)];
    const across = Math.min(a.left - b.left, b.right - a.right);
    if (Math.min(across, a.top - b.top, b.bottom - a.bottom) < -slack) say(node, 'sticks out');
  };
  const within = (around, selector, slack) => all(selector).forEach(
    node => inside(node, node.closest(around), slack));
  within('.cell', '.cell-in > *');
  within('.cell, .stepper', '.figure > *, .value > :not(.unseen)', 2);
  within('.ask', '.ask span, .ask small');
  within('.head', '.head span');
  within('.board', '.lane .often, .axis .lane-run span, .legend > span, .title, .saying, .date, .curve-name');
  all('.choice button').forEach(node => {
    const cut = Math.max(node.scrollWidth - node.clientWidth, node.scrollHeight - node.clientHeight);
    if (cut > 2) say(node, 'is cut');
  });
  const over = (nodes) => nodes.forEach((one, i) => nodes.slice(i + 1).forEach(other => {
    const [a, b] = [box(one), box(other)];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 1) say(one, `lies on ${named(other)}`);
  }));
  all('.cell-in, .figure').forEach(node => over([...node.children].filter(shown)));
  over(all('.axis .lane-run span'));
  over(all('.side, .options, .legend'));
  over(all('.over, .table, .scale'));
  over(all('.title, .concerns, .cut, .year'));
  return faults;
}
"""

_LAYOUT = f"""async board => {{
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return [board.getBoundingClientRect().bottom, ({_FAULTS})(board)];
}}"""


@dataclass(frozen=True)
class Layout:
    """Where the board ends, in CSS pixels from the top of the screen, and what could not be read."""

    foot: float
    faults: list[str]


def board(page: Page) -> Locator:
    return page.locator(".st-key-board .board")


def open_board(page: Page, url: str) -> None:
    """Open At a glance and wait until the board stands."""
    visit(page, url)
    expect(board(page).locator(".legend")).to_be_visible(timeout=PATIENCE)


def layout(page: Page) -> Layout:
    """How the plan on show is laid out."""
    return Layout(*board(page).evaluate(_LAYOUT))


def layouts(page: Page) -> dict[str, Layout]:
    """How each concern is laid out with each laser: chooses them all, one after the other."""
    found: dict[str, Any] = board(page).evaluate(
        f"""async board => {{
          const radios = kind => [...board.querySelectorAll(`.choice.${{kind}} [role=radio]`)];
          const found = {{}};
          for (const concern of radios('concerns')) {{
            concern.click();
            for (const laser of radios('lasers')) {{
              laser.click();
              found[`${{concern.textContent}}, ${{laser.textContent}}`] = await ({_LAYOUT})(board);
            }}
          }}
          return found;
        }}"""
    )
    return {name: Layout(*one) for name, one in found.items()}


def cell(page: Page, row: str, column: int) -> Locator:
    return board(page).locator(f".row-{row} > .cell").nth(column)


def figure(page: Page, row: str, column: int) -> Locator:
    return cell(page, row, column).locator(".figure > b, .value > b").first


def stepper(page: Page, row: str, column: int, key: str) -> Locator:
    return cell(page, row, column).locator(f".stepper .{key}")


def choose(page: Page, name: str) -> None:
    """Tap a concern or a laser."""
    board(page).get_by_role("radio", name=name, exact=True).tap()


def first_paint(page: Page, taps: list[tuple[str, int, str]]) -> dict[str, str]:
    """Tap keys of steppers, one after the other, and return what the very next picture of the screen says."""
    return board(page).evaluate(
        """async (board, taps) => {
          const cellOf = (row, column) => board.querySelectorAll(`.row-${row} > .cell`)[column];
          taps.forEach(([row, column, key]) => cellOf(row, column).querySelector(`.stepper .${key}`).click());
          await new Promise(requestAnimationFrame);
          const text = (row, column, which) => cellOf(row, column).querySelector(which)?.textContent ?? '';
          const of = {
            visits: ['visits', 1, '.value b'], half: ['half', 1, '.figure b'], spread: ['half', 1, '.spread'],
            total_1: ['total', 1, '.figure b'], total_2: ['total', 2, '.figure b'],
          };
          return Object.fromEntries(Object.entries(of).map(([name, place]) => [name, text(...place)]));
        }""",
        taps,
    )


def expect_heard(page: Page) -> None:
    """Wait until an answer of the server's holds all that was chosen."""
    expect(page.locator(".st-key-board .board:not([data-unheard])")).to_have_count(1, timeout=PATIENCE)
    settle(page)


def heard(page: Page) -> str:
    """What the live region says."""
    return page.locator(".st-key-board .spoken").inner_text()
