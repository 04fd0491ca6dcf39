"""Accessibility rules of axe-core, run inside the page under test."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCE = Path(__file__).parent / "vendor" / "axe.min.js"


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def violations(page: Page) -> list[dict[str, Any]]:
    """Every rule the page breaks as it stands: WCAG A and AA, and axe's own good practice."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(_source())  # evaluate, not a script tag: a content security policy does not stop it
    return page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")


def assert_axe_clean(page: Page) -> None:
    """Fail with the rule, the element and the mending advice if axe finds anything."""
    found = [
        f"{rule['id']}: {rule['help']}\n    {node['html'][:200]}\n    {node['failureSummary']}"
        for rule in violations(page)
        for node in rule["nodes"]
    ]
    assert not found, f"axe found {len(found)} at {page.url}:\n" + "\n".join(found)
