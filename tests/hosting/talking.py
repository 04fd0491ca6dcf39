"""Walls and tablets that talk to the rooms, without a network, on a clock that leaps to the next timer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from hosting.room_lines import RoomLines
from hosting.rooms import Rooms

A_MOMENT = 0.001  # seconds; long enough for all that does not wait for the clock
MORE = 1e-6  # seconds beyond what was waited for, so that no timer comes too early by a rounding


class LeapingLoop(asyncio.SelectorEventLoop):
    """Time stands still while there is work; when there is none, it leaps to the next timer."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._wait, self._selector.select = self._selector.select, self._leap  # type: ignore[attr-defined]

    def time(self) -> float:
        return self._now

    def _leap(self, timeout: float | None = None) -> list[Any]:
        assert timeout is not None, "everybody waits, and nothing will ever come"
        self._now += timeout + MORE if timeout > 0 else 0
        return self._wait(0)


class Talk:
    """Some rooms, and whoever speaks with them."""

    def __init__(self) -> None:
        self.peers: list[Peer] = []
        self.start_anew()

    def start_anew(self) -> None:
        """Start the server again: nothing is left of its rooms."""
        self.rooms = Rooms(clock=asyncio.get_running_loop().time)
        self.app = RoomLines(self.rooms)

    def peer(self, address: str = "10.0.0.9", **first: object) -> Peer:
        """Open a line, and say its first word if there is one."""
        peer = Peer(self.app, address)
        self.peers.append(peer)
        if first:
            peer.say(**first)
        return peer

    async def wall(self, key: str | None = None) -> Peer:
        """A wall that has heard of its room."""
        wall = self.peer(**{"as": "wall", "key": key})
        await moment()
        return wall

    async def tablet(self, wall: Peer) -> Peer:
        """A tablet that has joined a wall by its code."""
        tablet = self.peer(**{"as": "tablet", "code": wall.last("room")["code"]})
        await moment()
        return tablet


class Peer:
    """The other end of a line."""

    def __init__(self, app: RoomLines, address: str) -> None:
        self.told: list[dict[str, Any]] = []
        self.closed: int | None = None
        self.takes = asyncio.Event()  # whether it takes what it is sent
        self.takes.set()
        self._said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._said.put_nowait({"type": "websocket.connect"})
        scope = {"type": "websocket", "client": (address, 5000)}
        self.line = asyncio.ensure_future(app(scope, self._said.get, self._take))

    async def _take(self, message: Any) -> None:
        await self.takes.wait()
        if message["type"] == "websocket.send":
            self.told.append(json.loads(message["text"]))
        elif message["type"] == "websocket.close":
            self.closed = message["code"]

    def say(self, **said: object) -> None:
        self.say_text(json.dumps(said))

    def say_text(self, text: str) -> None:
        self._said.put_nowait({"type": "websocket.receive", "text": text})

    def say_bytes(self, said: bytes) -> None:
        self._said.put_nowait({"type": "websocket.receive", "bytes": said})

    def show(self, **changed: object) -> None:
        self.say(show={"screen": "skin", "plan": "sessions=4", "day": 21} | changed)

    def drop(self) -> None:
        self._said.put_nowait({"type": "websocket.disconnect", "code": 1006})

    def all(self, about: str) -> list[Any]:
        """Everything it was told about one thing, in order."""
        return [told[about] for told in self.told if about in told]

    def last(self, about: str) -> Any:
        return self.all(about)[-1]


async def passing(seconds: float) -> None:
    """Let time pass, which takes none."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.Event().wait()


async def moment() -> None:
    """Let everything be done that can be."""
    await passing(A_MOMENT)


def talk(work: Callable[[Talk], Coroutine[Any, Any, None]]) -> None:
    """Run a talk to its end, in a thread of its own, and see that it leaves nothing running."""

    async def whole() -> None:
        talk = Talk()
        await work(talk)
        for peer in talk.peers:
            peer.takes.set()
            peer.drop()
        await asyncio.gather(*(peer.line for peer in talk.peers))
        assert asyncio.all_tasks() == {asyncio.current_task()}

    def alone() -> None:
        with asyncio.Runner(loop_factory=LeapingLoop) as runner:
            runner.run(whole())

    with ThreadPoolExecutor(1) as aside:
        aside.submit(alone).result()
