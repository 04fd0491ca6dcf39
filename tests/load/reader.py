"""A reader without a browser: speaks Streamlit's protocol over a websocket, as its own front end does.

It opens a page, follows its address, keeps the ids of widgets and the fragments they stand in, tells which
messages it holds (so that the server sends them by hash alone), and moves one widget to and fro. It draws
nothing.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any
from urllib.parse import urlsplit

from streamlit.components.v2.bidi_component.main import (
    _make_trigger_id,  # pyright: ignore[reportPrivateUsage]
)
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

PATIENCE = 60.0  # seconds
ENDED_FOR_ANOTHER = ForwardMsg.FINISHED_EARLY_FOR_RERUN  # the run that follows carries on
SENT_AGAIN = (
    "bidi_component",
    "slider",
)  # widgets that a reader can move: our steppers, and Streamlit's sliders


class Lost(Exception):
    """The server went away, or never finished."""


class Reader:
    """One visit to one page."""

    def __init__(self, url: str, path: str) -> None:
        there = urlsplit(url + path)
        self._stream = f"ws://{there.netloc}/_stcore/stream"
        self._address, self.query, self._page = url + path, there.query, there.path.strip("/")
        self._socket: ClientConnection | None = None
        self._listening: asyncio.Task[None] | None = None
        self._finished: asyncio.Future[None] | None = None
        self._held: set[str] = set()
        self._page_hash = ""
        self.widgets: dict[str, tuple[str, str]] = {}  # by id: its kind, its fragment
        self.messages = 0
        self.bytes = 0

    async def open(self) -> float:
        """Open the page; return the seconds until its first run is over."""
        # The second word is where a browser has its token against forged requests; none is needed from here.
        protocols: Any = ["streamlit", "PLACEHOLDER_AUTH_TOKEN"]
        self._socket = await connect(
            self._stream, subprotocols=protocols, max_size=None, open_timeout=PATIENCE
        )
        self._listening = asyncio.create_task(self._listen(self._socket))
        return await self._run(page_name=self._page)

    async def change(self, key: str, value: float) -> float:
        """Move the widget whose id ends with a key; return the seconds until the run for it is over."""
        found = next((one for one in self.widgets if one.endswith(f"-{key}")), None)
        if found is None:
            raise Lost(f"the page has no widget {key}")
        kind, fragment = self.widgets[found]
        state = WidgetState(id=found)
        if kind == "slider":
            state.double_array_value.data.append(value)
        else:
            told = {"event": "counted", "value": {"count": int(value), "mark": str(time.monotonic())}}
            state.id, state.json_trigger_value = _make_trigger_id(found, "events"), json.dumps([told])
        return await self._run(widgets=[state], page_script_hash=self._page_hash, fragment_id=fragment)

    async def leave(self) -> None:
        """Close the visit, as a closed tab does."""
        if self._socket:
            await self._socket.close()
        if self._listening:
            await self._listening

    async def _run(self, widgets: list[WidgetState] | None = None, **settings: Any) -> float:
        assert self._socket, "a reader opens its page first"
        state = ClientState(query_string=self.query, cached_message_hashes=self._held, **settings)
        state.widget_states.widgets.extend(widgets or [])
        state.context_info.url = self._address
        state.context_info.timezone, state.context_info.locale = "America/New_York", "en-US"
        self._finished = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        try:
            await self._socket.send(BackMsg(rerun_script=state).SerializeToString())
            await asyncio.wait_for(self._finished, PATIENCE)
        except (TimeoutError, ConnectionClosed) as fault:
            raise Lost("the server never finished") from fault
        return time.perf_counter() - began

    async def _listen(self, socket: ClientConnection) -> None:
        async for raw in socket:
            assert isinstance(raw, bytes), "Streamlit sends bytes alone"
            self.messages += 1
            self.bytes += len(raw)
            self._hear(ForwardMsg.FromString(raw))
        if self._finished and not self._finished.done():
            self._finished.set_exception(Lost("the server closed the visit"))

    def _hear(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self._held.add(message.hash)
        if kind == "delta":
            self._meet(message.delta)
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self._page_hash = message.navigation.page_script_hash
        elif (
            kind == "script_finished"
            and message.script_finished != ENDED_FOR_ANOTHER
            and self._finished
            and not self._finished.done()
        ):
            self._finished.set_result(None)

    def _meet(self, delta: Delta) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind in SENT_AGAIN:
            self.widgets[getattr(element, kind).id] = (kind, delta.fragment_id)
