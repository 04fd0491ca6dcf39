"""Takes the README's pictures again: one for each page, on an upright touch tablet; the first sideways too.

Run it with ``python3 manage.py screenshots``.
"""

from __future__ import annotations

import subprocess
import sys

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from scripts.environment import ROOT, browser_path
from scripts.serving import LOCAL, free_port, wait_until_open

# What each page is asked for, and what has to be drawn before its picture is taken.
PICTURES = {
    "glance": ("?concern=acne_scars", ".st-key-board"),
    "benefits": ("?concern=acne_scars", ".st-key-pictures svg"),
    "timeline": ("?sessions=3&start=2027-01-11&week=20", ".st-key-skin_section svg path"),
    "planner": ("?sessions=3", ".st-key-total_bars .bars"),
    "safety": ("", ".st-key-safety_ticks label"),
    "values": ("", ".st-key-values_grid table"),
    "takehome": ("?sessions=3&start=2027-01-11", ".st-key-paper .page img"),
    "evidence": ("", ".st-key-studies .entry"),
}
UPRIGHT: ViewportSize = {"width": 820, "height": 1180}
SIDEWAYS: ViewportSize = {"width": 1180, "height": 820}


def _take(page: Page, url: str, name: str, turned: str = "") -> None:
    query, ready = PICTURES[name]
    page.goto(f"{url}/{name}{query}")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)
    # The footer is sent after all other words of a page.
    expect(page.locator(".st-key-footer")).to_be_attached(timeout=30_000)
    expect(page.locator(ready).first).to_be_visible(timeout=30_000)
    page.screenshot(path=ROOT / "docs" / "screenshots" / f"{name}{turned}.png")
    print(f"docs/screenshots/{name}{turned}.png")


def main() -> None:
    """Start the app, take every picture, stop the app."""
    port = free_port()
    command = [sys.executable, "server.py", "--port", str(port), "--address", LOCAL]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        url = f"http://{LOCAL}:{port}"
        wait_until_open(server, port)
        with sync_playwright() as playwright:
            # As root, which is usual in containers, Chromium starts only without its sandbox.
            flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
            browser = playwright.chromium.launch(executable_path=browser_path(), args=flags)
            page = browser.new_context(viewport=UPRIGHT, has_touch=True).new_page()
            for name in PICTURES:
                _take(page, url, name)
            page.set_viewport_size(SIDEWAYS)
            _take(page, url, next(iter(PICTURES)), "-sideways")
            browser.close()
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
