"""Measures how long answers take and how the timeline follows a finger, as medians and ratios of one run.

Run it with ``python3 manage.py bench``. Absolute times change with the machine; the ratios should not.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from streamlit.testing.v1 import AppTest

from answers.explain import explain
from catalog.library import DATA, library, load
from catalog.words.patterns import PAGES
from scripts.bench import planner
from scripts.bench.goals import print_table
from scripts.bench.size import size
from scripts.bench.timeline import reach
from scripts.environment import ROOT

ROUNDS = 15
LINK = "sessions=4&interval=5&start=2027-01-11&event=2027-08-01&laser=ablative_fractional&off=1&maintenance=1"


def _median_ms(work: Callable[[], object]) -> float:
    spent: list[float] = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - before))
    # One busy moment of the machine would spoil a mean, but not a median.
    return median(spent)


def _app(script: Path, page: str | None = None) -> Callable[[], object]:
    app = AppTest.from_file(str(script), default_timeout=30).run()
    if page:
        app.switch_page(f"pages/{page}.py").run()
    if app.exception:
        raise SystemExit(f"{page} does not run, so there is nothing to measure.")
    return app.run


def _answers() -> None:
    with TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text("import streamlit as st\nst.title('Hello')\n", encoding="utf-8")
        hello = _median_ms(_app(empty))
    print(f"a page with one title           {hello:8.1f} ms   1.0")
    for page in PAGES:
        spent = _median_ms(_app(ROOT / "app.py", page))
        print(f"{page:<31} {spent:8.1f} ms {spent / hello:5.1f}")
    answer = _median_ms(lambda: explain(LINK, library(), date(2026, 11, 22)))
    print(f"every number behind one link    {answer:8.1f} ms {answer / hello:5.1f}")
    read = _median_ms(lambda: load(DATA))
    print(f"reading and checking all data   {read:8.1f} ms {read / hello:5.1f}")


def _load() -> str:
    # Whoever else uses the machine is in every figure, so the table says how much of it was theirs.
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def main() -> None:
    """Print one line for each thing measured, then the goals of the timeline and the Planner as tables."""
    before = _load()
    sizes = size()
    _answers()
    reached = reach()
    load = f"load {before} before and {_load()} after the run on {os.cpu_count()} cores"
    print_table(f"The timeline, Chromium touch 820 x 1180; {load}", [*reached, *sizes])
    print_table("The Planner, Chromium touch 820 x 1180", planner.goals())


if __name__ == "__main__":
    main()
