"""The parts of the picture of the skin, as tests find and move them."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from answers.explain import explain
from catalog.library import library

EDGE = 24  # CSS pixels between the border of the track and week 0, and between week 52 and the other border
LINK = "sessions=4&interval=5&start=2027-01-11"
ANY_DAY = date(2026, 11, 22)


def part(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-skin_section .{name}")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Week")


def place_of(page: Page, week: float) -> tuple[float, float]:
    """Where a week lies on the screen, in CSS pixels."""
    part(page, "track").scroll_into_view_if_needed()
    box = part(page, "track").bounding_box()
    assert box
    return box["x"] + EDGE + (box["width"] - 2 * EDGE) * week / 52, box["y"] + box["height"] / 3


def told_week(page: Page) -> str | None:
    return parse_qs(urlsplit(page.url).query).get("week", [None])[-1]


def fibres(page: Page) -> int:
    return part(page, "picture .new").count()


def set_week(page: Page, week: int) -> None:
    slider(page).fill(str(week))
    expect(part(page, "say-title .shown")).to_contain_text(f"Week {week}")


def messages_sent(page: Page) -> list[object]:
    """Everything the page sends to the server from now on."""
    heard: list[object] = []
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.webSocketFrameSent", lambda frame: heard.append(frame))
    return heard


def visible_share(link: str, week: int) -> dict[str, float]:
    found: dict[str, Any] = explain(link, library(), ANY_DAY)["timeline"][week]
    return {name: found["visible"][name] for name in ("low", "typical", "high")}
