"""Speaks with walls and tablets: one WebSocket each, at the address ``rooms``. What is said: decision 0027.

A line first hears who it is, and answers until that side has a place in a room. From then on two tasks go on
until one of them ends the line: one hears what the tablet says, the other tells what the room has become. The
second looks at the room anew before each message, so whoever takes its messages slowly gets the newest state
next, and nothing of what lay between.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any, NoReturn

from starlette.types import Message, Receive, Scope, Send

from hosting.room_exchange import Room, Show, Side
from hosting.room_guesses import network_of
from hosting.room_messages import Joining, Leave, Malformed, Returning, Said, Wall, read
from hosting.rooms import Full, Refused, Rooms

SECONDS_TO_BEGIN = 60  # in which a line has to say who it is, and after a refusal to try again
# Codes by which a line is closed. A page whose place was taken does not come back by itself, or two of them
# would take it from each other for ever.
OVER, NOT_OURS, FULL, REPLACED = 1000, 1008, 1013, 4001


class RoomLines:
    """The ASGI app that walls and tablets connect to; whether they may, the gate has asked already."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Speak with one wall or tablet until its line ends."""
        client = scope.get("client")
        await Line(self._rooms, receive, send, network_of(client[0]) if client else "").live()


class Ended(Exception):
    """A line has ended; with None the other end has closed it, else we close it with this code."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


class Line:
    """One connection of a wall or a tablet.

    Parameters
    ----------
    address : str
        Where it came from, as far as rooms and guesses are counted by it.
    """

    def __init__(self, rooms: Rooms, receive: Receive, send: Send, address: str) -> None:
        self._rooms, self._receive, self._send, self._address = rooms, receive, send, address
        self._id = secrets.token_urlsafe()
        self._side: Side = "wall"
        self._room_id = ""
        self._changed = asyncio.Event()
        self._stop_listening: Callable[[], None] = lambda: None

    async def live(self) -> None:
        """Speak until the line ends."""
        await self._receive()  # the wish to connect
        try:
            await self._speak()
        except Ended as ended:
            if ended.code is not None:
                with suppress(Ended):
                    await self._pass({"type": "websocket.close", "code": ended.code})

    async def _speak(self) -> None:
        try:
            await self._pass({"type": "websocket.accept"})
            await self._find_a_room()
            await self._hear_and_tell()
        finally:
            self._stop_listening()
            self._rooms.drop(self._room_id, self._side, self._id)

    async def _find_a_room(self) -> None:
        """Hear who this is until it has a place."""
        while not self._room_id:
            try:
                async with asyncio.timeout(SECONDS_TO_BEGIN):
                    said = await self._hear()
            except TimeoutError:
                raise Ended(OVER) from None
            try:
                self._sit_down(said)
            except Refused as refused:
                await self._tell({"refused": refused.why, "seconds": refused.seconds})
            except Full:
                await self._end_as_full()

    def _sit_down(self, said: Said) -> None:
        rooms = self._rooms
        match said:
            case Wall(key):
                room = rooms.come_back("wall", key, self._id) if key else None
                self._take(room or rooms.open(self._address, self._id), "wall")
            case Joining(code):
                self._take(rooms.join(code, self._address, self._id), "tablet")
            case Returning(key):
                room = rooms.come_back("tablet", key, self._id)
                if room is None:
                    raise Refused("gone")
                self._take(room, "tablet")
            case _:
                raise Ended(NOT_OURS)

    def _take(self, room: Room, side: Side) -> None:
        self._stop_listening()
        self._side, self._room_id = side, room.id
        self._stop_listening = self._rooms.exchange.listen(room.id, self._changed.set)

    async def _hear_and_tell(self) -> None:
        """Do both until one ends the line, which raises `Ended`."""
        tasks = [asyncio.create_task(work) for work in (self._hear_all(), self._tell_all())]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _hear_all(self) -> NoReturn:
        while True:
            said = await self._hear()
            if isinstance(said, Show) and self._side == "tablet":
                self._rooms.show(self._room_id, self._id, said)
            elif isinstance(said, Leave) and self._side == "tablet":
                self._rooms.leave(self._room_id, self._id)  # which is told as any other end of a room
            else:
                raise Ended(NOT_OURS)

    async def _tell_all(self) -> NoReturn:
        told: dict[str, Any] = {}
        while True:
            self._changed.clear()
            room = self._rooms.current(self._room_id)
            if room is None:
                await self._go_on_elsewhere()
                told = {}
            elif not room.is_held(self._side, self._id):
                raise Ended(REPLACED)
            else:
                facts = facts_for(self._side, room)
                news = next((about for about in facts if told.get(about) != facts[about]), None)
                if news is None:
                    await self._wait(self._rooms.seconds_unchanged(room))
                else:
                    told[news] = facts[news]
                    await self._tell(self._worded(news, facts, room))

    def _worded(self, about: str, facts: dict[str, Any], room: Room) -> dict[str, Any]:
        """Return one fact as it is told: that about the room with the seconds for which its code is good."""
        seconds = {"seconds": self._rooms.seconds_of(room.code)}
        return {about: facts[about] | seconds if about == "room" else facts[about]}

    async def _wait(self, seconds: float) -> None:
        """Wait until the room was changed, or the clock changes it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._changed.wait()

    async def _go_on_elsewhere(self) -> None:
        """The room is over: a wall gets another, a tablet hears it."""
        if self._side == "tablet":
            await self._tell({"refused": "gone", "seconds": 0})
            raise Ended(OVER)
        try:
            self._take(self._rooms.open(self._address, self._id), "wall")
        except Full:
            await self._end_as_full()

    async def _end_as_full(self) -> NoReturn:
        await self._tell({"full": True})
        raise Ended(FULL)

    async def _hear(self) -> Said:
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            raise Ended(None)
        try:
            return read(message.get("text"))
        except Malformed:
            raise Ended(NOT_OURS) from None

    async def _tell(self, said: dict[str, Any]) -> None:
        await self._pass({"type": "websocket.send", "text": json.dumps(said, separators=(",", ":"))})

    async def _pass(self, message: Message) -> None:
        try:
            await self._send(message)
        except (OSError, RuntimeError):  # uvicorn's words for a line that is closed, and for one that closes
            raise Ended(None) from None


def facts_for(side: Side, room: Room) -> dict[str, Any]:
    """Return what a side is to know of its room, in the order in which it is told."""
    if side == "tablet" and room.tablet:
        return {"joined": {"key": room.tablet.key}, "wall": room.is_on("wall")}
    shown = {"show": asdict(room.show)} if room.show else {}
    letters = room.code.letters if room.code else None
    return {"room": {"code": letters, "key": room.wall.key}, "tablet": room.is_on("tablet"), **shown}
