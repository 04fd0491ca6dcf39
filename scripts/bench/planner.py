"""Measures how soon a stepper of the Planner has changed the totals, beside a bare Streamlit page.

Both pages stand in one Chromium with the same clock as the timeline's, and take turns. The bare page has one
slider, one Plotly line and Streamlit's own settings; ours is the whole Planner.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, Page, async_playwright, expect

from answers.cost import about_cost
from catalog.library import library
from catalog.plan.link import read_link
from scripts.bench.goals import Goal
from scripts.bench.serve import ADDRESS, APP, served
from scripts.bench.stage import CLOCK, FLAGS, PATIENCE, TABLET
from scripts.environment import browser_path

BARE = Path(__file__).parent / "pages" / "bare_page.py"
LINK = "sessions=4&laser=ablative_fractional&off=1&maintenance=1"
WARM_UPS, MOVES, ROUNDS = 3, 15, 60
# Between two moves, so that the page run that one sets off is over before the next is timed. Nothing is
# measured while it rests: the clock stands in the page, and stops at the paint.
REST_MS = 1500
RATIO, MODEL_MS = 0.8, 5
OWN_SETTINGS = ("--server.headless", "true", "--browser.gatherUsageStats", "false")

BARS = ".st-key-total_bars .bars"
STEPPER = ".st-key-plan_needles [data-testid=stNumberInputField] >> nth=0"
SLIDER = "[role=slider], input[type=range]"
LINE = "root => root.querySelector('.scatterlayer .js-line')?.getAttribute('d') ?? ''"


async def _open(browser: Browser, url: str, root: str, picture: str, drawn: str) -> Page:
    context = await browser.new_context(viewport=TABLET, has_touch=True)
    await context.add_init_script(path=CLOCK)
    page = await context.new_page()
    await page.goto(url)
    await expect(page.locator(root).first).to_be_visible(timeout=PATIENCE)
    await expect(page.locator(drawn).first).to_be_visible(timeout=PATIENCE)
    await page.wait_for_timeout(REST_MS)
    await page.locator(root).first.evaluate(f"root => bench.watch(root, {picture})")
    return page


async def _painted_ms(page: Page, field: str, key: str) -> float:
    """Return the milliseconds from a key in a field to the paint of what it changes."""
    await page.bring_to_front()
    await page.locator(field).focus()
    await page.evaluate("bench.arm('keydown')")
    await page.keyboard.press(key)
    spent = await page.evaluate("bench.answer")
    await page.wait_for_timeout(REST_MS)
    return spent


async def _in_turns(planner: Page, plain: Page) -> tuple[float, float]:
    """Return the median milliseconds from a key to the paint, on ours and on the bare page."""
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(WARM_UPS + MOVES):
        ours.append(await _painted_ms(planner, STEPPER, ("ArrowUp", "ArrowDown")[turn % 2]))
        bare.append(await _painted_ms(plain, SLIDER, "ArrowRight"))
    return median(ours[WARM_UPS:]), median(bare[WARM_UPS:])


async def _measure(ours: str, bare: str) -> tuple[float, float]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        label = "root => root.getAttribute('aria-label')"
        planner = await _open(browser, f"{ours}/planner?{LINK}", BARS, label, BARS)
        plain = await _open(browser, bare, "[data-testid=stMain]", LINE, ".js-plotly-plot")
        spent = await _in_turns(planner, plain)
        await browser.close()
    return spent


def model_ms() -> float:
    """Return the milliseconds of processor time that a full comparison takes."""
    plan, _ = read_link(LINK, library().inputs)
    times: list[float] = []
    for _ in range(ROUNDS):
        # Processor time, so that other work on the machine does not count.
        before = time.process_time()
        about_cost(plan, library(), date(2026, 11, 22))
        times.append(1000 * (time.process_time() - before))
    return median(times)


def _painted() -> tuple[float, float]:
    """Serve both pages and return the milliseconds each takes to answer a key."""
    with ExitStack() as stack:
        # From a folder of its own, so that our settings do not reach the bare page.
        folder = Path(stack.enter_context(TemporaryDirectory()))
        (folder / "app.py").write_text(BARE.read_text(encoding="utf-8"), encoding="utf-8")
        ours = stack.enter_context(served(*APP, flags=ADDRESS))
        bare = stack.enter_context(served(*APP, flags=(*ADDRESS, *OWN_SETTINGS), folder=folder))
        return asyncio.run(_measure(ours, bare))


def goals() -> Sequence[Goal]:
    """Return what the Planner has to reach, and whether it does."""
    spent, plain = _painted()
    ratio, model = spent / plain, model_ms()
    return (
        Goal("stepper to new totals painted", "", f"{spent:.1f} ms", None),
        Goal(f"  beside a bare page, {plain:.1f} ms", f"<= {RATIO}", f"{ratio:.2f}", ratio <= RATIO),
        Goal("model, a full comparison", f"< {MODEL_MS} ms", f"{model:.1f} ms", model < MODEL_MS),
    )
