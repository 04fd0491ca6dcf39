"""What each page takes of any machine stays within ``limits.toml``: bytes, requests, messages, nodes."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.bench.changes import Stage
from scripts.bench.chromium import visit
from scripts.bench.loads import load
from scripts.bench.watched import watched
from tests.load.reader import Lost, Reader

LIMITS = tomllib.loads((Path(__file__).parent / "limits.toml").read_text(encoding="utf-8"))


def beyond(found: Mapping[str, float | None], limits: Mapping[str, float]) -> dict[str, str]:
    """The measures that go beyond their limit."""
    return {
        name: f"{found[name]} is more than {most}"
        for name, most in limits.items()
        if (found[name] or 0) > most
    }


@pytest.mark.parametrize("name", LIMITS)
def test_a_page_and_its_changes_take_no_more_than_their_limits(
    name: str, browser: Browser, app_url: str
) -> None:
    page, limits = watched().pages[name], LIMITS[name]
    with visit(browser, page.marks) as there:
        faults = {"first": beyond(load(there, app_url, page, settles=True), limits["first"])}
        for change in limits.keys() - {"first"}:
            stage = Stage(watched().changes[change], there)
            # Once there and back brings what the page holds from then on; the second time is as all others.
            measured = [stage.once(turn) for turn in (0, 1, 0, 1)][2:]
            faults[change] = {
                kind: fault for one in measured for kind, fault in beyond(one, limits[change]).items()
            }
    assert faults == {one: {} for one in limits}, "limits are in tests/browser/limits.toml"


def test_every_page_and_every_change_of_ours_has_limits() -> None:
    pages = {name for name, page in watched().pages.items() if page.server == "ours"}
    changes = {
        name: one.page for name, one in watched().changes.items() if one.page in pages and one.slowdown == 1
    }
    assert LIMITS.keys() == pages
    assert {one: name for name, limits in LIMITS.items() for one in limits.keys() - {"first"}} == changes


async def move(url: str) -> tuple[Reader, int]:
    reader = Reader(url, watched().pages["planner"].path)
    await reader.open()
    first = reader.messages
    await reader.change(watched().readers.widgets["planner"]["key"], 5)
    again = reader.messages - first
    with pytest.raises(Lost, match="no widget depth"):
        await reader.change("depth", 1)
    await reader.leave()
    return reader, again


def test_a_reader_without_a_browser_opens_the_planner_moves_the_sessions_and_leaves(app_url: str) -> None:
    """The readers of ``manage.py bench readers`` do what a browser does, or their number means nothing."""
    with ThreadPoolExecutor(1) as beside_playwrights_own_loop:
        reader, again = beside_playwrights_own_loop.submit(asyncio.run, move(app_url)).result()
    limits = LIMITS["planner"]
    assert reader.messages - again > limits["first"]["messages"] / 4, "the page came as it comes to a browser"
    assert "sessions=5" in reader.query, "the server writes the new count to the address"
