"""Asks an ASGI app for an answer, without a server or a network."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

HERE = "192.168.1.20"


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a thread of its own: a browser of another test may hold the loop of this one."""
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, work).result()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def _scope(kind: str, target: str, headers: dict[str, str]) -> dict[str, Any]:
    path, _, query = target.partition("?")
    wishes = {"host": "localhost", **headers}
    return {
        "type": kind,
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in wishes.items()],
        "server": (HERE, 8501),
        "client": ("10.0.0.9", 5000),
    }


def ask(app: Any, target: str, method: str = "GET", **headers: str) -> Answer:
    """The answer of an app to a request; in names of headers ``_`` stands for ``-``."""
    told: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        told.append(message)

    wishes = {name.replace("_", "-"): value for name, value in headers.items()}
    run(app({**_scope("http", target, wishes), "method": method}, receive, send))
    heads = {name.decode(): value.decode() for name, value in told[0]["headers"]}
    return Answer(told[0]["status"], heads, b"".join(part.get("body", b"") for part in told[1:]))


def connect(app: Any, target: str, **headers: str) -> list[dict[str, Any]]:
    """What an app tells a browser that opens a connection."""
    told: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, Any]) -> None:
        told.append(message)

    run(app(_scope("websocket", target, headers), receive, send))
    return told
