"""A page in Chromium under measure: how it is slowed down, what it asks for, and what it is sent."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page, ViewportSize, sync_playwright

from scripts.bench.sums import Wire, payload
from scripts.bench.watched import Condition
from scripts.environment import browser_path

PROBE = Path(__file__).parent / "probe.js"
TABLET = ViewportSize(width=820, height=1180)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 60.0  # seconds: a first page on a slow line and a busy machine
QUIET = 0.6  # seconds without news, after which a page has settled
BYTES_A_MEGABIT = 125_000
IDLE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState ?? 'notRunning'"


@dataclass
class Traffic:
    """What a page asked for and what it was sent, counted as it comes."""

    requests: list[tuple[float, str]] = field(default_factory=list)  # when (ms since 1970), and what
    http_bytes: float = 0
    socket_bytes: int = 0
    messages: int = 0
    sent: int = 0
    news: float = field(default_factory=time.monotonic)
    wires: dict[str, Wire] = field(default_factory=dict)

    def listen(self, chrome: CDPSession) -> None:
        """Count from now on."""
        chrome.on("Network.requestWillBeSent", self._asked)
        chrome.on("Network.loadingFinished", self._loaded)
        chrome.on("Network.webSocketHandshakeResponseReceived", self._opened)
        chrome.on("Network.webSocketFrameReceived", self._received)
        chrome.on("Network.webSocketFrameSent", self._told)
        chrome.send("Network.enable")

    def _asked(self, event: dict[str, Any]) -> None:
        self.news = time.monotonic()
        if event["request"]["url"].startswith("http"):  # blob: and data: never leave the browser
            self.requests.append((1000 * event["wallTime"], event["request"]["url"]))

    def _loaded(self, event: dict[str, Any]) -> None:
        self.news = time.monotonic()
        self.http_bytes += event["encodedDataLength"]

    def _opened(self, event: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        self.wires[event["requestId"]] = Wire(headers.get("sec-websocket-extensions", ""))

    def _received(self, event: dict[str, Any]) -> None:
        self.news = time.monotonic()
        wire = self.wires.setdefault(event["requestId"], Wire())
        self.socket_bytes += wire.weigh(payload(event["response"]))
        self.messages += 1

    def _told(self, _event: dict[str, Any]) -> None:
        self.news = time.monotonic()
        self.sent += 1

    def first_asked(self, part: str) -> float | None:
        """Return when an address with this part in it was first asked for, in ms since 1970."""
        return next((when for when, url in self.requests if part in url.lower()), None)


@dataclass
class Visit:
    """A page in a browser that has never seen it."""

    page: Page
    chrome: CDPSession
    traffic: Traffic

    def settle(self) -> None:
        """Wait until the page has had no news for a moment and its server has none either."""
        end, drawn, news = time.monotonic() + PATIENCE, 0, time.monotonic()
        while time.monotonic() < end:
            self.page.wait_for_timeout(100)
            now = self.page.evaluate(f"[bench.load().nodes, {IDLE}]")
            if now != [drawn, "notRunning"]:
                drawn, news = now[0], time.monotonic()
            if time.monotonic() - max(news, self.traffic.news) > QUIET:
                return
        raise TimeoutError(f"{self.page.url} never came to rest")

    def wait_for_marks(self, names: list[str]) -> dict[str, float]:
        """Return when each mark was painted, in ms since the page was asked for."""
        there = "names => names.every((name) => name in bench.marks)"
        self.page.wait_for_function(there, arg=names, polling=50, timeout=1000 * PATIENCE)
        return self.page.evaluate("bench.marks")


def slow_down(chrome: CDPSession, condition: Condition) -> None:
    """Make the page's processor and its line as slow as a condition says."""
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": condition.slowdown})
    if condition.megabits:
        speed = condition.megabits * BYTES_A_MEGABIT
        line = {"downloadThroughput": speed, "uploadThroughput": speed, "latency": condition.latency_ms}
        chrome.send("Network.emulateNetworkConditions", {"offline": False, **line})


@contextmanager
def visit(browser: Browser, marks: dict[str, str], condition: Condition | None = None) -> Iterator[Visit]:
    """Open an empty page with the probe in it, which waits for marks; close it afterwards."""
    context = browser.new_context(viewport=TABLET, has_touch=True, locale="en-US")
    try:
        context.add_init_script(f"window.benchMarks = {json.dumps(marks)};\n{PROBE.read_text('utf-8')}")
        page = context.new_page()
        chrome = context.new_cdp_session(page)
        traffic = Traffic()
        traffic.listen(chrome)
        if condition:
            slow_down(chrome, condition)
        yield Visit(page, chrome, traffic)
    finally:
        context.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser for one part of the bench."""
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        except Error as fault:
            raise RuntimeError("no browser could be started: install Chromium or Chrome") from fault
        try:
            yield browser
        finally:
            browser.close()
