"""Measures how long answers take, as medians and ratios of one run on one machine.

Run it with ``python3 manage.py bench``. Absolute times change with the machine; the ratios should not.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from streamlit.testing.v1 import AppTest

from catalog.library import DATA, library, load
from explain import explain

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
LINK = "sessions=4&interval=5&start=2027-01-11&event=2027-08-01&laser=ablative_fractional&off=1&maintenance=1"


def _median_ms(work: Callable[[], object]) -> float:
    spent: list[float] = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - before))
    return median(spent)


def _app(script: Path, page: str | None = None) -> Callable[[], object]:
    app = AppTest.from_file(str(script), default_timeout=30).run()
    if page:
        app.switch_page(f"pages/{page}.py").run()
    return app.run


def main() -> None:
    """Print one line for each thing measured."""
    with TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text("import streamlit as st\nst.title('Hello')\n", encoding="utf-8")
        hello = _median_ms(_app(empty))
    print(f"a page with one title           {hello:8.1f} ms   1.0")
    for page in ("benefits", "timeline", "planner"):
        spent = _median_ms(_app(ROOT / "app.py", page))
        print(f"{page:<31} {spent:8.1f} ms {spent / hello:5.1f}")
    answer = _median_ms(lambda: explain(LINK, library(), date(2026, 11, 22)))
    print(f"every number behind one link    {answer:8.1f} ms {answer / hello:5.1f}")
    read = _median_ms(lambda: load(DATA))
    print(f"reading and checking all data   {read:8.1f} ms {read / hello:5.1f}")


if __name__ == "__main__":
    main()
