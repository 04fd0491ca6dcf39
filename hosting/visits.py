"""Visits that were left: kept for a tablet that wakes up again, but without the file handles they were using.

Streamlit keeps a visit for an hour after its connection ended (``server.disconnectedSessionTTL``), with the
event loop of its script thread, which holds three open files. No script of ours uses that loop. It is closed
when the visit is parked and made anew when the visit is taken up again; when its time is over, the visit is
shut down, so that the files it gave to download go too.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionInfo

SECONDS_FOR_LAST_RUN = 5  # a run that was going on when the connection ended uses the loop until its end


class LeftVisits(MemorySessionStorage):
    """Streamlit's store of visits without a connection; a visit in it holds no open file."""

    def __init__(self, seconds: int) -> None:
        super().__init__(ttl_seconds=seconds)
        self._loop = asyncio.get_running_loop()
        self._taken: set[str] = set()
        self._cache = TTLCache(maxsize=128, ttl=seconds, on_remove=self._removed)

    def get(self, session_id: str) -> SessionInfo | None:
        """Return a visit, able to run again."""
        found = super().get(session_id)
        if found and found.session._script_event_loop.is_closed():
            found.session._script_event_loop = asyncio.new_event_loop()
        return found

    def save(self, session_info: SessionInfo) -> None:
        """Park a visit."""
        super().save(session_info)
        self._close_loop(session_info.session, tries=SECONDS_FOR_LAST_RUN)

    def delete(self, session_id: str) -> None:
        """Hand a visit over to whoever asks for it."""
        self._taken.add(session_id)
        try:
            super().delete(session_id)
        finally:
            self._taken.discard(session_id)

    def _close_loop(self, session: AppSession, tries: int) -> None:
        if self._cache.get(session.id) is None:
            return  # taken up again meanwhile
        if session._scriptrunner is None:
            session._script_event_loop.close()
        elif tries:
            self._loop.call_later(1, self._close_loop, session, tries - 1)

    def _removed(self, session_id: str, session_info: SessionInfo) -> None:
        # Whoever takes a visit goes on with it or shuts it down; one whose time is over has nobody.
        if session_id not in self._taken:
            with suppress(RuntimeError):  # the server is stopping, and ends all visits itself
                self._loop.call_soon_threadsafe(session_info.session.shutdown)


def keep_left_visits(runtime: Runtime, seconds: int) -> None:
    """Have a running server park its visits here."""
    manager = runtime._session_mgr
    if not isinstance(getattr(manager, "_session_storage", None), MemorySessionStorage):
        raise TypeError("Streamlit keeps its visits in another way now: look at hosting/visits.py.")
    manager._session_storage = LeftVisits(seconds)  # pyright: ignore[reportAttributeAccessIssue]
