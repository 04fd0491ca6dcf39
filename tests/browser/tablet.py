"""What a reader does with a tablet, and what can be measured on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Locator, Page, expect

HEADER = ".st-key-masthead"
HERE = f"{HEADER} [aria-current=page]"  # the page on show
PATIENCE = 20_000  # milliseconds: a first page on a busy machine
# Looked at before every picture of the screen: `expect` looks every second at last, and there are many waits.
_SETTLED = """() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')"""
# True once nothing has moved for a while: a long page draws what lies below only when it comes near.
STANDS_STILL = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const now = `${main.scrollHeight} ${main.scrollTop}`;
  if (now !== window.lastSeen) [window.lastSeen, window.since] = [now, performance.now()];
  return performance.now() - window.since > 1500;
}"""

# A clipboard that keeps what is copied in `window.copied`: Chromium without a window has none.
CLIPBOARD = """Object.defineProperty(navigator, 'clipboard',
    { value: { writeText: async text => { window.copied = text; } } })"""

# Walks into open shadow roots, where our own components live.
_TARGETS = """
() => {
  const wanted = 'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=radio],'
    + ' [role=checkbox], [role=switch], [role=slider], [role=option], [role=menuitem], [role=combobox]';
  const everything = root => [...root.querySelectorAll('*')].flatMap(
    node => node.shadowRoot ? [node, ...everything(node.shadowRoot)] : [node]);
  const hidden = node => !node.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const found = [];
  for (const node of everything(document)) {
    if (!node.matches(wanted) || node.disabled || node.closest('[aria-hidden=true]')) continue;
    // A native control that is only drawn through its label is as large as that label.
    const ticked = node.matches('input[type=radio], input[type=checkbox]');
    const drawn = ticked ? node.closest('label') ?? node : node;
    const box = drawn.getBoundingClientRect();
    if (hidden(drawn) || !box.width || !box.height) continue;
    const own = node.parentElement ? node.parentElement.textContent.trim() : '';
    found.push({
      name: (node.getAttribute('aria-label') || node.textContent || node.type || '').trim().slice(0, 60),
      kind: node.getAttribute('role') || node.localName,
      width: box.width,
      height: box.height,
      in_a_sentence: node.localName === 'a' && getComputedStyle(node).display === 'inline'
        && own !== node.textContent.trim(),
    });
  }
  return found;
}
"""

LEAST_LETTERS = 16  # pixels: below it a telephone zooms in on a field that is tapped, and stays so
_SMALL_FIELDS = """least => {
  const all = root => [...root.querySelectorAll('*')].flatMap(
    node => node.shadowRoot ? [node, ...all(node.shadowRoot)] : [node]);
  const other = '[type=range], [type=checkbox], [type=radio], [type=hidden]';
  const typed = `input:not(${other}), textarea, select, [role=spinbutton]`;
  return all(document).filter(node => node.matches(typed))
    .filter(node => parseFloat(getComputedStyle(node).fontSize) < least)
    .map(node => node.outerHTML.slice(0, 90));
}"""


@dataclass(frozen=True)
class Target:
    """Something a finger can press, in CSS pixels. WCAG excuses a link inside a sentence from a size."""

    name: str
    kind: str
    width: float
    height: float
    in_a_sentence: bool

    @property
    def smallest_side(self) -> float:
        return min(self.width, self.height)


def small_fields(page: Page) -> list[str]:
    """Fields to type into, also inside components, on which a telephone would zoom in."""
    return page.evaluate(_SMALL_FIELDS, LEAST_LETTERS)


def settle(page: Page) -> None:
    """Return when the app is connected and its script has come to rest."""
    page.wait_for_function(_SETTLED, timeout=PATIENCE)


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    """Return when something that the test sees and the page does not holds."""
    latest = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < latest, "what the test waits for has not come"
        page.evaluate("() => new Promise(requestAnimationFrame)")  # lets messages of the page arrive


def visit(page: Page, url: str) -> None:
    """Open an address and wait for the app to come to rest."""
    page.goto(url)
    settle(page)


def open_fold(page: Page, key: str) -> Locator:
    """Open a fold of the page, and return it once what lies in it is there."""
    fold = page.locator(f".st-key-{key}").first
    fold.locator("summary").first.tap()
    expect(fold.locator("details").first).to_have_attribute("open", "")
    expect(fold.get_by_test_id("stExpanderDetails").first.locator("[data-testid]").first).to_be_visible()
    settle(page)
    return fold


def resize(page: Page, width: int, height: int) -> None:
    """Turn the tablet, or take a smaller one."""
    page.set_viewport_size({"width": width, "height": height})


def prefer(
    page: Page,
    scheme: Literal["light", "dark"] = "light",
    motion: Literal["reduce", "no-preference"] = "no-preference",
) -> None:
    """Set what the reader asked of the tablet: colours, and less movement."""
    page.emulate_media(color_scheme=scheme, reduced_motion=motion)


def swipe(page: Page, start: Locator, across: float = 0, down: float = 0, steps: int = 12) -> None:
    """Draw one finger over the middle of an element, as real touch events.

    ``down=-400`` moves the finger up by 400 px, which is how a reader scrolls on.
    """
    start.scroll_into_view_if_needed()
    box = start.bounding_box()
    assert box, "a swipe needs something visible to start on"
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, points: list[dict[str, float]]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", [{"x": x, "y": y}])
    for step in range(1, steps + 1):
        touch("touchMove", [{"x": x + across * step / steps, "y": y + down * step / steps}])
    touch("touchEnd", [])
    finger.detach()


def scroll_position(page: Page) -> float:
    """How far the reader has scrolled down, in CSS pixels: Streamlit scrolls its main part."""
    return page.get_by_test_id("stMain").evaluate("main => main.scrollTop")


def expect_scrolled_past(page: Page, position: float) -> None:
    """Wait until the page lies further down than a position; fail if it never does."""
    page.wait_for_function(
        "past => document.querySelector('[data-testid=stMain]').scrollTop > past", arg=position
    )


def sideways_overflow(page: Page) -> float:
    """How many CSS pixels stick out to the right of the screen; 0 when nothing scrolls sideways."""
    return page.evaluate(
        """() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]
            .map(part => part.scrollWidth - part.clientWidth))"""
    )


def targets(page: Page) -> list[Target]:
    """Everything on the page that a finger can press now."""
    return [Target(**found) for found in page.evaluate(_TARGETS)]
