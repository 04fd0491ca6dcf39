"""Runs of a page without a reader: to load what pages need, and to prove that they work.

Such a run is a visit of its own that nobody is connected to; it is shut down at its end and leaves nothing.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Iterable

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.script_data import ScriptData

from components.frame.faults import NO_DATA, NO_PAGE

SECONDS_FOR_A_RUN = 20.0
LOG = logging.getLogger("fineline.hosting")


async def run_page(runtime: Runtime, page: str) -> bool:
    """Run a page as its first visitor does, and return whether it could be shown.

    Parameters
    ----------
    page : str
        Its name; empty for the first one.
    """
    session = AppSession(
        script_data=ScriptData(runtime._main_script_path, False),
        uploaded_file_manager=runtime._uploaded_file_mgr,
        script_cache=runtime._script_cache,
        message_enqueued_callback=None,
        user_info={},
    )
    try:
        session.request_rerun(ClientState(page_name=page))
        until = time.monotonic() + SECONDS_FOR_A_RUN
        # Nothing tells of the end of a run before its thread has ended too, and that takes no callback.
        while session._scriptrunner is not None and time.monotonic() < until:
            await asyncio.sleep(0.005)
        return session._scriptrunner is None and was_shown(session.flush_browser_queue())
    finally:
        session.shutdown()


def was_shown(messages: Iterable[ForwardMsg]) -> bool:
    """Return whether the messages of a run draw a page, and not one of the sentences that stand for it."""
    ended = drawn = False
    for message in messages:
        if message.WhichOneof("type") == "script_finished":
            ended = message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception" or element.alert.body == NO_PAGE or element.markdown.body == NO_DATA:
            return False
        drawn = drawn or kind is not None
    return ended and drawn


async def warm(runtime: Runtime, pages: Iterable[str]) -> None:
    """Run pages once, and take all that stays in memory out of Python's searches for garbage.

    Notes
    -----
    Streamlit looks through everything in memory after each run, which takes longer than the run. What a page
    has loaded stays for good. What is frozen is never looked at again, so garbage has to go first.
    """
    for page in pages:
        if not await run_page(runtime, page):
            LOG.error("The page %r could not be shown; the reason is above.", page or "first")
        gc.collect()
        gc.freeze()


class Readiness:
    """Whether the first page can be shown, asked anew when the last answer is some seconds old."""

    def __init__(self, seconds: float = 10) -> None:
        self._seconds, self._until, self._ready = seconds, 0.0, False
        self._asking = asyncio.Lock()

    async def proven(self, runtime: Runtime) -> bool:
        """Return whether a run of the first page has worked; however many ask, there is one run."""
        async with self._asking:
            if time.monotonic() >= self._until:
                self._ready = await run_page(runtime, "")
                self._until = time.monotonic() + self._seconds
        return self._ready
