"""Measures how the timeline answers a finger, beside the same move in Dash and in Plotly's own frames.

One Chromium, three pages: ours, ``pages/dash_page.py`` and ``pages/frames_page.py``. Moves on ours and on
Dash alternate, so that a busy moment of the machine meets both.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.async_api import async_playwright

from scripts.bench.goals import Goal
from scripts.bench.pages import frames_page
from scripts.bench.pages.curves import FIRST_WEEK, LINK
from scripts.bench.serve import ADDRESS, APP, served
from scripts.bench.stage import FLAGS, Drag, Move, Place, Stage, open_stage
from scripts.environment import browser_path

WARM_UPS, MOVES, SLOWDOWN = 3, 15, 4
DRAGS, OTHER_DRAGS = 5, 3
PLOTLY_LINE = "root => root.querySelector('.scatterlayer .trace:last-child .js-line').getAttribute('d')"

OURS = Place(
    track=".st-key-skin_section .track",
    inset=24,
    root=".st-key-skin_section .handle",
    picture="handle => handle.style.transform",
)
DASH = Place(track=".dash-slider-root", inset=10, root=".js-plotly-plot", picture=PLOTLY_LINE)
FRAMES = Place(track=".slider-rail-touch-rect", inset=10, root=".js-plotly-plot", picture=PLOTLY_LINE)


async def _painted(stages: dict[str, Stage], move: Move) -> dict[str, float]:
    """Return each page's median from a move to its paint; the pages take turns."""
    spent: dict[str, list[float]] = {name: [] for name in stages}
    for turn in range(WARM_UPS + MOVES):
        for name, stage in stages.items():
            await stage.page.bring_to_front()
            # Taps jump to and fro over the year; no two neighbours share a week.
            found = await stage.painted_ms(move, share=(turn * 17 % 53) / 52)
            await stage.rest()
            if turn >= WARM_UPS:
                spent[name].append(found)
    return {name: median(times) for name, times in spent.items()}


async def _drags(stage: Stage, count: int, slowdown: int = 1) -> list[Drag]:
    await stage.page.bring_to_front()
    # Forth and back in turn, so that each ends in another week than the one before and has news to send.
    return [await stage.drag(turn % 2 == (slowdown > 1), slowdown) for turn in range(count)]


def _middle(drags: Sequence[Drag], part: str) -> float:
    return median(getattr(drag, part) for drag in drags)


def _speed(ours: dict[str, float], move: str) -> Iterator[Goal]:
    spent, dash = ours["ours"], ours["dash"]
    yield Goal(f"{move} to painted", "<= 35 ms", f"{spent:.1f} ms", spent <= 35)
    yield Goal(f"  beside Dash, {dash:.1f} ms", "<= 0.70", f"{spent / dash:.2f}", spent / dash <= 0.7)


def _drag_goals(ours: list[Drag], slow: list[Drag], plotly: list[Drag]) -> Iterator[Goal]:
    pictures, busy = _middle(ours, "pictures"), _middle(ours, "busy")
    slow_pictures = _middle(slow, "pictures")
    sent = max(drag.held_bytes for drag in (*ours, *slow))
    bursts = sorted({len(drag.bursts) for drag in (*ours, *slow)})
    yield Goal("three-second drag, frames painted", ">= 55 /s", f"{pictures:.1f} /s", pictures >= 55)
    what = f"  with the CPU {SLOWDOWN} times slower"
    yield Goal(what, ">= 25 /s", f"{slow_pictures:.1f} /s", slow_pictures >= 25)
    yield Goal("  main thread", "<= 250 ms/s", f"{busy:.0f} ms/s", busy <= 250)
    plotly_busy, plotly_pictures = _middle(plotly, "busy"), _middle(plotly, "pictures")
    what = f"  Plotly frames, {plotly_pictures:.0f} painted /s"
    yield Goal(what, "", f"{plotly_busy:.0f} ms/s", None)
    # The week is sent once, when the finger lets go (docs/decisions/0007).
    yield Goal("  websocket, press to release", "0 bytes", f"{sent} bytes", sent == 0)
    yield Goal("  bursts of messages after release", "1", ", ".join(map(str, bursts)), bursts == [1])


async def _measure(ours: str, dash: str, frames: str) -> list[Goal]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        timeline = await open_stage(browser, f"{ours}/timeline?{LINK}&week={FIRST_WEEK}", OURS)
        dash_page = await open_stage(browser, dash, DASH)
        frames_slider = await open_stage(browser, frames, FRAMES)
        pair = {"ours": timeline, "dash": dash_page}
        keys, taps = await _painted(pair, "key"), await _painted(pair, "tap")
        plotly = await _drags(frames_slider, OTHER_DRAGS)
        normal, slow = await _drags(timeline, DRAGS), await _drags(timeline, OTHER_DRAGS, SLOWDOWN)
        await browser.close()
    return [*_speed(keys, "key"), *_speed(taps, "tap"), *_drag_goals(normal, slow, plotly)]


def reach() -> list[Goal]:
    """Return every goal that a browser has to show."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        frames = Path(folder) / "frames.html"
        frames_page.write(frames)
        ours = stack.enter_context(served(*APP, flags=ADDRESS))
        dash = stack.enter_context(served("-m", "scripts.bench.pages.dash_page"))
        return asyncio.run(_measure(ours, dash, frames.as_uri()))
