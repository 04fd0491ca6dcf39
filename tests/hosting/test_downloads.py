"""A file that a page gave is still there when the browser asks for it a moment later."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import cast

from streamlit.runtime import Runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from hosting.downloads import keep_left_files


def _given(files: MediaFileManager, storage: MemoryMediaFileStorage) -> str:
    """Let one visit give a file, and return the file's id."""
    files.add(b"sheet", "application/pdf", "take_sheet", "sheet.pdf", is_for_static_download=True)
    (found,) = storage._files_by_id
    return found


def _dropped(files: MediaFileManager) -> None:
    """Let two runs end in which the visit does not give it any more, after which Streamlit drops it."""
    files.clear_session_refs("one visit")
    files.remove_orphaned_files()
    files.remove_orphaned_files()


def _play(scene: Coroutine[None, None, None]) -> None:
    """Play a scene on a loop of its own: this thread may have one already, of a browser's."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, scene).result()


async def _turns_pass() -> None:
    """Let the loop do what is due."""
    for _ in range(5):
        turn = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(turn.set_result, None)
        await turn


def _kept_for(seconds: float, monkeypatch) -> tuple[MediaFileManager, MemoryMediaFileStorage]:
    monkeypatch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "one visit")
    storage = MemoryMediaFileStorage("/media")
    files = MediaFileManager(storage)
    keep_left_files(cast("Runtime", SimpleNamespace(media_file_mgr=files)), seconds)
    return files, storage


def test_a_file_outlives_the_runs_that_no_longer_name_it(monkeypatch) -> None:
    async def played() -> None:
        files, storage = _kept_for(1000, monkeypatch)
        file_id = _given(files, storage)
        _dropped(files)
        await _turns_pass()
        assert storage.get_file(file_id).content == b"sheet"
        assert file_id not in files._file_metadata, "Streamlit itself has let it go"

    _play(played())


def test_it_goes_once_its_time_is_over(monkeypatch) -> None:
    async def played() -> None:
        files, storage = _kept_for(0, monkeypatch)
        _given(files, storage)
        _dropped(files)
        await _turns_pass()
        assert storage._files_by_id == {}

    _play(played())


def test_it_stays_where_it_was_given_again_meanwhile(monkeypatch) -> None:
    async def played() -> None:
        files, storage = _kept_for(0, monkeypatch)
        file_id = _given(files, storage)
        _dropped(files)
        assert _given(files, storage) == file_id
        await _turns_pass()
        assert storage.get_file(file_id).kind is MediaFileKind.DOWNLOADABLE

    _play(played())
