"""Measures how the timeline answers a finger, beside the same move in Dash and in Plotly's own frames.

One Chromium, three pages: ours, ``bench_pages/dash_page.py`` and ``bench_pages/frames_page.py``. Moves on
ours and on Dash alternate, so that a busy moment of the machine meets both.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from playwright.async_api import Browser, async_playwright
from streamlit.components.v2.component_manager import BidiComponentManager

from manage import browser_path, port_is_taken
from scripts.bench_pages import frames_page
from scripts.bench_pages.curves import FIRST_WEEK, LINK
from scripts.bench_stage import Drag, Move, Stage, open_stage

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COMPONENT, KILOBYTE = "skin_section", 1000
WARM_UPS, MOVES, SLOWDOWN = 3, 15, 4
DRAGS, OTHER_DRAGS = 5, 3
PLOTLY_LINE = "root => root.querySelector('.scatterlayer .trace:last-child .js-line').getAttribute('d')"


@dataclass(frozen=True)
class Goal:
    """One line of the table. ``holds`` is None where there is nothing to reach, only to compare with."""

    what: str
    goal: str
    value: str
    holds: bool | None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(*command: str, flags: Sequence[str] = (), folder: Path = ROOT) -> Iterator[str]:
    """Start a server on a free port, given to it after the command, and answer its address."""
    port = _free_port()
    words = [sys.executable, *command, str(port), *flags]
    quiet = subprocess.DEVNULL
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(words, cwd=folder, env=environment, stdout=quiet, stderr=quiet)
    try:
        while not port_is_taken(port):
            if server.poll() is not None:
                raise RuntimeError(f"{' '.join(words)} ended before it served anything.")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


# --- what the browser measures -----------------------------------------------------------------------


async def _painted(stages: dict[str, Stage], move: Move) -> dict[str, float]:
    """Answer each page's median from a move to its paint; the pages take turns."""
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


async def _stages(browser: Browser, ours: str, dash: str, frames: str) -> tuple[Stage, Stage, Stage]:
    return (
        await open_stage(
            browser,
            url=f"{ours}/timeline?{LINK}&week={FIRST_WEEK}",
            track=f".st-key-{COMPONENT} .track",
            inset=24,
            root=f".st-key-{COMPONENT} .handle",
            picture="handle => handle.style.transform",
        ),
        await open_stage(
            browser,
            url=dash,
            track=".dash-slider-root",
            inset=10,
            root=".js-plotly-plot",
            picture=PLOTLY_LINE,
        ),
        await open_stage(
            browser,
            url=frames,
            track=".slider-rail-touch-rect",
            inset=10,
            root=".js-plotly-plot",
            picture=PLOTLY_LINE,
        ),
    )


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
    yield Goal("  websocket, press to release", "0 bytes", f"{sent} bytes", sent == 0)
    yield Goal("  bursts of messages after release", "1", ", ".join(map(str, bursts)), bursts == [1])


async def _measure(ours: str, dash: str, frames: str) -> list[Goal]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        timeline, dash_page, frames_slider = await _stages(browser, ours, dash, frames)
        pair = {"ours": timeline, "dash": dash_page}
        keys, taps = await _painted(pair, "key"), await _painted(pair, "tap")
        plotly = await _drags(frames_slider, OTHER_DRAGS)
        normal, slow = await _drags(timeline, DRAGS), await _drags(timeline, OTHER_DRAGS, SLOWDOWN)
        await browser.close()
    return [*_speed(keys, "key"), *_speed(taps, "tap"), *_drag_goals(normal, slow, plotly)]


def reach() -> list[Goal]:
    """Answer every goal that a browser has to show."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        frames = Path(folder) / "frames.html"
        frames_page.write(frames)
        address = ("--server.address", "127.0.0.1")
        ours = stack.enter_context(served("-m", "streamlit", "run", "app.py", "--server.port", flags=address))
        dash = stack.enter_context(served("-m", "scripts.bench_pages.dash_page"))
        return asyncio.run(_measure(ours, dash, frames.as_uri()))


# --- what is sent to draw it -------------------------------------------------------------------------


def size() -> list[Goal]:
    """Answer the size of the component as it is registered, and of each file that is part of it.

    Call it before anything else has imported the component: it registers itself once.
    """
    with patch.object(BidiComponentManager, "register") as register:
        importlib.import_module(f"components.{COMPONENT}")
    texts = "".join(
        (part or "")
        for call in register.call_args_list
        if call.args[0].name == f"fineline_{COMPONENT}"
        for part in (call.args[0].html, call.args[0].css, call.args[0].js)
    )
    length = len(texts.encode("utf-8"))
    goals = [
        Goal("component, JS + CSS + HTML", "< 40 KB", f"{length / KILOBYTE:.1f} KB", length < 40 * KILOBYTE)
    ]
    for file in sorted((ROOT / "components").rglob("*.*")):
        if file.suffix in {".js", ".css", ".html"} and (text := file.read_text(encoding="utf-8")) in texts:
            lines = len(text.splitlines())
            name = file.relative_to(ROOT / "components").as_posix()
            what = f"  {name}, {len(text.encode('utf-8')) / KILOBYTE:.1f} KB"
            goals.append(Goal(what, "< 300 lines", f"{lines} lines", lines < 300))
    return goals
