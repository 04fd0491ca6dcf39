"""Files that are served as they are: Streamlit's own, those in static/, and the assets of components.

Which files there are is read once, at the start, so no path leads to any other. The assets of components are
registered later and found through Streamlit's own list.
"""

from __future__ import annotations

import asyncio
import mimetypes
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, PlainTextResponse, Response
from streamlit.runtime import Runtime
from streamlit.web.server.component_file_utils import build_safe_abspath

from hosting.copies import ENCODINGS, SMALLEST, TEXTS, Copies, Encoding, compress, digest_of

# A name that holds a hash of its content, as index.DormvYxC.js: what it names never changes.
HASHED = re.compile(r"\.[0-9A-Za-z_-]{8,64}\.[0-9a-z]+$")
FOREVER, A_DAY, ASK = "public, max-age=31536000, immutable", "public, max-age=86400", "no-cache"
# Some systems know these by another name, or not at all, and a browser runs no script of an unknown type.
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
COMPONENTS = "_stcore/bidi-components/"
FIRST_FILES = re.compile(r'(?:href|src)="\./(static/[^"]+\.(?:js|css))"')


def files_below(folder: Path, prefix: str) -> dict[str, Path]:
    """Return every file below a folder by its address."""
    return {
        prefix + file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()
    }


def first_files_first(files: Mapping[str, Path], page: str) -> list[Path]:
    """Return the files to compress: those that the page names, then the others, the small ones first."""
    named = [files[address] for address in FIRST_FILES.findall(page) if address in files]
    others = sorted(
        (file for file in files.values() if file.suffix in TEXTS),
        key=lambda file: (file.stat().st_size, file),
    )
    return list(dict.fromkeys([*named, *others]))


def accepted(header: str) -> list[Encoding]:
    """Return the encodings that a browser takes, the smaller one first."""
    wishes: dict[str, float] = {}
    for part in header.lower().split(","):
        name, _, weight = part.strip().partition(";")
        try:
            wishes[name.strip()] = float(weight.strip().removeprefix("q=")) if weight else 1.0
        except ValueError:
            continue
    return [encoding for encoding in ENCODINGS if wishes.get(encoding, 0) > 0]


def is_known(tag: str, header: str | None) -> bool:
    """Return whether a browser holds what a tag names, by its If-None-Match."""
    tags = [one.strip().removeprefix("W/") for one in (header or "").split(",")]
    return tag in tags or "*" in tags


@dataclass(frozen=True)
class Held:
    """A file's content as one kind of browser gets it."""

    body: bytes
    tag: str
    is_good: bool


class Files:
    """Answers requests for files."""

    def __init__(self, files: Mapping[str, Path], copies: Copies) -> None:
        self._files, self._copies = files, copies
        self._digests: dict[Path, str] = {}
        self._held: dict[tuple[Path, Encoding], Held] = {}

    def at(self, address: str, runtime: Callable[[], Runtime]) -> Path | None:
        """Return the file at an address below the app's place, or None."""
        if not address.startswith(COMPONENTS):
            return self._files.get(address)
        component, _, name = address.removeprefix(COMPONENTS).partition("/")
        root = runtime().bidi_component_registry.get_component_path(component)
        safe = build_safe_abspath(root, name) if root and name else None
        return Path(safe) if safe and Path(safe).is_file() else None

    async def answer(self, file: Path, method: str, headers: Headers) -> Response:
        """Return the answer to a request for a file."""
        if method not in ("GET", "HEAD"):
            return PlainTextResponse("", 405, headers={"allow": "GET, HEAD"})
        said = {"cache-control": _caching(file), "content-type": _type(file)}
        compressible = file.suffix in TEXTS and file.stat().st_size >= SMALLEST
        if compressible:
            said["vary"] = "accept-encoding"
        wanted = accepted(headers.get("accept-encoding", "")) if compressible else []
        # A part of a file is a part of what lies on the disk.
        if wanted and "range" not in headers:
            held = await self._copy(file, wanted[0])
            return answer_with(held, headers, {**said, "content-encoding": wanted[0]})
        tag = f'"{await self._digest(file)}"'
        if is_known(tag, headers.get("if-none-match")):
            return Response(status_code=304, headers={**said, "etag": tag})
        return FileResponse(file, headers={**said, "etag": tag}, stat_result=file.stat())

    async def _digest(self, file: Path) -> str:
        if file not in self._digests:
            self._digests[file] = digest_of(await asyncio.to_thread(file.read_bytes))
        return self._digests[file]

    async def _copy(self, file: Path, encoding: Encoding) -> Held:
        held = self._held.get((file, encoding))
        if held is None or not held.is_good:
            held = await asyncio.to_thread(
                partial(self._made, file, await self._digest(file), encoding, held)
            )
            self._held[file, encoding] = held
        return held

    def _made(self, file: Path, digest: str, encoding: Encoding, held: Held | None) -> Held:
        good = self._copies.good(digest, encoding)
        if good is not None:
            return Held(good, f'"{digest}-{encoding}"', is_good=True)
        if held is not None:
            return held
        self._copies.want(file)
        quick = compress(file.read_bytes(), encoding, well=False)
        return Held(quick, f'"{digest}-{encoding}-quick"', is_good=False)


def hold_page(body: bytes) -> dict[str, Held]:
    """Return the page in each form a browser may ask for; it is small, so it is made at the start."""
    digest = digest_of(body)
    copies = {name: Held(compress(body, name, well=True), f'"{digest}-{name}"', True) for name in ENCODINGS}
    return {**copies, "": Held(body, f'"{digest}"', True)}


def answer_with(held: Held, headers: Headers, said: Mapping[str, str]) -> Response:
    """Return held content as an answer, or word that the browser has it already."""
    about = {**said, "etag": held.tag}
    if is_known(held.tag, headers.get("if-none-match")):
        return Response(status_code=304, headers=about)
    return Response(held.body, headers=about)


def _caching(file: Path) -> str:
    if HASHED.search(file.name):
        return FOREVER
    return ASK if file.suffix in TEXTS else A_DAY


def _type(file: Path) -> str:
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
