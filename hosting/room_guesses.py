"""How often somebody may be wrong about a code. Four letters can be guessed, so guesses are slowed down.

Two counts stand beside each other. An address may be wrong five times; after that each wrong code doubles the
time in which none of its codes is looked at. And all addresses together may be wrong sixty times a minute. A
code that was right takes nothing back: whoever guesses could open a wall, join it, and begin anew.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Network, ip_address

FREE = 5  # wrong codes of one address
FIRST_WAIT, LONGEST_WAIT = 2, 300  # seconds
SECONDS_REMEMBERED = 3600  # after the last wrong code
MOST_IN_A_MINUTE, MINUTE = 60, 60  # wrong codes of everybody; seconds
# No more addresses than this can be wrong in the time that one is remembered: 60 a minute, and a minute more.
MOST_ADDRESSES = MOST_IN_A_MINUTE * (SECONDS_REMEMBERED // MINUTE + 1)


@dataclass(frozen=True)
class Wrong:
    """How often an address was wrong, and when it last was, in seconds of the clock."""

    count: int
    at: float


class Guesses:
    """Counts wrong codes, by address and of everybody.

    Parameters
    ----------
    clock : callable
        Seconds from any moment on.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._by_address: dict[str, Wrong] = {}  # whoever was wrong last stands last
        self._minute = Wrong(0, -math.inf)  # of everybody; since when it is counted

    def seconds_to_wait(self, address: str) -> int:
        """Return in how many seconds a code of this address is looked at; 0 for at once."""
        now = self._clock()
        wrong = self._by_address.get(address)
        own = wrong.at + _wait_after(wrong.count) if wrong else now
        all_others = self._minute.at + MINUTE if self._minute.count >= MOST_IN_A_MINUTE else now
        return max(0, math.ceil(max(own, all_others) - now))

    def note_wrong(self, address: str) -> None:
        """Count a code that no room has."""
        now = self._clock()
        self._forget(now)
        before = self._by_address.pop(address, None)
        self._by_address[address] = Wrong(before.count + 1 if before else 1, now)
        began = self._minute if now < self._minute.at + MINUTE else Wrong(0, now)
        self._minute = Wrong(began.count + 1, began.at)

    def _forget(self, now: float) -> None:
        for address, wrong in tuple(self._by_address.items()):
            if now < wrong.at + SECONDS_REMEMBERED and len(self._by_address) < MOST_ADDRESSES:
                break
            del self._by_address[address]


def _wait_after(count: int) -> int:
    """Return the seconds to wait after so many wrong codes."""
    doubled = min(count - FREE, 10)  # far beyond the longest wait, and still a small number
    return min(LONGEST_WAIT, FIRST_WAIT * 2**doubled) if count >= FREE else 0


def network_of(host: str) -> str:
    """Return what counts as one address: of IPv6 a network of 64 bits, as one household has."""
    try:
        found = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(found, IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Network((found, 64), strict=False))
