"""Ports and addresses of a server on this machine. The standard library alone, because manage.py uses it."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request

from scripts.environment import Stop

LOCAL = "127.0.0.1"


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        # Port 0 lets the system choose one that is free.
        probe.bind((LOCAL, 0))
        return int(probe.getsockname()[1])


def port_is_taken(port: int) -> bool:
    """Return whether something on this machine already answers on a port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
        caller.settimeout(1)
        return caller.connect_ex((LOCAL, port)) == 0


def local_address() -> str | None:
    """Return the address of this machine on its own network, or None if it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # No machine has this address. It only picks a route: UDP sends nothing until it is told to.
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return None


def wait_until_open(server: subprocess.Popen[bytes], port: int, seconds: float = 90, base: str = "") -> None:
    """Return once the app on a port answers.

    Parameters
    ----------
    server : Popen
        The process that serves the app.
    port : int
        The port it was told to use.
    seconds : float
        How long to wait for it.
    base : str
        Path below which it lives, as ``/fineline``.

    Raises
    ------
    Stop
        If the app ends first, or never answers.
    """
    deadline = time.monotonic() + seconds
    # A server that has ended never answers, so waiting for it ends at once.
    while server.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://{LOCAL}:{port}{base}/_stcore/health", timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise Stop("The app did not start; the reason is above.")
