"""A server of our own for a test: started as people start it, ended as they end it."""

from __future__ import annotations

import http.client
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.serving import LOCAL, free_port
from tests.hosting.asking import Answer

ROOT = Path(__file__).resolve().parents[2]
TLS = [Path(__file__).parent / name for name in ("certificate.pem", "key.pem")]


def trusting() -> ssl.SSLContext:
    """Settings that trust the certificate of these tests and no other."""
    return ssl.create_default_context(cafile=str(TLS[0]))


@dataclass(frozen=True)
class Running:
    process: subprocess.Popen[str]
    port: int
    told: list[str]

    def get(self, path: str, secure: bool = False, **headers: str) -> Answer:
        """The answer to a request."""
        link: http.client.HTTPConnection = http.client.HTTPConnection(LOCAL, self.port, timeout=20)
        if secure:
            link = http.client.HTTPSConnection(LOCAL, self.port, timeout=20, context=trusting())
        with closing(link):
            link.request("GET", path, headers={name.replace("_", "-"): headers[name] for name in headers})
            found = link.getresponse()
            return Answer(
                found.status, {name.lower(): value for name, value in found.getheaders()}, found.read()
            )

    def end(self, how: int = signal.SIGTERM) -> int:
        """Ask it to stop, as a service manager or a person does, and return its exit code."""
        self.process.send_signal(how)
        return self.process.wait(timeout=15)


@contextmanager
def running(*command: str, **environment: str) -> Iterator[Running]:
    """Start a server of ours; it is open once it says how to stop it."""
    port = free_port()
    words = [sys.executable, *(command or ("server.py",)), "--port", str(port), "--address", LOCAL]
    settings = {"PYTHONUTF8": "1", **os.environ, **environment}
    # What runs in the background may have been told to overhear Ctrl-C, and would hand that on.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        words, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        told: list[str] = []
        try:
            assert process.stdout
            for line in process.stdout:
                told.append(line.rstrip())
                if told[-1].startswith("Stop it"):
                    break
            else:
                process.wait(timeout=15)
            assert process.poll() is None, "\n".join(told)
            yield Running(process, port, told)
        finally:
            process.kill()
