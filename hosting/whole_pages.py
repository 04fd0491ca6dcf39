"""A press asks for the whole page, until the line it came on has shown one.

A press in a part of a page asks Streamlit to draw that part alone. A server that has just taken over a visit
which another one held knows no part yet, and Streamlit drops such a request without a word. On a line that
has shown no page to its end the request is therefore made one for the whole page, which is always right.
"""

from __future__ import annotations

from google.protobuf.message import DecodeError
from starlette.types import Message, Receive, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Line:
    """One connection of a browser, from its beginning on.

    Parameters
    ----------
    receive, send : Receive, Send
        Where messages of the browser come from, and where those to it go.
    """

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._is_new = True

    async def receive(self) -> Message:
        """Return the next message of the browser, for Streamlit."""
        message = await self._receive()
        said = message.get("bytes") if self._is_new else None
        return {**message, "bytes": _for_whole_page(said)} if said else message

    async def send(self, message: Message) -> None:
        """Pass on a message of Streamlit's."""
        if self._is_new and (said := message.get("bytes")) and _ends_a_page(said):
            self._is_new = False
        await self._send(message)


def _for_whole_page(said: bytes) -> bytes:
    try:
        asked = BackMsg.FromString(said)
    except DecodeError:  # Streamlit closes the line on it
        return said
    if not asked.rerun_script.fragment_id:
        return said
    asked.rerun_script.ClearField("fragment_id")
    return asked.SerializeToString()


def _ends_a_page(said: bytes) -> bool:
    told = ForwardMsg.FromString(said)
    ended = told.HasField("script_finished")
    return ended and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
