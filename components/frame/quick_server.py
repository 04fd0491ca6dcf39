"""Two settings of the running server that Streamlit leaves slow: its memory sweeps and its small messages."""

from __future__ import annotations

import gc
import os
import socket
from contextlib import suppress
from pathlib import Path

import streamlit as st

OPEN_FILES = Path("/dev/fd")  # on Linux and macOS; elsewhere the server stays as it is


# This cache belongs to the process, so the work is done once for a page and not for each visitor.
@st.cache_resource(show_spinner=False)
def tune_after_first_run(page: str) -> None:  # noqa: ARG001 - the cache tells pages apart by it
    """Tune memory sweeps and connections after the first run of each page; later calls do nothing.

    Notes
    -----
    Streamlit looks through everything in memory after each run, which takes longer than the run. What a
    page has loaded by the end of its first run stays for good, so it need not be looked through again.
    """
    # What is frozen is never looked at again, so garbage has to go first.
    gc.collect()
    gc.freeze()
    send_at_once()


def send_at_once() -> None:
    """Let every connection of this process, and each one it accepts later, send small messages at once.

    Notes
    -----
    Streamlit opens its socket in a way that makes Python leave the wait for more to send on, and the
    answer to a tap is a few dozen small messages. A listening socket hands the setting to those it accepts.
    """
    numbers = [int(file.name) for file in OPEN_FILES.iterdir()] if OPEN_FILES.is_dir() else []
    for number in numbers:
        # Most of these numbers are no sockets; the copy keeps the server's own socket open when this one
        # closes.
        with suppress(OSError), socket.socket(fileno=os.dup(number)) as found:
            if found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM:
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
