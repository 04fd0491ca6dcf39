"""The connection between a page and its server, for tests of what happens when it fails."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Page, Route, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.tablet import wait_until

SILENCE = 0.5  # seconds


class Cable:
    """The connection between a page and its server, which a test can cut and mend."""

    def __init__(self, page: Page, until_first_rest: bool = False) -> None:
        self.is_cut = self.swallows = False
        self._late: list[tuple[WebSocketRoute, str | bytes]] | None = None
        self.until_first_rest = until_first_rest
        self.open: list[WebSocketRoute] = []
        self._page, self._last = page, time.monotonic()
        page.route_web_socket(re.compile("_stcore/stream"), self._socket)
        page.route(re.compile("_stcore/(health|host-config)"), self._ask)

    def _socket(self, socket: WebSocketRoute) -> None:
        if self.is_cut:
            socket.close()
        else:
            server = socket.connect_to_server()
            self.open.append(socket)
            socket.on_message(lambda message: self._pass_up(server, message))
            server.on_message(lambda message: self._pass_on(socket, message))

    def _pass_up(self, server: WebSocketRoute, message: str | bytes) -> None:
        self._last = time.monotonic()
        if self._late is not None:
            self._late.append((server, message))
        elif not self.swallows:
            server.send(message)

    def _pass_on(self, socket: WebSocketRoute, message: str | bytes) -> None:
        """Hand a message of the server to the page; cut at the first rest of its script, if that is asked."""
        self._last = time.monotonic()
        if self.is_cut or self.swallows:
            return
        socket.send(message)
        if not self.until_first_rest:
            return
        assert isinstance(message, bytes), "Streamlit writes to the page in bytes"
        found = ForwardMsg.FromString(message)
        told = found.WhichOneof("type") == "session_status_changed"
        if told and not found.session_status_changed.script_is_running:
            self.until_first_rest = False
            self.cut()

    def _ask(self, route: Route) -> None:
        if self.is_cut:
            route.abort()
        else:
            route.continue_()

    def cut(self) -> None:
        self.is_cut = True
        for socket in self.open:
            socket.close()

    def swallow(self) -> None:
        """Let every message vanish, and tell nobody: the line seems to stand."""
        self.swallows = True

    def jam(self) -> None:
        """Keep what the page sends until `flow`, and then hand all of it over at once.

        Begins in silence: a page that opens may run twice, and the end of a first run looks like rest."""
        wait_until(self._page, lambda: time.monotonic() - self._last > SILENCE)
        self._late = []

    def flow(self) -> None:
        late, self._late = self._late or [], None
        for server, message in late:
            server.send(message)

    def mend(self) -> None:
        self.is_cut = self.swallows = False

    def break_for_good(self) -> None:
        """Send words where Streamlit expects bytes: it says so and does not try again."""
        for socket in self.open:
            socket.send("no message of Streamlit's")
