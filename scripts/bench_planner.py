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
from manage import browser_path
from scripts.bench_browser import FLAGS, Goal, served
from scripts.bench_stage import CLOCK, PATIENCE, TABLET

BARE = Path(__file__).parent / "bench_pages" / "bare_page.py"
LINK = "sessions=4&laser=ablative_fractional&off=1&maintenance=1"
WARM_UPS, MOVES, ROUNDS = 3, 15, 60
# Between two moves, so that the page run that one sets off is over before the next is timed. Nothing is
# measured while it rests: the clock stands in the page, and stops at the paint.
REST_MS = 1500
RATIO, MODEL_MS = 0.8, 5

BARS = ".st-key-total_bars .bars"
STEPPER = ".st-key-plan_needles [data-testid=stNumberInputField] >> nth=0"
LINE = "root => root.querySelector('.scatterlayer .js-line')?.getAttribute('d') ?? ''"


async def _open(browser: Browser, url: str, root: str, picture: str) -> Page:
    context = await browser.new_context(viewport=TABLET, has_touch=True)
    await context.add_init_script(path=CLOCK)
    page = await context.new_page()
    await page.goto(url)
    await expect(page.locator(root).first).to_be_visible(timeout=PATIENCE)
    await expect(page.locator(".js-plotly-plot").first).to_be_visible(timeout=PATIENCE)
    await page.wait_for_timeout(REST_MS)
    await page.locator(root).first.evaluate(f"root => bench.watch(root, {picture})")
    return page


async def _painted_ms(page: Page, field: str, key: str) -> float:
    """Answer the milliseconds from a key in a field to the paint of what it changes."""
    await page.bring_to_front()
    await page.locator(field).focus()
    await page.evaluate("bench.arm('keydown')")
    await page.keyboard.press(key)
    spent = await page.evaluate("bench.answer")
    await page.wait_for_timeout(REST_MS)
    return spent


async def _measure(ours: str, bare: str) -> tuple[float, float]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        planner = await _open(
            browser, f"{ours}/planner?{LINK}", BARS, "root => root.getAttribute('aria-label')"
        )
        plain = await _open(browser, bare, "[data-testid=stMain]", LINE)
        spent: tuple[list[float], list[float]] = ([], [])
        for turn in range(WARM_UPS + MOVES):
            keys = ("ArrowUp", "ArrowDown")
            found = (
                await _painted_ms(planner, STEPPER, keys[turn % 2]),
                await _painted_ms(plain, "[role=slider], input[type=range]", "ArrowRight"),
            )
            for times, one in zip(spent, found, strict=True):
                if turn >= WARM_UPS:
                    times.append(one)
        await browser.close()
    return median(spent[0]), median(spent[1])


def model_ms() -> float:
    """Answer the milliseconds of processor time that a full comparison takes."""
    plan, _ = read_link(LINK, library().inputs)
    times: list[float] = []
    for _ in range(ROUNDS):
        before = time.process_time()
        about_cost(plan, library(), date(2026, 11, 22))
        times.append(1000 * (time.process_time() - before))
    return median(times)


def goals() -> Sequence[Goal]:
    """Answer what the Planner has to reach."""
    with ExitStack() as stack:
        # From a folder of its own, so that our settings do not reach the bare page.
        folder = stack.enter_context(TemporaryDirectory())
        page = Path(folder) / "app.py"
        page.write_text(BARE.read_text(encoding="utf-8"), encoding="utf-8")
        flags = ("--server.address", "127.0.0.1", "--server.headless", "true")
        ours = stack.enter_context(
            served("-m", "streamlit", "run", "app.py", "--server.port", flags=flags[:2])
        )
        quiet = (*flags, "--browser.gatherUsageStats", "false")
        bare = stack.enter_context(
            served("-m", "streamlit", "run", str(page), "--server.port", flags=quiet, folder=Path(folder))
        )
        spent, plain = asyncio.run(_measure(ours, bare))
    model = model_ms()
    return (
        Goal("stepper to new totals painted", "", f"{spent:.1f} ms", None),
        Goal(
            f"  beside a bare page, {plain:.1f} ms",
            f"<= {RATIO}",
            f"{spent / plain:.2f}",
            spent / plain <= RATIO,
        ),
        Goal("model, a full comparison", f"< {MODEL_MS} ms", f"{model:.1f} ms", model < MODEL_MS),
    )


def main() -> None:
    """Print one line for each goal of the Planner."""
    found = goals()
    print("\nThe Planner, Chromium touch 820 x 1180")
    for one in found:
        holds = "" if one.holds is None else "yes" if one.holds else "NO"
        print(f"{one.what:<42} {one.goal:>12} {one.value:>12}   {holds}".rstrip())


if __name__ == "__main__":
    main()
