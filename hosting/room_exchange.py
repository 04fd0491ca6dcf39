"""What is kept of a room, and where: the records that every line of a room reads, and word that one changed.

A *room* joins two screens: a *wall* that shows, and a *tablet* that says what. Each side has a *seat* in it,
with a key of its own by which it may return, and the *line* (a connection) that holds the seat now. Nobody is
sent what changed. A line hears that its room did, looks at the room as it is now, and tells its browser what
that does not know yet; so nothing queues up, and a line that lost its seat sees that too.

`InProcess` serves one server. Several would need a common store behind the same five calls (decision 0027).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

Side = Literal["wall", "tablet"]


@dataclass(frozen=True)
class Show:
    """What the wall is to show.

    Attributes
    ----------
    screen : str
        Where in the deck the tablet is.
    plan : str
        The plan, as the tablet words it: its link, and what was chosen since.
    day : float
        Day of the year that is drawn.
    """

    screen: str
    plan: str
    day: float


@dataclass(frozen=True)
class Code:
    """The letters by which a tablet joins, and the moment (in seconds of the clock) when they end."""

    letters: str
    until: float


@dataclass(frozen=True)
class Seat:
    """The place of one side: the key to it, and the line that holds it, if one does."""

    key: str
    line: str | None


@dataclass(frozen=True)
class Room:
    """A room as it is at one moment.

    Attributes
    ----------
    address : str
        Where its wall came from, which counts for how many rooms one address may have waiting.
    began, left_at : float, float or None
        When it was opened, and since when nobody leads it, in seconds of the clock: its tablet is gone, or
        before one has joined its wall.
    code : Code or None
        None once a tablet has joined.
    """

    id: str
    address: str
    began: float
    wall: Seat
    code: Code | None
    tablet: Seat | None = None
    left_at: float | None = None
    show: Show | None = None

    def seat(self, side: Side) -> Seat | None:
        """Return the place of a side; None for a tablet that has not joined."""
        return self.wall if side == "wall" else self.tablet

    def is_held(self, side: Side, line: str | None) -> bool:
        """Return whether this line has the place of a side."""
        seat = self.seat(side)
        return seat is not None and line is not None and seat.line == line

    def is_on(self, side: Side) -> bool:
        """Return whether any line has the place of a side."""
        seat = self.seat(side)
        return seat is not None and seat.line is not None

    @property
    def names(self) -> tuple[str, ...]:
        """All by which it can be found: its id, the keys to its seats, its code."""
        keys = [seat.key for seat in (self.wall, self.tablet) if seat]
        return (self.id, *keys, *([self.code.letters] if self.code else []))


class Exchange(Protocol):
    """What rooms need of a place that all their lines can reach."""

    def rooms(self) -> list[Room]:
        """Return every room that is kept."""
        ...

    def find(self, name: str) -> Room | None:
        """Return the room with this id, key or code, or None."""
        ...

    def put(self, room: Room) -> None:
        """Keep a room as it is now, and let its lines know."""
        ...

    def remove(self, room: Room) -> None:
        """Forget a room, and let its lines know."""
        ...

    def listen(self, room_id: str, hear: Callable[[], None]) -> Callable[[], None]:
        """Have a room's changes heard from now on; return what ends that."""
        ...


class InProcess:
    """The rooms of one server, in its memory alone."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._named: dict[str, Room] = {}
        self._hearing: dict[str, set[Callable[[], None]]] = {}

    def rooms(self) -> list[Room]:
        """Return every room."""
        return list(self._rooms.values())

    def find(self, name: str) -> Room | None:
        """Return the room with this id, key or code, or None."""
        return self._named.get(name)

    def put(self, room: Room) -> None:
        """Keep a room as it is now, and call those who listen."""
        self._take_out(room.id)
        self._rooms[room.id] = room
        self._named.update(dict.fromkeys(room.names, room))
        self._call(room.id)

    def remove(self, room: Room) -> None:
        """Forget a room, and call those who listen."""
        self._take_out(room.id)
        self._call(room.id)

    def listen(self, room_id: str, hear: Callable[[], None]) -> Callable[[], None]:
        """Call somebody when a room changes; return what ends that."""
        self._hearing.setdefault(room_id, set()).add(hear)

        def stop() -> None:
            hearing = self._hearing.get(room_id, set())
            hearing.discard(hear)
            if not hearing:
                self._hearing.pop(room_id, None)

        return stop

    def _take_out(self, room_id: str) -> None:
        room = self._rooms.pop(room_id, None)
        for name in room.names if room else ():
            del self._named[name]

    def _call(self, room_id: str) -> None:
        for hear in tuple(self._hearing.get(room_id, ())):
            hear()
