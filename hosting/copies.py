"""Compressed copies of scripts and styles, made once and kept beside the installed packages.

A copy is named after what it was made from, so no copy can be stale, and servers that share the folder share
the copies: each is written under another name first and then put in its place. A file that has no good copy
yet is compressed quickly when it is first asked for, into memory alone; the good ones are made meanwhile, the
files of every page first. Where nothing can be written, the quick copies serve.
"""

from __future__ import annotations

import gzip
import logging
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from queue import SimpleQueue
from typing import Literal

import brotli

Encoding = Literal["br", "gzip"]
ENCODINGS: tuple[Encoding, ...] = ("br", "gzip")  # the smaller one first
# Typefaces and pictures are compressed by what they are.
TEXTS = frozenset({".js", ".mjs", ".css", ".svg", ".json", ".webmanifest", ".html", ".txt"})
SMALLEST = 512  # bytes; below that a copy saves nothing that could be felt
LOG = logging.getLogger("fineline.hosting")


def digest_of(data: bytes) -> str:
    """Return the name of the copies of some bytes, and the tag by which a browser knows them."""
    return sha256(data).hexdigest()[:32]


def compress(data: bytes, encoding: Encoding, well: bool) -> bytes:
    """Return bytes compressed; the same bytes give the same result."""
    if encoding == "br":
        return brotli.compress(data, quality=11 if well else 5)
    return gzip.compress(data, 9 if well else 6, mtime=0)


class Copies:
    """The folder of good copies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._wanted: SimpleQueue[Path] = SimpleQueue()

    def good(self, digest: str, encoding: Encoding) -> bytes | None:
        """Return a good copy, or None if there is none yet."""
        try:
            return self._place(digest, encoding).read_bytes()
        except OSError:
            return None

    def make(self, files: Iterable[Path]) -> None:
        """Make every good copy that is missing.

        Raises
        ------
        OSError
            If the folder cannot be written to.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            if not file.is_file():
                continue  # wanted a while ago, and cleared away since
            data = file.read_bytes()
            for encoding in ENCODINGS:
                place = self._place(digest_of(data), encoding)
                if not place.exists():
                    self._write(place, compress(data, encoding, well=True))

    def want(self, file: Path) -> None:
        """Have the copies of one more file made: components bring theirs when they are first shown."""
        self._wanted.put(file)

    def make_meanwhile(self, files: Iterable[Path]) -> None:
        """Make the copies that are missing while the server serves, and those that are wanted later."""

        def work() -> None:
            if sys.platform == "linux":  # elsewhere a thread has no rank of its own
                with suppress(OSError):
                    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
            try:
                self.make(files)
                self._drop_older()
                self.make(iter(self._wanted.get, None))
            except OSError as error:
                LOG.warning("Compressed files cannot be kept: %s.", error.strerror)

        threading.Thread(target=work, name="fineline-copies", daemon=True).start()

    def _place(self, digest: str, encoding: Encoding) -> Path:
        return self.folder / f"{digest}.{encoding}"

    def _write(self, place: Path, data: bytes) -> None:
        number, name = tempfile.mkstemp(dir=self.folder)
        with os.fdopen(number, "wb") as part:
            part.write(data)
        Path(name).chmod(0o644)  # made by one user, perhaps, and served by another
        Path(name).replace(place)

    def _drop_older(self) -> None:
        for other in self.folder.parent.iterdir():
            if other != self.folder:
                shutil.rmtree(other, ignore_errors=True)


def usual_copies() -> Copies:
    """Return the copies of this installation; they come and go with its packages."""
    return Copies(Path(sys.prefix) / "fineline-copies" / f"streamlit-{version('streamlit')}")
