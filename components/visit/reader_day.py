"""Which day it is where the reader is: a server far away may have another one."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import streamlit as st


def today() -> date:
    """Return the day on the reader's own calendar; the server's where the browser names no zone we know."""
    return datetime.now(_zone(st.context.timezone)).date()


def _zone(name: str | None) -> ZoneInfo | None:
    # The name comes from the browser, so it may be anything, such as the path of a folder.
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        return None
