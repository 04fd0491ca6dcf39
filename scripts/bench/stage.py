"""A page under measure: what a finger or a key does to it, and what that costs the browser."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, CDPSession, Locator, Page, ViewportSize, expect

CLOCK = Path(__file__).parent / "pages" / "clock.js"
TABLET = ViewportSize(width=820, height=1180)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 30_000  # milliseconds: a first page on a busy machine

DRAG_SECONDS, HOLD_SECONDS = 3.0, 0.5
TOUCHES_A_SECOND = 120  # as a tablet's glass reports them, so that every frame has news of the finger
BURST_GAP = 0.25  # seconds: messages closer together than this are one burst

Move = Literal["key", "tap"]


@dataclass(frozen=True)
class Drag:
    """What one drag showed and cost."""

    pictures: float  # frames with a new one, a second
    busy: float  # milliseconds of the main thread, a second
    held_bytes: int  # sent from press until release
    bursts: tuple[int, ...]  # messages in each burst after the release


@dataclass(frozen=True)
class Place:
    """Where on a page a finger goes, and what it moves there.

    Parameters
    ----------
    track : str
        Selector of what a finger is drawn over.
    inset : float
        Pixels of the track before its first week and after its last.
    root : str
        Selector of what holds the picture.
    picture : str
        JavaScript function from that element to a text that changes whenever the picture does.
    """

    track: str
    inset: float
    root: str
    picture: str


@dataclass
class Stage:
    """A page, where on it a finger goes, and all it sent over websockets: when, and how many bytes."""

    page: Page
    chrome: CDPSession
    slider: Locator
    track: Locator
    inset: float  # pixels of the track before the first week, and after the last
    sent: list[tuple[float, int]] = field(default_factory=list)

    async def point(self, share: float) -> tuple[float, float]:
        """Return the point of the track at a share of the year, with the picture above it on the screen."""
        await self.track.evaluate("track => track.scrollIntoView({block: 'end'})")
        box = await self.track.bounding_box()
        assert box, "the track must be on the screen"
        across = self.inset + share * (box["width"] - 2 * self.inset)
        return box["x"] + across, box["y"] + box["height"] / 2

    def touch(self, kind: str, *points: tuple[float, float]) -> asyncio.Task[dict]:
        """Send one touch on its way. A finger does not wait for the page, so that is left to the caller."""
        fingers = [{"x": x, "y": y} for x, y in points]
        return asyncio.create_task(
            self.chrome.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        )

    async def busy_ms(self) -> float:
        """Return how long the main thread has worked since the page began."""
        metrics = (await self.chrome.send("Performance.getMetrics"))["metrics"]
        return 1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration")

    async def rest(self) -> None:
        """Wait until everything the last move caused is over, on the server too."""
        await self.page.wait_for_timeout(500)  # longer than our page waits before it tells the server
        app = self.page.get_by_test_id("stApp")
        if await app.count():
            await expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)
            await self.page.wait_for_timeout(200)

    async def painted_ms(self, move: Move, share: float) -> float:
        """Return the milliseconds from a key, or from a tap at a share of the year, to the new picture."""
        start = await self.point(share)
        if move == "key":
            await self.slider.focus()
        await self.page.evaluate("kind => bench.arm(kind)", "keydown" if move == "key" else "pointerdown")
        if move == "key":
            await self.page.keyboard.press("ArrowRight")
        else:
            await asyncio.gather(self.touch("touchStart", start), self.touch("touchEnd"))
        return await self.page.evaluate("bench.answer")

    async def drag(self, backwards: bool, slowdown: int = 1) -> Drag:
        """Draw a finger through the year at an even pace, hold it still for a moment, and let go."""
        await self.chrome.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        sent_before = len(self.sent)
        pictures, busy = await self._draw(backwards)
        await self.page.wait_for_timeout(1000 * HOLD_SECONDS)
        held = self.sent[sent_before:]
        await self.touch("touchEnd")
        await self.chrome.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        await self.rest()
        await self.page.wait_for_timeout(1000)  # a second burst would come in this time
        return Drag(
            pictures=pictures,
            busy=busy,
            held_bytes=sum(size for _, size in held),
            bursts=_bursts([when for when, _ in self.sent[sent_before + len(held) :]]),
        )

    async def _draw(self, backwards: bool) -> tuple[float, float]:
        """Press and draw through the year; return pictures and busy milliseconds, both a second."""
        edges = (await self.point(0.03), await self.point(0.97))
        start, end = reversed(edges) if backwards else edges
        await self.touch("touchStart", start)
        await self.page.evaluate("bench.startFollowing()")
        busy, began = await self.busy_ms(), time.monotonic()
        touches: list[asyncio.Task[dict]] = []
        while (gone := (time.monotonic() - began) / DRAG_SECONDS) < 1:
            touches.append(self.touch("touchMove", (start[0] + gone * (end[0] - start[0]), start[1])))
            due = began + len(touches) / TOUCHES_A_SECOND
            await asyncio.sleep(max(due - time.monotonic(), 0))
        await asyncio.gather(*touches)  # a slow page answers late, and its work for them counts
        spent = time.monotonic() - began
        busy = await self.busy_ms() - busy
        frames = await self.page.evaluate("bench.endFollowing()")
        return frames / spent, busy / spent


def _bursts(times: list[float]) -> tuple[int, ...]:
    bursts: list[int] = []
    for before, now in pairwise([float("-inf"), *times]):
        if now - before > BURST_GAP:
            bursts.append(0)
        bursts[-1] += 1
    return tuple(bursts)


async def open_stage(browser: Browser, url: str, place: Place) -> Stage:
    """Open a page on a touch tablet and watch the picture at a place of it."""
    context = await browser.new_context(viewport=TABLET, has_touch=True)
    await context.add_init_script(path=CLOCK)
    page = await context.new_page()
    chrome = await context.new_cdp_session(page)
    track = page.locator(place.track).first
    stage = Stage(page, chrome, page.get_by_role("slider").first, track, place.inset)
    chrome.on(
        "Network.webSocketFrameSent",
        lambda event: stage.sent.append((event["timestamp"], len(event["response"]["payloadData"]))),
    )
    await chrome.send("Network.enable")
    await chrome.send("Performance.enable")
    await page.goto(url)
    await expect(track).to_be_visible(timeout=PATIENCE)
    await stage.rest()
    await page.locator(place.root).first.evaluate(f"root => bench.watch(root, {place.picture})")
    return stage
