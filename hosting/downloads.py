"""Files that pages gave to download: kept for a while after no page names them any more.

Streamlit drops a file soon after a run of the page ends that did not make it. A browser asks for a file
twice, each time a moment after it was told the address. A run that ends in between (a slow tablet, a server
that was just started again) would leave it with nothing. Files stay in memory alone, where no address can be
guessed.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from streamlit.runtime import Runtime
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

SECONDS_TO_FETCH = 60


def keep_left_files(runtime: Runtime, seconds: float = SECONDS_TO_FETCH) -> None:
    """Have a running server keep each file for some seconds longer.

    Raises
    ------
    TypeError
        If Streamlit keeps its files in another way than this knows.
    """
    manager = runtime.media_file_mgr
    storage, loop = manager._storage, asyncio.get_running_loop()
    if not isinstance(storage, MemoryMediaFileStorage):
        raise TypeError("Streamlit keeps files in another way now: look at hosting/downloads.py.")
    delete = storage.delete_file

    def end(file_id: str) -> None:
        with manager._lock:
            if file_id not in manager._file_metadata:  # else a page gave the same file meanwhile
                delete(file_id)

    def delete_later(file_id: str) -> None:
        with suppress(RuntimeError):  # the server is stopping, and forgets all files
            loop.call_soon_threadsafe(loop.call_later, seconds, end, file_id)

    storage.delete_file = delete_later
