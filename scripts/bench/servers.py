"""Serves what is measured: ours the way it ships, Streamlit's hello, the stock page, the same in Dash."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from scripts.bench.figures import Record
from scripts.bench.processes import cpu_ms
from scripts.environment import ROOT
from scripts.serving import LOCAL, free_port

STOCK = Path(__file__).parent / "pages" / "stock_page.py"
STREAMLIT = ("--server.address", LOCAL, "--server.headless", "true", "--browser.gatherUsageStats", "false")
# Ours is started by the command that a clinic uses, whatever that starts.
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "ours": (str(ROOT / "manage.py"), "run", "--port", "{port}"),
    "hello": ("-m", "streamlit", "hello", "--server.port", "{port}", *STREAMLIT),
    "stock": ("-m", "streamlit", "run", str(STOCK), "--server.port", "{port}", *STREAMLIT),
    "dash": ("-m", "scripts.bench.pages.dash_page", "{port}"),
}
PATIENCE, POLL, REST = 60.0, 0.005, 0.5  # seconds
IDLE = 0.1  # the share of a core below which a server rests


@dataclass(frozen=True)
class Server:
    """A server that answers: where, which process, and how long it took until it did."""

    url: str
    pid: int
    start_ms: float


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=2).close()
    except (urllib.error.URLError, OSError):
        return False
    return True


def _wait(process: subprocess.Popen[bytes], url: str) -> str:
    """Return once the server answers; say what is wrong if it never will."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            return "the server ended before it answered"
        if _answers(url):
            return ""
        time.sleep(POLL)
    return f"the server did not answer within {PATIENCE:.0f} s"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def served(name: str) -> Iterator[Server]:
    """Start a server and wait until it answers; end it afterwards.

    Raises
    ------
    RuntimeError
        If it never answers; its last words come along, such as that the port is in use.
    """
    port = free_port()
    words = [sys.executable, *(word.format(port=port) for word in COMMANDS[name])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "STREAMLIT_SERVER_ADDRESS": LOCAL}
    health = f"http://{LOCAL}:{port}" + ("/" if name == "dash" else "/_stcore/health")
    with TemporaryDirectory() as folder, TemporaryFile() as log:
        # Others from a folder of their own, so that our settings do not reach them.
        place = ROOT if name == "ours" else folder
        began = time.perf_counter()
        process = subprocess.Popen(words, cwd=place, env=environment, stdout=log, stderr=log)
        try:
            if fault := _wait(process, health):
                log.seek(0)
                said = log.read().decode(errors="replace").strip().splitlines()
                raise RuntimeError(f"{fault} (port {port}). {said[-1] if said else ''}")
            yield Server(f"http://{LOCAL}:{port}", process.pid, 1000 * (time.perf_counter() - began))
        finally:
            _end(process)


def _rest(server: Server) -> None:
    """Wait until a server has done what it does after its start, such as pack its files."""
    end = time.monotonic() + PATIENCE / 2
    while time.monotonic() < end:
        before = cpu_ms(server.pid)
        time.sleep(REST)
        if before is None or (cpu_ms(server.pid) or 0) - before < IDLE * 1000 * REST:
            return


@contextmanager
def serve_all(record: Record, *names: str) -> Iterator[dict[str, Server]]:
    """Start several servers and let them come to rest; one that does not start is told, and missing."""
    with ExitStack() as stack:
        servers: dict[str, Server] = {}
        for name in names:
            with record.told(name):
                servers[name] = stack.enter_context(served(name))
        for server in servers.values():
            _rest(server)
        yield servers
