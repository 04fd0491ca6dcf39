"""Serves a page for as long as it is measured."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scripts.environment import ROOT
from scripts.serving import LOCAL, free_port, port_is_taken

APP = ("-m", "streamlit", "run", "app.py", "--server.port")
ADDRESS = ("--server.address", LOCAL)


@contextmanager
def served(*command: str, flags: Sequence[str] = (), folder: Path = ROOT) -> Iterator[str]:
    """Start a server with this Python and give its address; end it afterwards.

    Parameters
    ----------
    command : str
        Arguments of Python, up to the one that names the port; a free one is put behind them.
    flags : sequence of str
        More arguments, to stand after the port.
    folder : Path
        Where to start it.

    Raises
    ------
    RuntimeError
        If it ends before it serves anything.
    """
    port = free_port()
    words = [sys.executable, *command, str(port), *flags]
    quiet = subprocess.DEVNULL
    # The page finds the modules of the project from whatever folder it is started in.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(words, cwd=folder, env=environment, stdout=quiet, stderr=quiet)
    try:
        while not port_is_taken(port):
            if server.poll() is not None:
                raise RuntimeError(f"{' '.join(words)} ended before it served anything.")
            time.sleep(0.1)
        yield f"http://{LOCAL}:{port}"
    finally:
        server.kill()
        server.wait()
