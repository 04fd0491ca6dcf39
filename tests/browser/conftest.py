"""A real server and a real Chromium for the journeys; every page is watched while a test uses it.

A test asks for ``page`` and ``app_url``; one of a cold deep link asks for ``start_app``, which starts
another, fresh server. Browser, devices and pages come from pytest-playwright. When a test ends, its pages
must have asked nothing of any other origin, and the console must hold no error.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from scripts.environment import Stop, quick_browser_path
from scripts.serving import LOCAL, free_port, wait_until_open
from tests.browser.tablet import PATIENCE
from tests.pages.clinic_data import change, copied

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60
OF_LOST_PRESSES = ("test_history.py",)
TABLET = {"width": 820, "height": 1180}
# Quiet flags: without them Chromium itself calls its makers, and a closed network answers with noise.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",
]

# Waiting longer costs a test that passes nothing; what takes long is measured by the bench, not here.
expect.set_options(timeout=PATIENCE)

StartApp = Callable[..., str]
NewContext = Callable[..., BrowserContext]
Settings = dict[str, Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder, so that ``-m "not browser"`` leaves them out.

    One that fails is tried once more, and the end of the run names it: a browser and a server that share two
    busy cores may take longer than anyone waits. What is broken fails twice. A press that is lost now and
    then would not, so its tests have one try.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if item.path.name not in OF_LOST_PRESSES:
                item.add_marker(pytest.mark.flaky(reruns=1))


@contextmanager
def _running_app(
    log: Path, folder: Path, environment: dict[str, str], port: int | None = None
) -> Iterator[str]:
    port = port or free_port()
    command = [sys.executable, "server.py", "--port", str(port), "--address", LOCAL]
    with log.open("ab") as output:
        server = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        base = environment.get("STREAMLIT_SERVER_BASE_URL_PATH", "").rstrip("/")
        wait_until_open(server, port, SECONDS_TO_START, base)
        yield f"http://{LOCAL}:{port}"
    except Stop:
        pytest.fail(f"The app did not start:\n{log.read_text(encoding='utf-8')}")
    finally:
        server.kill()
        server.wait(timeout=10)


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the app, one server for the whole run."""
    log = tmp_path_factory.mktemp("app") / "server.log"
    with _running_app(log, ROOT, {}) as url:
        yield url


@pytest.fixture(scope="session")
def shared_tablet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of an app whose clinic passes its tablets on, with the times that ship with it."""
    data = copied(tmp_path_factory.mktemp("shared"))
    change(data / "clinic.toml", "shared = false", "shared = true")
    with _running_app(data / "server.log", ROOT, {"FINELINE_DATA": str(data)}) as url:
        yield url


@pytest.fixture
def start_app(tmp_path: Path) -> Iterator[StartApp]:
    """Start a fresh server: ``start_app(folder=..., SOME_VARIABLE="...")`` gives its address."""
    with ExitStack() as servers:

        def start(folder: Path = ROOT, **environment: str) -> str:
            log = tmp_path / f"server-{time.monotonic_ns()}.log"
            return servers.enter_context(_running_app(log, folder, environment))

        yield start


class MortalApp:
    """A server that a test can end and start again at the same address."""

    def __init__(self, log: Path) -> None:
        self._log, self._port = log, free_port()
        self._life = ExitStack()
        self.url = self._life.enter_context(_running_app(log, ROOT, {}, self._port))

    def restart(self) -> None:
        """End it, as an update or a lost replica does, and start another."""
        self.end()
        self._life.enter_context(_running_app(self._log, ROOT, {}, self._port))

    def end(self) -> None:
        self._life.close()


@pytest.fixture
def mortal_app(tmp_path: Path) -> Iterator[MortalApp]:
    """A server of this test's own that can be started again."""
    app = MortalApp(tmp_path / "mortal.log")
    yield app
    app.end()


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address goes without saying: a test names the server it opens, for there may be several."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: Settings) -> Settings:
    """Start the machine's own Chromium, else the one Playwright keeps."""
    return {**browser_type_launch_args, "executable_path": quick_browser_path(), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: Settings) -> Settings:
    """A touch tablet held upright."""
    return {
        **browser_context_args,
        "viewport": TABLET,
        "has_touch": True,
        "is_mobile": False,
        "locale": "en-US",
    }


class Watch:
    """What pages asked for and complained about while a test used them."""

    def __init__(self) -> None:
        self.urls: list[str] = []
        self.errors: list[str] = []

    def begin(self, page: Page) -> None:
        """Watch a page from now on."""
        page.on("request", lambda request: self.urls.append(request.url))
        page.on("websocket", lambda channel: self.urls.append(channel.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _heard(self, message: ConsoleMessage) -> None:
        place = urlsplit(message.location.get("url", "")).path
        if message.type == "error":
            self.errors.append(f"{message.text} ({place})")

    def strangers(self) -> list[str]:
        """Addresses outside the servers under test, which all live on 127.0.0.1."""
        on_the_wire = [url for url in self.urls if urlsplit(url).scheme in {"http", "https", "ws", "wss"}]
        return [url for url in on_the_wire if urlsplit(url).hostname != "127.0.0.1"]


@pytest.fixture
def watch(start_app: StartApp) -> Iterator[Watch]:  # noqa: ARG001 - pages close before servers they talk to
    """What the pages of a test did; read when they are closed."""
    found = Watch()
    yield found
    assert found.strangers() == [], "a request left the app's origin"
    assert found.errors == [], "the console holds errors"


@pytest.fixture
def new_context(watch: Watch, new_context: NewContext) -> NewContext:
    """Return what opens a device of its own, watched: ``new_context(locale="fr-CA")``."""

    def opened(**settings: Any) -> BrowserContext:
        device = new_context(**settings)
        device.on("page", watch.begin)
        return device

    return opened


@pytest.fixture(scope="session")
def tablet(browser: Browser, browser_context_args: Settings) -> Iterator[BrowserContext]:
    """One tablet for every page without wishes of its own, so that scripts are fetched and read once.

    Its first page stays open and empty: the process that draws all of them then lives on from test to test.
    """
    with browser.new_context(**browser_context_args) as shared:
        shared.new_page().goto("data:text/html,")
        yield shared


@pytest.fixture
def page(
    tablet: BrowserContext, watch: Watch, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Page]:
    """A watched page on the tablet; of a test that failed, a picture of it is left."""
    opened = tablet.new_page()
    watch.begin(opened)
    yield opened
    if getattr(request.node, "rep_call", None) is None or request.node.rep_call.failed:
        opened.screenshot(path=tmp_path / "failed.png")
    opened.close()
    tablet.clear_cookies()


@pytest.fixture
def timed(new_context: NewContext) -> Page:
    """A watched page on a tablet of its own, whose clock the test moves on."""
    opened = new_context().new_page()
    opened.clock.install()
    return opened


@pytest.fixture
def unwatched(browser: Browser, browser_context_args: Settings) -> Iterator[Page]:
    """A page whose console nobody reads: Chromium itself complains there of a connection that is cut."""
    with browser.new_context(**browser_context_args) as device:
        yield device.new_page()
