"""The connection between a page and its server, for tests of what happens when it fails."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, WebSocketRoute


class Cable:
    """The connection between a page and its server, which a test can cut and mend."""

    def __init__(self, page: Page) -> None:
        self.is_cut = False
        self.open: list[WebSocketRoute] = []
        page.route_web_socket(re.compile("_stcore/stream"), self._socket)
        page.route(re.compile("_stcore/(health|host-config)"), self._ask)

    def _socket(self, socket: WebSocketRoute) -> None:
        if self.is_cut:
            socket.close()
        else:
            socket.connect_to_server()
            self.open.append(socket)

    def _ask(self, route: Route) -> None:
        if self.is_cut:
            route.abort()
        else:
            route.continue_()

    def cut(self) -> None:
        self.is_cut = True
        for socket in self.open:
            socket.close()

    def mend(self) -> None:
        self.is_cut = False

    def break_for_good(self) -> None:
        """Send words where Streamlit expects bytes: it says so and does not try again."""
        for socket in self.open:
            socket.send("no message of Streamlit's")
