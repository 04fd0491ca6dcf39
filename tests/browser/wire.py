"""A wire between browser and server that can really be cut: connections end, and no new one is taken."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Thread

from scripts.serving import LOCAL

PIECE = 65_536


class Wire:
    """A port of its own in front of a server's."""

    def __init__(self, url: str) -> None:
        self._to = (LOCAL, int(url.rsplit(":", 1)[1]))
        self._ends: list[socket.socket] = []
        self._door = socket.create_server((LOCAL, 0))
        self.is_cut = False
        self.url = f"http://{LOCAL}:{self._door.getsockname()[1]}"
        Thread(target=self._take, daemon=True).start()

    def cut(self) -> None:
        """End every connection; from now on each new one ends at once."""
        self.is_cut = True
        for end in self._ends:
            _close(end)

    def mend(self) -> None:
        self.is_cut = False

    def take_away(self) -> None:
        """Cut it for good."""
        self.cut()
        _close(self._door)

    def _take(self) -> None:
        with suppress(OSError):  # the door was closed
            while True:
                near, _ = self._door.accept()
                self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        if self.is_cut:
            _close(near)
            return
        far = socket.create_connection(self._to)
        self._ends += [near, far]
        for one, other in ((near, far), (far, near)):
            Thread(target=_carry, args=(one, other), daemon=True).start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):  # the wire was cut
        while piece := one.recv(PIECE):
            other.sendall(piece)
    _close(other)


def _close(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
