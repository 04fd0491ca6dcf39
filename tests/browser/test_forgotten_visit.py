"""The server was started again while a reader had ticks, ratings and words in a tab: nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from catalog.library import library
from components.visit.session import VISIT_STARTS
from tests.browser.conftest import MortalApp
from tests.browser.tablet import settle, visit

WORDS = library().words
STATE = "data-test-connection-state"
RESTARTED = 40_000


def _restart(page: Page, app: MortalApp) -> None:
    """Start the server again, and wait until the tab is connected to the new one."""
    app.end()
    expect(page.get_by_test_id("stApp")).not_to_have_attribute(STATE, "CONNECTED")
    app.restart()
    expect(page.get_by_test_id("stApp")).to_have_attribute(STATE, "CONNECTED", timeout=RESTARTED)
    settle(page)


def _tick(page: Page, key: str) -> None:
    page.locator("label").filter(has_text=WORDS(key)).tap()
    settle(page)


def _open(page: Page, name: str) -> None:
    page.get_by_role("link", name=WORDS(f"nav.{name}"), exact=True).first.tap()
    expect(page.locator(".st-key-nav_here")).to_have_text(WORDS(f"nav.{name}"))
    settle(page)


