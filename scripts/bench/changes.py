"""Measures what one change costs: when it is answered and over, what is sent, and the server's work."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass

from playwright.sync_api import Browser

from scripts.bench.chromium import IDLE, PATIENCE, Visit, chromium, visit
from scripts.bench.figures import Record
from scripts.bench.loads import KILOBYTE, load
from scripts.bench.processes import cpu_ms
from scripts.bench.servers import Server, serve_all
from scripts.bench.watched import Change, Condition, Effort, watched

WARM_UPS = 2
QUIET_MS = 500  # a page that has not changed for so long has answered in full


@dataclass(frozen=True)
class Stage:
    """A page that stands open for one change."""

    change: Change
    visit: Visit
    server: Server | None = None

    def once(self, turn: int) -> dict[str, float | None]:
        """Make the change once, wait until all is over, and return what it took."""
        page, traffic = self.visit.page, self.visit.traffic
        page.bring_to_front()
        place = page.locator(self.change.taps[turn % len(self.change.taps)]).first
        place.scroll_into_view_if_needed()
        worked = self._cpu_ms()
        sent = traffic.socket_bytes + traffic.http_bytes, traffic.messages
        page.evaluate("change => bench.arm(...change)", [self._event, self.change.answers])
        if self.change.keys:
            place.press(self.change.keys[turn % len(self.change.keys)])
        else:
            place.tap()
        found = self._over()
        return {
            **{f"{name}_ms": when for name, when in found["times"].items()},
            "last_ms": found["last"],
            "mutations": found["mutations"],
            "down_kb": (traffic.socket_bytes + traffic.http_bytes - sent[0]) / KILOBYTE,
            "messages": traffic.messages - sent[1],
            "cpu_ms": None if worked is None else (self._cpu_ms() or 0) - worked,
        }

    def _cpu_ms(self) -> float | None:
        return cpu_ms(self.server.pid) if self.server else None

    @property
    def _event(self) -> str:
        return "keydown" if self.change.keys else "pointerdown"

    def _over(self) -> dict:
        """Return what the page says of the change, once neither it nor its server has any more to do."""
        end = time.monotonic() + PATIENCE / 4
        page = self.visit.page
        while time.monotonic() < end:
            page.wait_for_timeout(50)
            if page.evaluate("bench.answer.quiet") > QUIET_MS and page.evaluate(IDLE) == "notRunning":
                return page.evaluate("bench.answer.end()")
        missing = page.evaluate("bench.answer.end().missing")
        raise TimeoutError(f"nothing changed in {missing}" if missing else "the page never came to rest")


def _open(stack: ExitStack, browser: Browser, change: Change, server: Server) -> Stage:
    """Open the page of a change, let it come to rest, and make the change a few times unmeasured."""
    page = watched().pages[change.page]
    slow = Condition(change.slowdown, settles=True)
    there = stack.enter_context(visit(browser, page.marks, slow))
    load(there, server.url, page, settles=True)
    stage = Stage(change, there, server)
    for turn in range(WARM_UPS):
        stage.once(turn)
    return stage


def _stages(
    stack: ExitStack, browser: Browser, servers: Mapping[str, Server], record: Record
) -> dict[str, Stage]:
    found: dict[str, Stage] = {}
    for name, change in watched().changes.items():
        server = servers.get(watched().pages[change.page].server)
        with record.told(f"changes.{name}"):
            if server:
                found[name] = _open(stack, browser, change, server)
    return found


def measure(record: Record, effort: Effort) -> None:
    """Measure all changes; they take turns, so that a busy moment of the machine meets all."""
    with (
        serve_all(record, "ours", "stock", "dash") as servers,
        chromium() as browser,
        ExitStack() as stack,
    ):
        stages = _stages(stack, browser, servers, record)
        for turn in range(effort.rounds):
            for name, stage in stages.items():
                if record.time_is_up() and turn:
                    return
                with record.told(f"changes.{name}"):
                    record.add(f"{stage.change.part}.{name}", **stage.once(turn))
