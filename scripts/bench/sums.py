"""The sums behind every figure: percentiles, ratios, and what a message weighs on the wire. Pure."""

from __future__ import annotations

import base64
import math
import re
import zlib
from collections.abc import Mapping, Sequence

BINARY = 2  # opcode of a websocket frame; its payload is told in base64
TAIL = b"\x00\x00\xff\xff"  # ends a flushed block, and is left out on the wire
SHORT, MIDDLE = 126, 1 << 16  # from here on a frame needs 2, or 8, more bytes to tell its length


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that a share of all values does not exceed (nearest rank)."""
    return sorted(values)[max(math.ceil(share * len(values)), 1) - 1]


def ratio(ours: float, other: float | None) -> float | None:
    """Return ours over another's, or None where there is nothing to divide by."""
    return ours / other if other else None


def payload(frame: Mapping[str, object]) -> bytes:
    """Return the bytes of a websocket frame as Chromium tells of it."""
    told = str(frame["payloadData"])
    return base64.b64decode(told) if frame["opcode"] == BINARY else told.encode()


def header_bytes(length: int) -> int:
    """Return what stands before a payload sent by a server (RFC 6455, 5.2)."""
    return 2 + (0 if length < SHORT else 2 if length < MIDDLE else 8)


class Wire:
    """What the messages of one websocket weigh on the wire.

    Chromium tells messages as they are after unpacking. Where both sides agreed to deflate them (RFC 7692),
    they are deflated here again in their order, as a server with zlib's own settings does.
    """

    def __init__(self, extensions: str = "") -> None:
        self._deflates = "permessage-deflate" in extensions
        self._forgets = "server_no_context_takeover" in extensions
        window = re.search(r"server_max_window_bits=(\d+)", extensions)
        self._bits = int(window[1]) if window else zlib.MAX_WBITS
        self._fresh()

    def _fresh(self) -> None:
        self._packer = zlib.compressobj(wbits=-self._bits)

    def weigh(self, message: bytes) -> int:
        """Return the bytes that a message takes on the wire; messages are given in their order."""
        length = len(message)
        if self._deflates:
            if self._forgets:
                self._fresh()
            packed = self._packer.compress(message) + self._packer.flush(zlib.Z_SYNC_FLUSH)
            length = len(packed.removesuffix(TAIL))
        return header_bytes(length) + length
