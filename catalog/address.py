"""Where the aid can be opened from home: the address that a clinic names, or the one that a reader is at."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

from catalog.reading.settings import Settings

KEY: Final = "address"
NEAR_NAMES: Final = ("localhost", ".local", ".lan", ".internal", ".home.arpa")
WANTED: Final = "write the whole address of the aid, like https://aid.clinic.example, and nothing behind it."


def read_address(found: Settings) -> str:
    """Return the address in the clinic's settings, without a slash at its end; empty where none is named."""
    value = found.values.get(KEY, "")
    if not isinstance(value, str):
        found.fault(KEY, "write this as one text in quotes.")
        return ""
    written = value.strip().rstrip("/")
    if written and not _is_whole(written):
        found.fault(KEY, f"'{written}' is no address: {WANTED}")
    return written


def _is_whole(written: str) -> bool:
    parts = _split(written)
    bare = parts is not None and not (parts.query or parts.fragment or parts.username)
    if parts is None or not bare or any(sign.isspace() for sign in written):
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def opens_only_near(address: str) -> bool:
    """Return whether an address leads nowhere outside of the house it was made in."""
    parts = _split(address)
    name = (parts.hostname or "").rstrip(".") if parts else ""
    try:
        return not ip_address(name).is_global
    except ValueError:
        # A name without a dot is known to the machines of one network alone.
        return "." not in name or name.endswith(NEAR_NAMES)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # asked for, because a port that is no number is told only then
    except ValueError:
        return None
    return parts
