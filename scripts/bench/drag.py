"""Measures how a picture follows a finger: frames that show a new one, and the main thread's work."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.async_api import Browser, CDPSession, Page, async_playwright, expect

from scripts.bench.chromium import FLAGS, IDLE, PATIENCE, PROBE, TABLET
from scripts.bench.figures import Record
from scripts.bench.servers import Server, serve_all
from scripts.bench.watched import Drag, Effort, watched
from scripts.environment import browser_path

SECONDS = 3.0
TOUCHES_A_SECOND = 120  # as a tablet's glass reports them, so that every frame has news of the finger
REST_MS = 1000  # longer than our page waits before it tells the server
EDGES = (0.03, 0.97)  # shares of the year


@dataclass(frozen=True)
class Stage:
    """A page that stands open for a finger."""

    drag: Drag
    page: Page
    chrome: CDPSession

    def touch(self, kind: str, *points: tuple[float, float]) -> asyncio.Task[dict]:
        """Send one touch on its way. A finger does not wait for the page, so that is left to the caller."""
        fingers = [{"x": x, "y": y} for x, y in points]
        return asyncio.create_task(
            self.chrome.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        )

    async def _point(self, share: float) -> tuple[float, float]:
        track = self.page.locator(self.drag.track).first
        await track.evaluate("track => track.scrollIntoView({block: 'end'})")
        box = await track.bounding_box()
        assert box, "the track must be on the screen"
        return box["x"] + self.drag.inset + share * (box["width"] - 2 * self.drag.inset), box["y"] + box[
            "height"
        ] / 2

    async def _busy_ms(self) -> float:
        metrics = (await self.chrome.send("Performance.getMetrics"))["metrics"]
        return 1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration")

    async def once(self, backwards: bool) -> dict[str, float]:
        """Draw a finger through the year at an even pace; return frames and busy milliseconds a second."""
        await self.page.bring_to_front()
        edges = [await self._point(share) for share in EDGES]
        start, end = reversed(edges) if backwards else edges
        await self.touch("touchStart", start)
        await self.page.evaluate("moves => bench.follow(moves)", self.drag.moves)
        busy, began = await self._busy_ms(), time.monotonic()
        touches: list[asyncio.Task[dict]] = []
        while (gone := (time.monotonic() - began) / SECONDS) < 1:
            touches.append(self.touch("touchMove", (start[0] + gone * (end[0] - start[0]), start[1])))
            await asyncio.sleep(max(began + len(touches) / TOUCHES_A_SECOND - time.monotonic(), 0))
        await asyncio.gather(*touches)  # a slow page answers late, and its work for them counts
        spent = time.monotonic() - began
        found = {
            "frames": await self.page.evaluate("bench.endFollowing()") / spent,
            "busy_ms": (await self._busy_ms() - busy) / spent,
        }
        await self.touch("touchEnd")
        await self.page.wait_for_timeout(REST_MS)
        await self.page.wait_for_function(f"({IDLE}) === 'notRunning'")
        return found


async def _open(browser: Browser, url: str, drag: Drag) -> Stage:
    context = await browser.new_context(viewport=TABLET, has_touch=True, locale="en-US")
    await context.add_init_script(path=PROBE)
    page = await context.new_page()
    chrome = await context.new_cdp_session(page)
    await chrome.send("Performance.enable")
    await page.goto(url)
    await expect(page.locator(drag.track).first).to_be_visible(timeout=1000 * PATIENCE)
    await page.wait_for_timeout(3 * REST_MS)
    await page.wait_for_function(f"({IDLE}) === 'notRunning'")
    return Stage(drag, page, chrome)


async def _draw(servers: Mapping[str, Server], record: Record, rounds: int) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        stages: dict[str, Stage] = {}
        for name, drag in watched().drags.items():
            page = watched().pages[drag.page]
            with record.told(f"drag.{name}"):
                stages[name] = await _open(browser, servers[page.server].url + page.path, drag)
        for turn in range(2 * rounds):
            slowdown = (1, 4)[turn // rounds]
            for name, stage in stages.items():
                if turn % rounds and record.time_is_up():
                    continue
                with record.told(f"drag.{name}"):
                    await stage.chrome.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
                    # Forth and back in turn, so that each begins where the one before ended.
                    record.add(f"drag.{name}.{slowdown}x", **await stage.once(backwards=bool(turn % 2)))
        await browser.close()


def measure(record: Record, effort: Effort) -> None:
    """Draw through our year and over Dash's slider, in turn."""
    with serve_all(record, "ours", "dash") as servers:
        asyncio.run(_draw(servers, record, effort.rounds))
