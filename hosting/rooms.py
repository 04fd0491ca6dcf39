"""The rules of rooms: how a wall gets one, how a tablet joins, who may return, and when all is over.

A wall is given a room with a code of four letters. The first tablet that says the code within ten minutes is
in, and the code is used up. Each side gets a key, by which it returns after its connection dropped and takes
the place of its own older connection. Once the tablet has been gone for half an hour the room is over, also
while its wall is there: nobody's plan stays on a wall over lunch. Nothing here sends or waits: whoever speaks
for a wall or a tablet (`room_lines`) calls these, and hears from the exchange that its room changed.
"""

from __future__ import annotations

import math
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from hosting.room_exchange import Code, Exchange, InProcess, Room, Seat, Show, Side
from hosting.room_guesses import Guesses

# No I, L and O, which look like figures, nor other vowels, so that no words come out: 19**4 = 130,321.
LETTERS = "BCDFGHJKMNPQRSTVWXZ"
LETTERS_OF_A_CODE = 4
SECONDS_OF_A_CODE = 600
SECONDS_LEFT_ALONE = 30 * 60  # of a room whose tablet is gone, or that waits for one while its wall is gone
SECONDS_OF_A_ROOM = 12 * 3600
MOST_ROOMS = 500
MOST_WAITING = 60  # rooms of one address that no tablet has joined
BYTES_OF_A_KEY = 24


class Full(Exception):
    """There is no room for another wall."""


class Refused(Exception):
    """A tablet is not let in: no room has its code, it has to wait, or the room of its key is over.

    Parameters
    ----------
    why : str
        "wrong", "wait" or "gone".
    seconds : int
        In how many seconds its next code is looked at.
    """

    def __init__(self, why: Literal["wrong", "wait", "gone"], seconds: int = 0) -> None:
        super().__init__(why)
        self.why, self.seconds = why, seconds


class Rooms:
    """All rooms, and what may be done with them.

    Parameters
    ----------
    exchange : Exchange, optional
        Where they are kept; in the memory of this process unless told otherwise.
    clock : callable
        Seconds from any moment on; for rooms of several servers the same everywhere.
    choose, token : callable
        Randomness: one letter out of some; a key of so many bytes.
    """

    def __init__(
        self,
        exchange: Exchange | None = None,
        clock: Callable[[], float] = time.monotonic,
        choose: Callable[[str], str] = secrets.choice,
        token: Callable[[int], str] = secrets.token_urlsafe,
    ) -> None:
        self.exchange: Exchange = exchange or InProcess()
        self._clock, self._choose, self._token = clock, choose, token
        self._guesses = Guesses(clock)

    def open(self, address: str, line: str) -> Room:
        """Give a wall a new room, with a code.

        Raises
        ------
        Full
            If there are too many rooms, or too many of this address that no tablet has joined.
        """
        self._remove_what_is_over()
        kept = self.exchange.rooms()
        waiting = sum(room.tablet is None and room.address == address for room in kept)
        if len(kept) >= MOST_ROOMS or waiting >= MOST_WAITING:
            raise Full
        room_id = self._token(BYTES_OF_A_KEY)
        wall = Seat(self._token(BYTES_OF_A_KEY), line)
        return self._put(Room(room_id, address, self._clock(), wall, self._new_code()))

    def join(self, code: str, address: str, line: str) -> Room:
        """Let a tablet into the room whose code it says; case and spaces do not count.

        Raises
        ------
        Refused
            If no room that waits has the code, or if this address has to wait: then no code is looked at.
        """
        seconds = self._guesses.seconds_to_wait(address)
        if seconds:
            raise Refused("wait", seconds)
        room = self._waiting_with("".join(code.split()).upper())
        if room is None:
            self._guesses.note_wrong(address)
            raise Refused("wrong", self._guesses.seconds_to_wait(address))
        tablet = Seat(self._token(BYTES_OF_A_KEY), line)
        return self._put(replace(room, code=None, tablet=tablet, left_at=None))

    def come_back(self, side: Side, key: str, line: str) -> Room | None:
        """Give a side its place again, also if an older line has it; None if the room of the key is over."""
        self._remove_what_is_over()
        room = self.exchange.find(key)
        seat = room.seat(side) if room else None
        if room is None or seat is None or seat.key != key:
            return None
        self._put(self._seated(room, side, line))
        return self.current(room.id)

    def drop(self, room_id: str, side: Side, line: str) -> None:
        """Note that a line has ended, if it still had the place of its side."""
        room = self.exchange.find(room_id)
        if room and room.is_held(side, line):
            self._put(self._seated(room, side, None))

    def show(self, room_id: str, line: str, show: Show) -> None:
        """Keep what the wall is to show, if the tablet's place is held by this line."""
        room = self.current(room_id)
        if room and room.is_held("tablet", line):
            self._put(replace(room, show=show))

    def leave(self, room_id: str, line: str) -> None:
        """End a room, if the tablet's place is held by this line."""
        room = self.exchange.find(room_id)
        if room and room.is_held("tablet", line):
            self.exchange.remove(room)

    def current(self, room_id: str) -> Room | None:
        """Return a room as it is now, with a fresh code if its wall is there and the last one has ended."""
        room = self.exchange.find(room_id)
        if room and self._is_over(room):
            self.exchange.remove(room)
            return None
        if room and room.code and self.seconds_of(room.code) == 0 and room.is_on("wall"):
            return self._put(replace(room, code=self._new_code()))
        return room

    def seconds_of(self, code: Code | None) -> int:
        """Return for how many seconds more a code is good, rounded up; 0 for none."""
        return max(0, math.ceil(code.until - self._clock())) if code else 0

    def seconds_unchanged(self, room: Room) -> float:
        """Return after how many seconds a room that somebody is connected to changes by the clock alone."""
        ends = _end_of(room)
        return max(0.0, min(ends, room.code.until if room.code else ends) - self._clock())

    def _waiting_with(self, letters: str) -> Room | None:
        found = self.exchange.find(letters)
        room = self.current(found.id) if found else None
        code = room.code if room else None
        return room if code and code.letters == letters and self.seconds_of(code) else None

    def _put(self, room: Room) -> Room:
        self.exchange.put(room)
        return room

    def _seated(self, room: Room, side: Side, line: str | None) -> Room:
        """Return a room in which this line, or none, has the place of a side."""
        if side == "wall":
            room = replace(room, wall=replace(room.wall, line=line))
        elif room.tablet:
            room = replace(room, tablet=replace(room.tablet, line=line))
        if room.is_on("tablet" if room.tablet else "wall"):
            return replace(room, left_at=None)
        # A wall that goes and comes makes nothing longer.
        return replace(room, left_at=self._clock() if room.left_at is None else room.left_at)

    def _new_code(self) -> Code:
        while True:
            letters = "".join(self._choose(LETTERS) for _ in range(LETTERS_OF_A_CODE))
            if self.exchange.find(letters) is None:
                return Code(letters, self._clock() + SECONDS_OF_A_CODE)

    def _is_over(self, room: Room) -> bool:
        return self._clock() >= _end_of(room)

    def _remove_what_is_over(self) -> None:
        for room in self.exchange.rooms():
            if self._is_over(room):
                self.exchange.remove(room)


def _end_of(room: Room) -> float:
    """Return the moment at which a room is over, if nobody comes until then."""
    ends = room.began + SECONDS_OF_A_ROOM
    return ends if room.left_at is None else min(ends, room.left_at + SECONDS_LEFT_ALONE)
