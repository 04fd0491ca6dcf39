"""Whether a request was meant for this app: its Host, and the Origin of a page that opens a connection.

A page of somebody else's can have a name of its own lead to this machine (DNS rebinding) and would then read
the app as if it were its own. It cannot do so with an address, so the address that a request came in by is
believed, as are the machine's own names. Any other name has to be listed.
"""

from __future__ import annotations

import socket
from collections.abc import Collection
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit


def name_in(host: str | None) -> str | None:
    """Return the name or address in a Host header, without its port; None if it holds none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # asked for, because a port that is no number is told only then
    except ValueError:
        return None
    more = parts.path or parts.query or parts.fragment or parts.username is not None
    return None if more or not host or not parts.hostname else parts.hostname.rstrip(".")


@cache
def own_names() -> frozenset[str]:
    """Return the names of this machine. Its full name is not asked for, since that asks the network."""
    name = socket.gethostname().lower()
    short = name.partition(".")[0]
    return frozenset({"localhost", name, short, f"{short}.local"} - {""})


def is_ours(host: str | None, arrived_at: str | None, listed: Collection[str]) -> bool:
    """Return whether a Host header names this app.

    Parameters
    ----------
    host : str or None
        The header as it came.
    arrived_at : str or None
        The address of this machine that the request reached.
    listed : collection of str
        Names that were listed for this app.
    """
    name = name_in(host)
    if name is None:
        return False
    if name in own_names() or "*" in listed or _is_listed(name, listed):
        return True
    address, own = _address(name), _address(arrived_at)
    return address is not None and (address.is_loopback or address == own)


def may_connect(origin: str | None, host: str | None, listed: Collection[str]) -> bool:
    """Return whether a page of this origin may open a connection to this app.

    Notes
    -----
    Browsers always name the origin; a program that names none holds nobody's session. Behind a proxy that
    changes the Host, the origin is the name that was listed.
    """
    if origin is None:
        return True
    place = origin.partition("://")[2]
    name = name_in(place)
    return name is not None and (place.lower() == (host or "").lower() or _is_listed(name, listed))


def _is_listed(name: str, listed: Collection[str]) -> bool:
    return any(name == one or (one.startswith("*.") and name.endswith(one[1:])) for one in listed)


def _address(text: str | None) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address((text or "").partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
