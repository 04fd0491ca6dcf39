"""Measures a first visit to every page: bytes, requests, and when heading and main part are painted."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Browser

from scripts.bench.chromium import Visit, chromium, visit
from scripts.bench.figures import Record
from scripts.bench.servers import Server, serve_all
from scripts.bench.watched import Effort, Page, watched

KILOBYTE = 1000


def _counts(there: Visit, marks: Mapping[str, float]) -> dict[str, float]:
    """Return what one load came to, once its page has settled."""
    traffic, load = there.traffic, there.page.evaluate("bench.load()")
    plotly = traffic.first_asked(watched().plotly)
    return {
        "http_kb": traffic.http_bytes / KILOBYTE,
        "socket_kb": traffic.socket_bytes / KILOBYTE,
        "cold_kb": (traffic.http_bytes + traffic.socket_bytes) / KILOBYTE,
        "requests": len(traffic.requests),
        "messages": traffic.messages,
        "nodes": load["nodes"],
        "shift": load["shift"],
        "long_tasks_ms": load["longTasks"],
        # 1 where Plotly's script was asked for before the main part was painted.
        "plotly_first": float(plotly is not None and plotly - load["began"] < max(marks.values())),
    }


def load(there: Visit, url: str, page: Page, settles: bool) -> dict[str, float]:
    """Open a page in an empty visit and return what that took.

    Where it may not settle, long tasks are those before the main part, and nothing is counted.
    """
    there.page.goto(url + page.path, wait_until="commit")
    marks = there.wait_for_marks(list(page.marks))
    found = {f"{name}_ms": when for name, when in marks.items()}
    if not settles:
        return found | {"long_tasks_ms": there.page.evaluate("bench.load().longTasks")}
    there.settle()
    return found | _counts(there, marks)


def _turn(browser: Browser, servers: Mapping[str, Server], record: Record, first: bool) -> None:
    """Load every page once under every condition; pages take turns, so that a busy moment meets all."""
    for name, condition in watched().conditions.items():
        for subject in condition.only or watched().pages:
            page = watched().pages[subject]
            # The first round is whole, however slow the machine is.
            if page.server not in servers or (record.time_is_up() and not first):
                continue
            with record.told(f"loads.{subject}.{name}"), visit(browser, page.marks, condition) as there:
                found = load(there, servers[page.server].url, page, condition.settles)
                record.add(f"loads.{subject}.{name}", **found)


def measure(record: Record, effort: Effort) -> None:
    """Measure all loads."""
    with serve_all(record, "ours", "hello", "stock", "dash") as servers, chromium() as browser:
        for page in watched().pages.values():  # the first visitor pays for imports, and is not measured
            with record.told(f"warming {page.path}"), visit(browser, page.marks) as there:
                load(there, servers[page.server].url, page, settles=False)
        for turn in range(effort.rounds):
            if not record.time_is_up():
                _turn(browser, servers, record, first=turn == 0)
