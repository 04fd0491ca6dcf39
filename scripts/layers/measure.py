"""Measures pages in a browser: screens and words of the first layer, and of both, on a tablet and on a phone.

The *first layer* is what a reader meets before any tap. Both layers are what they have met once every fold is
open. A page is loaded once for each plan, and then becomes as narrow as a phone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from scripts.environment import ROOT, quick_browser_path
from scripts.serving import LOCAL, free_port, wait_until_open

PROBE = (Path(__file__).parent / "seen.js").read_text(encoding="utf-8")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TABLET, PHONE = 820, 390  # how wide they are
SIZES: Final = (ViewportSize(width=TABLET, height=1180), ViewportSize(width=PHONE, height=844))


@dataclass(frozen=True)
class Layer:
    """What a reader meets: screens of the whole page, and the words between header and steps."""

    screens: float
    words: int
    text: str = ""


def opened(context: BrowserContext, url: str) -> Page:
    """Return a page that is on its way, to be measured when it has come."""
    page = context.new_page()
    page.goto(url, wait_until="commit")
    page.evaluate(PROBE)
    return page


def layer(page: Page) -> Layer:
    """Return what is seen of a page once it is at rest."""
    return Layer(**page.evaluate("() => layers.measure()"))


def first_layers(context: BrowserContext, urls: Sequence[str]) -> list[dict[int, Layer]]:
    """Return what a reader meets before any tap at each address, by the width of the screen."""
    # All come at once, so that what one waits for costs the others nothing.
    pages = [opened(context, url) for url in urls]
    found: list[dict[int, Layer]] = [{} for _ in pages]
    for size in SIZES:
        for page in pages:
            page.set_viewport_size(size)
            page.evaluate("() => layers.watch()")
        for page, widths in zip(pages, found, strict=True):
            widths[size["width"]] = layer(page)
    for page in pages:
        page.close()
    return found


def both_layers(context: BrowserContext, url: str) -> tuple[Layer, Layer]:
    """Return what is seen on a tablet before any tap, and with every fold open."""
    page = opened(context, url)
    first = layer(page)
    page.evaluate("() => layers.openAll()")
    both = layer(page)
    page.close()
    return first, both


def tablet(browser: Browser) -> BrowserContext:
    """Return a device that pages are measured on."""
    return browser.new_context(viewport=SIZES[0], has_touch=True, locale="en-US")


@contextmanager
def measured_app() -> Iterator[tuple[BrowserContext, str]]:
    """Start the app and a browser; give a device to measure on and the app's address."""
    port = free_port()
    command = [sys.executable, "server.py", "--port", str(port), "--address", LOCAL]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_open(server, port)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=quick_browser_path(), args=FLAGS)
            yield tablet(browser), f"http://{LOCAL}:{port}"
            browser.close()
    finally:
        server.kill()
        server.wait()
