"""Accessibility rules of axe-core, run inside the page under test."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.tablet import PATIENCE, prefer, settle

COLOUR_RULES = ("color-contrast", "link-in-text-block")  # all others see the same in both themes
# axe knows a link that skips to the content by the next link, and finds none that is in a shadow root.
SKIP_LINK = "[data-testid=stSkipToContent]"
SOURCE = Path(__file__).parent / "vendor" / "axe.min.js"


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def violations(page: Page, *rules: str) -> list[dict[str, Any]]:
    """Return what the page breaks, of some rules or of all: WCAG A and AA, and axe's own good practice."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(_source())  # evaluate, not a script tag: a content security policy does not stop it
    asked = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    return page.evaluate(
        "async ([skip, asked]) => (await axe.run({ exclude: [skip] }, asked)).violations", [SKIP_LINK, asked]
    )


def assert_axe_clean(page: Page, *rules: str) -> None:
    """Fail with the rule, the element and the mending advice if axe finds anything."""
    found = [
        f"{rule['id']}: {rule['help']}\n    {node['html'][:200]}\n    {node['failureSummary']}"
        for rule in violations(page, *rules)
        for node in rule["nodes"]
    ]
    assert not found, f"axe found {len(found)} at {page.url}:\n" + "\n".join(found)


def assert_axe_clean_in_both_themes(page: Page) -> None:
    """Fail if axe finds anything in light, or in dark anything that colours decide."""
    prefer(page, "dark", "reduce")
    # Parts of a page take the other colours one after another: what counts is where they come to rest.
    latest = time.monotonic() + PATIENCE / 1000
    while violations(page, *COLOUR_RULES) and time.monotonic() < latest:
        settle(page)
    assert_axe_clean(page, *COLOUR_RULES)
    prefer(page, "light", "reduce")
    assert_axe_clean(page)
